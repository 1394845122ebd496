package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/display"
	"careguide/app/guide"
	"careguide/app/page"
	"careguide/app/ui"
)

// main shows the page that the document's own element names, whatever the
// folder that the site lives in. web/boot.js starts it.
//
// It starts in steps, since none should keep a reader waiting.
func main() {
	ui.Calm() // the runtime and the packages have taken their time
	html := app.Window().Get("document").Get("documentElement")
	attribute := func(name string) guide.Slug {
		if value := html.Call("getAttribute", name); value.Truthy() {
			return guide.Slug(value.String())
		}
		return ""
	}
	address := page.Address{
		Kind:   string(attribute("data-page")),
		Guide:  attribute("data-guide"),
		Option: attribute("data-option"),
		Lang:   ui.Language(),
	}
	library, err := fetched(html)
	if err != nil {
		app.Log("careguide: " + err.Error())
		return
	}
	store := device.OpenHere()
	if page.New(library, address, store) == nil {
		app.Log("careguide: the library has no page " + address.Kind + " " + string(address.Guide) + " in " + address.Lang)
		return
	}
	show := func() {
		if s := display.Parse(store.Display()); s != ui.ShownDisplay() {
			ui.ApplyDisplay(s)
		}
	}
	show()
	store.OnChange(show)
	page.Listen(library, address)
	app.Route(app.Window().URL().Path, func() app.Composer { return page.New(library, address, store) })
	ui.Calm()
	app.RunWhenOnBrowser()
}
