package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

// TriedTable shows what a reader has tried: a table where there is room, a card
// for each on a phone. Roles are written out, because a table that is laid out
// otherwise is none any more to a screen reader.
type TriedTable struct {
	app.Compo

	Trials []plan.Trial
	Blank  int  // empty rows, to fill in by hand
	Edit   bool // with buttons that change and remove, heard by who holds the table
	Words  PlanWords
}

func (t *TriedTable) Render() app.UI {
	w := t.Words
	heads := []string{w.Medicine, w.Dose, w.Weeks, w.Helped, w.SideEffects, w.WhyStopped}
	rows := make([]app.UI, 0, len(t.Trials)+t.Blank)
	for _, trial := range t.Trials {
		rows = append(rows, t.row(trial))
	}
	for range t.Blank {
		rows = append(rows, t.row(plan.Trial{}))
	}
	return app.Table().Class("cg-tried__table").Role("table").Body(
		app.THead().Class("cg-tried__head").Role("rowgroup").Body(
			app.Tr().Role("row").Body(
				app.Range(heads).Slice(func(i int) app.UI {
					return app.Th().Class("cg-tried__name").Scope("col").Role("columnheader").Text(heads[i])
				}),
			),
		),
		app.TBody().Role("rowgroup").Body(rows...),
	)
}

func (t *TriedTable) row(trial plan.Trial) app.UI {
	w := t.Words
	return app.Tr().Class("cg-tried__row").Role("row").Body(
		app.Th().Class("cg-tried__medicine").Scope("row").Role("rowheader").Body(
			own(trial.Medicine),
			app.If(trial.StillTaking, func() app.UI { return app.Span().Class("cg-tried__still").Text(w.StillTaking) }),
			app.If(t.Edit, func() app.UI { return t.buttons(trial) }),
		),
		cell(w.Dose, trial.Dose, false),
		cell(w.Weeks, trial.Weeks, false),
		cell(w.Helped, w.help(trial), false),
		cell(w.SideEffects, trial.SideEffects, true),
		cell(w.WhyStopped, trial.WhyStopped, true),
	)
}

// own shows a text of the reader's, whichever way it is written.
func own(text string) app.UI {
	return app.Span().Class("cg-own").Attr("dir", "auto").Body(
		app.If(text != "", func() app.UI { return app.Text(text) }),
	)
}

// cell shows one answer; its label is for phones, where the heads are not.
func cell(label, text string, long bool) app.UI {
	class := "cg-tried__cell"
	if text == "" {
		class += " cg-tried__cell--empty"
	}
	if long {
		class += " cg-tried__cell--long"
	}
	return app.Td().Class(class).Role("cell").Body(
		app.Span().Class("cg-tried__label").Aria("hidden", "true").Text(label),
		own(text),
	)
}

func (t *TriedTable) buttons(trial plan.Trial) app.UI {
	id := strconv.Itoa(trial.ID)
	name := func() app.UI { return app.Span().Class("cg-visually-hidden").Text(" " + trial.Medicine) }
	return app.Div().Class("cg-tried__buttons").Body(
		app.Button().Type("button").Class("cg-link").ID("tried-change-"+id).DataSet("do", "change").DataSet("id", id).Body(app.Text(t.Words.Change), name()),
		app.Button().Type("button").Class("cg-link").DataSet("do", "remove").DataSet("id", id).Body(app.Text(t.Words.Remove), name()),
	)
}

// help says how much a trial helped, and with what.
func (w PlanWords) help(t plan.Trial) string {
	how := map[plan.Help]string{plan.HelpNone: w.No, plan.HelpSome: w.Some, plan.HelpALot: w.ALot}[t.Helped]
	if how != "" && t.HelpedNote != "" {
		how += ". "
	}
	return how + t.HelpedNote
}
