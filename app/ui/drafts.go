package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// drafts are the fields whose text is in the plan only once a button is pressed.
const drafts = "#own-question, #values-own, .cg-tried__form input[type=text], .cg-tried__form textarea"

// WarnOfDrafts has the browser ask before a page goes in which text is written and not
// yet added, where the tab cannot keep it (web/boot/drafts.js). It is called once, when
// the page is mounted.
func WarnOfDrafts() {
	app.Window().Call("addEventListener", "beforeunload", app.FuncOf(func(_ app.Value, args []app.Value) any {
		if document().Get("documentElement").Get("drafts").Truthy() {
			return nil
		}
		fields := document().Call("querySelectorAll", drafts)
		for i := range fields.Length() {
			field := fields.Index(i)
			if field.Get("offsetParent").Truthy() && strings.TrimSpace(field.Get("value").String()) != "" {
				args[0].Call("preventDefault")
			}
		}
		return nil
	}))
}
