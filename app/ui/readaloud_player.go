package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/display"
)

// A player is what stands in a line of tools while its part is read: go-app
// knows nothing of that line, so it is made by hand. The tool "listen" itself
// pauses and goes on, so that a focus never has to move.
type player struct {
	line   app.Value // .cg-tools
	listen app.Value
	box    app.Value // with the other buttons
	status app.Value
}

func newPlayer(listen app.Value, w ComfortWords) player {
	p := player{line: listen.Call("closest", ".cg-tools"), listen: listen, box: element("div", "cg-player"), status: element("p", "cg-player__status")}
	p.box.Call("setAttribute", "role", "group")
	p.box.Call("setAttribute", "aria-label", w.Player)
	p.status.Call("setAttribute", "role", "status")
	for _, b := range []struct{ tool, text string }{{"listen-stop", w.Stop}, {"listen-slower", w.Slower}, {"listen-faster", w.Faster}} {
		button := element("button", "cg-tools__button")
		button.Set("type", "button")
		button.Get("dataset").Set("tool", b.tool)
		button.Set("textContent", b.text)
		p.box.Call("append", button)
	}
	p.box.Call("append", p.status)
	p.line.Call("append", p.box)
	return p
}

// label writes what the tool "listen" does next.
func (p player) label(text string) {
	p.listen.Set("textContent", text)
	if title := p.line.Get("dataset").Get("title"); title.Truthy() {
		p.listen.Call("setAttribute", "aria-label", text+": "+title.String())
	}
}

func (p player) say(text string) { p.status.Set("textContent", text) }

// remove takes the player away, and the focus, if it was there, to where it came from.
func (p player) remove(label string, focus bool) {
	p.box.Call("remove")
	p.label(label)
	if focus {
		p.listen.Call("focus", map[string]any{"preventScroll": true})
	}
}

func speedIs(w ComfortWords, speed float64) string {
	return fmt.Sprintf(w.SpeedIs, display.SpeedText(speed))
}

func element(tag, class string) app.Value {
	e := document().Call("createElement", tag)
	e.Set("className", class)
	return e
}
