package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// The ids of a page's one field to find something, which web/boot/app.js knows:
// the first touch of it starts the program.
const (
	findID      = "find"
	findBoxID   = "find-box"
	findCountID = "find-count"
)

// findBox returns a field to find something, with its label and what to type.
// It is a plain field: what is done with it stands around it.
func findBox(label string, w Words, t *Takeover, on map[string]app.EventHandler) app.UI {
	return &Slot{Tag: "div", ID: findBoxID, Takeover: t, On: on, Content: []app.UI{
		app.Label().Class("cg-search__label").For(findID).Text(label),
		app.Input().Class("cg-search__field").ID(findID).Type("search").AutoComplete(false).Aria("describedby", "find-hint"),
		app.P().Class("cg-search__hint").ID("find-hint").Text(w.FindHint),
		app.P().Class("cg-search__noscript").Text(w.FilterNoScript),
	}}
}

// findField returns the live field.
func findField() app.Value { return app.Window().GetElementByID(findID) }

// catchUp calls apply with what was typed before the takeover, once the field
// is in its place.
func catchUp(ctx app.Context, apply func(app.Context, string)) {
	ctx.PreventUpdate()
	ctx.Dispatch(func(ctx app.Context) {
		if field := findField(); field.Truthy() && field.Get("value").String() != "" {
			apply(ctx, field.Get("value").String())
			return
		}
		ctx.PreventUpdate()
	})
}
