package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// onKeyDown moves through the list as the ARIA Authoring Practices have it. Keys
// that it does not use stay with the field. It hears of none that an input method uses
// to put a word together (web/boot/compose.js).
func (s *Search) onKeyDown(ctx app.Context, e app.Event) {
	if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	n := len(s.result.Hits)
	used := true
	switch key := e.Get("key").String(); {
	case key == "Escape" && s.listed():
		s.shut, s.active = true, -1
	case key == "Escape":
		used = s.clear(ctx)
	case n == 0:
		used = false
	case key == "ArrowDown":
		s.shut, s.active = false, (s.active+1)%n
	case key == "ArrowUp":
		s.shut, s.active = false, (max(s.active, 0)+n-1)%n
	case key == "Home" && s.active >= 0:
		s.active = 0
	case key == "End" && s.active >= 0:
		s.active = n - 1
	case key == "Enter":
		s.enter()
	default:
		used = false
	}
	if !used {
		ctx.PreventUpdate() // a letter: the list is made once, when it has come
		return
	}
	e.PreventDefault()
	s.describe()
	s.show()
}

// enter follows the hit that the keys are at. Where they are at none it goes to
// the first, and on a phone it takes the keyboard off the list.
func (s *Search) enter() {
	if s.active >= 0 {
		hit := app.Window().GetElementByID(hitID(s.active))
		if href := hit.Call("getAttribute", "href").String(); href[0] == '#' && !framed() {
			jump(href)
			return
		}
		hit.Call("click") // what follows links, in a frame too, hears of it
		return
	}
	s.shut = false
	if app.Window().Call("matchMedia", "(pointer: coarse)").Get("matches").Bool() {
		findField().Call("blur")
		return
	}
	s.active = 0
}

// clear empties the field; false where it is empty.
func (s *Search) clear(ctx app.Context) bool {
	field := findField()
	if field.Get("value").String() == "" {
		return false
	}
	field.Set("value", "")
	s.apply(ctx, "")
	return true
}

// show brings the hit that the keys are at into view.
func (s *Search) show() {
	if s.active < 0 {
		return
	}
	if hit := app.Window().GetElementByID(hitID(s.active)); hit.Truthy() {
		hit.Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
}
