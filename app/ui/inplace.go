package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// InPlace opens the tools of the dock on the guide's own page, where it stands
// in a clinic's: another page in the frame would lose what the reader wrote.
// In the guide's own tab the links lead to the tools' pages.
type InPlace struct {
	app.Compo

	Sealed bool
	Tool   func(id string) app.UI
	Words  Words

	open string
	from app.Value // what the reader pressed
}

// inPlaceID is the id of the place, for scrolling there.
const inPlaceID = "in-place"

func (p *InPlace) OnMount(ctx app.Context) {
	ctx.PreventUpdate() // nothing has changed yet
	if !p.Sealed {
		return
	}
	for _, t := range Tools(p.Words) {
		OnTool(t.ID, func(_ string, pressed app.Value) {
			ctx.Dispatch(func(ctx app.Context) {
				p.open, p.from = t.ID, pressed
				ctx.Defer(func(app.Context) { p.show() })
			})
		})
	}
	// Back closes the tool, and does not leave the clinic's page.
	app.Window().Call("addEventListener", "popstate", app.FuncOf(func(app.Value, []app.Value) any {
		if p.open != "" && fragment() != "#"+inPlaceID {
			ctx.Dispatch(func(app.Context) { p.shut() })
		}
		return nil
	}))
}

func fragment() string { return app.Window().Get("location").Get("hash").String() }

// show brings the tool into view: web/boot/frame.js asks the host to scroll.
func (p *InPlace) show() {
	if fragment() != "#"+inPlaceID {
		app.Window().Get("history").Call("pushState", nil, "")
	}
	app.Window().Get("location").Call("replace", "#"+inPlaceID)
	if title := byID(inPlaceID + "-title"); title.Truthy() {
		title.Call("focus", map[string]any{"preventScroll": true})
	}
}

func (p *InPlace) Render() app.UI {
	place := app.Div().Class("cg-inplace").ID(inPlaceID)
	if p.open == "" {
		return place
	}
	return place.Body(
		app.Div().Class("cg-inplace__head").Body(
			app.H2().Class("cg-section__title").ID(inPlaceID+"-title").TabIndex(-1).Text(ToolName(p.open, p.Words)),
			app.Button().Type("button").Class("cg-button").Text(p.Words.Mine.Close).OnClick(p.close),
		),
		p.Tool(p.open),
	)
}

func (p *InPlace) close(app.Context, app.Event) { p.shut() }

// shut gives the focus back to what opened the tool before the button that has it goes.
func (p *InPlace) shut() {
	back := p.from
	if !back.Get("isConnected").Bool() {
		back = document().Call("querySelector", `.cg-dock [data-tool="`+p.open+`"]`)
	}
	if back.Truthy() {
		back.Call("focus")
	}
	p.open = ""
}
