package search

import (
	"fmt"
	"strings"

	"careguide/app/fold"
	"careguide/app/guide"
)

// cries is what authors know of the words of someone in danger.
type cries struct {
	all   []cry
	sense map[string]sense
}

// A sense says what is known of a word.
type sense int

const (
	ofCry   sense = 1 << iota // a cry has it
	spelt                     // it is near a word of a cry, and no misspelling of it
	between                   // it may stand between those of a cry, or be missing
	begins                    // it begins another sentence
)

// A cry is a phrase: slots one after another, each with what may stand there.
type cry struct {
	slots   []string
	letters int  // of the words that must be there, where each is the shortest
	calm    bool // it sounds so, and is none
}

// Signs in the slots of a cry.
const (
	or      = "/" // divides what may stand for each other
	joint   = "-" // stands between the words of one of these
	edge    = "." // is the beginning or the end of what was typed, or of a sentence
	bracket = "(" // begins what may be missing
)

// cryLine folds the phrase of a cry, and counts its letters. What is only made
// of words that stand between others may be missing.
func cryLine(phrase string, between map[string]bool) (line string, letters int) {
	slots := strings.Fields(phrase)
	for i, s := range slots {
		choices := strings.Split(s, or)
		maybe, isBetween, least := strings.HasPrefix(s, bracket), len(slots) > 1, maxWord
		for k, choice := range choices {
			words := fold.Words(choice)
			isBetween = isBetween && len(words) == 1 && between[words[0]]
			least = min(least, len(strings.Join(words, "")))
			if choice != edge {
				choices[k] = strings.Join(words, joint)
			}
		}
		slots[i] = strings.Join(choices, or)
		if maybe || isBetween {
			slots[i] = bracket + slots[i]
		}
		if !maybe {
			letters += least
		}
	}
	return strings.Join(slots, " "), letters
}

// cryLines writes lines of cries as the index keeps them, words first.
func cryLines(all []guide.LayWord) string {
	between := map[string]bool{}
	var b strings.Builder
	for _, l := range all {
		switch l.Kind {
		case guide.LayBetween, guide.LaySpelt, guide.LayNext:
			words := fold.Words(l.Phrase)
			fmt.Fprintf(&b, "%s\t%s\t\n", l.Kind, strings.Join(words, " "))
			for _, w := range words {
				between[w] = between[w] || l.Kind == guide.LayBetween
			}
		}
	}
	for _, l := range all {
		if l.Kind == guide.LayCrisis || l.Kind == guide.LayCalm {
			line, letters := cryLine(l.Phrase, between)
			fmt.Fprintf(&b, "%s\t%s\t%d\n", l.Kind, line, letters)
		}
	}
	return b.String()
}

// read notes a line that cryLines wrote.
func (c *cries) read(kind, phrase, letters string) {
	sense := ofCry
	words := phrase
	switch kind {
	case guide.LaySpelt:
		sense = spelt
	case guide.LayBetween:
		sense = between
	case guide.LayNext:
		sense = begins
	default:
		c.all = append(c.all, cry{strings.Fields(phrase), number(letters), kind == guide.LayCalm})
		words = strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(phrase, or, " "), joint, " "), bracket, " ")
	}
	for _, w := range strings.Fields(words) {
		c.sense[w] |= sense
	}
}
