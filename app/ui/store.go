package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

// A Store has the reader's plan. Components change it with Update, and hear of
// every change, also from another tab, with OnChange.
type Store interface {
	Plan() plan.Plan
	Update(change func(*plan.Plan) error) error
	OnChange(f func()) (stop func())
}

// follow renders a component anew after every change of the store.
func follow(ctx app.Context, s Store) (stop func()) { return s.OnChange(ctx.Update) }
