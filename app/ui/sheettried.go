package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

// tried is the table for the specialist: what was taken, how much, how long,
// what it did, why it ended (facts.md 2.11).
func (s *Sheet) tried() []app.UI {
	w, p, list := s.Words.Mine, s.Words.Plan, s.Plan.Tried
	if len(list) == 0 {
		return nil
	}
	heads := []string{p.Medicine, p.Dose, p.Weeks, p.Helped, p.SideEffects, p.WhyStopped}
	return []app.UI{heading2(w.Tried), app.Table().Class("cg-sheet__table").Body(
		app.THead().Body(app.Tr().Body(app.Range(heads).Slice(func(i int) app.UI {
			return app.Th().Scope("col").Text(heads[i])
		}))),
		app.TBody().Body(app.Range(list).Slice(func(i int) app.UI {
			t := list[i]
			stopped := t.WhyStopped
			if t.StillTaking {
				stopped = p.StillTaking
			}
			cells := []string{t.Dose, t.Weeks, helpedText(t, w), t.SideEffects, stopped}
			return app.Tr().Body(
				app.Th().Scope("row").Body(typed(t.Medicine)),
				app.Range(cells).Slice(func(i int) app.UI {
					// On a phone the head of the column stands beside each answer.
					return app.Td().DataSet("head", heads[i+1]).Body(typed(cells[i]))
				}),
			)
		})),
	)}
}

func helpedText(t plan.Trial, w MineWords) string {
	text := w.Help[string(t.Helped)]
	if text != "" && t.HelpedNote != "" {
		text += ". "
	}
	return text + t.HelpedNote
}
