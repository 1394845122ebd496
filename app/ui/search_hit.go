package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/search"
)

// listID is the id of the list of hits.
const listID = "find-list"

func hitID(i int) string { return "find-hit-" + strconv.Itoa(i) }

// A Place is where a page stands under its guide.
type Place struct {
	Page    string // its path below the guide's folder, as in "ect/"; empty for the guide
	ToGuide string // the way to that folder, as in "../"
}

// Href returns the address of a place for a link on this page. The help lines
// are on every page.
func (p Place) Href(place string) string {
	if id, found := strings.CutPrefix(place, p.Page+"#"); found {
		return "#" + id
	}
	if place == "#"+HelpLinesID {
		return place
	}
	return p.ToGuide + place
}

// href returns the address of a hit. A part of this page that a clinic has left
// out is read in the full guide.
func (s *Search) href(place string) (href string, full bool) {
	href = s.Place.Href(place)
	if id, found := strings.CutPrefix(href, "#"); found {
		if part := app.Window().GetElementByID(id); part.Truthy() && part.Call("closest", "[data-left]").Truthy() {
			return "./" + href, true
		}
	}
	return href, false
}

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

// crisis shows how to reach help now, in the reader's country where the page
// knows it.
func (s *Search) crisis() app.UI {
	region := s.Regions[0]
	code := document().Get("documentElement").Get("dataset").Get("region")
	for _, r := range s.Regions {
		if code.Truthy() && r.Code == code.String() {
			region = r
		}
	}
	return app.Div().Class("cg-search__crisis").ID("find-crisis").Body(
		app.P().Text(s.Words.Search.Crisis),
		app.P().Class("cg-search__lines").Body(append(helpLinks(region, s.Words),
			app.A().Class("cg-search__line").Href("#"+HelpLinesID).Text(s.Words.MoreHelp))...),
	)
}

// helpLinks are the first ways to call, to write and, where there is neither,
// to reach a region's lines at all.
func helpLinks(r guide.Region, w Words) []app.UI {
	var call, text, site app.UI
	for _, l := range r.Lines {
		if call == nil && l.Call != "" {
			call = app.A().Class("cg-search__line").Href("tel:" + guide.Dial(l.Call)).Text(w.Call + " " + l.Call)
		}
		if text == nil && l.Text != "" {
			text = app.A().Class("cg-search__line").Href("sms:" + guide.Dial(l.Text)).Text(w.Text + " " + l.Text)
		}
		if site == nil && l.Site != "" {
			site = app.A().Class("cg-search__line").Href(l.Site).Target("_blank").Rel("noopener").Text(l.Name)
		}
	}
	var links []app.UI
	for _, l := range []app.UI{call, text} {
		if l != nil {
			links = append(links, l)
		}
	}
	if len(links) == 0 && site != nil {
		links = append(links, site)
	}
	return links
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

// onClick follows a link to a part of this page, and moves the focus there.
func (s *Search) onClick(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	a := e.Get("target").Call("closest", "a")
	if !a.Truthy() || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("shiftKey").Bool() {
		return
	}
	href := a.Call("getAttribute", "href").String()
	switch {
	case href[0] != '#':
	case framed():
		// boot/frame.js follows it, after this.
		var later app.Func
		later = app.FuncOf(func(app.Value, []app.Value) any {
			later.Release()
			focusPart(href[1:])
			return nil
		})
		app.Window().Call("setTimeout", later, 0)
	default:
		e.PreventDefault()
		jump(href)
	}
}

// framed reports whether the page stands in another.
func framed() bool { return !app.Window().Get("parent").Equal(app.Window()) }

// jump goes to a part of the page, opens it and gives it the focus. A link
// would do that in an order of the browser's own: Firefox takes the focus away
// again.
func jump(href string) {
	app.Window().Get("location").Call("assign", href)
	if row := app.Window().GetElementByID(href[1:]); row.Truthy() {
		// web/page.js opens rows, but of an address that is there already nothing is heard.
		if closed := row.Call("querySelector", ownButton+`[aria-expanded="false"]`); closed.Truthy() {
			closed.Call("click")
		}
	}
	focusPart(href[1:])
}

// ownButton selects the button of a row, and not that of a row in a section.
const ownButton = ":scope > .cg-row__heading > .cg-row__button"

// focusPart gives the focus to the heading of a part of the page: to the button
// in it, if it is a row.
func focusPart(id string) {
	part := app.Window().GetElementByID(id)
	if !part.Truthy() {
		return
	}
	target := part.Call("querySelector", ownButton)
	if !target.Truthy() {
		if target = part.Call("querySelector", "h1, h2, h3, h4, dt"); !target.Truthy() {
			target = part
		}
		target.Call("setAttribute", "tabindex", "-1")
	}
	target.Call("focus", map[string]any{"preventScroll": true})
}
