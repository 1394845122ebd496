package page

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/filter"
	"careguide/app/guide"
	"careguide/app/ui"
)

// Topics is the page of the subjects close to a guide, by group or from A to Z.
type Topics struct {
	app.Compo

	Guide   guide.Guide
	Library guide.Library
	AZ      bool

	takeover *ui.Takeover
}

func (p *Topics) OnInit() { p.takeover = ui.NewTakeover() }

func (p *Topics) OnMount(ctx app.Context) { mounted(ctx, p.takeover) }

func (p *Topics) Render() app.UI {
	w, depth, class := ui.In(p.Guide.Lang), 2, "cg-page--topics"
	topics, other, order := p.Library.Groups, "a-z/", w.TopicsAZ
	if p.AZ {
		topics, other, order = guide.ByLetter(topics), "../", w.TopicsByGroup
		depth, class = depth+1, "cg-page--a-z"
	}
	toGuide := strings.Repeat("../", depth-1)

	var contents []ui.ContentsEntry
	var groups []app.UI
	for _, g := range topics {
		contents = append(contents, ui.ContentsEntry{ID: string(g.ID), Title: g.Title})
		groups = append(groups, &ui.TopicGroup{Group: g, ToGuide: toGuide, Site: p.Library.Site, Words: w})
	}
	intro := append(heading(w.Topics, w.TopicsLead, toGuide, w), app.P().Body(app.A().Class("cg-back").Href(other).Text(order)))
	return frame{
		takeover: p.takeover, library: p.Library, guide: p.Guide, words: w, class: class, depth: depth,
		intro:    intro,
		contents: append(contents, ui.ContentsEntry{ID: ui.HelpLinesID, Title: w.HelpLines}),
		tools:    []app.UI{&ui.Filter{Label: w.FindTopic, Parts: topicParts(topics), Words: w, Takeover: p.takeover}},
		sections: append(groups, &ui.HelpLines{Helplines: p.Library.Helplines, Words: w}),
	}.render()
}

// topicParts lists what the filter shows and hides on the page of topics.
func topicParts(groups []guide.TopicGroup) []filter.Entry {
	var entries []filter.Entry
	for _, g := range groups {
		entries = append(entries, filter.Entry{ID: string(g.ID), Title: g.Title, Holder: true})
		for _, t := range g.Topics {
			e := topicEntry(t)
			e.ID, e.Parent = string(t.Slug), string(g.ID)
			entries = append(entries, e)
		}
	}
	return entries
}

// topicEntry lets a topic be found by its other names as by its own.
func topicEntry(t guide.Topic) filter.Entry {
	return filter.Entry{Title: t.Name, Text: strings.Join(t.Aliases, " ") + " " + t.Text}
}
