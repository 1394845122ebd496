package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// TopicGroup lists the topics of a group, each with its description.
type TopicGroup struct {
	app.Compo

	Group   guide.TopicGroup
	ToGuide string // the way from the page to the guide, as in "../"
	Site    guide.Site
	Words   Words
}

func (g *TopicGroup) Render() app.UI {
	id := string(g.Group.ID)
	return app.Section().Class("cg-section cg-topics").ID(id).Body(
		app.H2().Class("cg-section__title").Text(g.Group.Title),
		app.Range(g.Group.Topics).Slice(func(i int) app.UI {
			return &Topic{Topic: g.Group.Topics[i], ToGuide: g.ToGuide, Site: g.Site, Words: g.Words}
		}),
	)
}

// Topic shows a related topic, and leads to the part of the guide that covers it.
type Topic struct {
	app.Compo

	Topic   guide.Topic
	ToGuide string // the way from the page to the guide, as in "../"
	Site    guide.Site
	Words   Words
}

func (t *Topic) Render() app.UI {
	w, topic := t.Words, t.Topic
	return app.Div().Class("cg-topic "+Readable).ID(string(topic.Slug)).Body(
		app.H3().Class("cg-topic__name").Text(topic.Name),
		app.P().Class("cg-topic__text").Text(topic.Text),
		app.If(len(topic.Aliases) > 0, func() app.UI {
			return app.P().Class("cg-topic__aliases").Text(w.AlsoCalled + ": " + strings.Join(topic.Aliases, ", "))
		}),
		app.If(topic.Guide != "", func() app.UI {
			return app.P().Class("cg-topic__link").Body(app.A().Href(t.ToGuide + "#" + string(topic.Guide)).Text(w.InTheGuide))
		}).ElseIf(t.Site.Library != "", func() app.UI {
			return app.P().Class("cg-topic__link").Body(
				app.A().Href(t.Site.LookUp(topic.Name)).Target("_blank").Rel("noopener").Text(w.LookUp + " " + t.Site.LibraryName),
			)
		}),
	)
}
