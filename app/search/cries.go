package search

import (
	"strings"

	"careguide/app/fold"
	"careguide/app/guide"
)

// cries is what authors know of the words of someone in danger.
type cries struct {
	all   []cry
	words []string       // of cries, each once
	at    map[string]int // where a word stands in them
	sense map[string]sense
}

// A sense says what is known of a word.
type sense int

const (
	spelt   sense = 1 << iota // it is near a word of a cry, and no misspelling of it
	between                   // it may stand between those of a cry, or be missing
	begins                    // it begins another sentence
)

// A cry is a phrase: one word after another, each with what may stand for it.
type cry struct {
	calm    bool // it sounds so, and is none
	slots   []slot
	letters int // of the words that must be there, where each is the shortest
}

// A slot has what may stand in one place, each one or more words by number.
type slot struct {
	choices [][]int
	maybe   bool // may be missing
}

// Signs in the phrase of a cry.
const (
	or      = "/" // divides what may stand for each other
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

// read notes a line that layLines wrote.
func (c *cries) read(kind, phrase string) {
	cry := cry{calm: kind == guide.LayCalm}
	var sense sense
	switch kind {
	case guide.LaySpelt:
		sense = spelt
	case guide.LayBetween:
		sense = between
	case guide.LayNext:
		sense = begins
	}
	for _, s := range strings.Fields(phrase) {
		if sense != 0 {
			c.sense[s] |= sense
			continue
		}
		words := strings.TrimPrefix(s, bracket)
		slot := slot{maybe: words != s}
		least, isBetween := maxWord, true
		for _, choice := range strings.Split(words, or) {
			var numbers []int
			letters := 0
			for _, w := range strings.Split(choice, joint) {
				n, ok := c.at[w]
				if !ok {
					n = len(c.words)
					c.at[w], c.words = n, append(c.words, w)
				}
				numbers = append(numbers, n)
				letters += len(strings.TrimSuffix(w, edge))
				isBetween = isBetween && c.sense[w]&between != 0
			}
			slot.choices = append(slot.choices, numbers)
			least = min(least, letters)
		}
		if !slot.maybe {
			cry.letters += least
		}
		slot.maybe = slot.maybe || isBetween && strings.Contains(phrase, " ")
		cry.slots = append(cry.slots, slot)
	}
	if cry.slots != nil {
		c.all = append(c.all, cry)
	}
}
