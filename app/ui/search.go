package ui

import (
	"fmt"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/search"
)

// Search finds the parts of a guide, on all of its pages, that answer what a
// reader types. It is the combobox of the ARIA Authoring Practices with a list
// that stands in the flow: in a clinic's page nothing may lie over the edge of
// the frame. Crisis help stands before everything, where a query asks for it.
type Search struct {
	app.Compo

	Label    string
	Index    string                   // what package search made of the guide
	Docs     func() []search.Document // what the index is of; made when first needed
	Place    Place
	Regions  []guide.Region
	Words    Words
	Takeover *Takeover

	index  *search.Index
	result search.Result
	shut   bool // by Escape, until the reader goes on
	active int  // the hit that the arrow keys are at; none where negative
	said   string
	typed  int // counts what was typed, to tell what is old
}

// quiet is how long nothing is typed before the number of results is said: a
// screen reader would else speak between the letters.
const quiet = 500 * time.Millisecond

func (s *Search) OnInit() { s.active = -1 }

func (s *Search) Render() app.UI {
	w := s.Words.Search
	// Once there are results the line is for ears only: eyes have it in the list.
	status := app.P().Class("cg-search__state").ID(findCountID).Role("status")
	if s.result.Query || s.result.Crisis {
		status = status.Class("cg-search__said")
	}
	body := []app.UI{
		findBox(s.Label, s.Words, s.Takeover, map[string]app.EventHandler{"input": s.onInput, "keydown": s.onKeyDown, "focusin": s.onFocus}),
		status.Body(
			// An empty text would be a node that the parser does not make.
			app.If(s.said != "", func() app.UI { return app.Text(s.said) }),
		),
		app.If(s.result.Crisis, func() app.UI { return s.crisis() }),
	}
	if s.listed() {
		body = append(body,
			app.P().Class("cg-search__found").Aria("hidden", "true").Text(s.count()),
			app.Div().Class("cg-search__list").ID(listID).Role("listbox").Aria("label", w.Results).OnClick(s.onClick).Body(
				app.Range(s.result.Hits).Slice(func(i int) app.UI { return s.hit(i) }),
			))
	}
	if s.result.Query && len(s.result.Hits) == 0 {
		body = append(body, s.nothing())
	}
	return app.Div().Class("cg-search").Body(body...)
}

// listed reports whether the list is in view.
func (s *Search) listed() bool { return len(s.result.Hits) > 0 && !s.shut }

// count says how much was found.
func (s *Search) count() string {
	w, shown := s.Words.Search, len(s.result.Hits)
	switch {
	case !s.result.Query:
		return ""
	case shown == 0:
		return w.None
	case s.result.Found == 1:
		return w.One
	case s.result.Found > shown:
		return fmt.Sprintf(w.More, s.result.Found, shown)
	}
	return fmt.Sprintf(w.Some, s.result.Found)
}

// OnMount catches up with what was typed before the takeover.
func (s *Search) OnMount(ctx app.Context) {
	catchUp(ctx, s.apply)
	onRegion(func() {
		ctx.Dispatch(func(ctx app.Context) {
			if s.index != nil {
				s.result = s.find(findField().Get("value").String())
			}
		})
	})
}

// find answers with the numbers of the reader's country.
func (s *Search) find(query string) search.Result {
	s.index.In(regionHere(s.Regions))
	return s.index.Find(query)
}

// onFocus gets ready. The field becomes a combobox only here: what the build
// wrote, and what this program renders, stay the same.
func (s *Search) onFocus(ctx app.Context, _ app.Event) {
	s.open()
	ctx.PreventUpdate()
}

func (s *Search) open() {
	if s.index != nil {
		return
	}
	index, err := search.Open(s.Index, s.Docs())
	if err != nil {
		app.Log("careguide: " + err.Error())
		index = &search.Index{}
	}
	s.index = index
	field := findField()
	for name, value := range map[string]string{"role": "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": listID} {
		field.Call("setAttribute", name, value)
	}
}

func (s *Search) onInput(ctx app.Context, e app.Event) {
	s.apply(ctx, e.Get("target").Get("value").String())
}

func (s *Search) apply(ctx app.Context, query string) {
	s.open()
	s.result = s.find(query)
	s.shut, s.active = false, -1
	s.typed++
	now := s.typed
	ctx.After(quiet, func(app.Context) {
		if s.typed == now {
			s.say()
		}
	})
	s.describe()
}

// say gives the status line what was found, crisis help first.
func (s *Search) say() {
	s.said = s.count()
	if s.result.Crisis {
		s.said = s.Words.Search.Crisis + " " + s.said
	}
}

// describe tells the field, for assistive technology, of its list.
func (s *Search) describe() {
	field := findField()
	field.Call("setAttribute", "aria-expanded", fmt.Sprint(s.listed()))
	if s.active < 0 {
		field.Call("removeAttribute", "aria-activedescendant")
		return
	}
	field.Call("setAttribute", "aria-activedescendant", hitID(s.active))
}
