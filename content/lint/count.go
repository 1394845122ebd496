package lint

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// A count is what the formulae need to know of some sentences.
type count struct {
	sentences, words, syllables, polysyllables int

	adjusted int            // syllables, with two for every name
	aloud    int            // polysyllables, with figures and abbreviations read aloud
	longest  int            // words of the longest sentence
	heavy    map[string]int // how often each polysyllable occurs, without names
}

// countBlocks counts the blocks that are graded.
func countBlocks(blocks []block, names map[string]bool) count {
	c := count{heavy: map[string]int{}}
	for _, b := range blocks {
		if !b.graded() {
			continue
		}
		for _, s := range b.sentences {
			c.sentences++
			c.longest = max(c.longest, len(s.words))
			for _, w := range s.words {
				c.add(w, names)
			}
		}
	}
	return c
}

// add counts a word.
//
// A figure or an abbreviation is one syllable, as R. Flesch says ("How to write
// plain English", 1979, chapter 2) and as programs that know no figures have it
// for SMOG too. McLaughlin reads them aloud, which makes "27 of 100" two long
// words: counted apart, for the table, so that honest numbers are not fined.
func (c *count) add(word string, names map[string]bool) {
	n := Syllables(word)
	if n >= 3 {
		c.aloud++
	}
	if isFigureOrAbbreviation(word) {
		n = 1
	}
	c.words++
	c.syllables += n
	name := isName(word, names)
	if n >= 3 {
		c.polysyllables++
		if !name {
			c.heavy[strings.ToLower(word)]++
		}
	}
	if name {
		n = min(n, 2)
	}
	c.adjusted += n
}

// isName reports whether every part of a word is a name.
func isName(word string, names map[string]bool) bool {
	word = strings.ToLower(strings.TrimSuffix(strings.ReplaceAll(word, "’", "'"), "'s"))
	for part := range strings.SplitSeq(word, "-") {
		if !names[part] {
			return false
		}
	}
	return true
}

func isFigureOrAbbreviation(word string) bool {
	for part := range strings.FieldsFuncSeq(word, func(r rune) bool { return r == '-' || r == '/' || r == '*' }) {
		if !strings.ContainsFunc(part, unicode.IsDigit) && !isSpelt(strings.TrimSuffix(strings.ReplaceAll(part, ".", ""), "s")) {
			return false
		}
	}
	return true
}

func (c count) grade() float64         { return FleschKincaid(c.words, c.sentences, c.syllables) }
func (c count) adjustedGrade() float64 { return FleschKincaid(c.words, c.sentences, c.adjusted) }
func (c count) smog() float64          { return SMOG(c.polysyllables, c.sentences) }
func (c count) smogAloud() float64     { return SMOG(c.aloud, c.sentences) }

// heaviest returns up to n words that weigh most: long ones that occur often.
func (c count) heaviest(n int) []string {
	words := slices.SortedFunc(maps.Keys(c.heavy), func(a, b string) int {
		return cmp.Or(cmp.Compare(c.heavy[b]*(Syllables(b)-1), c.heavy[a]*(Syllables(a)-1)), cmp.Compare(a, b))
	})
	return words[:min(n, len(words))]
}
