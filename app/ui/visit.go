package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

// Visit asks when and where the next visit is. Every change is saved.
type Visit struct {
	app.Compo

	Store Store
	Words Words

	problem string
	stop    func()
}

// OnMount puts what is known into the fields: they are the reader's from then
// on, but for what another tab changes. All of them are written into the plan
// together.
func (v *Visit) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) { v.fill() })
	v.stop = v.Store.OnChange(func() {
		p := v.Store.Plan()
		if c, err := p.SetVisit(visitIn()); err == nil && c.Done {
			v.fill()
		}
	})
}

func (v *Visit) OnDismount() { v.stop() }

func (v *Visit) fill() {
	visit := v.Store.Plan().Visit
	fill("visit-date", visit.Date)
	fill("visit-time", visit.Time)
	fill("visit-place", visit.Place)
	fill("visit-with", visit.With)
}

func (v *Visit) Render() app.UI {
	w := v.Words.Mine
	field := func(id, label, kind string) app.UI {
		return app.Div().Class("cg-visit__field").Body(
			app.Label().Class("cg-field__label").For(id).Text(label),
			app.Input().Class("cg-field__input").ID(id).Type(kind).AutoComplete(false).OnInput(v.change),
		)
	}
	return app.Section().Class("cg-visit").ID("visit").Body(
		app.H2().Class("cg-section__title").Text(w.Visit),
		app.P().Text(w.VisitLead),
		app.Div().Class("cg-visit__fields").Body(
			field("visit-date", w.Date, "date"),
			field("visit-time", w.Time, "time"),
			field("visit-place", w.Place, "text"),
			field("visit-with", w.With, "text"),
		),
		app.P().Class("cg-field__error").Role("alert").Body(app.If(v.problem != "", func() app.UI { return app.Text(v.problem) })),
	)
}

func (v *Visit) change(app.Context, app.Event) {
	visit := visitIn()
	v.problem = v.Words.Plan.why(v.Store.Update(func(p *plan.Plan) error {
		_, err := p.SetVisit(visit)
		return err
	}))
}

// visitIn returns what the fields say.
func visitIn() plan.Visit {
	return plan.Visit{Date: valueIn("visit-date"), Time: valueIn("visit-time"), Place: valueIn("visit-place"), With: valueIn("visit-with")}
}
