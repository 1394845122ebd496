package page

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/guide"
	"careguide/app/ui"
)

// Tried is the page on which a reader lists what they have tried. Without
// WebAssembly it is a table to fill in by hand.
type Tried struct {
	app.Compo

	Guide   guide.Guide
	Library guide.Library
	Store   *device.Store

	takeover *ui.Takeover
}

func (p *Tried) OnInit() {
	p.takeover = ui.NewTakeover()
}

func (p *Tried) OnMount(ctx app.Context) { mounted(ctx, p.takeover) }

func (p *Tried) Render() app.UI {
	w := ui.In(p.Guide.Lang)
	return frame{
		takeover: p.takeover, library: p.Library, guide: p.Guide, words: w, class: "cg-page--plan cg-page--tried", depth: 2,
		intro: append(heading(w.Plan.Tried, w.Plan.TriedLead, "../", w),
			app.P().Text(w.Plan.TriedAbout),
			app.P().Class("cg-card").Text(w.Plan.TriedSafety),
			app.P().Class("cg-pad__plain").Text(w.Plan.Plain),
		),
		here:     KindTried,
		tool:     writable(p.Store, "../", w, &ui.Tried{Store: p.Store, Drugs: drugNames(p.Library.Drugs), Words: w, Takeover: p.takeover}),
		sections: []app.UI{&ui.HelpLines{Helplines: p.Library.Helplines, Words: w}},
	}.render()
}

// drugNames lists generic and brand names, each once, from A to Z.
func drugNames(drugs []guide.Drug) []string {
	var names []string
	for _, d := range drugs {
		names = append(append(names, d.Name), d.Brands...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// writable is a tool, under the line that says what is kept of it.
func writable(store *device.Store, base string, w ui.Words, tool app.UI) app.UI {
	return app.Div().ID("tool").Body(&ui.Keep{Store: store, Base: base, Words: w}, tool)
}
