package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// The marks of what goes on paper when a part is printed alone: the parts, and
// what they lie in (web/css/boot.css).
const (
	printPart = "data-print-part"
	printPath = "data-print-path"
)

// PrintOnly prints the part of the page with this id, open, under the page's
// title and the crisis help. The screen is as before once it is printed. An id
// that the page does not have prints all of it.
func PrintOnly(id string) {
	root := document().Get("documentElement")
	if part := app.Window().GetElementByID(id); id != "" && part.Truthy() {
		root.Get("dataset").Set("print", id)
		markForPrint(part)
		for _, selector := range []string{"#crisis", "h1", "#clinic"} {
			if e := document().Call("querySelector", selector); e.Truthy() {
				markForPrint(e)
			}
		}
		// A row alone would not say what it is about.
		if section := part.Call("closest", ".cg-section"); section.Truthy() {
			if title := section.Call("querySelector", ".cg-section__title"); title.Truthy() && !part.Call("contains", title).Bool() {
				markForPrint(title)
			}
		}
	} else {
		root.Get("dataset").Set("print", "")
	}
	var done app.Func
	done = app.FuncOf(func(app.Value, []app.Value) any {
		root.Call("removeAttribute", "data-print")
		for _, mark := range []string{printPart, printPath} {
			marked := document().Call("querySelectorAll", "["+mark+"]")
			for i := range marked.Length() {
				marked.Index(i).Call("removeAttribute", mark)
			}
		}
		done.Release()
		return nil
	})
	app.Window().Call("addEventListener", "afterprint", done, map[string]any{"once": true})
	app.Window().Call("print")
}

func markForPrint(part app.Value) {
	part.Call("setAttribute", printPart, "")
	for e := part.Get("parentElement"); e.Truthy(); e = e.Get("parentElement") {
		e.Call("setAttribute", printPath, "")
	}
}
