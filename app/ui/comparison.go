package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/compare"
	"careguide/app/guide"
)

// Comparison is the table of a few options: their answers to the same
// questions. Where there is no room for columns, web/css/compare.css stacks the
// answers under their question, and each has the name of its option before it.
// That takes a table's meaning away in some browsers: the roles give it back.
type Comparison struct {
	app.Compo

	Options []guide.Option
	Sources []string // keys in the order of the page; none: sources are left out
	Base    string   // the way from the page to the pages of options, as in "../"
	Words   Words
}

func (c *Comparison) Render() app.UI {
	w := c.Words
	rows := []app.UI{app.Tr().Class("cg-table__row").Role("row").Body(
		append([]app.UI{columnHeader(w.Choice.Question)}, c.each(func(o guide.Option) app.UI { return columnHeader(o.Title) })...)...,
	)}
	var answers []app.UI
	for _, id := range guide.CompareIDs() {
		answers = append(answers, c.row(w.Compare[id], func(o guide.Option) []app.UI {
			a := compare.Answer(o, id)
			return append([]app.UI{app.Text(a.Text)}, c.cite(a)...)
		}))
	}
	answers = append(answers, c.row(w.Choice.Read, func(o guide.Option) []app.UI {
		return []app.UI{app.A().Class("cg-table__more").Href(c.Base + string(o.ID) + "/").Text(w.FullPage + " " + Inside(o.Title))}
	}))
	return app.Div().Class("cg-comparison").Body(
		app.Table().Class("cg-table "+Readable).Role("table").Body(
			app.Caption().Class("cg-table__caption").Text(w.Choice.Caption),
			app.THead().Class("cg-table__head").Role("rowgroup").Body(rows...),
			app.TBody().Class("cg-table__body").Role("rowgroup").Body(answers...),
		),
	)
}

func columnHeader(text string) app.UI {
	return app.Th().Class("cg-table__option").Scope("col").Role("columnheader").Text(text)
}

// row has one cell for each option.
func (c *Comparison) row(header string, cell func(guide.Option) []app.UI) app.UI {
	return app.Tr().Class("cg-table__row").Role("row").Body(append([]app.UI{
		app.Th().Class("cg-table__question").Scope("row").Role("rowheader").Text(header),
	}, c.each(func(o guide.Option) app.UI {
		return app.Td().Class("cg-table__cell").Role("cell").Body(append([]app.UI{
			app.Span().Class("cg-table__name").Text(o.Title),
		}, cell(o)...)...)
	})...)...)
}

func (c *Comparison) each(make func(guide.Option) app.UI) []app.UI {
	var all []app.UI
	for _, o := range c.Options {
		all = append(all, make(o))
	}
	return all
}

func (c *Comparison) cite(a guide.Answer) []app.UI {
	if len(c.Sources) == 0 {
		return nil
	}
	return CiteAll(a.Sources, c.Sources)
}

// PrintButton prints the page that has a comparison on it (web/boot/print.js).
func PrintButton(w Words) app.UI {
	return app.P().Class("cg-printall__place").Body(app.Button().Type("button").Class("cg-printall").Text(w.Paper.PrintThis))
}
