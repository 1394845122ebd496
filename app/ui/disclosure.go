// Package ui has the parts that pages are made of, one component a file.
// They know the model and go-app; they must not know Markdown, files or
// addresses of pages. How they look is in web/css, how disclosures open is in
// web/page.js: the same before and after WebAssembly has taken over.
package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// A Disclosure is a row that opens: a name, one line on what is inside, and a
// panel. It is open as the build makes it, so that nothing is hidden from a
// reader without JavaScript. web/page.js makes its name a button, and ties that to
// the panel. It is no <button>: reader views leave those out, and the name with them.
type Disclosure struct {
	app.Compo

	Detail guide.Detail
	Facts  []guide.Fact
	More   string   // words of the link to its own page; empty where it has none
	Body   []app.UI // what else the panel holds
}

// Readable is a class that reader views (Mozilla's Readability) know to be text. They
// leave out boxes that have many links for their few words, or a name such as
// "related-topics".
const Readable = "cg-content"

func (d *Disclosure) Render() app.UI {
	id := string(d.Detail.ID)
	return app.Div().Class("cg-row "+Readable).ID(id).Body(
		app.H3().Class("cg-row__heading").Body(
			// The summary stays out of the button: a name of twenty words is
			// hard to listen to.
			app.Span().Class("cg-row__button").Text(d.Detail.Title),
		),
		app.If(d.Detail.Summary != "", func() app.UI { return app.P().Class("cg-row__summary").Text(d.Detail.Summary) }),
		app.Div().Class("cg-panel "+Readable).Body(append([]app.UI{
			app.If(len(d.Facts) > 0, func() app.UI { return &Facts{Facts: d.Facts} }),
			app.If(d.Detail.HTML != "", func() app.UI { return Prose(d.Detail.HTML) }),
			app.If(d.More != "", func() app.UI {
				return app.P().Body(app.A().Class("cg-more").Href(id + "/").Text(d.More))
			}),
		}, d.Body...)...),
	)
}
