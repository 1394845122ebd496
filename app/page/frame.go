package page

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/ui"
)

// textClass is the class of both parts of a page that are its text. Reader views take
// the one with more words, and another beside it only where the two have one class.
const textClass = ui.Readable

// A frame is what the pages under a guide have in common around their text.
type frame struct {
	takeover *ui.Takeover
	library  guide.Library
	guide    guide.Guide
	words    ui.Words
	class    string
	depth    int // folders between the page and the root of the site
	intro    []app.UI
	contents []ui.ContentsEntry // empty where a page is short
	tools    []app.UI           // between the contents and the text
	here     string             // the tool whose page this is
	tool     app.UI             // that tool; nil on other pages
	inPlace  app.UI             // where tools open in a frame; nil where they do not
	sections []app.UI
	trusted  bool // the text itself says who stands behind it
}

func (f frame) render() app.UI {
	t, w := f.takeover, f.words
	main := []app.UI{&ui.Slot{Tag: "div", ID: "intro", Class: textClass, Takeover: t, Content: append(f.intro, f.overdue())}}
	if len(f.contents) > 0 {
		main = append(main, &ui.Slot{Tag: "nav", ID: "contents", Class: "cg-contents", Label: w.OnThisPage, Takeover: t, Content: ui.Contents(f.contents, w)})
	}
	main = append(main, f.tools...)
	if f.tool != nil {
		main = append(main, f.tool)
	}
	base := strings.Repeat("../", f.depth-1)
	main = append(main, &ui.Slot{Tag: "nav", ID: "dock", Class: "cg-dock", Label: w.Mine.Tools, Takeover: t, Content: ui.Dock(base, f.here, w)})
	if f.inPlace != nil {
		main = append(main, f.inPlace)
	}
	main = append(main, &ui.Slot{Tag: "div", ID: "sections", Class: textClass, Takeover: t, Content: f.sections})
	parts := append(chrome(t, f.library, w, strings.Repeat("../", f.depth)),
		app.Main().ID("main").Class("cg-main").Body(main...),
		&ui.Slot{Tag: "footer", ID: "footer", Class: "cg-footer", Takeover: t, Content: f.footer()},
	)
	return root(f.class, parts...)
}

// overdue is shown by web/page.js once the next review has been missed,
// offline too.
func (f frame) overdue() app.UI {
	return app.P().Class("cg-overdue").Hidden(true).DataSet("due", string(f.guide.Trust.NextReview)).Text(f.words.Overdue)
}

// footer says on every page who stands behind it, and leads to the rest.
func (f frame) footer() []app.UI {
	w, base := f.words, strings.Repeat("../", f.depth-1)
	links := []struct{ href, text string }{
		{"compare/", w.Choice.Title}, {"safety/", w.Safety}, {"evidence/", w.Evidence}, {"glossary/", w.Glossary}, {"topics/", w.Topics}, {"sources/", w.Sources}, {"changes/", w.Changes},
	}
	if f.depth == 1 {
		links = links[1:] // the guide's page has no bytes for it: its tools lead there
	}
	return []app.UI{
		app.Ul().Class("cg-footer__links").Aria("label", w.More).Body(
			app.Range(links).Slice(func(i int) app.UI {
				return app.Li().Body(app.A().Class("cg-footer__link").Href(base + links[i].href).Text(links[i].text))
			}),
		),
		app.If(!f.trusted, func() app.UI {
			return &ui.Trust{Trust: f.guide.Trust, Site: f.library.Site, Words: w}
		}),
		app.P().Body(
			app.Text(w.NotAdvice+" "),
			app.A().Class("cg-footer__full").Href("./").Text(w.FullGuide),
		),
	}
}

// heading returns the start of a page under a guide, with the way back to it.
func heading(title, lead string, back string, w ui.Words) []app.UI {
	return []app.UI{
		app.H1().Class("cg-title").Text(title),
		app.P().Class("cg-lead").Text(lead),
		app.P().Body(app.A().Class("cg-back").Href(back).Text(w.BackToGuide)),
	}
}

// cardSection shows a card as a section of a page.
func cardSection(c guide.Card, extra ...app.UI) app.UI {
	id := string(c.ID)
	return app.Section().Class("cg-section").ID(id).Body(append([]app.UI{
		app.H2().Class("cg-section__title").Text(c.Title),
		app.If(c.HTML != "", func() app.UI { return ui.Prose(c.HTML) }),
	}, extra...)...)
}

// sourcesOf returns the sources with these keys, in their order.
func sourcesOf(l guide.Library, keys []string) []guide.Source {
	var all []guide.Source
	for _, key := range keys {
		if s, ok := l.Source(key); ok {
			all = append(all, s)
		}
	}
	return all
}
