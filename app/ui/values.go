package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/plan"
)

// Values is the tool that asks what matters to a reader. It ranks nothing and
// advises nothing: what comes of it is a list to talk about. The statements and
// the questions on being ready live in Slots, so that what was chosen before
// the takeover stays.
type Values struct {
	app.Compo

	Guide    guide.Guide // for its statements
	Store    Store
	Words    Words
	Takeover *Takeover

	told  told
	asked told // by the questions on being ready
	stop  func()
}

const (
	valuesSaid  = "values-status"
	sureSaid    = "sure-status"
	valueGroup  = "value-" // names of radio buttons begin so
	sureGroup   = "sure-"
	ownValue    = "values-own"
	valuesNote  = "values-note"
	clearButton = "values-clear"
)

func (v *Values) Render() app.UI {
	w, p := v.Words.Plan, v.Store.Plan()
	return app.Div().Class("cg-pad cg-values").ID("values").On("click", v.onClick).On("change", v.onChange).On("input", v.onInput).Body(
		&Slot{Tag: "div", ID: "values-list", Class: "cg-values__list", Takeover: v.Takeover, Content: v.statements(w)},
		v.mine(w, p),
		&Slot{Tag: "div", ID: "values-note-box", Class: "cg-pad__live", Takeover: v.Takeover, Content: []app.UI{
			app.Div().Class("cg-field").Body(
				app.Label().Class("cg-field__label").For(valuesNote).Text(w.Note),
				app.P().Class("cg-field__hint").ID(valuesNote+"-hint").Text(w.NoteHint),
				app.P().Class("cg-field__error").ID(valuesNote+"-error").Hidden(true),
				app.Div().Class("cg-field__control").Body(area(valuesNote, valuesNote+"-hint "+valuesNote+"-error")),
			),
		}},
		&ValuesList{Plan: p, Statements: v.Guide.Values, Words: w},
		v.told.show(valuesSaid, w),
		app.Div().Class("cg-pad__acts").Body(
			app.P().Class("cg-pad__wait").Text(w.Waiting),
			taskButton("clear", "", w.ClearValues).ID(clearButton).Class("cg-pad__live"),
		),
		v.sure(w, p),
	)
}

// statements returns those of the guide, in its groups.
func (v *Values) statements(w PlanWords) []app.UI {
	text := map[guide.Slug]string{}
	for _, s := range v.Guide.Values {
		text[s.ID] = s.Text
	}
	var parts []app.UI
	for _, g := range v.Guide.ValueGroups {
		parts = append(parts, app.H2().Class("cg-section__title cg-values__group").Text(g.Title))
		for _, id := range g.Values {
			parts = append(parts, weigh(id, text[id], w))
		}
	}
	return parts
}

// weigh asks how much one statement matters.
func weigh(id guide.Slug, text string, w PlanWords) app.UI {
	name := valueGroup + string(id)
	return choiceGroup{id: name, class: " cg-weigh", nameClass: "cg-weigh__text", name: own(text)}.of(
		app.Div().Class("cg-choices").Body(
			check("radio", name, string(plan.ALot), w.ALot),
			check("radio", name, string(plan.Some), w.Some),
			check("radio", name, string(plan.NotMuch), w.NotMuch),
		),
	)
}

// mine returns the reader's own statements, and the field for one more.
func (v *Values) mine(w PlanWords, p plan.Plan) app.UI {
	var list []app.UI
	for _, value := range p.Values {
		if value.Text == "" {
			continue
		}
		list = append(list, app.Div().Class("cg-values__own").Body(
			weigh(value.ID, value.Text, w),
			app.Button().Type("button").Class("cg-link").DataSet("do", "remove").DataSet("id", string(value.ID)).Body(
				app.Text(w.Remove), app.Span().Class("cg-visually-hidden").Text(" "+value.Text),
			),
		))
	}
	return app.Div().Class("cg-pad__live").Body(
		app.Div().Class("cg-values__mine").Body(list...),
		&Slot{Tag: "div", ID: "values-own-box", Takeover: v.Takeover, Content: []app.UI{
			app.Div().Class("cg-field").Body(
				app.Label().Class("cg-field__label").For(ownValue).Text(w.Own),
				app.P().Class("cg-field__hint").ID(ownValue+"-hint").Text(w.OwnHint),
				app.P().Class("cg-field__error").ID(ownValue+"-error").Hidden(true),
				app.Div().Class("cg-field__control").Body(
					app.Input().Class("cg-field__input").ID(ownValue).Type("text").Attr("autocomplete", "off").Attr("dir", "auto").Aria("describedby", ownValue+"-hint "+ownValue+"-error"),
					taskButton("own", "", w.AddOwn),
				),
			),
		}},
	)
}

// OnMount takes in what was chosen before the takeover, and shows what the plan
// has.
func (v *Values) OnMount(ctx app.Context) {
	v.stop = v.Store.OnChange(func() {
		ctx.Dispatch(func(ctx app.Context) { ctx.Defer(func(app.Context) { v.mark() }) })
		renew(v.Store, valuesNote, func(p *plan.Plan) string { return p.ValuesNote }, (*plan.Plan).SetValuesNote)
	})
	ctx.Dispatch(func(ctx app.Context) {
		on := v.JSValue().Call("querySelectorAll", "input[type=radio]:checked")
		for i := range on.Get("length").Int() {
			v.answer(on.Index(i))
		}
		// What was typed before the takeover does not take the place of what is kept.
		note := valueIn(valuesNote)
		if kept := v.Store.Plan().ValuesNote; strings.Contains(kept, note) {
			fill(valuesNote, kept)
		} else {
			if kept != "" && !strings.Contains(note, kept) {
				note = kept + "\n" + note
				fill(valuesNote, note)
			}
			v.keepNote(note)
		}
		ctx.Defer(func(app.Context) { v.mark() })
	})
}

func (v *Values) OnDismount() { v.stop() }

// mark turns the radio buttons to what the plan says. go-app cannot: it loses
// sight of a button once the reader has touched it.
func (v *Values) mark() {
	p := v.Store.Plan()
	all := v.JSValue().Call("querySelectorAll", "input[type=radio]")
	for i := range all.Get("length").Int() {
		e := all.Index(i)
		name, value := e.Get("name").String(), e.Get("value").String()
		if id, ok := strings.CutPrefix(name, valueGroup); ok {
			e.Set("checked", string(p.Weight(guide.Slug(id))) == value)
		} else if n, ok := sureNumber(name); ok {
			e.Set("checked", string(p.Sure[n]) == value)
		}
	}
}

// sureNumber returns which of the four questions a radio button is of.
func sureNumber(name string) (int, bool) {
	s, ok := strings.CutPrefix(name, sureGroup)
	n, err := strconv.Atoi(s)
	return n, ok && err == nil && n >= 0 && n < len(plan.Sure{})
}

// onChange hears of every button and field of the tool.
func (v *Values) onChange(_ app.Context, e app.Event) { v.answer(e.Get("target")) }

// onInput keeps the note with every key: a phone may put the page away before
// the reader leaves the field.
func (v *Values) onInput(_ app.Context, e app.Event) {
	if field := e.Get("target"); field.Get("id").String() == valuesNote {
		v.keepNote(field.Get("value").String())
	}
}

// answer puts what a radio button says into the plan.
func (v *Values) answer(button app.Value) {
	if button.Get("type").String() != "radio" {
		return
	}
	name, value := button.Get("name").String(), button.Get("value").String()
	err := v.Store.Update(func(p *plan.Plan) (err error) {
		if id, ok := strings.CutPrefix(name, valueGroup); ok {
			_, err = p.SetWeight(guide.Slug(id), plan.Weight(value))
		} else if n, ok := sureNumber(name); ok {
			_, err = p.SetSure(n, plan.Answer(value))
		}
		return err
	})
	v.told, v.asked = told{}, told{}
	if err != nil {
		v.told = told{text: v.Words.Plan.why(err)}
	}
}

func (v *Values) keepNote(text string) {
	err := v.Store.Update(func(p *plan.Plan) error { _, err := p.SetValuesNote(text); return err })
	if err != nil {
		fault(valuesNote, v.Words.Plan.why(err))
		return
	}
	fault(valuesNote, "")
}

func (v *Values) onClick(ctx app.Context, e app.Event) {
	w := v.Words.Plan
	do, id := task(e)
	switch do {
	case "own":
		v.addOwn(ctx)
	case "remove":
		var c plan.Change
		if err := v.Store.Update(func(p *plan.Plan) (err error) { c, err = p.RemoveOwnValue(guide.Slug(id)); return err }); err != nil {
			v.told = told{text: w.why(err)}
			return
		}
		v.done(ctx, w.ValueRemoved, c)
	case "clear":
		var c plan.Change
		_ = v.Store.Update(func(p *plan.Plan) error { c = p.ClearValues(); return nil })
		fill(valuesNote, "")
		if c.Done {
			v.done(ctx, w.ValuesCleared, c)
		}
	case "ask":
		v.ask(ctx)
	case "undo":
		v.undo(ctx, e)
	}
}

// done says what has gone, and offers to take it back.
func (v *Values) done(ctx app.Context, text string, c plan.Change) {
	v.told, v.asked = told{text, &c}, told{}
	focus(ctx, valuesSaid+"-undo")
}

func (v *Values) undo(ctx app.Context, e app.Event) {
	w := v.Words.Plan
	if e.Get("target").Get("id").String() == sureSaid+"-undo" {
		v.asked = v.asked.undone(v.Store, w)
		focus(ctx, "sure-ask")
		return
	}
	v.told = v.told.undone(v.Store, w)
	fill(valuesNote, v.Store.Plan().ValuesNote)
	focus(ctx, clearButton)
}

func (v *Values) addOwn(ctx app.Context) {
	var c plan.Change
	err := v.Store.Update(func(p *plan.Plan) (err error) { c, err = p.AddOwnValue(valueIn(ownValue)); return err })
	if err == nil && !c.Done {
		err = plan.ErrSame
	}
	focus(ctx, ownValue)
	if err != nil {
		fault(ownValue, v.Words.Plan.why(err))
		return
	}
	fault(ownValue, "")
	fill(ownValue, "")
	v.told = told{v.Words.Plan.OwnAdded, &c}
}
