package lint

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// A Term is a medical term or name that readers may not know.
type Term struct {
	Name  string   // as the glossary has it: "augmentation"
	Forms []string // other forms in the texts; a plural in "s" need not be listed
}

// terms checks that each section explains a term in the sentence that first
// uses it. A heading need not, nor need a label. A heading may, and does where
// it is mostly the term: then the text under it is about nothing else.
func (c *checker) terms() {
	finders := newFinders(c.rules.Terms)
	for _, blocks := range c.page.sections() {
		known := map[string]bool{}
		for _, b := range blocks {
			for _, s := range b.sentences {
				for _, use := range findTerms(s.text, finders) {
					explained := isExplained(s.text, use.start, use.end) ||
						b.Kind == Heading && 2*len(strings.Fields(use.word)) >= len(s.words)
					if b.isProse() && !explained && !known[use.term] {
						c.add(s.place, "term", `explain it there: "`+use.word+` (plain words)", or use plain words`,
							"%q is not explained where section %q first uses it", use.word, b.Section)
					}
					known[use.term] = known[use.term] || explained || b.isProse()
				}
			}
		}
	}
}

// A finder finds one form of a term.
type finder struct {
	term  string
	first string // word of the form in lower case: a quick look before the match
	match *regexp.Regexp
}

// newFinders orders the forms by length: "tricyclic antidepressant" is found
// before the "antidepressant" inside it.
func newFinders(terms []Term) []finder {
	type form struct{ term, text string }
	var forms []form
	for _, t := range terms {
		for _, text := range append([]string{t.Name}, t.Forms...) {
			forms = append(forms, form{t.Name, text})
		}
	}
	slices.SortStableFunc(forms, func(a, b form) int { return cmp.Compare(len(b.text), len(a.text)) })
	finders := make([]finder, len(forms))
	for i, f := range forms {
		first, _, _ := strings.Cut(strings.ToLower(f.text), " ")
		finders[i] = finder{f.term, first, formPattern(f.text)}
	}
	return finders
}

// formPattern matches a form as whole words, with its plural. Capitals count
// in abbreviations only: "ACT" is no "act". A bracket may stand inside a form,
// as in "boxed (serious) warning".
func formPattern(form string) *regexp.Regexp {
	anyCase := "(?i)"
	if isSpelt(form) {
		anyCase = ""
	}
	words := strings.Fields(form)
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	return regexp.MustCompile(anyCase + `(?:^|[^\pL\pN])(` + strings.Join(words, `\s+(?:\([^)]*\)\s+)?`) + `(?:e?s)?)(?:[^\pL\pN]|$)`)
}

// A use is one occurrence of a term in a sentence.
type use struct {
	term, word string
	start, end int
}

// findTerms returns the first use of each term in a sentence, in order.
func findTerms(sentence string, finders []finder) []use {
	var uses []use
	lower := strings.ToLower(sentence)
	for _, f := range finders {
		if !strings.Contains(lower, f.first) {
			continue
		}
		m := f.match.FindStringSubmatchIndex(sentence)
		if m == nil || slices.ContainsFunc(uses, func(u use) bool { return m[2] < u.end && u.start < m[3] || u.term == f.term }) {
			continue
		}
		uses = append(uses, use{f.term, sentence[m[2]:m[3]], m[2], m[3]})
	}
	slices.SortFunc(uses, func(a, b use) int { return cmp.Compare(a.start, b.start) })
	return uses
}
