// Package page has one component for each kind of page. A page puts parts of
// package ui together from the model; it must not know Markdown or files.
package page

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/guide"
	"careguide/app/ui"
)

// An Address says which page is meant. The build writes it into the page's
// <html> element as data-page, data-guide, data-option and data-lang, where the browser
// reads it.
type Address struct {
	Kind   string // one of the constants below
	Guide  guide.Slug
	Option guide.Slug // for KindOption; for KindPair the name of the pair
	Lang   string
}

// The kinds of pages.
const (
	KindHome   = "home"
	KindGuide  = "guide"
	KindTopics = "topics"
	KindAZ     = "topics-a-z"
	KindOption = "option"

	KindCompare = "compare"
	KindPair    = "pair"

	KindSafety   = "safety"
	KindEvidence = "evidence"
	KindGlossary = "glossary"
	KindSources  = "sources"
	KindChanges  = "changes"

	KindQuestions = "questions"
	KindValues    = "values"
	KindTried     = "tried"
	KindMyPages   = "my-pages"
	KindSettings  = "settings"

	KindBuilder  = "builder"   // not one of New's
	KindNotFound = "not-found" // nor this
)

// References are the kinds of pages that each guide has beside it, named as
// their folders are.
func References() []string {
	return []string{KindSafety, KindEvidence, KindGlossary, KindSources, KindChanges}
}

// Mine are the kinds of pages on which a reader writes, named as their folders
// are.
func Mine() []string {
	return []string{KindQuestions, KindValues, KindTried, KindMyPages, KindSettings}
}

// New returns the page at an address; nil when the library has none. What a
// reader writes there goes into the store.
func New(library guide.Library, a Address, store *device.Store) app.Composer {
	if a.Kind == KindHome {
		return &Home{Library: library, Lang: a.Lang}
	}
	g, ok := library.Guide(a.Guide, a.Lang)
	if !ok {
		return nil
	}
	switch a.Kind {
	case KindGuide:
		return &Guide{Guide: g, Library: library, Store: store}
	case KindTopics:
		return &Topics{Guide: g, Library: library}
	case KindAZ:
		return &Topics{Guide: g, Library: library, AZ: true}
	case KindOption:
		for _, o := range g.Options() {
			if o.ID == a.Option {
				return &Option{Option: o, Guide: g, Library: library, Store: store}
			}
		}
	case KindQuestions, KindValues, KindTried, KindMyPages, KindSettings:
		return &Tool{Kind: a.Kind, Guide: g, Library: library, Store: store}
	case KindCompare:
		return &Compare{Guide: g, Library: library}
	case KindPair:
		if pair, ok := g.Pair(a.Option); ok {
			return &Pair{Pair: pair, Guide: g, Library: library}
		}
	case KindSafety, KindEvidence, KindGlossary, KindSources, KindChanges:
		return &Reference{Kind: a.Kind, Guide: g, Library: library, Store: store}
	}
	return nil
}

// root wraps a page's parts in the element that a takeover looks for.
func root(class string, parts ...app.UI) app.UI {
	return app.Div().ID(ui.RootID).Class("cg-page " + class).Body(parts...)
}

// chrome returns the parts that every page starts with: the way past them, the
// crisis help within three tab stops, and the way home.
func chrome(t *ui.Takeover, l guide.Library, w ui.Words, home string) []app.UI {
	return []app.UI{
		&ui.Slot{Tag: "div", ID: "skip", Takeover: t, Content: []app.UI{
			app.A().Class("cg-skip").Href("#main").Text(w.Skip),
		}},
		&ui.Slot{Tag: "aside", ID: "crisis", Class: "cg-crisis", Label: w.Crisis, Takeover: t, Content: ui.CrisisBar(l.Helplines.Regions[0], w)},
		&ui.Slot{Tag: "header", ID: "header", Class: "cg-header", Takeover: t, Content: []app.UI{
			app.A().Class("cg-header__home").Href(home).Text(w.Home),
		}},
	}
}

// mounted ends the takeover once every part is in place, in the same task. The
// tools work once the page is as the reader left it.
//
// Neither changes what the page shows: go-app is told not to render it again,
// which would take as long as the first time.
func mounted(ctx app.Context, t *ui.Takeover) {
	ctx.PreventUpdate()
	ctx.Dispatch(func(ctx app.Context) {
		ctx.PreventUpdate()
		t.Finish(func() {
			ui.ListenForTools()
			ui.WarnOfDrafts()
			(&ui.ReadAloud{Words: ui.In(ui.Language()).Comfort}).Install()
			app.Window().Get("document").Get("documentElement").Get("dataset").Set("app", "ready")
		})
	})
}
