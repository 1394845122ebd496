package page

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/ui"
)

// Builder is the page on which a webmaster chooses options, looks at the guide
// with them, and copies the lines to paste.
//
// The scripts of web/builder do the work: the page needs no app.wasm, and New
// does not know it, so that readers' app.wasm has none of its words. Webmasters
// get them in English only.
type Builder struct {
	app.Compo

	Library guide.Library
	Lang    string
}

func (p *Builder) Render() app.UI {
	w := ui.In(p.Lang)
	parts := append(chrome(nil, p.Library, w, "../"),
		app.Main().ID("main").Class("cg-main cg-builder").Body(
			app.Div().ID("intro").Class(textClass).Body(
				app.H1().Class("cg-title").Text("Put a guide on your website"),
				app.P().Class("cg-lead").Text("Copy the lines as they are, or choose first. Everything on this page is optional, and nothing you type leaves your device."),
				toLines("Go straight to the lines"),
			),
			p.plain(),
			app.Div().Class("cg-builder__tool").ID("builder-tool").Body(
				p.form(),
				p.preview(),
			),
			p.lines(),
			advice(),
			&ui.HelpLines{Helplines: p.Library.Helplines, Words: w},
		),
		app.Footer().ID("footer").Class("cg-footer").Body(
			app.P().Body(
				app.Text("See it at work on the "),
				app.A().Href("../demo/").Text("demonstration clinic page"),
				app.Text("."),
			),
		),
	)
	return root("cg-page--builder", parts...)
}

// plain is for browsers without JavaScript: the lines with every default.
func (p *Builder) plain() app.UI {
	return app.Div().Class("cg-builder__plain").Body(
		app.P().Text("The form on this page needs JavaScript. These lines work without it; write the address of this site for HOST."),
		app.Pre().Class("cg-snippet").TabIndex(0).Role("region").Aria("label", ui.In(p.Lang).Snippet).Body(app.Raw("<code>"+snippet(p.Library.Guides[0])+"</code>")),
	)
}

const linesID = "lines"

// toLines leads past what stands before the lines to paste.
func toLines(text string) app.UI {
	return app.P().Class("cg-builder__jump").Body(app.A().Class("cg-more").Href("#" + linesID).Text(text))
}

// screens are the widths of the preview, in pixels.
var screens = []ui.Choice{{Value: "360", Label: "Phone"}, {Value: "768", Label: "Tablet"}, {Value: "1080", Label: "Desktop"}}

func (p *Builder) preview() app.UI {
	return app.Section().Class("cg-builder__preview").Aria("labelledby", "preview-title").Body(
		app.H2().Class("cg-section__title").ID("preview-title").Text("2. Look at it"),
		app.Div().Class("cg-builder__bar").Body(
			app.FieldSet().Class("cg-set cg-builder__screens").Body(
				app.Legend().Class("cg-visually-hidden").Text("Width of the preview"),
				app.Range(screens).Slice(func(i int) app.UI {
					return &ui.Check{Type: "radio", Name: "screen", Value: screens[i].Value, Label: screens[i].Label, Checked: i == 0}
				}),
			),
			// The guide has a hundred stops of the Tab key.
			toLines("Go past it, to the lines"),
		),
		app.P().Class("cg-builder__failed").ID("preview-failed").Role("status"),
		app.Button().Type("button").Class("cg-button").ID("preview-start").Text("Show the preview"),
		app.Div().Class("cg-stage").ID("stage").TabIndex(0).Role("region").Aria("label", "Preview of the guide").Body(
			app.Div().Class("cg-stage__fit"),
		),
	)
}

func (p *Builder) lines() app.UI {
	body := []app.UI{
		app.H2().Class("cg-section__title").ID("lines-title").Text("3. Copy the lines"),
		app.FieldSet().Class("cg-set cg-builder__recipes").Body(
			app.Legend().Class("cg-field__label").Text("Where do they go?"),
			app.Range(recipes).Slice(func(i int) app.UI {
				return &ui.Check{Type: "radio", Name: "recipe", Value: recipes[i].id, Label: recipes[i].name, Checked: i == 0}
			}),
		),
		app.P().Class("cg-builder__status cg-visually-hidden").ID("copied").Role("status"),
	}
	for i, r := range recipes {
		body = append(body, r.render(i > 0))
	}
	return app.Section().Class("cg-builder__lines").ID(linesID).Aria("labelledby", "lines-title").Body(body...)
}
