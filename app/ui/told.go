package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

// told is the last thing that a tool did, and how to take it back.
type told struct {
	text string
	undo *plan.Change // nil where there is nothing to take back
}

// show returns the line that tells it, and the button that takes it back. The
// button stands outside the line: what is announced is the text alone.
func (s told) show(id string, w PlanWords) app.UI {
	return app.Div().Class("cg-said").Body(
		app.P().Class("cg-said__text").ID(id).Role("status").Body(
			// An empty text would be a node that the parser does not make.
			app.If(s.text != "", func() app.UI { return app.Text(s.text) }),
		),
		app.If(s.undo != nil, func() app.UI {
			return taskButton("undo", "", w.Undo).ID(id + "-undo")
		}),
	)
}

// undone takes back what was told, and says so.
func (s told) undone(store Store, w PlanWords) told {
	if s.undo == nil {
		return s
	}
	if err := store.Update(s.undo.Undo); err != nil {
		return told{text: w.why(err)}
	}
	return told{text: w.Undone}
}
