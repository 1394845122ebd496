// Package guide defines what a guide is: the model every other package shares.
// It imports only the standard library, and knows nothing of Markdown, go-app
// or the browser.
package guide

import "slices"

// A Library is everything that one build of Careguide publishes.
type Library struct {
	Guides    []Guide // ordered by slug, then by language
	Groups    []TopicGroup
	Helplines Helplines
	Sources   []Source
	Glossary  []Term
	Drugs     []Drug // ordered by name
	Site      Site
}

// Guide returns the guide with this slug in this language.
// It reports false when the library has none.
func (l Library) Guide(slug Slug, lang string) (Guide, bool) {
	for _, g := range l.Guides {
		if g.Slug == slug && g.Lang == lang {
			return g, true
		}
	}
	return Guide{}, false
}

// A Guide is one text in one language: what a reader meets as one page.
type Guide struct {
	Slug        Slug
	Lang        string // BCP 47, as in "en"
	Title       string
	Short       string // a neutral title that names no illness, for tabs and sharing
	Description string // one sentence for search engines
	Lead        string // the line under the title
	Condition   string // the name of the illness it is about, for search engines; may be empty
	Message     HTML   // the main message and the summary
	Cards       []Card // never collapsed
	Sections    []Section
	Safety      Safety
	Values      []Value // statements for "What matters to me"
	ValueGroups []ValueGroup
	Evidence    Article
	Trust       Trust
	Changes     []Change // newest first
	Pairs       []Pair   // options that readers often compare

	Lay   []LayWord // what readers say for what is in it; the build's
	Index string    // what package search made of the guide at build time
}

// A Card is a short text that must be seen, so it never collapses.
type Card struct {
	ID    Slug
	Title string
	HTML  HTML
}

// A Section is the part of a Guide under one level-two heading.
// Its introduction is always in view, its details and options start closed.
type Section struct {
	ID      Slug
	Title   string
	Summary string // one line, plain text
	Ask     string // a question to take to a visit, plain text; not on the guide's page
	Intro   HTML
	Details []Detail
	Groups  []Group
	// OptionsFirst says that the groups of options stand before the details.
	OptionsFirst bool
}

// A Detail is a text that starts closed: a name, one line on what is inside,
// and the text.
type Detail struct {
	ID      Slug
	Title   string
	Summary string   // one line, plain text
	Ask     string   // a question to take to a visit, plain text; not on the guide's page
	Aliases []string // other names that readers look for, not shown; only options have them
	HTML    HTML
}

// A Group is a set of options small enough to be looked over, at most
// MaxOptions of them.
type Group struct {
	Title   string // empty when it is the only group of its section
	Options []Option
}

// MaxOptions is how many options a group may have: readers lose their way in a
// longer list (CDC Clear Communication Index, item 8).
const MaxOptions = 7

// HTML is markup that package content made from our own Markdown.
// It is trusted: nothing else may be turned into it. It has no line breaks, so
// that white space in it is always meant.
type HTML string

// All returns the details and the options of a section, in the order of the page.
func (s Section) All() []Detail {
	var options []Detail
	for _, g := range s.Groups {
		for _, o := range g.Options {
			options = append(options, o.Detail)
		}
	}
	if s.OptionsFirst {
		return slices.Concat(options, s.Details)
	}
	return slices.Concat(s.Details, options)
}
