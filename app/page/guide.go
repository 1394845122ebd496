package page

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/guide"
	"careguide/app/ui"
)

// Guide is the page of a whole guide.
type Guide struct {
	app.Compo

	Guide   guide.Guide
	Library guide.Library
	Store   *device.Store

	takeover *ui.Takeover
}

func (p *Guide) OnInit() { p.takeover = ui.NewTakeover() }

func (p *Guide) OnMount(ctx app.Context) {
	mounted(ctx, p.takeover)
	adder(p.Store, p.Guide, "", "").Install()
}

func (p *Guide) Render() app.UI {
	w := ui.In(p.Guide.Lang)
	return frame{
		takeover: p.takeover, library: p.Library, guide: p.Guide, words: w, class: "cg-page--guide", depth: 1,
		intro: p.intro(w), contents: p.contents(w),
		inPlace:  &ui.InPlace{Sealed: p.Store.Sealed(), Words: w, Tool: func(id string) app.UI { return inPlace(id, p.Guide, p.Library, p.Store, w) }},
		tools:    []app.UI{searchBox(p.takeover, p.Library, p.Guide, ui.Place{})},
		sections: p.sections(w), trusted: true,
	}.render()
}

// intro is what a reader sees first.
func (p *Guide) intro(w ui.Words) []app.UI {
	g := p.Guide
	parts := []app.UI{
		app.H1().Class("cg-title").Text(g.Title),
		app.P().Class("cg-lead").Text(g.Lead),
		app.Div().Class("cg-message").ID("main-message").Body(ui.Prose(g.Message)),
		// Filled by web/page.js with the clinic that shows the guide.
		app.P().Class("cg-clinic").ID("clinic").DataSet("label", w.YourClinic).DataSet("call", w.Call).DataSet("book", w.Book),
	}
	for _, c := range g.Cards {
		parts = append(parts, app.Div().Class("cg-card").ID(string(c.ID)).Body(
			app.H2().Class("cg-card__title").Text(c.Title),
			ui.Prose(c.HTML),
		))
	}
	return parts
}

func (p *Guide) contents(w ui.Words) []ui.ContentsEntry {
	var entries []ui.ContentsEntry
	for _, s := range p.Guide.Sections {
		entries = append(entries, ui.ContentsEntry{ID: string(s.ID), Title: s.Title})
	}
	return append(entries, ui.ContentsEntry{ID: ui.HelpLinesID, Title: w.HelpLines})
}

func (p *Guide) sections(w ui.Words) []app.UI {
	crisis := p.Library.Helplines.Regions[0]
	sections := []app.UI{
		app.P().Class("cg-showall").Body(
			app.Button().Type("button").Class("cg-all").ID("show-all").DataSet("other", w.HideAll).Text(w.ShowAll),
		),
	}
	for _, s := range p.Guide.Sections {
		sections = append(sections, &ui.Section{Section: s, Words: w, Crisis: crisis})
	}
	// In no section: whatever authors call theirs, and whichever a clinic shows, a
	// reader is told whether anybody has reviewed the guide.
	return append(sections,
		&ui.Trust{Trust: p.Guide.Trust, Site: p.Library.Site, Words: w},
		&ui.HelpLines{Helplines: p.Library.Helplines, Words: w},
	)
}
