package page

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/guide"
	"careguide/app/ui"
)

// Reference is one of the pages beside a guide: safety, what studies say,
// words explained, sources, what changed.
type Reference struct {
	app.Compo

	Kind    string
	Guide   guide.Guide
	Library guide.Library
	Store   *device.Store

	takeover *ui.Takeover
}

func (p *Reference) OnInit() { p.takeover = ui.NewTakeover() }

func (p *Reference) OnMount(ctx app.Context) {
	mounted(ctx, p.takeover)
	adder(p.Store, p.Guide, "", "../").Install()
}

func (p *Reference) Render() app.UI {
	w := ui.In(p.Guide.Lang)
	title, lead, contents, sections := p.text(w)
	return frame{
		takeover: p.takeover, library: p.Library, guide: p.Guide, words: w, class: "cg-page--reference", depth: 2,
		intro: heading(title, lead, "../", w), contents: contents, tools: p.tools(),
		sections: append(sections, &ui.HelpLines{Helplines: p.Library.Helplines, Words: w}),
	}.render()
}

// tools are there where a page has much to find something in.
func (p *Reference) tools() []app.UI {
	switch p.Kind {
	case KindSafety, KindEvidence, KindGlossary:
		return []app.UI{searchBox(p.takeover, p.Library, p.Guide, under(p.Kind))}
	}
	return nil
}

func (p *Reference) text(w ui.Words) (title, lead string, contents []ui.ContentsEntry, sections []app.UI) {
	switch p.Kind {
	case KindSafety:
		contents, sections = p.safety(w)
		return p.Guide.Safety.Title, p.Guide.Safety.Lead, contents, sections
	case KindEvidence:
		contents, sections = p.evidence(w)
		return p.Guide.Evidence.Title, p.Guide.Evidence.Lead, contents, sections
	case KindGlossary:
		return w.Glossary, w.GlossaryLead, nil, []app.UI{&ui.Glossary{Terms: p.Library.Glossary}}
	case KindChanges:
		return w.Changes, w.ChangesLead, nil, []app.UI{&ui.Changes{Changes: p.Guide.Changes}}
	default:
		return w.Sources, w.SourcesLead, nil, []app.UI{&ui.SourceIndex{Sources: p.Library.Sources, Uses: uses(p.Guide, w), Year: p.Guide.Trust.Reviewed.Year(), Words: w}}
	}
}

func (p *Reference) safety(w ui.Words) (contents []ui.ContentsEntry, sections []app.UI) {
	for _, t := range p.Guide.Safety.Topics {
		var cards []app.UI
		for _, c := range t.Cards {
			cards = append(cards, &ui.CareCard{Card: c, Words: w})
		}
		contents = append(contents, ui.ContentsEntry{ID: string(t.ID), Title: t.Title})
		sections = append(sections, cardSection(guide.Card{ID: t.ID, Title: t.Title, HTML: t.Intro}, cards...))
	}
	return contents, append(sections, p.sources(p.Guide.Safety.Sources, w))
}

func (p *Reference) evidence(w ui.Words) (contents []ui.ContentsEntry, sections []app.UI) {
	a := p.Guide.Evidence
	for _, c := range a.Chapters {
		contents = append(contents, ui.ContentsEntry{ID: string(c.ID), Title: c.Title})
		sections = append(sections, cardSection(c))
	}
	return contents, append(sections, p.sources(a.Sources, w))
}

func (p *Reference) sources(keys []string, w ui.Words) app.UI {
	return &ui.SourceList{Sources: sourcesOf(p.Library, keys), Year: p.Guide.Trust.Reviewed.Year(), Words: w}
}

// uses lists, for each source, the pages that cite it.
func uses(g guide.Guide, w ui.Words) map[string][]ui.Use {
	all := map[string][]ui.Use{}
	for _, o := range g.Options() {
		for _, key := range o.Sources {
			all[key] = append(all[key], ui.Use{Href: "../" + string(o.ID) + "/", Title: o.Title})
		}
	}
	for _, key := range g.Safety.Sources {
		all[key] = append(all[key], ui.Use{Href: "../safety/", Title: w.Safety})
	}
	for _, key := range g.Evidence.Sources {
		all[key] = append(all[key], ui.Use{Href: "../evidence/", Title: w.Evidence})
	}
	return all
}
