package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/guide"
	"careguide/app/plan"
)

// MyPages shows all that a reader wrote as a sheet to print, to copy, to save
// and to send.
type MyPages struct {
	app.Compo

	Store *device.Store
	Guide guide.Guide
	Words Words

	left map[string]bool // parts that the reader leaves out
	said string
	text string // shown where the clipboard is refused
	stop func()
}

func (m *MyPages) OnMount(ctx app.Context) {
	m.left = map[string]bool{}
	show := follow(ctx, m.Store)
	fields := m.Store.OnChange(func() {
		renew(m.Store, notesField, func(p *plan.Plan) string { return p.Notes }, (*plan.Plan).SetNotes)
	})
	m.stop = func() { show(); fields() }
	ctx.Defer(func(app.Context) { fill(notesField, m.Store.Plan().Notes) })
}

const notesField = "my-notes"

func (m *MyPages) OnDismount() { m.stop() }

// The parts of the sheet.
const (
	partQuestions = "questions"
	partValues    = "values"
	partTried     = "tried"
	partNotes     = "notes"
)

func (m *MyPages) Render() app.UI {
	w, p := m.Words.Mine, m.chosen()
	return app.Div().Class("cg-mine").Body(
		m.choice(),
		app.Div().Class("cg-field cg-mine__notes").Body(
			app.Label().Class("cg-field__label").For(notesField).Text(w.Notes),
			app.P().Class("cg-field__hint").ID("my-notes-hint").Text(w.NotesHint),
			app.Textarea().Class("cg-field__input").ID(notesField).Rows(3).Dir("auto").Aria("describedby", "my-notes-hint").OnInput(m.note),
		),
		app.Div().Class("cg-mine__do").Body(
			app.Button().Type("button").Class("cg-button cg-button--main cg-print").Text(w.Print).OnClick(m.print),
			app.Button().Type("button").Class("cg-button").Text(w.Copy).OnClick(m.copy),
			app.Button().Type("button").Class("cg-button").Text(w.SaveText).OnClick(m.save),
			app.If(canShare(), func() app.UI {
				return app.Button().Type("button").Class("cg-button").Text(w.Share).OnClick(m.share)
			}),
			app.If(p.Visit.Date != "", func() app.UI {
				return app.Button().Type("button").Class("cg-button").Text(w.ToCalendar).OnClick(m.calendar)
			}),
		),
		app.P().Class("cg-said cg-said__text").Role("status").Body(app.If(m.said != "", func() app.UI { return app.Text(m.said) })),
		app.If(m.text != "", func() app.UI {
			return app.Textarea().Class("cg-field__input").ID("my-text").ReadOnly(true).Rows(8).Aria("label", w.CopyHere).Text(m.text)
		}),
		&Sheet{Plan: p, Guide: m.Guide, Words: m.Words},
	)
}

func (m *MyPages) choice() app.UI {
	w := m.Words.Mine
	parts := []Choice{{partQuestions, w.PartQuestions}, {partValues, w.PartValues}, {partTried, w.PartTried}, {partNotes, w.PartNotes}}
	return app.FieldSet().Class("cg-set cg-mine__choice").Body(
		app.Legend().Class("cg-field__label").Text(w.Include),
		app.Range(parts).Slice(func(i int) app.UI {
			box := app.Input().Class("cg-check__box").Type("checkbox").DataSet("part", parts[i].Value).OnChange(m.choose)
			if !m.left[parts[i].Value] {
				box = box.Checked(true)
			}
			return app.Label().Class("cg-check").Body(box, app.Span().Text(parts[i].Label))
		}),
	)
}

func (m *MyPages) choose(ctx app.Context, _ app.Event) {
	box := ctx.JSSrc()
	m.left[box.Get("dataset").Get("part").String()] = !box.Get("checked").Bool()
}

// chosen is the plan without what the reader leaves out.
func (m *MyPages) chosen() plan.Plan {
	p := m.Store.Plan()
	if m.left[partQuestions] {
		p.Questions, p.Visit = nil, plan.Visit{}
	}
	if m.left[partValues] {
		p.Values, p.ValuesNote, p.Sure = nil, "", plan.Sure{}
	}
	if m.left[partTried] {
		p.Tried = nil
	}
	if m.left[partNotes] {
		p.Notes = ""
	}
	return p
}

func (m *MyPages) note(ctx app.Context, _ app.Event) {
	text := ctx.JSSrc().Get("value").String()
	m.said = m.Words.Plan.why(m.Store.Update(func(p *plan.Plan) error {
		_, err := p.SetNotes(text)
		return err
	}))
}

func (m *MyPages) asText() string {
	text := m.chosen().Text(planLabels(m.Words), PlanStatements(m.Guide.Values))
	if text == "" {
		return m.Words.Mine.NothingYet
	}
	return text
}

// print prints the page (web/boot/print.js).
func (m *MyPages) print(app.Context, app.Event) {
	m.said = ""
	if !document().Get("documentElement").Call("paper").Bool() {
		m.said = m.Words.Paper.NoPrint
	}
}

func (m *MyPages) save(app.Context, app.Event) {
	saveFile("my-list-"+string(guide.DateOf(time.Now()))+".txt", "text/plain;charset=utf-8", []byte(m.asText()))
}

func (m *MyPages) calendar(app.Context, app.Event) {
	data, err := m.chosen().Calendar(planLabels(m.Words), time.Now())
	if err != nil {
		m.said = m.Words.Plan.why(err)
		return
	}
	saveFile("visit.ics", "text/calendar;charset=utf-8", data)
	m.said = m.Words.Mine.InCalendar
	if m.chosen().Visit.Time == "" {
		m.said = m.Words.Mine.InCalendarAllDay
	}
}

func (m *MyPages) copy(ctx app.Context, _ app.Event) {
	text := m.asText()
	answer := func(said, shown string) func() {
		return func() {
			ctx.Dispatch(func(ctx app.Context) {
				m.said, m.text = said, shown
				ctx.Defer(func(app.Context) {
					if field := byID("my-text"); field.Truthy() {
						field.Call("select")
					}
				})
			})
		}
	}
	copyText(text, answer(m.Words.Mine.Copied, ""), answer(m.Words.Mine.CopyHere, text))
}

// share hands the text to the device's own sheet, or copies it where there is none
// after all.
func (m *MyPages) share(ctx app.Context, e app.Event) {
	openSheet(map[string]any{"text": m.asText()}, func() {
		ctx.Dispatch(func(ctx app.Context) { m.copy(ctx, e) })
	})
}
