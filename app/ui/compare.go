package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/compare"
	"careguide/app/guide"
)

// Compare lets a reader choose options and shows them side by side. Whoever
// shows it holds the choice: OnChoose hears of a new one and gives it back in
// Chosen, so that it can live in an address or nowhere.
type Compare struct {
	app.Compo

	Sections []guide.Section // those that have options; their groups are the fieldsets
	Options  []guide.Option  // all of them, in the order of the guide
	Chosen   []guide.Slug
	OnChoose func(app.Context, []guide.Slug)
	Sources  []string // keys in the order of the page; none: sources are left out
	Base     string   // the way from the page to the pages of options, as in "../"
	Words    Words
	Takeover *Takeover

	choosing bool   // the reader is at it: the boxes stay in view
	refused  bool   // the last one was one too many
	merged   bool   // what was ticked before the takeover is in Chosen
	ticked   string // what the boxes show, as a fragment
}

// The ids that scripts and specs know.
const (
	compareBox    = "compare-box"    // web/boot/app.js starts the program at its first touch
	compareStatus = "compare-status" // and says in it when the program cannot run
	comparisonID  = "comparison"
)

func (c *Compare) Render() app.UI {
	w, class := c.Words.Choice, "cg-compare"
	complete := len(c.Chosen) >= compare.Least
	switch {
	case complete && !c.choosing:
		class += " cg-compare--shut"
	case len(c.Chosen) > 0:
		class += " cg-compare--begun"
	}
	return app.Div().Class(class).Body(
		&Slot{Tag: "div", ID: compareBox, Class: "cg-choose", Takeover: c.Takeover, On: map[string]app.EventHandler{"input": c.onInput}, Content: c.boxes()},
		app.Div().Class("cg-compare__bar").Body(
			app.P().Class("cg-compare__status").ID(compareStatus).Role("status").DataSet("failed", w.Failed).Text(c.status()),
			app.If(complete && c.choosing, func() app.UI {
				return app.Button().Type("button").Class("cg-compare__button cg-compare__see").ID("compare-see").OnClick(c.onSee).Text(w.See)
			}),
			app.If(complete && !c.choosing, func() app.UI {
				return app.Button().Type("button").Class("cg-compare__button").ID("compare-change").OnClick(c.onChange).Text(w.Change)
			}),
		),
		app.If(complete, func() app.UI {
			options := c.chosen()
			return app.Section().Class("cg-compare__result").Aria("labelledby", comparisonID).Body(
				app.H2().Class("cg-section__title").ID(comparisonID).TabIndex(-1).Text(Names(options, c.Words)),
				&Comparison{Options: options, Sources: c.Sources, Base: c.Base, Words: c.Words},
				PrintButton(c.Words),
			)
		}),
	)
}

// boxes are live elements that a takeover keeps, ticks and all.
func (c *Compare) boxes() []app.UI {
	parts := []app.UI{app.H2().Class("cg-section__title").Text(c.Words.Choice.Pick)}
	var columns []app.UI
	for _, s := range c.Sections {
		id := compareBox + "-" + string(s.ID)
		column := []app.UI{app.H3().Class("cg-choose__section").ID(id).Text(s.Title)}
		for _, g := range s.Groups {
			column = append(column, group(g, id))
		}
		columns = append(columns, app.Div().Class("cg-choose__column").Body(column...))
	}
	return append(parts, app.Div().Class("cg-choose__columns").Body(columns...))
}

// group names its boxes by its title, or, where it is the only one of its
// section, by the section's.
func group(g guide.Group, section string) app.UI {
	var boxes []app.UI
	for _, o := range g.Options {
		boxes = append(boxes, &Check{Type: "checkbox", Name: "with", Value: string(o.ID), Label: o.Title})
	}
	if g.Title == "" {
		return app.Div().Class("cg-choose__group").Role("group").Aria("labelledby", section).Body(boxes...)
	}
	legend := app.Legend().Class("cg-choose__legend").Text(g.Title)
	return app.FieldSet().Class("cg-choose__group").Body(append([]app.UI{legend}, boxes...)...)
}

func (c *Compare) chosen() []guide.Option {
	var options []guide.Option
	for _, id := range c.Chosen {
		for _, o := range c.Options {
			if o.ID == id {
				options = append(options, o)
			}
		}
	}
	return options
}

func (c *Compare) status() string {
	w := c.Words.Choice
	switch n := len(c.Chosen); {
	case c.refused:
		return w.Full
	case n == 0:
		return w.None
	case n == 1:
		return w.One
	default:
		return fmt.Sprintf(w.Some, n)
	}
}

// OnMount adds what was ticked before the takeover to what is chosen already.
func (c *Compare) OnMount(ctx app.Context) {
	ctx.Dispatch(func(ctx app.Context) {
		chosen, known := c.Chosen, compare.IDs(c.Options)
		c.eachBox(func(id guide.Slug, box app.Value) {
			if box.Get("checked").Bool() {
				chosen, _ = compare.Add(chosen, id, known)
			}
		})
		c.choosing = len(chosen) > len(c.Chosen)
		c.Chosen = chosen
		c.tick()
		c.tell(ctx)
		c.merged = true
	})
}

// OnUpdate ticks what somebody else has chosen, and only then: what the reader
// has ticked may not have been heard of yet.
func (c *Compare) OnUpdate(app.Context) {
	if c.merged && compare.Fragment(c.Chosen) != c.ticked {
		c.refused = false
		c.tick()
	}
}

// tick sets the boxes. Their state is a property that no attribute of go-app's
// reaches.
func (c *Compare) tick() {
	c.ticked = compare.Fragment(c.Chosen)
	c.eachBox(func(id guide.Slug, box app.Value) {
		checked := false
		for _, chosen := range c.Chosen {
			checked = checked || chosen == id
		}
		box.Set("checked", checked)
	})
}

func (c *Compare) eachBox(do func(guide.Slug, app.Value)) {
	boxes := document().Call("querySelectorAll", "#"+compareBox+" input")
	for i := range boxes.Length() {
		box := boxes.Index(i)
		do(guide.Slug(box.Get("value").String()), box)
	}
}

func (c *Compare) onInput(ctx app.Context, e app.Event) {
	box := e.Get("target")
	id := guide.Slug(box.Get("value").String())
	c.choosing, c.refused = true, false
	if !box.Get("checked").Bool() {
		c.Chosen = compare.Remove(c.Chosen, id)
	} else if chosen, err := compare.Add(c.Chosen, id, compare.IDs(c.Options)); err != nil {
		c.refused = true
		box.Set("checked", false)
		return
	} else {
		c.Chosen = chosen
	}
	c.ticked = compare.Fragment(c.Chosen)
	c.tell(ctx)
}

func (c *Compare) tell(ctx app.Context) {
	if c.OnChoose != nil {
		c.OnChoose(ctx, c.Chosen)
	}
}

func (c *Compare) onSee(ctx app.Context, _ app.Event) {
	c.choosing, c.refused = false, false
	focusAfter(ctx, comparisonID)
}

func (c *Compare) onChange(ctx app.Context, _ app.Event) {
	c.choosing = true
	focusAfter(ctx, compareBox)
}

// focusAfter moves the focus to an element, or to the first field in it, once
// the page shows what has just changed: the button that was pressed is gone.
func focusAfter(ctx app.Context, id string) {
	ctx.Defer(func(app.Context) {
		element := app.Window().GetElementByID(id)
		if !element.Truthy() {
			return
		}
		if field := element.Call("querySelector", "input"); field.Truthy() {
			element = field
		}
		element.Call("focus")
		element.Call("scrollIntoView", map[string]any{"block": "start"})
	})
}
