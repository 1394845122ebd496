package search

import "strings"

// Help that is missing is worse than help that nobody needs; but who is shown it
// for every word no longer sees it.
const (
	foreign = 4  // letters of a word that may be one of another language
	telling = 5  // letters of a word that is still being typed
	close   = 20 // words at either end of a text that are looked at for slips
)

// crisis reports whether a query sounds like someone in danger. It looks
// further than the search itself: help must not depend on the order of words
// in a long text. What such a reader says is data (cries). Spaces may be missing
// or too many, letters doubled, and in all but short cries a letter wrong.
func (x *Index) crisis(query string) bool {
	words := typedWords(cut(query, maxCrisis))
	return len(words) > 0 && (x.unfinished(words[len(words)-1].text) || x.cries(x.typed(words)))
}

// unfinished reports whether a word is the beginning of one that is a cry.
func (x *Index) unfinished(word string) bool {
	word = once(word)
	for i := range x.lay.cries.all {
		c := &x.lay.cries.all[i]
		if len(c.slots) == 1 && len(word) >= telling && c.slots[0].begins(word) {
			return true
		}
	}
	return false
}

func (s *slot) begins(with string) bool {
	for _, w := range s.words {
		if strings.HasPrefix(w, with) {
			return true
		}
	}
	return false
}

// cries reports whether there is a cry, once what is calm has been taken out.
func (x *Index) cries(t *typed) bool {
	return x.found(t, true) || x.found(t, false)
}

// found looks for cries, or takes out what is calm.
func (x *Index) found(t *typed, calm bool) bool {
	for n := range t.words {
		w := &t.words[n]
		near := closely(n, len(t.words))
		if !near && w.sense == 0 {
			continue // for the sake of speed
		}
		for k := range x.lay.cries.all {
			c := &x.lay.cries.all[k]
			if c.calm != calm {
				continue
			}
			for i := w.from; i == w.from || w.joined && i < len(t.letters) && t.letters[i].word == n; i++ {
				trace := &trace{typed: t, cry: c, exact: calm || !near || i > w.from, inside: i > w.from}
				end := trace.find(i)
				if calm && end != none {
					t.hush(i, end)
				} else if end != none && !t.foreign(c, end) {
					return true
				}
			}
		}
	}
	return false
}

// foreign reports whether a word may be one of another language. "Die" is an
// English word only where one follows, or none: in German it is an article, as
// in "die Nebenwirkungen".
func (t *typed) foreign(c *cry, end int) bool {
	return len(c.slots) == 1 && len(c.slots[0].words[0]) <= foreign && end < len(t.letters) && !t.words[t.letters[end].word].known
}

// closely reports whether a word is looked at for slips.
func closely(word, of int) bool { return word < close || word >= of-close }
