package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/plan"
)

// Questions is the list of what a reader wants to ask, with the visit it is
// for. The words of the guide's own questions come from it; what the reader
// types is saved with every key.
type Questions struct {
	app.Compo

	Store     Store
	Suggested []Suggestion
	Words     Words

	told    told
	problem string // with the field of a new question
	editing int    // ID, or 0
	more    bool   // all suggestions are shown
	stop    func()
	here    app.Context // of the list: that of a button may go with it
}

func (q *Questions) OnMount(ctx app.Context) {
	ctx.PreventUpdate()
	q.here, q.stop = ctx, follow(ctx, q.Store)
}

func (q *Questions) OnDismount() { q.stop() }

// A Suggestion is a question that a part of the guide proposes.
type Suggestion struct {
	About guide.Slug
	Title string // of the part
	Text  string
}

// questionsSaid is the id of the line that says what has just happened.
const questionsSaid = "said"

// suggestionsShown is how many suggestions stand there at first.
const suggestionsShown = 5

func (q *Questions) Render() app.UI {
	if q.editing != 0 {
		if i := indexOf(q.Store.Plan().Questions, q.editing); i >= 0 {
			return app.Div().Class("cg-mine " + Readable).Body(&EditQuestion{Store: q.Store, ID: q.editing, Words: q.Words, OnDone: q.doneEditing})
		}
	}
	return app.Div().Class("cg-mine "+Readable).On("click", q.onClick).Body(
		q.own(),
		q.told.show(questionsSaid, q.Words.Plan),
		q.list(),
		q.suggestions(),
		&Visit{Store: q.Store, Words: q.Words},
	)
}

func indexOf(list []plan.Question, id int) int {
	for i, q := range list {
		if q.ID == id {
			return i
		}
	}
	return -1
}

// own is where a reader writes a question. It is no form: a sealed frame may
// send none, and hears of none.
func (q *Questions) own() app.UI {
	w := q.Words.Mine
	return app.Div().Class("cg-mine__own "+Readable).Body(
		app.Label().Class("cg-field__label").For("own-question").Text(w.OwnQuestion),
		app.P().Class("cg-field__hint").ID("own-question-hint").Text(w.OwnHint),
		app.Textarea().Class("cg-field__input").ID("own-question").Rows(2).Aria("describedby", "own-question-hint own-question-error").OnKeyDown(q.enter),
		app.P().Class("cg-field__error").ID("own-question-error").Role("alert").Body(app.If(q.problem != "", func() app.UI { return app.Text(q.problem) })),
		app.Button().Type("button").Class("cg-button cg-button--main").Text(w.Add).OnClick(q.add),
	)
}

// enter adds the question, as in a field of one line; with Shift it breaks the
// line. It does not hear of an Enter that ends a word (web/boot/compose.js).
func (q *Questions) enter(ctx app.Context, e app.Event) {
	if e.Get("key").String() == "Enter" && !e.Get("shiftKey").Bool() {
		q.add(ctx, e)
	}
}

func (q *Questions) add(_ app.Context, e app.Event) {
	e.PreventDefault()
	if q.put(valueIn("own-question"), "") {
		fill("own-question", "")
	}
}

// put adds a question, and says so.
func (q *Questions) put(text string, about guide.Slug) bool {
	var c plan.Change
	err := q.Store.Update(func(p *plan.Plan) (err error) {
		c, err = p.AddQuestion(text, about)
		return err
	})
	q.problem, q.told = q.Words.Plan.why(err), told{}
	switch {
	case err != nil:
		return false
	case c.Done:
		q.told = told{q.Words.Mine.Added, &c}
	default:
		q.told = told{text: q.Words.Mine.AlreadyThere}
	}
	return true
}

// onClick hears of the button that takes back what was told.
func (q *Questions) onClick(_ app.Context, e app.Event) {
	if do, _ := task(e); do == "undo" {
		back := ""
		if q.told.undo != nil {
			back = editButton(q.told.undo.ID)
		}
		q.told = q.told.undone(q.Store, q.Words.Plan)
		// The button that was pressed goes: on to the question that is there again.
		focus(q.here, back, "own-question")
	}
}

// editButton is the id of the button that changes a question.
func editButton(id int) string { return "question-" + strconv.Itoa(id) + "-edit" }

func (q *Questions) list() app.UI {
	list, w := q.Store.Plan().Questions, q.Words.Mine
	if len(list) == 0 {
		return app.P().Class("cg-mine__empty").Text(w.NoQuestions)
	}
	return app.Ol().Class("cg-mine__list").Body(app.Range(list).Slice(func(i int) app.UI {
		return q.item(list[i], i, len(list))
	}))
}

func (q *Questions) item(item plan.Question, i, n int) app.UI {
	w := q.Words.Mine
	class := "cg-question"
	if item.Starred {
		class += " cg-question--starred"
	}
	return app.Li().Class(class).Body(
		app.P().Class("cg-question__text").Dir("auto").Text(item.Text),
		app.If(item.Note != "", func() app.UI {
			return app.P().Class("cg-question__note").Dir("auto").Text(item.Note)
		}),
		app.Div().Class("cg-question__do").Body(
			q.button(item.ID, map[bool]string{true: "★", false: "☆"}[item.Starred], w.Star, q.star).Class("cg-question__star").Aria("pressed", strconv.FormatBool(item.Starred)),
			q.button(item.ID, "↑", w.Up, q.up).Disabled(i == 0),
			q.button(item.ID, "↓", w.Down, q.down).Disabled(i == n-1),
			q.button(item.ID, w.Edit, "", q.edit).ID(editButton(item.ID)),
			q.button(item.ID, w.Remove, "", q.remove),
		),
	)
}

// button is one of an item's. Those that show a sign have a name besides; all
// have the question's place in the list from the list itself.
func (q *Questions) button(id int, text, name string, on app.EventHandler) app.HTMLButton {
	b := app.Button().Type("button").Class("cg-question__button").DataSet("id", id).Text(text).OnClick(on)
	if name != "" {
		b = b.Aria("label", name).Title(name)
	}
	return b
}

func idOf(ctx app.Context) int {
	id, _ := strconv.Atoi(ctx.JSSrc().Get("dataset").Get("id").String())
	return id
}

// change makes one change to the question of a button. What can be taken back
// otherwise than by its own button is told as text.
func (q *Questions) change(ctx app.Context, text string, f func(*plan.Plan, int) (plan.Change, error)) {
	id := idOf(ctx)
	var c plan.Change
	err := q.Store.Update(func(p *plan.Plan) (err error) {
		c, err = f(p, id)
		return err
	})
	q.told = told{text: q.Words.Plan.why(err)}
	if text != "" && c.Done {
		q.told = told{text, &c}
	}
}

func (q *Questions) star(ctx app.Context, _ app.Event) {
	on := ctx.JSSrc().Call("getAttribute", "aria-pressed").String() != "true"
	q.change(ctx, "", func(p *plan.Plan, id int) (plan.Change, error) { return p.Star(id, on) })
}

func (q *Questions) up(ctx app.Context, _ app.Event)   { q.move(ctx, -1) }
func (q *Questions) down(ctx app.Context, _ app.Event) { q.move(ctx, 1) }

// move keeps the focus with the question that moves.
func (q *Questions) move(ctx app.Context, by int) {
	id, name := idOf(ctx), ctx.JSSrc().Call("getAttribute", "aria-label").String()
	q.change(ctx, "", func(p *plan.Plan, id int) (plan.Change, error) { return p.MoveQuestion(id, by) })
	ctx.Defer(func(app.Context) {
		buttons := app.Window().Get("document").Call("querySelectorAll", `.cg-question__button[data-id="`+strconv.Itoa(id)+`"]:not(:disabled)`)
		if buttons.Length() == 0 {
			return
		}
		target := buttons.Index(0)
		for i := range buttons.Length() {
			if label := buttons.Index(i).Call("getAttribute", "aria-label"); label.Truthy() && label.String() == name {
				target = buttons.Index(i)
			}
		}
		target.Call("focus")
	})
}

func (q *Questions) remove(ctx app.Context, _ app.Event) {
	q.change(ctx, q.Words.Mine.Removed, func(p *plan.Plan, id int) (plan.Change, error) { return p.RemoveQuestion(id) })
	focus(q.here, questionsSaid+"-undo")
}

func (q *Questions) edit(ctx app.Context, _ app.Event) {
	q.editing, q.told = idOf(ctx), told{}
}

func (q *Questions) doneEditing(app.Context, app.Event) {
	id := q.editing
	q.editing = 0
	focus(q.here, editButton(id))
}

// suggestions are the guide's questions that are not in the list yet.
func (q *Questions) suggestions() app.UI {
	p, w := q.Store.Plan(), q.Words.Mine
	var open []Suggestion
	for _, s := range q.Suggested {
		if p.HasQuestion(s.Text) == 0 {
			open = append(open, s)
		}
	}
	shown := open
	if !q.more && len(open) > suggestionsShown {
		shown = open[:suggestionsShown]
	}
	return app.Section().Class("cg-mine__suggested "+Readable).Body(
		app.H2().Class("cg-section__title").Text(w.Suggested),
		app.P().Text(w.SuggestedLead),
		app.Ul().Class("cg-mine__list").Body(app.Range(shown).Slice(func(i int) app.UI {
			return app.Li().Class("cg-suggestion").Body(
				app.Div().Body(
					app.P().Class("cg-suggestion__text").Text(shown[i].Text),
					app.P().Class("cg-suggestion__about").Text(shown[i].Title),
				),
				app.Button().Type("button").Class("cg-button").ID(suggestion(i)).DataSet("text", shown[i].Text).DataSet("about", string(shown[i].About)).Text(w.Add).OnClick(q.suggest),
			)
		})),
		app.If(len(shown) < len(open), func() app.UI {
			return app.Button().Type("button").Class("cg-button").Text(w.MoreSuggested).OnClick(q.showMore)
		}),
	)
}

func (q *Questions) suggest(ctx app.Context, _ app.Event) {
	data := ctx.JSSrc().Get("dataset")
	q.put(data.Get("text").String(), guide.Slug(data.Get("about").String()))
}

// showMore shows all suggestions. Its button goes: on to the first new one.
func (q *Questions) showMore(app.Context, app.Event) {
	q.more = true
	focus(q.here, suggestion(suggestionsShown))
}

// suggestion is the id of the button that adds the i-th suggestion.
func suggestion(i int) string { return "suggestion-" + strconv.Itoa(i) }
