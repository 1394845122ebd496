package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A choiceGroup is a group of controls under a name. It is no <fieldset>: reader
// views leave that out, with every word in it.
type choiceGroup struct {
	id        string // of the name
	class     string
	nameClass string
	name      app.UI
	about     string // id of what describes it; may be empty
}

func (g choiceGroup) of(controls ...app.UI) app.UI {
	group := app.Section().Class("cg-set"+g.class).Role("group").Aria("labelledby", g.id)
	if g.about != "" {
		group = group.Aria("describedby", g.about)
	}
	return group.Body(append([]app.UI{app.P().Class(g.nameClass).ID(g.id).Body(g.name)}, controls...)...)
}
