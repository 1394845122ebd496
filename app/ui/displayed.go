package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/display"
)

// The settings that a page shows stand on its <html> element: as a line in
// data-display, and where styles find them in data-theme, data-contrast,
// data-spacing and the size of its text.

// ShownDisplay returns the settings that the page shows.
func ShownDisplay() display.Settings {
	if app.IsServer {
		return display.Default()
	}
	line := document().Get("documentElement").Get("dataset").Get("display")
	if !line.Truthy() {
		return display.Default()
	}
	return display.Parse(line.String())
}

// ApplyDisplay shows the page with these settings.
func ApplyDisplay(s display.Settings) {
	if app.IsServer {
		return
	}
	root := document().Get("documentElement")
	theme := givenTheme(root)
	if s.Theme != display.Auto {
		theme = s.Theme
	}
	// A size written by script is none of the styles that the page's policy forbids.
	root.Get("style").Set("fontSize", unless("100%", strconv.Itoa(s.Size)+"%"))
	setData(root, "theme", theme)
	setData(root, "contrast", unless(display.Auto, s.Contrast))
	setData(root, "spacing", unless(display.Normal, s.Spacing))
	setData(root, "display", s.String())
	// A clinic's colour is fitted to the ground it stands on (web/boot/options.js).
	app.Window().Call("dispatchEvent", app.Window().Get("Event").New("careguide-display"))
}

// givenTheme is the theme that a clinic shows the guide in. It is noted when the
// reader's settings first take its place.
func givenTheme(root app.Value) string {
	data := root.Get("dataset")
	if data.Get("given").IsUndefined() {
		given := ""
		if theme := data.Get("theme"); theme.Truthy() && ShownDisplay().Theme == display.Auto {
			given = theme.String()
		}
		data.Set("given", given)
	}
	return data.Get("given").String()
}

func setData(root app.Value, name, value string) {
	if value == "" {
		root.Call("removeAttribute", "data-"+name)
		return
	}
	root.Get("dataset").Set(name, value)
}

// unless returns value, or nothing where it is the usual one.
func unless(usual, value string) string {
	if value == usual {
		return ""
	}
	return value
}
