package search

import (
	"strings"

	"careguide/app/guide"
)

// Documents lists what can be found from the pages of a guide: the pages given,
// then its own parts, then what the library adds. The order is the same on the
// build machine and in the browser: an index knows documents by it.
func Documents(l guide.Library, g guide.Guide, pages []Document) []Document {
	docs := pages
	for _, c := range g.Cards {
		docs = append(docs, Document{Kind: Section, Place: "#" + string(c.ID), Title: c.Title, html: c.HTML})
	}
	for _, s := range g.Sections {
		docs = append(docs, Document{Kind: Section, Place: "#" + string(s.ID), Title: s.Title, lead: sentence(s.Summary), html: s.Intro})
		for _, d := range s.Details {
			docs = append(docs, row(s, d, nil))
		}
		for _, group := range s.Groups {
			for _, o := range group.Options {
				docs = append(docs, row(s, o.Detail, o.Facts))
				docs = append(docs, fields(o)...)
			}
		}
	}
	for _, t := range g.Safety.Topics {
		docs = append(docs, danger(g.Safety.Title, t))
	}
	for _, c := range g.Evidence.Chapters {
		docs = append(docs, Document{Kind: Chapter, Place: "evidence/#" + string(c.ID), Title: c.Title, In: g.Evidence.Title, html: c.HTML})
	}
	for _, t := range l.Glossary {
		docs = append(docs, Document{Kind: Word, Place: "glossary/#" + t.ID(), Title: t.Term, Names: t.Also, lead: t.Text})
	}
	for _, group := range l.Groups {
		for _, t := range group.Topics {
			docs = append(docs, Document{Kind: Topic, Place: "topics/#" + string(t.Slug), Title: t.Name, In: group.Title, Names: t.Aliases, lead: t.Text})
		}
	}
	for _, r := range l.Helplines.Regions {
		docs = append(docs, helpLine(r, strings.Join(l.Helplines.Called, ", ")))
	}
	return docs
}

func row(s guide.Section, d guide.Detail, facts []guide.Fact) Document {
	lead := sentence(d.Summary)
	for _, f := range facts {
		lead += " " + f.Label + ": " + sentence(f.Text)
	}
	return Document{Kind: Row, Place: "#" + string(d.ID), Title: d.Title, In: s.Title, lead: lead, html: d.HTML}
}

// sentence ends a line that is not one.
func sentence(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".?") {
		return s
	}
	return s + "."
}

func fields(o guide.Option) []Document {
	var docs []Document
	for _, f := range o.Fields {
		docs = append(docs, Document{Kind: Field, Place: string(o.ID) + "/#" + string(f.ID), Title: f.Title, In: o.Title, html: f.HTML})
	}
	return docs
}

func danger(in string, t guide.SafetyTopic) Document {
	return Document{Kind: Danger, Place: "safety/#" + string(t.ID), Title: t.Title, In: in, html: t.Intro, cards: t.Cards}
}

// helpLine returns the document of a region. What its lines are called is the
// title of what holds it: alone it finds none of them.
func helpLine(r guide.Region, called string) Document {
	var lines []string
	for _, l := range r.Lines {
		line := l.Name
		for _, number := range []string{l.Call, l.Text} {
			if number != "" && !strings.Contains(line, number) {
				line += " " + number
			}
		}
		lines = append(lines, line+". "+l.About())
	}
	return Document{Kind: HelpLine, Place: "#" + r.ID(), Title: r.Name, In: called, Names: r.Also, lead: strings.Join(lines, " ")}
}

// NewPage returns the document of a page, or of a part that is on every page.
func NewPage(place, title, text string) Document {
	return Document{Kind: Page, Place: place, Title: title, lead: text}
}
