package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A Place is where a page stands under its guide.
type Place struct {
	Page    string // its path below the guide's folder, as in "ect/"; empty for the guide
	ToGuide string // the way to that folder, as in "../"
}

// Href returns the address of a place for a link on this page. The help lines
// are on every page, and each country's as "#help-GB".
func (p Place) Href(place string) string {
	if id, found := strings.CutPrefix(place, p.Page+"#"); found {
		return "#" + id
	}
	// Ids of guides have no capitals, those of countries' lines have.
	if place == "#"+HelpLinesID || strings.HasPrefix(place, "#") && place != strings.ToLower(place) {
		return place
	}
	return p.ToGuide + place
}

// href returns the address of a hit. A part of this page that a clinic has left
// out is read in the full guide.
func (s *Search) href(place string) (href string, full bool) {
	href = s.Place.Href(place)
	if id, found := strings.CutPrefix(href, "#"); found {
		if part := app.Window().GetElementByID(id); part.Truthy() && part.Call("closest", "[data-left]").Truthy() {
			return "./" + href, true
		}
	}
	return href, false
}

// onClick follows a link to a part of this page, and moves the focus there.
func (s *Search) onClick(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	a := e.Get("target").Call("closest", "a")
	if !a.Truthy() || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("shiftKey").Bool() {
		return
	}
	href := a.Call("getAttribute", "href").String()
	switch {
	case href[0] != '#':
	case framed():
		// boot/frame.js follows it, after this.
		var later app.Func
		later = app.FuncOf(func(app.Value, []app.Value) any {
			later.Release()
			focusPart(href[1:])
			return nil
		})
		app.Window().Call("setTimeout", later, 0)
	default:
		e.PreventDefault()
		jump(href)
	}
}

// framed reports whether the page stands in another.
func framed() bool { return !app.Window().Get("parent").Equal(app.Window()) }

// jump goes to a part of the page, opens it and gives it the focus. A link
// would do that in an order of the browser's own: Firefox takes the focus away
// again.
func jump(href string) {
	app.Window().Get("location").Call("assign", href)
	if row := app.Window().GetElementByID(href[1:]); row.Truthy() {
		// web/page.js opens rows, but of an address that is there already nothing is heard.
		if closed := row.Call("querySelector", ownButton+`[aria-expanded="false"]`); closed.Truthy() {
			closed.Call("click")
		}
	}
	focusPart(href[1:])
}

// ownButton selects the button of a row, and not that of a row in a section.
const ownButton = ":scope > .cg-row__heading > .cg-row__button"

// focusPart gives the focus to the heading of a part of the page: to the button
// in it, if it is a row.
func focusPart(id string) {
	part := app.Window().GetElementByID(id)
	if !part.Truthy() {
		return
	}
	target := part.Call("querySelector", ownButton)
	if !target.Truthy() {
		if target = part.Call("querySelector", "h1, h2, h3, h4, dt"); !target.Truthy() {
			target = part
		}
		target.Call("setAttribute", "tabindex", "-1")
	}
	target.Call("focus", map[string]any{"preventScroll": true})
}
