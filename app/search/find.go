package search

import (
	"slices"
	"unicode/utf8"

	"careguide/app/fold"
)

// What of a query is looked at: more costs time and finds nothing else.
const (
	maxQuery  = 400    // bytes
	maxWords  = 10     // words
	maxWord   = 32     // bytes of a word
	maxCrisis = 20_000 // bytes that are searched for a cry for help
	maxNear   = 3      // documents that sound alike, and words that they are like
	maxAlike  = 3      // hits from the page of one option, or with one title
	enough    = 3      // documents with all words, from which those with some are left out
)

// Find answers a query. However long or strange it is, that takes about the
// time of a usual one.
func (x *Index) Find(query string) Result {
	r := Result{Crisis: x.crisis(query)}
	asked, telling := x.ask(query)
	if len(asked) == 0 {
		return r
	}
	// In danger words mean what they say: "die" is not the beginning of "diet".
	scores, terms := x.score(asked, !r.Crisis)
	ranked := x.rank(scores, len(asked))
	r.Found = len(ranked)
	r.Hits = x.hits(ranked, terms)
	// Of "how" nobody wants to hear that there is nothing: more is on its way.
	r.Query = telling || len(r.Hits) > 0
	if r.Query && len(r.Hits) == 0 {
		r.Near = x.near(asked)
	}
	return r
}

// ask returns the words to look for: those that say something, or all where
// none does. One letter says nothing yet.
func (x *Index) ask(query string) (asked []string, telling bool) {
	all := fold.Words(cut(query, maxQuery))
	if len(all) == 1 && len(all[0]) == 1 {
		return nil, false
	}
	say := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return x.lay.skip[w] })
	telling = len(say) > 0
	if !telling {
		say = all
	}
	for _, w := range x.join(say) {
		if w = cut(w, maxWord); !slices.Contains(asked, w) && len(asked) < maxWords {
			asked = append(asked, w)
		}
	}
	return asked, telling
}

// cut shortens a text to at most n bytes, between characters.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
