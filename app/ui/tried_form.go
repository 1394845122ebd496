package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

const triedHelped = "tried-helped" // name of the radio buttons

// A triedField is a text of a trial, and the live field that it is typed into.
type triedField struct {
	name, label, hint string
	long              bool
	of                func(*plan.Trial) *string
}

func (f triedField) id() string { return "tried-" + f.name }

// triedFields are the texts of a trial, in the order of the form. Their names
// are those that plan.TooLong has for them.
func triedFields(w PlanWords) []triedField {
	return []triedField{
		{"medicine", w.Medicine, w.MedicineHint, false, func(t *plan.Trial) *string { return &t.Medicine }},
		{"dose", w.Dose, w.DoseHint, false, func(t *plan.Trial) *string { return &t.Dose }},
		{"weeks", w.Weeks, w.WeeksHint, false, func(t *plan.Trial) *string { return &t.Weeks }},
		{"helpedNote", w.HelpedNote, w.HelpedHint, false, func(t *plan.Trial) *string { return &t.HelpedNote }},
		{"sideEffects", w.SideEffects, "", true, func(t *plan.Trial) *string { return &t.SideEffects }},
		{"whyStopped", w.WhyStopped, "", true, func(t *plan.Trial) *string { return &t.WhyStopped }},
	}
}

// triedForm returns the fields of the form; they live in a Slot.
func triedForm(w PlanWords, drugs []string) []app.UI {
	var parts []app.UI
	for _, f := range triedFields(w) {
		if f.name == "helpedNote" {
			parts = append(parts, helpedChoice(w))
		}
		parts = append(parts, f.render())
	}
	return append(parts,
		check("checkbox", "tried-still", "yes", w.StillTaking),
		app.DataList().ID("tried-drugs").Body(
			app.Range(drugs).Slice(func(i int) app.UI { return app.Option().Value(drugs[i]) }),
		),
	)
}

func (f triedField) render() app.UI {
	about := f.id() + "-error"
	if f.hint != "" {
		about = f.id() + "-hint " + about
	}
	return app.Div().Class("cg-field").Body(
		app.Label().Class("cg-field__label").For(f.id()).Text(f.label),
		app.If(f.hint != "", func() app.UI { return app.P().Class("cg-field__hint").ID(f.id() + "-hint").Text(f.hint) }),
		app.P().Class("cg-field__error").ID(f.id()+"-error").Hidden(true),
		app.Div().Class("cg-field__control").Body(f.control(about)),
	)
}

func (f triedField) control(about string) app.UI {
	if f.long {
		return area(f.id(), about)
	}
	input := app.Input().Class("cg-field__input").ID(f.id()).Type("text").Attr("autocomplete", "off").Attr("dir", "auto").Aria("describedby", about)
	if f.name == "medicine" {
		input = input.List("tried-drugs").Attr("autocapitalize", "words").Attr("spellcheck", "false")
	}
	return input
}

// area is a field for several lines.
func area(id, about string) app.UI {
	return app.Textarea().Class("cg-field__input cg-field__input--long").ID(id).Rows(2).Attr("autocomplete", "off").Attr("dir", "auto").Aria("describedby", about)
}

func helpedChoice(w PlanWords) app.UI {
	return app.FieldSet().Class("cg-set").Body(
		app.Legend().Class("cg-field__label").Text(w.Helped),
		app.Div().Class("cg-choices").Body(
			check("radio", triedHelped, string(plan.HelpNone), w.No),
			check("radio", triedHelped, string(plan.HelpSome), w.Some),
			check("radio", triedHelped, string(plan.HelpALot), w.ALot),
			check("radio", triedHelped, "unknown", w.NotSure),
		),
	)
}

// check is a box or a radio button with its label, outside of go-app's care.
func check(kind, name, value, label string) app.UI {
	return app.Label().Class("cg-check").Body(
		app.Input().Class("cg-check__box").Type(kind).Name(name).Value(value).Attr("autocomplete", "off"),
		app.Span().Text(label),
	)
}

// readTrial returns what stands in the form.
func readTrial(w PlanWords) plan.Trial {
	var t plan.Trial
	for _, f := range triedFields(w) {
		*f.of(&t) = valueIn(f.id())
	}
	if h := chosen(triedHelped); h != "unknown" {
		t.Helped = plan.Help(h)
	}
	t.StillTaking = chosen("tried-still") != ""
	return t
}

// fillTrial puts a trial into the form, an empty one to clear it.
func fillTrial(t plan.Trial, w PlanWords) {
	for _, f := range triedFields(w) {
		fill(f.id(), *f.of(&t))
		fault(f.id(), "")
	}
	choose(triedHelped, string(t.Helped))
	choose("tried-still", map[bool]string{true: "yes"}[t.StillTaking])
}
