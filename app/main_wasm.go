package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/page"
)

// main shows the page that the document's own element names, whatever the
// folder that the site lives in. web/boot.js starts it.
func main() {
	html := app.Window().Get("document").Get("documentElement")
	address := page.Address{
		Kind:  html.Get("dataset").Get("page").String(),
		Guide: guide.Slug(html.Call("getAttribute", "data-guide").String()),
		Lang:  html.Get("lang").String(),
	}
	if page.New(library, address) == nil {
		app.Log("careguide: app.wasm has no page " + address.Kind + " " + string(address.Guide) + " in " + address.Lang)
		return
	}
	app.Route(app.Window().URL().Path, func() app.Composer { return page.New(library, address) })
	app.RunWhenOnBrowser()
}
