package ui

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/guide"
	"careguide/app/plan"
)

// MyData shows what is kept on the device, takes it out and in as a file, and
// deletes it.
type MyData struct {
	app.Compo

	Store *device.Store
	Base  string
	Words Words

	asking     bool // whether really to delete
	said       string
	problems   []string
	persistent bool
	stop       func()
	own        app.Context // of the section: that of a button goes with it
}

// MyDataID is the id of the section, for links.
const MyDataID = "my-data"

func (m *MyData) OnMount(ctx app.Context) {
	m.own, m.stop = ctx, follow(ctx, m.Store)
	if m.Store.Sealed() {
		return // a sealed origin has no storage that could be asked
	}
	storage := app.Window().Get("navigator").Get("storage")
	if storage.Truthy() && storage.Get("persisted").Truthy() {
		storage.Call("persisted").Then(func(v app.Value) {
			ctx.Dispatch(func(app.Context) { m.persistent = v.Truthy() })
		})
	}
}

func (m *MyData) OnDismount() { m.stop() }

func (m *MyData) Render() app.UI {
	w := m.Words.Mine
	problems, unread := m.Store.Unread()
	return app.Section().Class("cg-section cg-mine").ID(MyDataID).Body(
		app.H2().Class("cg-section__title").Text(w.MyData),
		app.P().Text(w.MyDataLead),
		&Keep{Store: m.Store, Base: m.Base, Here: true, Words: m.Words},
		m.kept(),
		app.If(unread != "", func() app.UI {
			return app.Div().Class("cg-keep cg-keep--ask").Body(
				app.P().Class("cg-keep__text").Text(w.Unread),
				app.If(len(problems) > 0, func() app.UI { return problemList(problems) }),
				app.Button().Type("button").Class("cg-button").Text(w.SaveUnread).OnClick(m.saveUnread),
				app.Button().Type("button").Class("cg-button").Text(w.Forget).OnClick(m.forget),
			)
		}),
		app.Div().Class("cg-mine__row").Body(
			app.Button().Type("button").Class("cg-button").Aria("describedby", "export-hint").Text(w.Export).OnClick(m.export),
			app.P().Class("cg-field__hint").ID("export-hint").Text(w.ExportHint),
		),
		app.Div().Class("cg-mine__row").Body(
			app.Label().Class("cg-field__label").For("import").Text(w.Import),
			app.P().Class("cg-field__hint").ID("import-hint").Text(w.ImportHint),
			app.Input().Class("cg-mine__file").ID("import").Type("file").Accept(".json,application/json").Aria("describedby", "import-hint").OnChange(m.load),
		),
		m.deletion(),
		app.P().Class("cg-said cg-said__text").ID("my-data-said").Role("status").Body(app.If(m.said != "", func() app.UI { return app.Text(m.said) })),
		app.If(len(m.problems) > 0, func() app.UI {
			return app.Div().Body(app.P().Text(w.Problems), problemList(m.problems))
		}),
	)
}

func problemList(problems []string) app.UI {
	shown := problems[:min(len(problems), 20)]
	return app.Ul().Class("cg-mine__problems").Body(app.Range(shown).Slice(func(i int) app.UI { return app.Li().Dir("auto").Text(shown[i]) }))
}

// kept lists what is on the device, and what the browser may do to it.
func (m *MyData) kept() app.UI {
	w, entries := m.Words.Mine, m.Store.Entries()
	if len(entries) == 0 || m.Store.Sealed() {
		return app.P().Class("cg-mine__kept").Text(w.NothingKept)
	}
	warning := w.MayClear
	switch {
	case m.persistent:
		warning = w.Persistent
	case isSafariTab():
		warning = w.SevenDays
	}
	return app.Div().Class("cg-mine__kept").Body(
		app.P().Text(w.WhatIsKept+":"),
		app.Ul().Body(app.Range(entries).Slice(func(i int) app.UI {
			e := entries[i]
			return app.Li().Text(fmt.Sprintf(w.KeptItem, cmp.Or(w.Entry[e.Key], e.Key), w.KeptIn[e.Where], e.Size))
		})),
		app.P().Text(warning),
	)
}

// isSafariTab reports whether the page is a tab of Safari, which clears what a
// website has kept after seven days without a visit. Home Screen apps count
// their own days.
func isSafariTab() bool {
	navigator := app.Window().Get("navigator")
	return navigator.Get("vendor").String() == "Apple Computer, Inc." && !navigator.Get("standalone").Truthy()
}

func (m *MyData) export(app.Context, app.Event) { saveExport(m.Store) }

func (m *MyData) saveUnread(app.Context, app.Event) {
	_, text := m.Store.Unread()
	saveFile("my-list-unread-"+string(guide.DateOf(time.Now()))+".json", "application/json", []byte(text))
}

func (m *MyData) forget(app.Context, app.Event) { m.Store.ForgetUnread() }

// load reads the file that the reader has chosen.
func (m *MyData) load(ctx app.Context, _ app.Event) {
	input := ctx.JSSrc()
	file := input.Get("files").Index(0)
	if !file.Truthy() {
		return
	}
	done := func(problems []string, err error) {
		m.imported(problems, err)
		input.Set("value", "") // so that the same file can be chosen again
	}
	if file.Get("size").Int() > plan.MaxBytes {
		done(nil, plan.ErrTooBig)
		return
	}
	request(file, "text", nil, func(kept bool, text app.Value) {
		ctx.Dispatch(func(app.Context) {
			if !kept {
				done(nil, errUnread)
				return
			}
			done(m.Store.Import([]byte(text.String())))
		})
	})
}

// errUnread says that the device does not give the file: it is gone, a folder, not
// ours to read, or with somebody who cannot be reached.
var errUnread = errors.New("the file cannot be read")

func (m *MyData) imported(problems []string, err error) {
	w := m.Words.Mine
	m.said, m.problems = w.Imported, problems
	switch err := err.(type) {
	case nil:
		return
	case plan.Unfit:
		m.said = m.unfit(err)
		return
	}
	switch {
	case errors.Is(err, plan.ErrForeign):
		m.said = w.ImportForeign
	case errors.Is(err, plan.ErrNewer):
		m.said = w.ImportNewer
	case errors.Is(err, plan.ErrTooBig):
		m.said = w.ImportBig
	case errors.Is(err, errUnread):
		m.said = w.ImportUnread
	default:
		m.said = w.ImportBad
	}
}

// unfit says which texts of two lists are too long for one, and by how much, and
// whether a list is full.
func (m *MyData) unfit(all plan.Unfit) string {
	w, said, full := m.Words, "", ""
	for _, err := range all {
		long, ok := err.(*plan.TooLong)
		if !ok {
			full = w.Plan.Full
			continue
		}
		name := w.Mine.Notes
		if question, ok := strings.CutPrefix(long.Field, "note "); ok {
			name = w.Mine.QuestionNote + " (" + question + ")"
		} else if long.Field == "valuesNote" {
			name = w.Plan.Note
		}
		said += " " + name + ": " + w.Plan.why(long)
	}
	if said != "" {
		said = w.Mine.ImportLong + said + " "
	}
	return said + full
}

// deletion asks once more, because there is no undo for it.
func (m *MyData) deletion() app.UI {
	w := m.Words.Mine
	if !m.asking {
		return app.Div().Class("cg-mine__row").Body(
			app.Button().Type("button").Class("cg-button cg-button--danger").ID("delete").Text(w.Delete).OnClick(m.ask),
		)
	}
	return app.Div().Class("cg-keep cg-keep--ask").Role("group").Aria("label", w.Delete).Body(
		app.P().Class("cg-keep__text").Text(w.DeleteAsk),
		app.Button().Type("button").Class("cg-button cg-button--danger").ID("delete-yes").Text(w.DeleteYes).OnClick(m.delete),
		app.Button().Type("button").Class("cg-button").ID("delete-no").Text(w.DeleteNo).OnClick(m.dontDelete),
	)
}

func (m *MyData) ask(app.Context, app.Event) {
	m.asking, m.said = true, ""
	focus(m.own, "delete-no")
}

func (m *MyData) dontDelete(app.Context, app.Event) {
	m.asking = false
	focus(m.own, "delete")
}

func (m *MyData) delete(app.Context, app.Event) {
	m.asking, m.problems, m.said = false, nil, m.Words.Mine.Deleted
	if left := m.Store.DeleteAll(); len(left) > 0 {
		m.said = m.Words.Mine.NotDeleted
	}
	focus(m.own, "delete")
}
