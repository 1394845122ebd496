package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/plan"
)

// An Adder puts the question of a part of the page on the reader's list, when
// the tool at the end of that part is pressed, and says so there.
type Adder struct {
	Store Store
	Ask   func(part guide.Slug, title string) string // the question of a part
	Base  string                                     // the way to the guide
	Words Words
}

// Install makes the tool work.
func (a *Adder) Install() { OnTool("add", a.add) }

func (a *Adder) add(id string, tool app.Value) {
	line := tool.Call("closest", ".cg-tools")
	title := line.Get("dataset").Get("title").String()
	part := guide.Slug(id)
	var c plan.Change
	err := a.Store.Update(func(p *plan.Plan) (err error) {
		c, err = p.AddQuestion(a.Ask(part, title), part)
		return err
	})
	w := a.Words.Mine
	switch {
	case err != nil:
		a.say(line, a.Words.Plan.why(err), nil)
	case !c.Done:
		a.say(line, w.AlreadyThere, nil)
	default:
		a.say(line, w.Added, c.Undo)
	}
}

// say writes into the line's status, with the way to the list and back.
func (a *Adder) say(line app.Value, text string, undo func(*plan.Plan) error) {
	status, after := a.place(line, "p", "cg-tools__status"), a.place(line, "div", "cg-tools__after")
	status.Call("setAttribute", "role", "status")
	status.Set("className", "cg-tools__status") // web/boot/app.js may have left one that is only heard
	tell(status, text)
	after.Set("textContent", "")
	if undo != nil {
		button := element("button", "cg-button")
		button.Set("type", "button")
		button.Set("textContent", a.Words.Plan.Undo)
		var press app.Func
		press = app.FuncOf(func(app.Value, []app.Value) any {
			said := a.Words.Mine.Removed
			if err := a.Store.Update(undo); err != nil {
				said = a.Words.Plan.why(err)
			}
			a.say(line, said, nil)
			line.Call("querySelector", `[data-tool="add"]`).Call("focus")
			press.Release()
			return nil
		})
		button.Call("addEventListener", "click", press, map[string]any{"once": true})
		after.Call("append", button)
	}
	link := element("a", "cg-tools__see")
	link.Set("textContent", a.Words.Mine.SeeQuestions)
	link.Set("href", a.Base+"questions/")
	if framed() {
		link.Get("dataset").Set("tool", "questions")
	}
	after.Call("append", link)
}

// place returns the part of a line with this class; it makes it where there is none.
func (a *Adder) place(line app.Value, tag, class string) app.Value {
	if have := line.Call("querySelector", ":scope > ."+class); have.Truthy() {
		return have
	}
	made := element(tag, class)
	line.Call("append", made)
	return made
}
