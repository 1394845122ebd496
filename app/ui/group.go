package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// Group shows the options of a group as rows, under its title if it has one.
type Group struct {
	app.Compo

	ID    string
	Group guide.Group
	Words Words
}

// GroupID names the i-th group of a section.
func GroupID(s guide.Section, i int) string {
	return string(s.ID) + "-group-" + strconv.Itoa(i+1)
}

func (g *Group) Render() app.UI {
	return app.Div().Class("cg-group").ID(g.ID).Body(
		app.If(g.Group.Title != "", func() app.UI { return app.P().Class("cg-group__title").Text(g.Group.Title) }),
		app.Range(g.Group.Options).Slice(func(i int) app.UI {
			o := g.Group.Options[i]
			return &Disclosure{Detail: o.Detail, Facts: o.Facts, More: g.Words.FullPage + ": " + o.Title}
		}),
	)
}
