package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/filter"
)

// Filter narrows a list on a page down to the parts that have the words a
// reader types. Typing hides and shows the live elements by their IDs; what it
// found is counted in a status line.
type Filter struct {
	app.Compo

	Label    string
	Parts    []filter.Entry // elements of this page
	Words    Words
	Takeover *Takeover

	parts *filter.Index
	query bool
	found int
}

func (f *Filter) Render() app.UI {
	return app.Div().Class("cg-search").Body(
		findBox(f.Label, f.Words, f.Takeover, map[string]app.EventHandler{"input": f.onInput}),
		app.P().Class("cg-search__state").ID(findCountID).Role("status").Body(
			// An empty text would be a node that the parser does not make.
			app.If(f.query, func() app.UI { return app.Text(f.count()) }),
		),
	)
}

func (f *Filter) count() string {
	if f.found == 0 {
		return f.Words.NothingFound
	}
	return fmt.Sprintf(f.Words.Found, f.found)
}

// OnMount catches up with what was typed before the takeover.
func (f *Filter) OnMount(ctx app.Context) {
	f.parts = filter.New(f.Parts)
	catchUp(ctx, f.apply)
}

func (f *Filter) onInput(ctx app.Context, e app.Event) {
	f.apply(ctx, e.Get("target").Get("value").String())
}

func (f *Filter) apply(_ app.Context, query string) {
	r := f.parts.Match(query)
	for _, e := range f.Parts {
		if element := app.Window().GetElementByID(e.ID); element.Truthy() {
			element.Set("hidden", !r.Shown[e.ID])
		}
	}
	f.query, f.found = r.Query, r.Found
}
