package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// Glossary lists words with what they mean.
type Glossary struct {
	app.Compo

	Terms []guide.Term
}

func (g *Glossary) Render() app.UI {
	return app.Dl().Class("cg-glossary").Body(app.Range(g.Terms).Slice(func(i int) app.UI {
		t := g.Terms[i]
		name := strings.Join(append([]string{t.Term}, t.Also...), ", ")
		return app.Div().Class("cg-glossary__item").ID(t.ID()).Body(
			app.Dt().Class("cg-glossary__term").Text(name),
			app.Dd().Text(t.Text),
		)
	}))
}

// Changes lists a guide's history, newest first.
type Changes struct {
	app.Compo

	Changes []guide.Change
}

func (c *Changes) Render() app.UI {
	return app.Dl().Class("cg-glossary").Body(app.Range(c.Changes).Slice(func(i int) app.UI {
		return app.Div().Class("cg-glossary__item").Body(
			app.Dt().Class("cg-glossary__term").Text(c.Changes[i].Date.English()),
			app.Dd().Text(c.Changes[i].Text),
		)
	}))
}

// A Use is a page that cites a source.
type Use struct{ Href, Title string }

// SourceIndex lists every source, with the pages that cite it.
type SourceIndex struct {
	app.Compo

	Sources []guide.Source
	Uses    map[string][]Use // by key
	Year    int
	Words   Words
}

func (x *SourceIndex) Render() app.UI {
	return app.Ul().Class("cg-sources").Body(app.Range(x.Sources).Slice(func(i int) app.UI {
		s := x.Sources[i]
		uses := x.Uses[s.Key]
		return app.Li().ID(s.ID()).Body(append(sourceParts(s, x.Year, x.Words),
			app.If(len(uses) > 0, func() app.UI {
				links := []app.UI{app.Text(x.Words.CitedOn + ": ")}
				for j, u := range uses {
					if j > 0 {
						links = append(links, app.Text(", "))
					}
					links = append(links, app.A().Href(u.Href).Text(u.Title))
				}
				return app.P().Class("cg-sources__uses").Body(links...)
			}))...)
	}))
}
