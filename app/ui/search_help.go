package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// crisis shows how to reach help now, in the reader's country where the page
// knows it.
func (s *Search) crisis() app.UI {
	return app.Div().Class("cg-search__crisis").ID("find-crisis").Body(
		app.P().Text(s.Words.Search.Crisis),
		app.P().Class("cg-search__lines").Body(append(helpLinks(regionHere(s.Regions), s.Words),
			app.A().Class("cg-search__line").Href("#"+HelpLinesID).Text(s.Words.MoreHelp))...),
	)
}

// helpLinks are those of a search for help. A region that has neither a number to call nor
// one to write to gets the website of its first line that has one.
func helpLinks(r guide.Region, w Words) []app.UI {
	const class = "cg-search__line"
	if links := callAndText(r, class, w); len(links) > 0 {
		return links
	}
	for _, l := range r.Lines {
		if l.Site != "" {
			return []app.UI{app.A().Class(class).Href(l.Site).Target("_blank").Rel("noopener").Text(l.Name)}
		}
	}
	return nil
}

// nothing says what to do where nothing was found.
func (s *Search) nothing() app.UI {
	w := s.Words.Search
	near := s.result.Near
	return app.Div().Class("cg-search__none").Body(
		app.P().Text(w.NoneText),
		app.If(len(near) > 0, func() app.UI {
			return app.Div().Body(
				app.P().ID("find-near").Text(w.Near+":"),
				app.Ul().Class("cg-search__near").Aria("labelledby", "find-near").Body(app.Range(near).Slice(func(i int) app.UI {
					href, _ := s.href(near[i].Place)
					return app.Li().Body(app.A().Class("cg-chip").Href(href).Text(near[i].Title))
				})),
			)
		}),
		app.Ul().Class("cg-search__near").Body(
			app.Li().Body(app.A().Class("cg-chip").Href(s.Place.Href("topics/")).Text(w.AllTopics)),
			app.Li().Body(app.A().Class("cg-chip").Href("#"+HelpLinesID).Text(s.Words.HelpLines)),
		),
	)
}
