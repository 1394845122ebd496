package ui

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

// Said is the line of a tool that says what has just happened, and takes it
// back if asked. It is in the page before it says anything, so that it is heard.
type Said struct {
	app.Compo

	Text  string
	Store Store
	Undo  func(*plan.Plan) error // nil where there is nothing to take back
	Words Words

	undone string
	was    string
}

func (s *Said) Render() app.UI {
	if s.Text != s.was {
		s.was, s.undone = s.Text, ""
	}
	text := s.Text
	if s.undone != "" {
		text = s.undone
	}
	return app.Div().Class("cg-said").Body(
		app.P().Class("cg-said__text").Role("status").Body(app.If(text != "", func() app.UI { return app.Text(text) })),
		app.If(s.Undo != nil && s.undone == "", func() app.UI {
			return app.Button().Type("button").Class("cg-button").ID("said-undo").Text(s.Words.Mine.Undo).OnClick(s.undo)
		}),
	)
}

func (s *Said) undo(app.Context, app.Event) {
	s.undone = s.Words.Mine.Undone
	if err := s.Store.Update(s.Undo); err != nil {
		s.undone = Refusal(err, s.Words)
	}
}

// Refusal says why nothing was changed, and what a reader can do.
func Refusal(err error, w Words) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, plan.ErrValue):
		return w.Mine.BadDate
	}
	return w.Plan.why(err)
}
