package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/search"
)

// listID is the id of the list of hits.
const listID = "find-list"

func hitID(i int) string { return "find-hit-" + strconv.Itoa(i) }

// hit shows what was found as a link in the list: its title, where it is, and
// a piece of its text.
func (s *Search) hit(i int) app.UI {
	h := s.result.Hits[i]
	href, full := s.href(h.Place)
	where := s.where(h.Document)
	if full {
		where = s.Words.Search.FullGuide
	}
	return app.A().Class("cg-search__hit").ID(hitID(i)).Role("option").TabIndex(-1).
		Href(href).Aria("selected", strconv.FormatBool(i == s.active)).Body(
		app.Span().Class("cg-search__title").Body(marked(h.Title)...),
		app.Span().Class("cg-search__where").Text(where),
		app.Span().Class("cg-search__text").Body(marked(h.Snippet)...),
	)
}

// where says on which page a document is, or under which heading.
func (s *Search) where(d *search.Document) string {
	w := s.Words
	switch {
	case d.Kind == search.Word:
		return w.Glossary
	case d.Kind == search.Topic:
		return w.Topics
	case d.Kind == search.HelpLine:
		return w.HelpLines
	case d.In != "":
		return d.In
	}
	return w.Search.InGuide
}

// marked shows a text with what was found in it.
func marked(m search.Marked) []app.UI {
	var parts []app.UI
	at := 0
	text := func(to int) {
		if to > at {
			parts = append(parts, app.Text(m.Text[at:to]))
		}
		at = to
	}
	for _, r := range m.Marks {
		text(r.From)
		at = r.To
		parts = append(parts, app.Mark().Text(m.Text[r.From:r.To]))
	}
	text(len(m.Text))
	return parts
}
