package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A Slot is an element of the page that keeps what the build put there.
//
// Where the prerendered page has an element with this ID, the Slot shows that
// element's live children: go-app never makes or touches them, so that open
// sections, focus, selection and typed text survive the takeover. On the build
// machine, and in an empty page, it renders Content.
type Slot struct {
	app.Compo

	Tag      string
	ID       string
	Class    string
	Label    string                      // accessible name, for landmarks
	On       map[string]app.EventHandler // by event: hears of everything inside
	Content  []app.UI
	Takeover *Takeover
}

func (s *Slot) Render() app.UI {
	e := app.Elem(s.Tag).ID(s.ID)
	if s.Class != "" {
		e = e.Class(s.Class)
	}
	if s.Label != "" {
		e = e.Aria("label", s.Label)
	}
	for event, handler := range s.On {
		e = e.On(event, handler)
	}
	if s.Takeover.has(s.ID) {
		return e
	}
	return e.Body(s.Content...)
}

// OnMount brings the live children in. Of that go-app need not know: it would
// render the Slot anew, and with it the whole page around.
func (s *Slot) OnMount(ctx app.Context) {
	ctx.PreventUpdate()
	s.Takeover.adopt(s.ID, s.JSValue())
}
