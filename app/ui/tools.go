package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// A ToolHandler does what a tool is for. The id is that of the part of the page
// that the tool stands in, empty where it is in none; the element is the tool.
type ToolHandler func(id string, element app.Value)

// tools has what every data-tool of a page does.
var tools = map[string]ToolHandler{}

// OnTool has do called for every press of an element whose data-tool is tool, be
// it there already or not. A later handler takes the place of an earlier one.
func OnTool(tool string, do ToolHandler) { tools[tool] = do }

// ListenForTools makes the tools of the page work. It is called once, when the
// page is mounted. The tools may stand in what a Slot keeps, of which go-app
// knows nothing: one listener hears of them all, as long as the page lives.
func ListenForTools() {
	if app.IsServer {
		return
	}
	document().Call("addEventListener", "click", app.FuncOf(func(_ app.Value, args []app.Value) any {
		element := args[0].Get("target").Call("closest", "[data-tool]")
		if !element.Truthy() {
			return nil
		}
		do, known := tools[element.Get("dataset").Get("tool").String()]
		if !known {
			return nil
		}
		id := ""
		if part := element.Call("closest", "[data-id]"); part.Truthy() {
			id = part.Get("dataset").Get("id").String()
		}
		do(id, element)
		return nil
	}))
}
