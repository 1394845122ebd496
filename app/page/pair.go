package page

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/compare"
	"careguide/app/guide"
	"careguide/app/ui"
)

// Pair is the page of two options that readers often compare: complete as the
// build makes it.
type Pair struct {
	app.Compo

	Pair    guide.Pair
	Guide   guide.Guide
	Library guide.Library

	takeover *ui.Takeover
}

func (p *Pair) OnInit() { p.takeover = ui.NewTakeover() }

func (p *Pair) OnMount(ctx app.Context) { mounted(ctx, p.takeover) }

func (p *Pair) Render() app.UI {
	w := ui.In(p.Guide.Lang)
	options := p.Guide.Pick(p.Pair.First, p.Pair.Second)
	sources := compare.Sources(options)
	intro := append(heading(ui.Names(options, w), w.Choice.PairLead, "../../", w),
		app.P().Body(app.A().Class("cg-back").Href("../#"+compare.Fragment(compare.IDs(options))).Text(w.Choice.PairChange)),
	)
	return frame{
		takeover: p.takeover, library: p.Library, guide: p.Guide, words: w, class: "cg-page--compare", depth: 3,
		intro: intro,
		tools: []app.UI{&ui.Slot{Tag: "div", ID: "pair", Class: "cg-pair " + ui.Readable, Takeover: p.takeover, Content: []app.UI{
			&ui.Comparison{Options: options, Sources: sources, Base: "../../", Words: w},
			ui.PrintButton(w),
		}}},
		sections: []app.UI{
			&ui.SourceList{Sources: sourcesOf(p.Library, sources), Year: p.Guide.Trust.Reviewed.Year(), Words: w},
			&ui.HelpLines{Helplines: p.Library.Helplines, Words: w},
		},
	}.render()
}
