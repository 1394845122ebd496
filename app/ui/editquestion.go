package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

// EditQuestion changes one question and the notes under it. Every key is
// saved, so that nothing is lost when the page goes.
type EditQuestion struct {
	app.Compo

	Store  Store
	ID     int
	Words  Words
	OnDone app.EventHandler

	question plan.Question
	problem  string
	stop     func()
}

// OnMount notes the question as it was: its fields are the reader's from then on.
func (e *EditQuestion) OnMount(ctx app.Context) {
	if i := indexOf(e.Store.Plan().Questions, e.ID); i >= 0 {
		e.question = e.Store.Plan().Questions[i]
	}
	ctx.Defer(func(app.Context) {
		fill(editText, e.question.Text)
		fill(editNote, e.question.Note)
		byID(editText).Call("focus")
	})
	e.stop = e.Store.OnChange(func() {
		i := indexOf(e.Store.Plan().Questions, e.ID)
		if i < 0 {
			return
		}
		renew(e.Store, editText, func(p *plan.Plan) string { return p.Questions[i].Text }, e.setText)
		renew(e.Store, editNote, func(p *plan.Plan) string { return p.Questions[i].Note }, e.setNote)
	})
}

func (e *EditQuestion) OnDismount() { e.stop() }

const (
	editText = "edit-text"
	editNote = "edit-note"
)

func (e *EditQuestion) setText(p *plan.Plan, text string) (plan.Change, error) {
	return p.EditQuestion(e.ID, text)
}

func (e *EditQuestion) setNote(p *plan.Plan, text string) (plan.Change, error) {
	return p.SetNote(e.ID, text)
}

func (e *EditQuestion) Render() app.UI {
	w := e.Words.Mine
	field := func(id, label, hint string, on app.EventHandler) app.UI {
		area := app.Textarea().Class("cg-field__input").ID(id).Rows(4).Dir("auto").OnInput(on)
		if hint != "" {
			area = area.Aria("describedby", id+"-hint edit-error")
		}
		return app.Div().Class("cg-field").Body(
			app.Label().Class("cg-field__label").For(id).Text(label),
			app.If(hint != "", func() app.UI { return app.P().Class("cg-field__hint").ID(id + "-hint").Text(hint) }),
			area,
		)
	}
	return app.Section().Class("cg-edit").Body(
		app.H2().Class("cg-section__title").Text(w.EditTitle),
		field(editText, w.QuestionText, "", e.editText),
		field(editNote, w.QuestionNote, w.NoteHint, e.editNote),
		app.P().Class("cg-field__error").ID("edit-error").Role("alert").Body(app.If(e.problem != "", func() app.UI { return app.Text(e.problem) })),
		app.Button().Type("button").Class("cg-button cg-button--main").Text(w.Done).OnClick(e.OnDone),
	)
}

func (e *EditQuestion) editText(ctx app.Context, _ app.Event) {
	e.change(ctx, e.setText)
}

func (e *EditQuestion) editNote(ctx app.Context, _ app.Event) {
	e.change(ctx, e.setNote)
}

func (e *EditQuestion) change(ctx app.Context, f func(*plan.Plan, string) (plan.Change, error)) {
	text := ctx.JSSrc().Get("value").String()
	e.problem = e.Words.Plan.why(e.Store.Update(func(p *plan.Plan) error {
		_, err := f(p, text)
		return err
	}))
}
