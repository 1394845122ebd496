package page

import (
	"html"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/ui"
)

// Home lists the guides, and is the way in for clinics.
type Home struct {
	app.Compo

	Library guide.Library
	Lang    string

	takeover *ui.Takeover
}

func (p *Home) OnInit() { p.takeover = ui.NewTakeover() }

func (p *Home) OnMount(ctx app.Context) { mounted(ctx, p.takeover) }

func (p *Home) Render() app.UI {
	t, w := p.takeover, ui.In(p.Lang)
	parts := append(chrome(t, p.Library, w, "./"),
		app.Main().ID("main").Class("cg-main").Body(
			&ui.Slot{Tag: "div", ID: "sections", Class: textClass, Takeover: t, Content: p.body(w)},
		),
		&ui.Slot{Tag: "footer", ID: "footer", Class: "cg-footer", Takeover: t, Content: []app.UI{
			app.P().Text(w.NotAdvice),
		}},
	)
	return root("cg-page--home", parts...)
}

func (p *Home) body(w ui.Words) []app.UI {
	body := []app.UI{
		app.H1().Class("cg-title").Text(w.HomeTitle),
		app.P().Class("cg-lead").Text(w.Tagline),
		app.H2().Class("cg-section__title").Text(w.Guides),
	}
	for _, g := range p.Library.Guides {
		if g.Lang == p.Lang {
			body = append(body, app.Div().Class("cg-tile "+ui.Readable).Body(
				app.H3().Class("cg-tile__title").Body(app.A().Href(string(g.Slug)+"/").Text(g.Title)),
				app.P().Class("cg-tile__text").Text(g.Lead),
			))
		}
	}
	first := p.Library.Guides[0]
	return append(body,
		&ui.HelpLines{Helplines: p.Library.Helplines, Words: w},
		app.H2().Class("cg-section__title").Text(w.ForClinics),
		app.P().Text(w.ForClinicsText),
		// The build knows no address of its own: web/boot/snippet.js puts the
		// page's where HOST stands.
		app.Pre().Class("cg-snippet").TabIndex(0).Role("region").Aria("label", w.Snippet).Body(app.Raw("<code>"+snippet(first)+"</code>")),
		app.P().Body(app.A().Href("embed/").Text(w.Builder)),
		app.P().Body(app.A().Href("demo/").Text(w.SeeDemo)),
	)
}

// snippet is the escaped text that a webmaster pastes. Lines are parted by
// their own blocks: the page's markup has no line breaks.
func snippet(g guide.Guide) string {
	slug := string(g.Slug)
	// Once for the clinic's page, and once for this one, which shows it.
	name := html.EscapeString(html.EscapeString(g.Short))
	return `<span>&lt;div class="careguide" data-guide="` + slug + `"&gt;</span>` +
		`<span>  &lt;a href="https://HOST/` + slug + `/"&gt;` + name + `&lt;/a&gt;</span>` +
		`<span>&lt;/div&gt;</span>` +
		`<span>&lt;script async src="https://HOST/embed.js"&gt;&lt;/script&gt;</span>`
}
