package ui

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

// Tried is the tool that lists what a reader has tried, for the visit. The form
// lives in a Slot; the list is drawn from the plan.
type Tried struct {
	app.Compo

	Store    Store
	Drugs    []string // names to complete, generic and brand
	Words    Words
	Takeover *Takeover

	told    told
	open    bool       // the form was asked for; without a list it is there anyway
	editing int        // ID of the trial in the form, 0 for a new one
	was     plan.Trial // what the plan had when the form was opened
	stop    func()
}

const triedSaid = "tried-status"

func (t *Tried) Render() app.UI {
	w, trials := t.Words.Plan, t.Store.Plan().Tried
	class := "cg-pad cg-tried " + Readable
	if len(trials) == 0 {
		class += " cg-tried--empty"
	}
	if t.open || len(trials) == 0 {
		class += " cg-tried--open"
	}
	// The parts always stand in the same places: a Slot that go-app makes anew
	// has lost what it held.
	return app.Div().Class(class).ID("tried").On("click", t.onClick).Body(
		app.Div().Class("cg-tried__list").Body(
			app.If(len(trials) > 0, func() app.UI { return t.list(trials) }),
		),
		t.told.show(triedSaid, w),
		app.Div().Class("cg-pad__acts cg-tried__acts").Body(
			taskButton("add", "", w.AddTrial).Class("cg-button--main").ID("tried-add"),
			taskButton("clear", "", w.RemoveAll),
		),
		t.form(w),
		app.Div().Class("cg-tried__blank").Body(
			app.H2().Class("cg-section__title").Text(w.Blank),
			&TriedTable{Blank: 6, Words: w},
		),
	)
}

func (t *Tried) list(trials []plan.Trial) app.UI {
	w := t.Words.Plan
	return app.Section().Aria("labelledby", "tried-list").Body(
		app.H2().Class("cg-section__title").ID("tried-list").Text(w.TriedList),
		&TriedTable{Trials: trials, Edit: true, Words: w},
	)
}

func (t *Tried) form(w PlanWords) app.UI {
	title := w.TriedAdd
	if t.editing != 0 {
		title = w.TriedChange
	}
	return app.Section().Class("cg-tried__form "+Readable).Aria("labelledby", "tried-title").Body(
		app.H2().Class("cg-section__title").ID("tried-title").Text(title),
		&Slot{Tag: "div", ID: "tried-form", Class: "cg-tried__fields " + Readable, Takeover: t.Takeover, Content: triedForm(w, t.Drugs)},
		app.Div().Class("cg-pad__acts").Body(
			app.P().Class("cg-pad__wait").Text(w.Waiting),
			taskButton("save", "", w.Save).Class("cg-button--main cg-pad__live"),
			taskButton("cancel", "", w.Cancel).Class("cg-pad__live"),
		),
	)
}

// OnMount listens to the store, and opens the form where something was typed
// before the takeover.
func (t *Tried) OnMount(ctx app.Context) {
	t.stop = follow(ctx, t.Store)
	ctx.Dispatch(func(app.Context) { t.open = t.open || t.writing() })
}

func (t *Tried) OnDismount() { t.stop() }

// writing reports whether the form has something in it that is in no list.
func (t *Tried) writing() bool {
	now := readTrial(t.Words.Plan)
	now.ID = t.editing
	for _, saved := range t.Store.Plan().Tried {
		if saved == now {
			return false
		}
	}
	now.ID = 0
	return now != plan.Trial{}
}

func (t *Tried) onClick(ctx app.Context, e app.Event) {
	do, id := task(e)
	number, _ := strconv.Atoi(id)
	switch do {
	case "save":
		t.save(ctx)
	case "cancel":
		t.close(ctx)
	case "add", "change":
		t.start(ctx, number)
	case "remove":
		t.remove(ctx, number)
	case "clear":
		var c plan.Change
		_ = t.Store.Update(func(p *plan.Plan) error { c = p.ClearTried(); return nil })
		t.told = told{t.Words.Plan.RemovedAll, &c}
		focus(ctx, triedSaid+"-undo")
	case "undo":
		t.told = t.told.undone(t.Store, t.Words.Plan)
		focus(ctx, "tried-add", "tried-medicine")
	}
}

// start opens the form, for a new trial if id is 0. What is being written stays.
func (t *Tried) start(ctx app.Context, id int) {
	w := t.Words.Plan
	if t.open && t.writing() {
		t.told = told{text: w.TriedBusy}
		focus(ctx, "tried-medicine")
		return
	}
	var trial plan.Trial
	for _, have := range t.Store.Plan().Tried {
		if have.ID == id {
			trial = have
		}
	}
	fillTrial(trial, w)
	t.open, t.editing, t.was, t.told = true, trial.ID, trial, told{}
	focus(ctx, "tried-medicine")
}

func (t *Tried) save(ctx app.Context) {
	w := t.Words.Plan
	trial := readTrial(w)
	trial.ID = t.editing
	var c plan.Change
	done := w.TriedAdded
	err := t.Store.Update(func(p *plan.Plan) (err error) {
		for _, have := range p.Tried {
			if trial.ID != 0 && have == t.was {
				done = w.TriedChanged
				c, err = p.EditTrial(trial)
				return err
			}
		}
		// It is new, or was removed or changed in another tab: that stays as well.
		c, err = p.AddTrial(trial)
		return err
	})
	if err != nil {
		t.refuse(ctx, err)
		return
	}
	if c.Done {
		t.told = told{fmt.Sprintf(done, strings.TrimSpace(trial.Medicine)), &c}
	} else {
		t.told = told{text: w.Same}
	}
	t.close(ctx)
}

// refuse says what is wrong, at its field.
func (t *Tried) refuse(ctx app.Context, err error) {
	w := t.Words.Plan
	wrong := ""
	long, tooLong := errors.AsType[*plan.TooLong](err)
	switch {
	case tooLong:
		wrong = long.Field
	case errors.Is(err, plan.ErrEmpty):
		wrong = "medicine"
	default:
		t.told = told{text: w.why(err)}
		return
	}
	t.told = told{}
	for _, f := range triedFields(w) {
		text := ""
		if f.name == wrong {
			text = w.why(err)
			focus(ctx, f.id())
		}
		fault(f.id(), text)
	}
}

// close empties the form and puts it away.
func (t *Tried) close(ctx app.Context) {
	fillTrial(plan.Trial{}, t.Words.Plan)
	t.open, t.editing = false, 0
	focus(ctx, "tried-add", "tried-medicine")
}

func (t *Tried) remove(ctx app.Context, id int) {
	w := t.Words.Plan
	name := ""
	for _, trial := range t.Store.Plan().Tried {
		if trial.ID == id {
			name = trial.Medicine
		}
	}
	var c plan.Change
	err := t.Store.Update(func(p *plan.Plan) (err error) { c, err = p.RemoveTrial(id); return err })
	if err != nil {
		t.told = told{text: w.why(err)}
		return
	}
	t.told = told{fmt.Sprintf(w.Removed, name), &c}
	focus(ctx, triedSaid+"-undo")
}
