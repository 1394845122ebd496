package device

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// OpenHere returns the store of the page that runs here, and keeps it in step
// with the tab and with other tabs. What is only in memory has a copy outside
// the program's, where web/boot/again.js finds it if the program stops.
func OpenHere() *Store {
	window := app.Window()
	sealed := !window.Get("parent").Equal(window)
	html := window.Get("document").Get("documentElement")
	s := Open(Browser{
		Page:  window.Call("String", window.Get("Math").Call("random")).String(),
		Local: storage("localStorage"), Session: storage("sessionStorage"),
	}, sealed)
	if held := html.Get("held"); held.Truthy() {
		s.Resume([]byte(held.String()))
	}
	hold := func() { html.Set("held", string(s.Held())) }
	hold()
	s.OnChange(hold)
	listen := func(name string, capture bool, f func(event app.Value)) {
		window.Call("addEventListener", name, app.FuncOf(func(_ app.Value, args []app.Value) any {
			f(args[0])
			return nil
		}), capture)
	}
	listen("storage", false, func(e app.Value) {
		text := func(name string) string {
			if v := e.Get(name); v.Truthy() {
				return v.String()
			}
			return ""
		}
		s.Heard(text("key"), text("newValue"))
	})
	listen("pageshow", false, func(e app.Value) {
		if e.Get("persisted").Bool() {
			s.Return()
		}
	})
	if sealed {
		takeAlong(s)
	}
	return s
}

// takeAlong adds what a reader wrote in a frame, which keeps nothing, to a link as it is
// clicked, if the link opens a page of ours in a tab (web/boot/app.js takes it out of the
// address again). A list that is too long for an address stays behind, and the page says so.
func takeAlong(s *Store) {
	origin, here := app.Window().Get("location").Get("origin").String()+"/", app.Window().Get("location").Get("pathname")
	app.Window().Call("addEventListener", "click", app.FuncOf(func(_ app.Value, args []app.Value) any {
		target := args[0].Get("target")
		if !target.Get("closest").Truthy() || s.Plan().Empty() {
			return nil
		}
		link := target.Call("closest", "a[href]")
		if !link.Truthy() || !strings.HasPrefix(link.Get("href").String(), origin) || link.Get("pathname").Equal(here) {
			return nil
		}
		plan, err := s.HandOver()
		if s.trouble != err {
			s.trouble = err
			s.changed()
		}
		if err != nil {
			return nil
		}
		// An earlier click may have added a list: it is replaced.
		part, _, _ := strings.Cut(strings.TrimPrefix(link.Get("hash").String(), "#"), "plan=")
		part = strings.TrimPrefix(strings.TrimSuffix(part, "&"), "to=")
		if part != "" {
			part = "to=" + part + "&"
		}
		link.Set("hash", part+"plan="+plan)
		return nil
	}), true)
}

// A storage is one of the page's origin, by its name. web/boot/storage.js has
// put something harmless in its place where reading it throws.
type storage string

func (s storage) value() app.Value { return app.Window().Get(string(s)) }

func (s storage) Get(key string) (string, bool) {
	text := s.value().Call("getItem", key)
	if text.IsNull() || text.IsUndefined() {
		return "", false
	}
	return text.String(), true
}

// Set recovers from what the browser throws when there is no room.
func (s storage) Set(key, text string) (err error) {
	defer func() {
		if recover() != nil {
			err = ErrNoRoom
		}
	}()
	s.value().Call("setItem", key, text)
	return nil
}

func (s storage) Remove(key string) { s.value().Call("removeItem", key) }

func (s storage) Keys() []string {
	var keys []string
	value := s.value()
	for i := range value.Get("length").Int() {
		keys = append(keys, value.Call("key", i).String())
	}
	return keys
}

// Lasting tells the browser's own storage from what web/boot/storage.js puts in
// its place.
func (s storage) Lasting() bool {
	real := app.Window().Get("Storage")
	return real.Truthy() && real.Get("prototype").Call("isPrototypeOf", s.value()).Bool()
}
