package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/guide"
)

// saveFile gives the reader a file to keep, under a neutral name: whoever sees
// the list of downloads need not learn what it is about.
func saveFile(name, kind string, data []byte) {
	bytes := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(bytes, data)
	blob := app.Window().Get("Blob").New([]any{bytes}, map[string]any{"type": kind})
	address := app.Window().Get("URL").Call("createObjectURL", blob)
	a := document().Call("createElement", "a")
	a.Set("href", address)
	a.Set("download", name)
	document().Get("body").Call("append", a)
	a.Call("click")
	a.Call("remove")
	// The browser reads it after this task.
	app.Window().Call("setTimeout", app.Window().Get("URL").Get("revokeObjectURL"), int(time.Minute/time.Millisecond), address)
}

func saveExport(s *device.Store) {
	now := time.Now()
	saveFile("my-list-"+string(guide.DateOf(now))+".json", "application/json", s.Export(now))
}

// copyText puts text on the clipboard. Where the browser refuses, as in a
// sealed frame, refused is called in place of done.
func copyText(text string, done, refused func()) {
	// There is none where the origin is not secure.
	clipboard := app.Window().Get("navigator").Get("clipboard")
	request(clipboard, "writeText", text, func(kept bool, _ app.Value) {
		if kept {
			done()
		} else {
			refused()
		}
	})
}
