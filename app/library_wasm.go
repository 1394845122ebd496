package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/library"
)

// fetched returns the library that web/boot/app.js has put at the document's
// own element for us, and takes it away from there: read it is held once.
func fetched(html app.Value) (guide.Library, error) {
	bytes := html.Get("library")
	file := make([]byte, bytes.Get("length").Int())
	app.CopyBytesToGo(file, bytes)
	html.Set("library", nil)
	return library.Decode(file)
}
