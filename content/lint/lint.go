// Package lint measures how plain, balanced and well sourced a text is, and
// says what to mend.
//
// It sees blocks of plain text and where each stands in its file. It knows
// nothing of Markdown, of guides, or of where texts come from: package content
// makes the blocks. Check finds faults against Rules, Measure counts what the
// table shows. Rules for English come from English; the lists of words and
// phrases they use are the text files beside the code.
//
// One way of counting serves all rules. A block ends a sentence even without a
// full stop, so a heading or an item of a list is a sentence, in every language.
// Labels are no sentences: they are looked over for phrases, and not graded.
package lint

import (
	"cmp"
	"fmt"
	"slices"
)

// A Page is what a reader meets at one address, in the order of the page.
type Page struct {
	Name  string // as the table shows it: "options/ect"
	Dir   string // its folder in the site; Check and Measure pass it by
	Cites bool   // figures and comparisons on it need a source in their sentence
	Texts []Text
}

// A Text is one block of plain text.
type Text struct {
	File    string
	Line    int    // where it starts, counted from 1
	Section string // what is graded together, and explains its terms anew
	Place   string // the id of the heading it stands under
	Kind    Kind
	// Words has no markup, but keeps line breaks, so that a fault gets its
	// line, and citations, such as [@KEY] or [@ONE, TWO].
	Words string
}

// A Kind says what a block is on the page.
type Kind int

const (
	Paragraph Kind = iota
	Heading
	Item  // of a list; neighbours at one place make up one list
	Label // a word or two that names a fact
)

// A Finding is one fault: where it is, what it is and how to mend it.
type Finding struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Rule   string `json:"rule"`
	Fault  string `json:"fault"`
	Remedy string `json:"remedy"`
}

func (f Finding) String() string {
	return fmt.Sprintf("%s:%d: %s (%s)", f.File, f.Line, f.Fault, f.Remedy)
}

// Check returns all faults of a page, in the order of files and lines.
func Check(page Page, rules Rules) []Finding {
	c := &checker{page: parse(page), rules: rules}
	c.longSentences()
	c.longParagraphs()
	c.longLists()
	c.passives()
	c.grades()
	c.phrases()
	c.terms()
	c.figures()
	c.sources()
	c.balance()
	slices.SortStableFunc(c.findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return c.findings
}

// A checker gathers the faults of one page.
type checker struct {
	page     parsed
	rules    Rules
	findings []Finding
}

// add notes a fault at a sentence or, where it is about a whole block, at its first one.
func (c *checker) add(at place, rule, remedy, fault string, args ...any) {
	c.findings = append(c.findings, Finding{at.file, at.line, rule, fmt.Sprintf(fault, args...), remedy})
}
