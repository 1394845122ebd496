package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// A Field is one question of a form: a label, a native control, a hint, and a
// line where a script says what is wrong with the answer.
type Field struct {
	app.Compo

	Name    string // of what it sets; its id is set-Name
	Label   string
	Hint    string
	Mode    string   // of the keyboard: text, tel, url, numeric
	Choices []Choice // a list to choose from; empty where text is typed
	Extra   app.UI   // stands beside the control; may be nil
}

// A Choice is one answer of a list.
type Choice struct{ Value, Label string }

func (f *Field) Render() app.UI {
	id := "set-" + f.Name
	control := []app.UI{f.control(id)}
	if f.Extra != nil {
		control = append(control, f.Extra)
	}
	return app.Div().Class("cg-field").Body(
		app.Label().Class("cg-field__label").For(id).Text(f.Label),
		app.If(f.Hint != "", func() app.UI {
			return app.P().Class("cg-field__hint").ID(id + "-hint").Text(f.Hint)
		}),
		app.P().Class("cg-field__error").ID(id+"-error").Hidden(true),
		app.Div().Class("cg-field__control").Body(control...),
	)
}

func (f *Field) control(id string) app.UI {
	about := id + "-error"
	if f.Hint != "" {
		about = id + "-hint " + about
	}
	if len(f.Choices) == 0 {
		return app.Input().Class("cg-field__input").ID(id).Type("text").
			Attr("inputmode", f.Mode).Attr("spellcheck", "false").Aria("describedby", about)
	}
	return app.Select().Class("cg-field__input").ID(id).Aria("describedby", about).Body(
		app.Range(f.Choices).Slice(func(i int) app.UI {
			return app.Option().Value(f.Choices[i].Value).Text(f.Choices[i].Label)
		}),
	)
}

// A Check is one box to tick, or one of a group of which a single one is chosen.
type Check struct {
	app.Compo

	Type, Name, Value, Label string // Type: checkbox or radio
	Checked                  bool
}

func (c *Check) Render() app.UI {
	box := app.Input().Class("cg-check__box").Type(c.Type).Name(c.Name).Value(c.Value)
	if c.Checked { // go-app writes the attribute for false as well
		box = box.Checked(true)
	}
	return app.Label().Class("cg-check").Body(
		box,
		app.Span().Text(c.Label),
	)
}
