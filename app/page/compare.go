package page

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/compare"
	"careguide/app/guide"
	"careguide/app/ui"
)

// Compare is the page on which a reader sets options side by side. Below the
// tool it has all that the tool can show: the pairs that are often compared,
// and every answer, question by question.
type Compare struct {
	app.Compo

	Guide   guide.Guide
	Library guide.Library

	takeover *ui.Takeover
	options  []guide.Option
	chosen   []guide.Slug
}

// OnInit reads the choice before the first rendering, so that a comparison
// that somebody has sent is there as soon as the program is.
func (p *Compare) OnInit() {
	p.takeover = ui.NewTakeover()
	p.options = p.Guide.Options()
	if app.IsClient {
		p.chosen = compare.Parse(fragment(), compare.IDs(p.options))
	}
}

func (p *Compare) OnMount(ctx app.Context) {
	mounted(ctx, p.takeover)
	// Back, Forward, and an address that is changed by hand.
	app.Window().Call("addEventListener", "popstate", app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(func(app.Context) {
			p.chosen = compare.Parse(location().Get("hash").String(), compare.IDs(p.options))
		})
		return nil
	}))
}

// choose writes the choice into the address, where it can be sent to others
// and found again. In a frame the address is not the reader's.
func (p *Compare) choose(_ app.Context, chosen []guide.Slug) {
	if compare.Fragment(chosen) == compare.Fragment(p.chosen) {
		return
	}
	move := "pushState"
	if compare.Fragment(compare.Parse(location().Get("hash").String(), compare.IDs(p.options))) != compare.Fragment(p.chosen) {
		move = "replaceState" // web/boot/app.js hides the address just now: this is its entry
	}
	p.chosen = chosen
	if window := app.Window(); window.Get("parent").Equal(window) {
		address := location().Get("pathname").String() + location().Get("search").String()
		if f := compare.Fragment(chosen); f != "" {
			address += "#" + f
		}
		window.Get("history").Call(move, nil, "", address)
	}
}

func (p *Compare) Render() app.UI {
	w, sources := ui.In(p.Guide.Lang), compare.Sources(p.options)
	tool := &ui.Compare{
		Sections: withOptions(p.Guide), Options: p.options, Chosen: p.chosen, OnChoose: p.choose,
		Sources: sources, Base: "../", Words: w, Takeover: p.takeover,
	}
	intro := slices.Insert(heading(w.Choice.Title, w.Choice.Lead, "../", w), 2,
		app.UI(app.P().Class("cg-compare__text").Text(w.Choice.Text)),
		app.UI(app.P().Class("cg-compare__noscript").Text(w.Choice.NoScript)),
	)
	sections := []app.UI{pairs(p.Guide, p.Guide.Pairs, w)}
	sections = append(sections, p.answers(sources, w),
		&ui.SourceList{Sources: sourcesOf(p.Library, sources), Year: p.Guide.Trust.Reviewed.Year(), Words: w},
		&ui.HelpLines{Helplines: p.Library.Helplines, Words: w},
	)
	return frame{
		takeover: p.takeover, library: p.Library, guide: p.Guide, words: w, class: "cg-page--compare", depth: 2,
		intro: intro, here: KindCompare, tool: app.Div().Class(textClass).Body(tool), sections: sections,
	}.render()
}

// withOptions returns the parts of a guide that have options.
func withOptions(g guide.Guide) []guide.Section {
	var with []guide.Section
	for _, s := range g.Sections {
		if len(s.Groups) > 0 {
			with = append(with, s)
		}
	}
	return with
}

// pairs leads to the pages that are ready made.
func pairs(g guide.Guide, list []guide.Pair, w ui.Words) app.UI {
	return app.Section().Class("cg-section").ID("pairs").Body(
		app.H2().Class("cg-section__title").Text(w.Choice.Pairs),
		app.P().Text(w.Choice.PairsText),
		app.Ul().Class("cg-links").Body(app.Range(list).Slice(func(i int) app.UI {
			return app.Li().Body(app.A().Class("cg-links__link").Href(string(list[i].Slug()) + "/").Text(ui.Names(g.Pick(list[i].First, list[i].Second), w)))
		})),
	)
}

// answers has a row for each question, with what every option answers.
func (p *Compare) answers(sources []string, w ui.Words) app.UI {
	body := []app.UI{
		app.H2().Class("cg-section__title").Text(w.Choice.All),
		app.P().Text(w.Choice.AllText),
		app.P().Class("cg-showall").Body(
			app.Button().Type("button").Class("cg-all").ID("show-all").DataSet("other", w.HideAll).Text(w.ShowAll),
		),
	}
	for _, id := range guide.CompareIDs() {
		var groups []app.UI
		for _, s := range withOptions(p.Guide) {
			for _, g := range s.Groups {
				groups = append(groups, &ui.Answers{Question: id, Section: s.Title, Group: g, Sources: sources})
			}
		}
		body = append(body, &ui.Disclosure{Detail: guide.Detail{ID: id, Title: w.Compare[id]}, Body: groups})
	}
	return app.Section().Class("cg-section").ID("answers").Body(body...)
}

func location() app.Value { return app.Window().Get("location") }

// fragment returns the page's own. web/boot/app.js hides it from go-app, which
// would scroll to it, until the program runs.
func fragment() string {
	if kept := app.Window().Get("document").Get("documentElement").Get("fragment"); kept.Truthy() {
		return kept.String()
	}
	return location().Get("hash").String()
}
