package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// A control is one radio button or list of the form Display, as it stands in
// the page: a Slot keeps it, and go-app knows nothing of it.
type control struct{ app.Value }

func controls() []control {
	all := document().Call("querySelectorAll", "#"+displayID+" :is(input, select)")
	var found []control
	for i := range all.Length() {
		found = append(found, control{all.Index(i)})
	}
	return found
}

func (c control) name() string  { return c.Get("name").String() }
func (c control) value() string { return c.Get("value").String() }
func (c control) list() bool    { return c.Get("localName").String() == "select" }

// touched reports whether a reader has chosen this.
func (c control) touched() bool {
	if c.list() {
		options := c.Get("options")
		i := c.Get("selectedIndex").Int()
		return i >= 0 && !options.Index(i).Get("defaultSelected").Bool() && c.value() != ""
	}
	return c.Get("checked").Bool() && !c.Get("defaultChecked").Bool()
}

// choose shows a value of the setting as the one that is chosen.
func (c control) choose(value string) {
	switch {
	case !c.list():
		c.Set("checked", c.value() == value)
	case c.name() == "voice" && value != "" && !c.has(value):
		c.Set("selectedIndex", 0)
	default:
		c.Set("value", value)
	}
}

// has reports whether a list offers a value.
func (c control) has(value string) bool {
	options := c.Get("options")
	for i := range options.Length() {
		if options.Index(i).Get("value").String() == value {
			return true
		}
	}
	return false
}
