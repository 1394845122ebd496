package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

// Visit asks when and where the next visit is. Every change is saved; what cannot be
// kept of one field stands in the field, is told of, and does not hold up the others.
type Visit struct {
	app.Compo

	Store Store
	Words Words

	faults [4]error // as told, as plan.Visit.Or returns them
	turn   int      // counts what was typed
	stop   func()
}

// OnMount puts what is known into the fields: they are the reader's from then
// on, but for what another tab changes. All of them are written into the plan
// together.
func (v *Visit) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) { v.fill(plan.Visit{}) })
	v.stop = v.Store.OnChange(func() {
		here, _ := v.typed().Or(v.Store.Plan().Visit)
		v.fill(here)
	})
}

func (v *Visit) OnDismount() { v.stop() }

// fill writes what is known into the fields that say something else.
func (v *Visit) fill(here plan.Visit) {
	known := v.Store.Plan().Visit
	put := func(id, known, here string) {
		if known != here {
			fill(id, known)
		}
	}
	put("visit-date", known.Date, here.Date)
	put("visit-time", known.Time, here.Time)
	put("visit-place", known.Place, here.Place)
	put("visit-with", known.With, here.With)
}

const visitError = "visit-error"

func (v *Visit) Render() app.UI {
	w := v.Words.Mine
	problem := ""
	field := func(part int, id, label, kind string) app.UI {
		input := app.Input().Class("cg-field__input").ID(id).Type(kind).AutoComplete(false).Aria("describedby", visitError).OnInput(v.change)
		if err := v.faults[part]; err != nil {
			input = input.Aria("invalid", "true")
			problem += label + ": " + v.Words.Plan.why(err) + " "
		}
		return app.Div().Class("cg-visit__field "+Readable).Body(
			app.Label().Class("cg-field__label").For(id).Text(label),
			input,
		)
	}
	fields := app.Div().Class("cg-visit__fields "+Readable).Body(
		field(0, "visit-date", w.Date, "date"),
		field(1, "visit-time", w.Time, "time"),
		field(2, "visit-place", w.Place, "text"),
		field(3, "visit-with", w.With, "text"),
	)
	return app.Section().Class("cg-visit "+Readable).ID("visit").On("focusout", v.leave).Body(
		app.H2().Class("cg-section__title").Text(w.Visit),
		app.P().Text(w.VisitLead),
		fields,
		app.P().Class("cg-field__error").ID(visitError).Role("alert").Body(app.If(problem != "", func() app.UI { return app.Text(problem) })),
	)
}

// pause is how long a reader may take from key to key: until then a date that nobody
// can read may be one that is not written to its end.
const pause = 2 * time.Second

func (v *Visit) change(ctx app.Context, _ app.Event) {
	v.turn++
	turn, faults := v.turn, v.keep()
	if faults[0] == nil && faults[1] == nil {
		v.faults = faults
		return
	}
	ctx.After(pause, func(app.Context) {
		if v.turn == turn {
			v.faults = faults
		}
	})
}

// leave looks at what stands in the fields when one is left: a date that is written by
// half gives no event of its own.
func (v *Visit) leave(app.Context, app.Event) {
	v.turn++
	v.faults = v.keep()
}

// keep writes what can be kept into the plan, and returns why the rest cannot.
func (v *Visit) keep() [4]error {
	visit, faults := v.typed().Or(v.Store.Plan().Visit)
	if visit != v.Store.Plan().Visit {
		_ = v.Store.Update(func(p *plan.Plan) error { // what is in it can be kept
			_, err := p.SetVisit(visit)
			return err
		})
	}
	return faults
}

// typed returns what the fields say.
func (v *Visit) typed() plan.Visit {
	return plan.Visit{Date: readable("visit-date"), Time: readable("visit-time"), Place: valueIn("visit-place"), With: valueIn("visit-with")}
}

// readable returns what stands in a field of a date or a time. A browser hides what it
// cannot read: that is no empty field.
func readable(id string) string {
	if document().Call("querySelector", "#"+id+":invalid").Truthy() {
		return "?"
	}
	return valueIn(id)
}
