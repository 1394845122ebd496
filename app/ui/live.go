package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

// Fields stand in Slots: go-app never touches them, so what a reader types is
// read from the live element, and written to it.

func byID(id string) app.Value { return app.Window().GetElementByID(id) }

// valueIn returns what stands in a field.
func valueIn(id string) string {
	if e := byID(id); e.Truthy() {
		return e.Get("value").String()
	}
	return ""
}

func fill(id, text string) {
	if e := byID(id); e.Truthy() {
		e.Set("value", text)
	}
}

// renew puts a text of the plan into its field, where another tab has changed it:
// what stands in a field is written into the plan whole. set would do that. The
// caret stays where it is.
func renew(s Store, id string, text func(*plan.Plan) string, set func(*plan.Plan, string) (plan.Change, error)) {
	p, field := s.Plan(), byID(id)
	if !field.Truthy() {
		return
	}
	now := text(&p)
	// What cannot be kept is in the field alone.
	if c, err := set(&p, valueIn(id)); err != nil || !c.Done {
		return
	}
	start, end := field.Get("selectionStart"), field.Get("selectionEnd")
	field.Set("value", now)
	if field.Equal(document().Get("activeElement")) {
		field.Call("setSelectionRange", start, end)
	}
}

// chosen returns the value of the radio button that is on; empty if none is.
func chosen(name string) string {
	if e := document().Call("querySelector", "input[name='"+name+"']:checked"); e.Truthy() {
		return e.Get("value").String()
	}
	return ""
}

// choose turns one radio button of a name on, and all others off.
func choose(name, value string) {
	all := document().Call("querySelectorAll", "input[name='"+name+"']")
	for i := range all.Get("length").Int() {
		e := all.Index(i)
		e.Set("checked", e.Get("value").String() == value)
	}
}

// focus moves the focus to the first of some elements that can be seen, once
// the page shows what the handler has changed.
func focus(ctx app.Context, ids ...string) {
	ctx.Defer(func(app.Context) {
		for _, id := range ids {
			if e := byID(id); e.Truthy() && e.Get("offsetParent").Truthy() {
				e.Call("focus")
				return
			}
		}
	})
}

// tell writes into a status. Screen readers tell of words that change, and of
// nothing that comes with its words: a status that was empty has a moment first.
func tell(status app.Value, text string) {
	if status.Get("textContent").String() != "" {
		status.Set("textContent", text)
		return
	}
	var later app.Func
	later = app.FuncOf(func(app.Value, []app.Value) any {
		later.Release()
		// What was told meanwhile is newer.
		if status.Get("textContent").String() == "" {
			status.Set("textContent", text)
		}
		return nil
	})
	app.Window().Call("setTimeout", later, 100)
}

// fault says under a field what is wrong with it; an empty text takes that away.
func fault(id, text string) {
	line, field := byID(id+"-error"), byID(id)
	if !line.Truthy() || !field.Truthy() {
		return
	}
	line.Set("textContent", text)
	line.Set("hidden", text == "")
	if text == "" {
		field.Call("removeAttribute", "aria-invalid")
		return
	}
	field.Call("setAttribute", "aria-invalid", "true")
}

// task returns what the button that was clicked is there for, and what for, as
// its data-do and data-id say.
func task(e app.Event) (do, id string) {
	button := e.Get("target").Call("closest", "[data-do]")
	if !button.Truthy() {
		return "", ""
	}
	set := button.Get("dataset")
	if v := set.Get("id"); v.Truthy() {
		id = v.String()
	}
	return set.Get("do").String(), id
}

// taskButton is a button that a handler around it hears of.
func taskButton(do, id, text string) app.HTMLButton {
	b := app.Button().Type("button").Class("cg-button").DataSet("do", do).Text(text)
	if id != "" {
		b = b.DataSet("id", id)
	}
	return b
}
