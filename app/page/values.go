package page

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/guide"
	"careguide/app/ui"
)

// Values is the page on which a reader says what matters to them. Without
// WebAssembly the answers can still be chosen, and printed.
type Values struct {
	app.Compo

	Guide   guide.Guide
	Library guide.Library
	Store   *device.Store

	takeover *ui.Takeover
}

func (p *Values) OnInit() {
	p.takeover = ui.NewTakeover()
}

func (p *Values) OnMount(ctx app.Context) { mounted(ctx, p.takeover) }

func (p *Values) Render() app.UI {
	w := ui.In(p.Guide.Lang)
	return frame{
		takeover: p.takeover, library: p.Library, guide: p.Guide, words: w, class: "cg-page--plan cg-page--values", depth: 2,
		intro: append(heading(w.Plan.Values, w.Plan.ValuesLead, "../", w),
			app.P().Text(w.Plan.ValuesPaper),
			app.P().Class("cg-pad__plain").Text(w.Plan.Plain),
		),
		here:     KindValues,
		tool:     writable(p.Store, "../", w, &ui.Values{Guide: p.Guide, Store: p.Store, Words: w, Takeover: p.takeover}),
		sections: []app.UI{&ui.HelpLines{Helplines: p.Library.Helplines, Words: w}},
	}.render()
}
