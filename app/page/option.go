package page

import (
	"fmt"
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/compare"
	"careguide/app/device"
	"careguide/app/guide"
	"careguide/app/ui"
)

// Option is the full page of one option: the same twelve fields for each.
type Option struct {
	app.Compo

	Option  guide.Option
	Guide   guide.Guide
	Library guide.Library
	Store   *device.Store

	takeover *ui.Takeover
}

func (p *Option) OnInit() { p.takeover = ui.NewTakeover() }

func (p *Option) OnMount(ctx app.Context) {
	mounted(ctx, p.takeover)
	adder(p.Store, p.Guide, p.Option.Title, "../").Install()
}

func (p *Option) Render() app.UI {
	w, o := ui.In(p.Guide.Lang), p.Option
	var contents []ui.ContentsEntry
	var sections []app.UI
	explained := false
	for _, f := range o.Fields {
		contents = append(contents, ui.ContentsEntry{ID: string(f.ID), Title: f.Title})
		var extra []app.UI
		if numbers := p.numbers(f.ID, w); len(numbers) > 0 {
			if !explained {
				extra = append(extra, app.P().Class("cg-number__key").Text(w.OfPeopleKey))
			}
			explained = true
			extra = append(extra, numbers...)
		}
		sections = append(sections, cardSection(f, extra...))
	}
	if len(o.Safety) > 0 {
		sections = append(sections, p.safety(w))
	}
	if len(o.Sources) > 0 {
		sections = append(sections, &ui.SourceList{Sources: sourcesOf(p.Library, o.Sources), Year: p.Guide.Trust.Reviewed.Year(), Words: w})
	}
	return frame{
		takeover: p.takeover, library: p.Library, guide: p.Guide, words: w, class: "cg-page--option", depth: 2,
		intro:    append(heading(o.Title, o.Summary, "../#"+string(o.ID), w), p.glance(w)),
		contents: contents,
		tools:    []app.UI{searchBox(p.takeover, p.Library, p.Guide, under(string(o.ID)))},
		sections: append(sections, &ui.HelpLines{Helplines: p.Library.Helplines, Words: w}),
	}.render()
}

// glance answers the questions that options are compared on.
func (p *Option) glance(w ui.Words) app.UI {
	answers := p.Option.Compare
	return app.Section().Class("cg-section").ID("glance").Body(
		app.H2().Class("cg-section__title").Text(w.AtAGlance),
		app.Dl().Class("cg-facts").Body(app.Range(answers).Slice(func(i int) app.UI {
			a := answers[i]
			return app.Div().Class("cg-facts__item").Body(
				app.Dt().Class("cg-facts__label").Text(w.Compare[a.ID]),
				app.Dd().Class("cg-facts__text").Body(append([]app.UI{app.Text(a.Text)}, ui.CiteAll(a.Sources, p.Option.Sources)...)...),
			)
		})),
		p.others(w),
	)
}

// others leads to this option beside another one: ready made where readers
// often compare the two, and of the reader's own choice.
func (p *Option) others(w ui.Words) app.UI {
	links := []app.UI{}
	link := func(href, text string) {
		links = append(links, app.Li().Body(app.A().Class("cg-links__link").Href("../compare/"+href).Text(text)))
	}
	for _, pair := range p.Guide.Pairs {
		for _, other := range p.Guide.Pick(pair.Other(p.Option.ID)) {
			link(string(pair.Slug())+"/", fmt.Sprintf(w.Choice.With, ui.Inside(other.Title)))
		}
	}
	link("#"+compare.Fragment([]guide.Slug{p.Option.ID}), w.Choice.WithAnother)
	return app.Ul().Class("cg-links").Body(links...)
}

// numbers are the results of studies that belong to a field.
func (p *Option) numbers(field guide.Slug, w ui.Words) []app.UI {
	var all []app.UI
	for _, n := range p.Option.Numbers {
		if n.Field == field {
			all = append(all, &ui.Number{Number: n, Cite: slices.Index(p.Option.Sources, n.Source) + 1, Words: w})
		}
	}
	return all
}

// safety leads to the dangers that touch this option.
func (p *Option) safety(w ui.Words) app.UI {
	return app.Section().Class("cg-section").ID("safety").Body(
		app.H2().Class("cg-section__title").Text(w.SafetyShort),
		app.Ul().Class("cg-links").Body(app.Range(p.Option.Safety).Slice(func(i int) app.UI {
			topic, _ := p.Guide.SafetyTopic(p.Option.Safety[i])
			return app.Li().Body(app.A().Class("cg-links__link").Href("../safety/#" + string(topic.ID)).Text(topic.Title))
		})),
	)
}
