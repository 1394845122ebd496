// Package search finds the parts of a guide that answer what a reader types.
// It is plain Go: it knows the model, and must not know go-app, the browser or
// how results look.
//
// The build makes an index (Build) of the documents of a guide (Documents) and
// of the authors' lay words; it travels with the library. The browser opens it
// (Open) over the same documents, whose texts are there already, and asks (Find).
//
// How a document is ranked, in this order:
//
//  1. those that have all words of the query stand before those with some;
//  2. a word counts more in the title than among the other names, there more
//     than in the name of what holds the document, there more than in the text
//     (weights), and more the fewer documents have it;
//  3. a word that is only begun, that has another ending, that means the same
//     or that is misspelt counts less than the word itself (the qualities);
//  4. parts of the guide count more than related topics (kindWeight).
package search

import (
	"slices"
	"strings"

	"careguide/app/guide"
)

// A Result is what a query finds.
type Result struct {
	Query  bool        // whether there is anything to say
	Crisis bool        // the reader may be in danger: show crisis help before all else
	Found  int         // how many documents were found, Hits and more
	Hits   []Hit       // the best of them, at most MaxHits
	Near   []*Document // where nothing was found: what sounds alike, at most maxNear
}

// A Hit is a document that was found.
type Hit struct {
	*Document
	Title   Marked
	Snippet Marked // a piece of its text around what was found
}

// A Marked is a text with the words that were found in it.
type Marked struct {
	Text  string
	Marks []Range // in order, apart from each other
}

// A Range is a part of a text, in bytes.
type Range struct{ From, To int }

// MaxHits is how many hits a result has at most.
const MaxHits = 8

// A Kind says what a document is.
type Kind int

// The kinds of documents.
const (
	Section  Kind = iota
	Row           // a detail or an option on the guide's page
	Field         // one of the questions of an option's page
	Danger        // a safety topic
	Chapter       // of the evidence
	Word          // of the glossary
	Topic         // a related topic
	HelpLine      // the help lines of a country
	Page          // a page, or a part that is on every page
)

// A Document is a part of a guide that can be found.
type Document struct {
	Kind  Kind
	Place string // path below the guide's folder and fragment, as in "ect/#risks"
	Title string
	In    string   // title of what holds it; may be empty
	Names []string // other names

	lead  string // plain text before html
	cards []guide.CareCard
	html  guide.HTML
}

// Text returns the document's text, plain, without the numbers of sources and
// with signs between the points of a list: as a line it must still read right. The
// numbers of help lines are those of the region.
func (d *Document) Text(r guide.Region) string {
	parts := []string{d.lead, prose(d.html.For(r))}
	for _, c := range d.cards {
		parts = append(parts, prose(c.Title.For(r)), prose(c.HTML.For(r)))
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " ")
}

func prose(h guide.HTML) string {
	text := strings.ReplaceAll(string(h), "</li><li>", ";</li><li>")
	text = strings.ReplaceAll(text, ".;</li>", ".</li>")
	var b strings.Builder
	for {
		before, link, found := strings.Cut(text, citation)
		b.WriteString(before)
		if !found {
			return guide.HTML(b.String()).PlainText()
		}
		_, text, _ = strings.Cut(link, "</a>")
	}
}

// citation is how the number of a source begins in prose (content/citation.go).
const citation = `<a class="cg-cite"`
