package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// Cite shows the number of a source on its page, as a link to it. Package
// content writes the same into prose.
func Cite(key string, number int) app.UI {
	return app.A().Class("cg-cite").Href("#" + guide.SourceID(key)).Text(strconv.Itoa(number))
}

// CiteAll shows the numbers of several sources among those of the page, each
// once and in order.
func CiteAll(keys, page []string) []app.UI {
	var numbers []int
	for _, key := range keys {
		numbers = append(numbers, slices.Index(page, key)+1)
	}
	slices.Sort(numbers)
	var links []app.UI
	for _, n := range slices.Compact(numbers) {
		links = append(links, Cite(page[n-1], n))
	}
	return links
}

// SourceList lists what a page cites, numbered as it cites them.
type SourceList struct {
	app.Compo

	Sources []guide.Source
	Year    int // of the page's review, to tell which are old
	Words   Words
}

func (l *SourceList) Render() app.UI {
	return app.Section().Class("cg-section").ID("sources-here").Body(
		app.H2().Class("cg-section__title").Text(l.Words.Sources),
		app.Ol().Class("cg-sources").Body(
			app.Range(l.Sources).Slice(func(i int) app.UI {
				return app.Li().ID(l.Sources[i].ID()).Body(sourceParts(l.Sources[i], l.Year, l.Words)...)
			}),
		),
	)
}

// sourceParts says what a source is, how it was read and whether it is old.
func sourceParts(s guide.Source, year int, w Words) []app.UI {
	date := w.NoDate
	if s.Year > 0 {
		date = strconv.Itoa(s.Year)
	}
	note := ", " + date + "."
	switch s.Read {
	case guide.ReadCopy:
		note += " " + w.SourceCopy
	case guide.ReadRoot:
		note += " " + w.SourceRoot
	}
	if s.Old(year) {
		note += " " + w.SourceOld
	}
	if s.URL == "" {
		return []app.UI{app.Text(s.Publisher + ": " + s.Title + note)}
	}
	return []app.UI{
		app.Text(s.Publisher + ": "),
		app.A().Href(s.URL).Target("_blank").Rel("noopener").Text(s.Title),
		app.Text(note),
	}
}
