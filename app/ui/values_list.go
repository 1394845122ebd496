package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/plan"
)

// ValuesList shows what matters to a reader, as a list to talk about.
type ValuesList struct {
	app.Compo

	Plan       plan.Plan
	Statements []guide.Value
	Words      PlanWords
}

func (l *ValuesList) Render() app.UI {
	w := l.Words
	statements := PlanStatements(l.Statements)
	lot, some := l.Plan.Weighed(plan.ALot, statements), l.Plan.Weighed(plan.Some, statements)
	// Always the same element: what stands after it keeps its place.
	return app.Div().Class("cg-values__result").Body(
		app.If(len(lot)+len(some) > 0, func() app.UI {
			return app.Section().Class("cg-message").Aria("labelledby", "values-result").Body(
				app.H2().Class("cg-section__title").ID("values-result").Text(w.ValuesResult),
				app.P().Text(w.ValuesResultLead),
				weighed(w.ResultALot, lot),
				weighed(w.ResultSome, some),
			)
		}),
	)
}

func weighed(title string, list []string) app.UI {
	return app.If(len(list) > 0, func() app.UI {
		return app.Div().Body(
			app.H3().Class("cg-values__weight").Text(title),
			app.Ul().Body(
				app.Range(list).Slice(func(i int) app.UI { return app.Li().Body(own(list[i])) }),
			),
		)
	})
}

// PlanStatements returns a guide's statements as a plan knows them.
func PlanStatements(values []guide.Value) []plan.Statement {
	var list []plan.Statement
	for _, v := range values {
		list = append(list, plan.Statement{ID: v.ID, Text: v.Text})
	}
	return list
}
