package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A Tool is a page of the guide that does something for a reader: its folder,
// and its name in the dock.
type Tool struct{ ID, Name string }

// Tools lists the tools in the order of the dock. Their folders are the same in
// every language.
func Tools(w Words) []Tool {
	return []Tool{
		{"compare", w.Mine.Compare}, {"questions", w.Mine.Questions}, {"values", w.Mine.Values}, {"tried", w.Mine.Tried},
		{"my-pages", w.Mine.Pages}, {"settings", w.Mine.Settings},
	}
}

// Dock returns the links to the tools. base is the way to the guide, here the
// tool whose page this is.
func Dock(base, here string, w Words) []app.UI {
	var links []app.UI
	for _, t := range Tools(w) {
		link := app.A().Class("cg-dock__link").Href(base + t.ID + "/").Text(t.Name)
		if t.ID == here {
			link = link.Aria("current", "page")
		}
		links = append(links, link)
	}
	return links
}

// ToolName returns the name of a tool by its folder.
func ToolName(id string, w Words) string {
	for _, t := range Tools(w) {
		if t.ID == id {
			return t.Name
		}
	}
	return ""
}

// An Island is a part of a page that only a running program can offer. On the
// build machine it is what a reader has without one.
type Island struct {
	app.Compo

	Fallback []app.UI
	Tool     func() app.UI
}

func (i *Island) Render() app.UI {
	body := i.Fallback
	if !app.IsServer {
		body = []app.UI{i.Tool()}
	}
	return app.Div().Class("cg-tool " + Readable).ID("tool").Body(body...)
}
