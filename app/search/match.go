package search

import (
	"slices"
	"sort"
	"strings"
)

// How much a term of the index counts that is not the very word of the query.
const (
	sameWord    = 1.0
	otherEnding = 0.9
	sameMeaning = 0.75
	begun       = 0.7 // less the more letters are to come
	oneSlip     = 0.6 // half of it for the second
)

// matches returns the terms that a word may mean, and how well. Of the last word of a query
// the rest may still be to come. Misspellings are looked for only where the
// word is not known.
func (x *Index) matches(word string, last bool) map[int]float64 {
	best := map[int]float64{}
	note := func(term int, quality float64) { best[term] = max(best[term], quality) }
	x.known(word, 1, note)
	for _, other := range x.lay.same[word] {
		for _, w := range strings.Fields(other) {
			x.known(w, sameMeaning, note)
		}
	}
	known := len(best) > 0
	if last && len(word) > 1 || !known && len(word) > 2 {
		x.begun(word, note)
	}
	if len(best) == 0 {
		x.misspelt(word, allowed(len(word)), last, note)
	}
	return best
}

// known notes the term that is the word, and those that differ in the ending.
func (x *Index) known(word string, share float64, note func(int, float64)) {
	s := stem(word)
	// "therapies" and "therapy" differ before the end of their stem.
	start := s[:max(1, len(s)-1)]
	for i := sort.SearchStrings(x.terms, start); i < len(x.terms) && strings.HasPrefix(x.terms[i], start); i++ {
		switch {
		case x.terms[i] == word:
			note(i, share*sameWord)
		case x.stems[i] == s:
			note(i, share*otherEnding)
		}
	}
}

func (x *Index) begun(word string, note func(int, float64)) {
	for i := sort.SearchStrings(x.terms, word); i < len(x.terms) && strings.HasPrefix(x.terms[i], word); i++ {
		note(i, begun*(0.5+0.5*float64(len(word))/float64(len(x.terms[i]))))
	}
}

// misspelt notes the terms with the fewest slips.
func (x *Index) misspelt(word string, most int, last bool, note func(int, float64)) {
	var closest []int
	for i, term := range x.terms {
		n := slips(word, term, most, last)
		if n > most || n == 0 {
			continue
		}
		if n < most {
			most, closest = n, nil
		}
		closest = append(closest, i)
	}
	for _, i := range closest {
		note(i, oneSlip/float64(max(1, most)))
	}
}

// join puts words together that a reader has divided, as in "anti depressant".
func (x *Index) join(query []string) []string {
	var joined []string
	for i := 0; i < len(query); i++ {
		if i+1 < len(query) {
			both := query[i] + query[i+1]
			if x.has(both) && !(x.has(query[i]) && x.has(query[i+1])) {
				joined = append(joined, both)
				i++
				continue
			}
		}
		joined = append(joined, query[i])
	}
	return joined
}

func (x *Index) has(word string) bool {
	_, found := slices.BinarySearch(x.terms, word)
	return found
}
