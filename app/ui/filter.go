package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/filter"
)

// Filter narrows a page down to the parts that have the words a reader types.
// Typing hides and shows the live elements by their IDs; what it found is
// counted in a status line, and related topics are listed under it.
type Filter struct {
	app.Compo

	Label    string
	Parts    []filter.Entry // elements of this page
	Topics   []filter.Entry // topics of another page; their ID is the address
	Words    Words
	Takeover *Takeover

	parts, topics *filter.Index
	query         bool
	found         int
	hits          []filter.Entry
	hitCount      int
}

// hitsShown is how many topics are listed: a taste, the rest is a tap away.
const hitsShown = 6

func (f *Filter) Render() app.UI {
	w := f.Words
	return app.Div().Class("cg-filter").Body(
		&Slot{
			Tag: "div", ID: "filter-box", Class: "cg-filter__box", Takeover: f.Takeover,
			OnInput: f.onInput,
			Content: []app.UI{
				app.Label().Class("cg-filter__label").For("filter").Text(f.Label),
				app.Input().Class("cg-filter__field").ID("filter").Type("search").AutoComplete(false).Aria("describedby", "filter-hint"),
				app.P().Class("cg-filter__hint").ID("filter-hint").Text(w.FindHint),
				app.P().Class("cg-filter__noscript").Text(w.FilterNoScript),
			},
		},
		app.P().Class("cg-filter__count").ID("filter-count").Role("status").Body(
			// An empty text would be a node that the parser does not make.
			app.If(f.query, func() app.UI { return app.Text(f.count()) }),
		),
		app.If(len(f.hits) > 0, func() app.UI {
			return app.Ul().Class("cg-filter__topics").ID("filter-topics").Aria("label", w.TopicsFound).Body(
				app.Range(f.hits).Slice(func(i int) app.UI {
					return app.Li().Body(app.A().Class("cg-chip").Href(f.hits[i].ID).Text(f.hits[i].Title))
				}),
				app.If(f.hitCount > len(f.hits), func() app.UI {
					return app.Li().Body(app.A().Class("cg-chip").Href("topics/").Text(w.AllTopics))
				}),
			)
		}),
	)
}

func (f *Filter) count() string {
	switch {
	case f.found+f.hitCount == 0:
		return f.Words.NothingFound
	case len(f.Topics) == 0:
		return fmt.Sprintf(f.Words.Found, f.found)
	}
	return fmt.Sprintf(f.Words.FoundTopics, f.found, f.hitCount)
}

// OnMount catches up with what was typed before the takeover.
func (f *Filter) OnMount(ctx app.Context) {
	f.parts, f.topics = filter.New(present(f.Parts)), filter.New(f.Topics)
	ctx.Dispatch(func(app.Context) {
		if field := app.Window().GetElementByID("filter"); field.Truthy() && field.Get("value").String() != "" {
			f.apply(field.Get("value").String())
		}
	})
}

// present returns the entries whose elements a reader can see: a clinic may
// have left sections out.
func present(parts []filter.Entry) []filter.Entry {
	var seen []filter.Entry
	for _, e := range parts {
		if element := app.Window().GetElementByID(e.ID); element.Truthy() && !element.Call("closest", "[data-left]").Truthy() {
			seen = append(seen, e)
		}
	}
	return seen
}

func (f *Filter) onInput(_ app.Context, e app.Event) {
	f.apply(e.Get("target").Get("value").String())
}

func (f *Filter) apply(query string) {
	parts, topics := f.parts.Match(query), f.topics.Match(query)
	for _, e := range f.Parts {
		if element := app.Window().GetElementByID(e.ID); element.Truthy() {
			element.Set("hidden", !parts.Shown[e.ID])
		}
	}
	f.query = parts.Query
	f.found, f.hitCount, f.hits = parts.Found, topics.Found, nil
	for _, e := range f.Topics {
		if topics.Query && topics.Shown[e.ID] && len(f.hits) < hitsShown {
			f.hits = append(f.hits, e)
		}
	}
}
