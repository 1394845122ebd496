package search

import (
	"strings"

	"careguide/app/fold"
	"careguide/app/guide"
)

// cries is what authors know of the words of someone in danger.
type cries struct {
	all   []cry
	words map[string]sense
}

// A sense says what is known of a word.
type sense int

const (
	ofCry   sense = 1 << iota // a cry has it
	spelt                     // it is near a word of a cry, and no misspelling of it
	between                   // it may stand between those of a cry, or be missing
	begins                    // it begins another sentence
)

// A cry is a phrase: one word after another, each with what may stand for it.
type cry struct {
	calm          bool // it sounds so, and is none
	slots         []slot
	first, second letters // with which it may begin
}

type slot struct {
	words []string // without spaces, and without letters twice in a row
	maybe bool     // may be missing
	least int      // letters of the shortest; none where it is in brackets
}

// letters is a set of letters.
type letters uint32

func (l letters) has(c byte) bool { return l&(1<<(c&31)) != 0 }

// Signs in the phrase of a cry.
const (
	or      = "/" // divides words that may stand for each other
	joint   = "-" // stands between the words of one of these
	edge    = "." // is the beginning or the end of what was typed, or of a sentence
	bracket = "(" // begins what may be missing
)

// cryLine folds the phrase of a cry.
func cryLine(phrase string) string {
	slots := strings.Fields(phrase)
	for i, s := range slots {
		words := strings.Split(s, or)
		for k, w := range words {
			if w != edge {
				words[k] = strings.Join(fold.Words(w), joint)
			}
		}
		slots[i] = strings.Join(words, or)
		if strings.HasPrefix(s, bracket) {
			slots[i] = bracket + slots[i]
		}
	}
	return strings.Join(slots, " ")
}

// once returns a word without the second of two letters that are the same.
func once(w string) string {
	for i := 1; i < len(w); i++ {
		if w[i] == w[i-1] {
			return w[:i] + once(w[i:])[1:]
		}
	}
	return w
}

// read notes a line that layLines wrote.
func (c *cries) read(kind, phrase string) {
	var sense sense
	switch kind {
	case guide.LaySpelt:
		sense = spelt
	case guide.LayBetween:
		sense = between
	case guide.LayNext:
		sense = begins
	case guide.LayCrisis, guide.LayCalm:
		c.all = append(c.all, cry{calm: kind == guide.LayCalm, slots: c.slots(phrase)})
		return
	}
	for _, w := range strings.Fields(phrase) {
		c.words[w] |= sense
		c.words[once(w)] |= sense & between
	}
}

func (c *cries) slots(phrase string) []slot {
	var all []slot
	for _, s := range strings.Fields(phrase) {
		words := strings.TrimPrefix(s, bracket)
		slot := slot{words: strings.Split(words, or), maybe: words != s}
		for i, w := range slot.words {
			for _, part := range strings.Split(w, joint) {
				if len(part) > 1 {
					c.words[part] |= ofCry
				}
			}
			slot.words[i] = once(strings.ReplaceAll(w, joint, ""))
		}
		all = append(all, slot)
	}
	return all
}

// settle is called when all lines are there.
func (c *cries) settle() {
	for i := range c.all {
		c.all[i].settle(c.words)
	}
}

func (c *cry) settle(words map[string]sense) {
	begun := false
	for k := range c.slots {
		s := &c.slots[k]
		allBetween, least := len(c.slots) > 1, maxWord
		for _, w := range s.words {
			allBetween = allBetween && words[w]&between != 0
			if w == edge {
				least = 0
				continue
			}
			least = min(least, len(w))
			if !begun {
				c.first |= 1 << (w[0] & 31)
				c.second |= 1 << (w[min(1, len(w)-1)] & 31)
			}
		}
		if !s.maybe {
			s.least = least
		}
		s.maybe = s.maybe || allBetween
		begun = begun || !s.maybe && s.words[0] != edge
	}
}
