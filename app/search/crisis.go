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
	query = cut(query, maxCrisis)
	words := typedWords(query)
	if len(words) == 0 {
		return false
	}
	if x.unfinished(words[len(words)-1].text) || x.alone(words) || x.cries(x.typed(words)) {
		return true
	}
	divided := x.divided(words)
	return len(divided) > len(words) && (x.alone(divided) || x.cries(x.typed(divided)))
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

// alone reports whether all that was typed is a cry, but for words that say
// nothing.
func (x *Index) alone(words []typedWord) bool {
	var say []typedWord
	for _, w := range words {
		if !x.lay.skip[w.text] && !x.lay.cries.between[once(w.text)] {
			say = append(say, w)
		}
	}
	if len(say) == 0 || len(say) > maxWords {
		return false
	}
	for _, typed := range []*typed{x.typed(words), x.typed(say)} {
		for i := range x.lay.cries.alone {
			if typed.trace(&x.lay.cries.alone[i], false).find(0) == len(typed.letters) {
				return true
			}
		}
	}
	return false
}

func (x *Index) cries(t *typed) bool {
	for _, w := range t.words {
		if !x.lay.cries.words[w.text] {
			continue
		}
		for k := range x.lay.cries.calm {
			if end := t.trace(&x.lay.cries.calm[k], true).find(w.from); end != none {
				t.hush(w.from, end)
			}
		}
	}
	for n, w := range t.words {
		if !closely(n, len(t.words)) && !x.lay.cries.words[w.text] {
			continue
		}
		to := w.from + 1
		if w.joined {
			to = w.from + len(w.text)
		}
		for i := w.from; i < min(to, len(t.letters)) && (i == w.from || t.word[i] == n); i++ {
			for k := range x.lay.cries.all {
				if t.cries(n, i, &x.lay.cries.all[k]) {
					return true
				}
			}
		}
	}
	return false
}

// closely reports whether a word is looked at for slips.
func closely(word, of int) bool { return word < close || word >= of-close }

// cries reports whether a cry begins in a word, at letter i.
func (t *typed) cries(word, i int, c *cry) bool {
	inside := i > t.words[word].from
	trace := t.trace(c, inside || !closely(word, len(t.words)))
	trace.inside = inside
	end := trace.find(i)
	if end == none {
		return false
	}
	// "Die" is an English word only where one follows, or none: in German it is
	// an article, as in "die Nebenwirkungen".
	return len(c.slots) > 1 || len(c.slots[0].words[0]) > foreign || end == len(t.letters) || t.words[t.word[end]].known
}

func (t *typed) trace(c *cry, exact bool) *trace { return &trace{typed: t, cry: c, exact: exact} }
