package page

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/ui"
)

// NotFound is what a host shows at an address that has nothing: what happened,
// the guides, the help lines. A host answers with it in any folder, so it
// cannot know the way to the rest of the site: web/not-found.js finds that out,
// and gives every element with data-to its address. app.wasm never runs here.
//
// Why says what is known of the address.
type NotFound struct {
	app.Compo

	Library guide.Library
	Lang    string
	Why     Reason
}

// A Reason is why there is no page.
type Reason int

const (
	Missing   Reason = iota // the host has none
	Away                    // the network is gone: nobody knows (web/sw.js)
	Withdrawn               // the host had one, and has taken it back (web/sw.js)
)

// Title returns the title of the page that says so.
func (r Reason) Title(w ui.Words) string {
	return [...]string{w.LostTitle, w.AwayTitle, w.GoneTitle}[r]
}

// hostRoot is where the way home leads until the script has found the site,
// where the build was not told its address: right for a site with a host of its
// own, and never a dead end.
const hostRoot = "/"

func (p *NotFound) Render() app.UI {
	w := ui.In(p.Lang)
	address := p.Library.Site.Address
	home := address
	if home == "" {
		home = hostRoot
	}
	body := []app.UI{
		app.H1().Class("cg-title").Text(p.Why.Title(w)),
		app.P().Class("cg-lead").Text([...]string{w.LostLead, w.AwayLead, w.GoneLead}[p.Why]),
		app.P().Class("cg-lost__kept").Text(w.LostKept),
		app.H2().Class("cg-section__title").Text(w.Guides),
	}
	for _, g := range p.Library.Guides {
		if g.Lang != p.Lang {
			continue
		}
		link := app.A().DataSet("to", string(g.Slug)+"/").Text(g.Title)
		if address != "" {
			link = link.Href(address + string(g.Slug) + "/")
		}
		body = append(body, app.Div().Class("cg-tile").Body(
			app.H3().Class("cg-tile__title").Body(link),
			app.P().Class("cg-tile__text").Text(g.Lead),
		))
	}
	if address == "" {
		body = append(body, app.P().Class("cg-lost__search").ID("lost-search").Text(w.LostSearch))
	}
	body = append(body,
		app.P().Body(app.A().Class("cg-lost__home").DataSet("to", "./").Href(home).Text(w.LostHome)),
		&ui.HelpLines{Helplines: p.Library.Helplines, Words: w},
	)
	parts := append(chrome(nil, p.Library, w, home)[:2],
		app.Main().ID("main").Class("cg-main").Body(body...),
		app.Footer().Class("cg-footer").Body(app.P().Text(w.NotAdvice)),
	)
	return root("cg-page--lost", parts...)
}
