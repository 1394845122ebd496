package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Share offers the address of a part of the page to others: by the device's own
// sheet where there is one, else as a copy, and where a browser forbids that, as
// in a sealed frame, as a field with the address selected. The title must not
// name an illness: others may see it. What happened is said in a status line
// beside the tool that was pressed.
func Share(id, title string, tool app.Value, w PaperWords) {
	address := PartAddress(app.Window().Get("location"), id)
	refused := func() { copyAddress(address, tool, w) }
	if !canShare() {
		refused()
		return
	}
	openSheet(map[string]any{"title": title, "url": address}, refused)
}

func canShare() bool {
	return !app.IsServer && app.Window().Get("navigator").Get("share").Truthy()
}

// openSheet hands data to the device's own sheet. Refused is called where the device has
// none after all, as in a frame that may not show one; a reader who closes the sheet has
// seen what happened.
func openSheet(data map[string]any, refused func()) {
	request(app.Window().Get("navigator"), "share", data, func(kept bool, why app.Value) {
		if !kept && !strings.HasPrefix(why.String(), "AbortError") {
			refused()
		}
	})
}

// PartAddress returns the address of a part of the page at location, without
// the options and the query that this reader came with.
func PartAddress(location app.Value, id string) string {
	address := location.Get("origin").String() + location.Get("pathname").String()
	if id != "" {
		address += "#" + id
	}
	return address
}

func copyAddress(address string, tool app.Value, w PaperWords) {
	copyText(address, func() { say(tool, w.Copied) }, func() { show(address, tool, w) })
}

// show puts the address into a field, where the reader's own way of copying
// works. The older way, by command, may work there at once.
func show(address string, tool app.Value, w PaperWords) {
	line := statusAt(tool)
	line.Set("textContent", w.CopyThis) // at once: the field that takes the focus here speaks for itself
	field := document().Call("createElement", "input")
	field.Set("className", "cg-share__address")
	field.Set("readOnly", true)
	field.Set("value", address)
	field.Set("ariaLabel", w.Address)
	line.Call("append", field)
	field.Call("focus")
	field.Call("select")
	if document().Call("execCommand", "copy").Bool() {
		say(tool, w.Copied)
		tool.Call("focus")
	}
}

// say writes into the status line at the tool.
func say(tool app.Value, text string) { tell(statusAt(tool), text) }

// statusAt returns the status line at the tool. One that is there already is
// used again: those who listen hear of a change, not of a new element.
func statusAt(tool app.Value) app.Value {
	place := tool.Call("closest", ".cg-tools")
	if !place.Truthy() {
		place = tool.Get("parentElement")
	}
	line := place.Call("querySelector", ":scope > .cg-share")
	if !line.Truthy() {
		line = document().Call("createElement", "p")
		line.Set("className", "cg-share")
		line.Call("setAttribute", "role", "status")
		place.Call("append", line)
	}
	return line
}
