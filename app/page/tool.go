package page

import (
	"fmt"
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/display"
	"careguide/app/guide"
	"careguide/app/ui"
)

// Tool is a page on which a reader writes, or sets how the guide looks.
type Tool struct {
	app.Compo

	Kind    string
	Guide   guide.Guide
	Library guide.Library
	Store   *device.Store

	takeover *ui.Takeover
}

func (p *Tool) OnInit() { p.takeover = ui.NewTakeover() }

func (p *Tool) OnMount(ctx app.Context) { mounted(ctx, p.takeover) }

func (p *Tool) Render() app.UI {
	w := ui.In(p.Guide.Lang)
	f := frame{
		takeover: p.takeover, library: p.Library, guide: p.Guide, words: w, class: "cg-page--tool cg-page--" + p.Kind, depth: 2,
		here:     p.Kind,
		sections: []app.UI{&ui.HelpLines{Helplines: p.Library.Helplines, Words: w}},
	}
	lead := w.Mine.SettingsLead
	switch p.Kind {
	case KindTried:
		lead = w.Plan.TriedLead
		p.onPaper(&f, w, app.P().Text(w.Plan.TriedAbout), app.P().Class("cg-card").Text(w.Plan.TriedSafety))
	case KindValues:
		lead = w.Plan.ValuesLead
		p.onPaper(&f, w, app.P().Text(w.Plan.ValuesPaper))
	case KindQuestions:
		lead = w.Mine.QuestionsLead
		p.onlyRunning(&f, w, suggested(p.Guide, w)...)
	case KindMyPages:
		lead = w.Mine.PagesLead
		p.onlyRunning(&f, w)
	default:
		f.tools = displaySection(p.Store, p.takeover, w)
		p.onlyRunning(&f, w, app.P().Text(w.Mine.NothingKept))
	}
	f.intro = append(heading(ui.ToolName(p.Kind, w), lead, "../", w), f.intro...)
	return f.render()
}

// onPaper makes the page of a tool that is a form to fill in by hand where the
// program does not run; about says how.
func (p *Tool) onPaper(f *frame, w ui.Words, about ...app.UI) {
	f.class = "cg-page--plan cg-page--" + p.Kind
	f.intro = append(about, app.P().Class("cg-pad__plain").Text(w.Plan.Plain))
	f.tool = app.Div().ID("tool").Body(p.body(w)...)
}

// onlyRunning makes the page of a tool of which only the program can offer
// anything; fallback is what a reader has without it.
func (p *Tool) onlyRunning(f *frame, w ui.Words, fallback ...app.UI) {
	f.tool = &ui.Island{
		Fallback: append([]app.UI{
			app.P().Class("cg-tool__wait").Role("status").DataSet("failed", w.Mine.Failed).Text(w.Mine.Loading),
			app.P().Class("cg-tool__noscript").Text(w.Mine.NoTool),
		}, fallback...),
		Tool: func() app.UI { return app.Div().Body(p.body(w)...) },
	}
}

func (p *Tool) body(w ui.Words) []app.UI {
	return toolBody(p.Kind, "../", p.Guide, p.Library, p.Store, p.takeover, w)
}

// inPlace is a tool on the guide's own page, in a frame.
func inPlace(kind string, g guide.Guide, l guide.Library, store *device.Store, w ui.Words) app.UI {
	body := toolBody(kind, "", g, l, store, nil, w)
	if kind == KindSettings {
		body = append(displaySection(store, nil, w), body...)
	}
	return app.Div().Body(body...)
}

// toolBody is a running tool, under the line that says what is kept of it. base
// is the way to the guide.
func toolBody(kind, base string, g guide.Guide, l guide.Library, store *device.Store, t *ui.Takeover, w ui.Words) []app.UI {
	keep := &ui.Keep{Store: store, Base: base, Words: w}
	switch kind {
	case KindQuestions:
		return []app.UI{keep, &ui.Questions{Store: store, Suggested: suggestions(g), Words: w}}
	case KindValues:
		return []app.UI{keep, &ui.Values{Guide: g, Store: store, Words: w, Takeover: t}}
	case KindTried:
		return []app.UI{keep, &ui.Tried{Store: store, Drugs: drugNames(l.Drugs), Words: w, Takeover: t}}
	case KindMyPages:
		return []app.UI{keep, &ui.MyPages{Store: store, Guide: g, Words: w}}
	case KindCompare:
		return []app.UI{&compareInPlace{Guide: g, Base: base}}
	}
	return []app.UI{&ui.MyData{Store: store, Base: base, Words: w}} // has that line inside
}

// displaySection is the form of how the guide looks and sounds.
func displaySection(store *device.Store, t *ui.Takeover, w ui.Words) []app.UI {
	return []app.UI{app.Section().Class("cg-section").ID("display").Body(
		app.H2().Class("cg-section__title").Text(w.Comfort.Display),
		&ui.Display{Settings: ui.ShownDisplay(), Words: w.Comfort, Takeover: t, OnChange: func(s display.Settings) { store.SetDisplay(s.String()) }},
	)}
}

// adder puts questions of a page's parts on the reader's list; of is what the
// parts are about, where the whole page is about one thing.
func adder(store *device.Store, g guide.Guide, of, base string) *ui.Adder {
	w := ui.In(g.Lang)
	return &ui.Adder{Store: store, Base: base, Words: w, Ask: func(part guide.Slug, title string) string {
		if of != "" {
			return fmt.Sprintf(w.Mine.AskAbout, of+", "+title)
		}
		for _, s := range suggestions(g) {
			if s.About == part {
				return s.Text
			}
		}
		return fmt.Sprintf(w.Mine.AskAbout, title)
	}}
}

// suggested is the list of the guide's questions, to read or to print.
func suggested(g guide.Guide, w ui.Words) []app.UI {
	asks := suggestions(g)
	return []app.UI{
		app.H2().Class("cg-section__title").Text(w.Mine.Suggested),
		app.Ul().Body(app.Range(asks).Slice(func(i int) app.UI { return app.Li().Text(asks[i].Text) })),
	}
}

// suggestions are the questions of a guide: those of its sections first, since
// they are for everybody.
func suggestions(g guide.Guide) []ui.Suggestion {
	var all, parts []ui.Suggestion
	for _, s := range g.Sections {
		all = append(all, ui.Suggestion{About: s.ID, Title: s.Title, Text: s.Ask})
		for _, d := range s.All() {
			parts = append(parts, ui.Suggestion{About: d.ID, Title: d.Title, Text: d.Ask})
		}
	}
	return append(all, parts...)
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
