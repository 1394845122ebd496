package search

import "strings"

// Help that is missing is worse than help that nobody needs; but who is shown it
// for every word no longer sees it.
const (
	slipLetters  = 8  // letters of a cry that may have a slip in any word,
	slipsLetters = 16 // and two
	foreign      = 4  // letters of a word that may be one of another language
	telling      = 5  // letters of a word that is still being typed
	close        = 20 // words at either end of a text that are looked at for slips
)

// crisis reports whether a query sounds like someone in danger. It looks
// further than the search itself: help must not depend on the order of words
// in a long text. What such a reader says is data (cries). Spaces may be
// missing, letters doubled, and in all but short cries a letter wrong.
func (x *Index) crisis(query string) bool {
	words := x.typedWords(cut(query, maxCrisis))
	if len(words) == 0 {
		return false
	}
	if x.unfinished(words[len(words)-1].text) || x.cries(words) {
		return true
	}
	for _, longest := range []bool{true, false} { // "its top" or "it stop"
		if divided := x.divided(words, longest); len(divided) > len(words) && x.cries(divided) {
			return true
		}
	}
	return false
}

// unfinished reports whether a word is the beginning of one that is a cry.
func (x *Index) unfinished(word string) bool {
	for _, c := range x.lay.cries.all {
		if len(c.slots) == 1 && len(word) >= telling && strings.Contains(or+c.slots[0], or+word) {
			return true
		}
	}
	return false
}

// cries reports whether there is a cry, once what is calm has been taken out.
func (x *Index) cries(words []typedWord) bool {
	x.measure(words)
	for _, calm := range []bool{true, false} {
		for i := range words {
			if !words[i].close && words[i].sense == 0 {
				continue // for the sake of speed
			}
			for k := range x.lay.cries.all {
				c := &x.lay.cries.all[k]
				if c.calm != calm || words[i].hushed {
					continue
				}
				t := trace{words, c}
				end := t.choose(i, 0, t.slips())
				if calm {
					for n := i; n < end; n++ {
						words[n].hushed = true
					}
					continue
				}
				// "Die" is an English word only where one follows, or none: in
				// German it is an article, as in "die Nebenwirkungen".
				if end >= 0 && (len(c.slots) > 1 || c.letters > foreign || end == len(words) || words[end].known) {
					return true
				}
			}
		}
	}
	return false
}

// slips returns how many slips a cry may have.
func (c *cry) slips() int {
	switch {
	case c.calm || c.letters <= telling:
		return 0
	case c.letters >= slipsLetters:
		return 2
	}
	return 1
}

// A trace looks for one cry in what was typed.
type trace struct {
	typed []typedWord
	*cry
}

// follow looks for words, and then for the slots that are still to come, from a
// typed word on. It returns where they end, and -1 where they are not there.
func (t *trace) follow(i, slot int, words string, slips int) int {
	if words == "" {
		return t.choose(i, slot, slips)
	}
	word, rest, _ := strings.Cut(words, joint)
	n := len(t.typed)
	if word == edge {
		if i == 0 || i == n || t.typed[i-1].last || t.typed[i].sense&begins != 0 {
			return t.choose(i, slot, slips)
		}
		return -1
	}
	if i == n || t.typed[i].hushed {
		return -1
	}
	w := &t.typed[i]
	if d := w.from(word); d <= slips && (d == 0 || !w.known || t.letters >= slipLetters && len(t.slots) > 1) {
		if end := t.follow(i+1, slot, rest, slips-d); end >= 0 {
			return end
		}
	}
	switch {
	case w.sense&between != 0:
		return t.follow(i+1, slot, words, slips)
	case w.nearly && slips > 0:
		return t.follow(i+1, slot, words, slips-1)
	}
	return -1
}

// choose looks for what may stand in a slot, and those behind it.
func (t *trace) choose(i, slot, slips int) int {
	if slot == len(t.slots) {
		return i
	}
	choices := strings.TrimPrefix(t.slots[slot], bracket)
	for rest := choices; rest != ""; {
		var choice string
		choice, rest, _ = strings.Cut(rest, or)
		if end := t.follow(i, slot+1, choice, slips); end >= 0 {
			return end
		}
	}
	if choices != t.slots[slot] {
		return t.choose(i, slot+1, slips)
	}
	return -1
}
