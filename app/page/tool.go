package page

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/display"
	"careguide/app/guide"
	"careguide/app/ui"
)

// Tool is a page on which a reader writes.
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
	return frame{
		takeover: p.takeover, library: p.Library, guide: p.Guide, words: w, class: "cg-page--tool cg-page--" + p.Kind, depth: 2,
		intro: heading(ui.ToolName(p.Kind, w), p.lead(w), "../", w),
		here:  p.Kind,
		tools: p.display(w),
		tool: &ui.Island{
			Fallback: append([]app.UI{
				app.P().Class("cg-tool__wait").ID("tool-wait").Role("status").Text(w.Mine.Loading),
				app.P().Class("cg-tool__noscript").Text(w.Mine.NoTool),
			}, p.fallback(w)...),
			Tool: func() app.UI {
				if p.Kind == KindSettings {
					return &ui.MyData{Store: p.Store, Base: "../", Words: w}
				}
				return toolBody(p.Kind, "../", p.Guide, p.Library, p.Store, w)
			},
		},
		sections: []app.UI{&ui.HelpLines{Helplines: p.Library.Helplines, Words: w}},
	}.render()
}

func (p *Tool) lead(w ui.Words) string {
	switch p.Kind {
	case KindQuestions:
		return w.Mine.QuestionsLead
	case KindMyPages:
		return w.Mine.PagesLead
	}
	return w.Mine.SettingsLead
}

// display is the part of the settings that is there before the program is.
func (p *Tool) display(w ui.Words) []app.UI {
	if p.Kind != KindSettings {
		return nil
	}
	return displaySection(p.Store, p.takeover, w)
}

// toolBody is a running tool, on its own page or in a frame. base is the way to
// the guide.
func toolBody(id, base string, g guide.Guide, l guide.Library, store *device.Store, w ui.Words) app.UI {
	keep := &ui.Keep{Store: store, Base: base, Words: w}
	switch id {
	case KindQuestions:
		return app.Div().Body(keep, &ui.Questions{Store: store, Suggested: suggestions(g, w), Words: w})
	case KindValues:
		return app.Div().Body(keep, &ui.Values{Guide: g, Store: store, Words: w})
	case KindTried:
		return app.Div().Body(keep, &ui.Tried{Store: store, Drugs: drugNames(l.Drugs), Words: w})
	case KindCompare:
		return &compareInPlace{Guide: g, Base: base}
	case KindMyPages:
		return app.Div().Body(keep, &ui.MyPages{Store: store, Guide: g, Words: w})
	}
	return app.Div().Body(append(displaySection(store, nil, w), &ui.MyData{Store: store, Base: base, Words: w})...)
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
	asks := map[guide.Slug]string{}
	if of == "" {
		for _, s := range suggestions(g, w) {
			asks[s.About] = s.Text
		}
	} else {
		of += ", "
	}
	return &ui.Adder{Store: store, Base: base, Words: w, Ask: func(part guide.Slug, title string) string {
		if ask := asks[part]; ask != "" {
			return ask
		}
		return fmt.Sprintf(w.Mine.AskAbout, of+title)
	}}
}

// fallback is what a reader can do on paper.
func (p *Tool) fallback(w ui.Words) []app.UI {
	switch p.Kind {
	case KindQuestions:
		asked := suggestions(p.Guide, w)
		return []app.UI{
			app.H2().Class("cg-section__title").Text(w.Mine.Suggested),
			app.Ul().Body(app.Range(asked).Slice(func(i int) app.UI { return app.Li().Text(asked[i].Text) })),
		}
	case KindSettings:
		return []app.UI{app.P().Text(w.Mine.NothingKept)}
	}
	return nil
}

// suggestions are the questions of a guide: those of its sections first, since
// they are for everybody.
func suggestions(g guide.Guide, w ui.Words) []ui.Suggestion {
	var all, options []ui.Suggestion
	for _, s := range g.Sections {
		if s.Ask != "" {
			all = append(all, ui.Suggestion{About: s.ID, Title: s.Title, Text: s.Ask})
		}
		for _, d := range s.All() {
			options = append(options, ui.Suggestion{About: d.ID, Title: d.Title, Text: askOf(d, w)})
		}
	}
	return append(all, options...)
}

func askOf(d guide.Detail, w ui.Words) string {
	if d.Ask != "" {
		return d.Ask
	}
	return fmt.Sprintf(w.Mine.AskAbout, d.Title)
}
