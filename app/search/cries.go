package search

import (
	"slices"
	"strings"

	"careguide/app/fold"
	"careguide/app/guide"
)

// cries is what authors know of the words of someone in danger.
type cries struct {
	all   []cry
	alone []cry // only where nothing else is typed
	calm  []cry // what sounds so and is not

	words   map[string]bool // all words of all, and those that stand between them
	spelt   map[string]bool // words that are near one of a cry, and no misspelling of it
	between map[string]bool // words that may stand between those of a cry, or be missing
	fillers []string        // the longer of these
	next    map[string]bool // words that begin another sentence
}

// A cry is a phrase: one word after another, each with what may stand for it.
type cry struct {
	slots         []slot
	first, second letters // with which it may begin
}

// letters is a set of letters.
type letters uint32

func (l letters) has(c byte) bool { return l&(1<<(c&31)) != 0 }

type slot struct {
	words []string // without spaces, and without letters twice in a row
	maybe bool     // may be missing
	least int      // letters of the shortest; none where it may be missing
}

// Signs in the phrase of a cry.
const (
	or     = "/" // divides words that may stand for each other
	joint  = "-" // stands between the words of one of these
	theEnd = "." // is the end of what was typed, or of a sentence
	maybe  = "(" // begins what may be missing
)

// cryLine folds the phrase of a cry.
func cryLine(phrase string) string {
	slots := strings.Fields(phrase)
	for i, s := range slots {
		words := strings.Split(s, or)
		for k, w := range words {
			if w != theEnd {
				words[k] = strings.Join(fold.Words(w), joint)
			}
		}
		slots[i] = strings.Join(words, or)
		if strings.HasPrefix(s, maybe) {
			slots[i] = maybe + slots[i]
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
	note := func(in *map[string]bool) {
		if *in == nil {
			*in = map[string]bool{}
		}
		for _, w := range strings.Fields(phrase) {
			(*in)[w] = true
		}
	}
	switch kind {
	case guide.LayCrisis:
		c.all = append(c.all, c.readCry(phrase))
	case guide.LayAlone:
		c.alone = append(c.alone, c.readCry(phrase))
	case guide.LayCalm:
		c.calm = append(c.calm, c.readCry(phrase))
	case guide.LaySpelt:
		note(&c.spelt)
	case guide.LayBetween:
		note(&c.between)
		for w := range c.between {
			c.between[once(w)] = true
		}
	case guide.LayNext:
		note(&c.next)
	}
}

func (c *cries) readCry(phrase string) cry {
	var read cry
	for _, s := range strings.Fields(phrase) {
		s, found := strings.CutPrefix(s, maybe)
		slot := slot{words: slices.DeleteFunc(strings.Split(s, or), func(w string) bool { return w == "" }), maybe: found}
		for i, w := range slot.words {
			for part := range strings.SplitSeq(w, joint) {
				if len(part) > 1 {
					c.words[part] = true
				}
			}
			slot.words[i] = once(strings.ReplaceAll(w, joint, ""))
		}
		read.slots = append(read.slots, slot)
	}
	return read
}

// fillerLetters is how many letters a word has that can be told within others.
const fillerLetters = 3

// settle is called when all lines are there.
func (c *cries) settle() {
	for _, list := range [][]cry{c.all, c.alone, c.calm} {
		for i := range list {
			list[i].settle(c.between)
		}
	}
	for w := range c.between {
		c.words[w] = true
		if len(w) >= fillerLetters {
			c.fillers = append(c.fillers, w)
		}
	}
}

func (c *cry) settle(between map[string]bool) {
	begun := false
	for k := range c.slots {
		s := &c.slots[k]
		for _, w := range s.words {
			switch {
			case begun || w == theEnd:
			case len(w) == 1:
				c.first, c.second = c.first|1<<(w[0]&31), ^letters(0)
			default:
				c.first, c.second = c.first|1<<(w[0]&31), c.second|1<<(w[1]&31)
			}
		}
		if s.maybe {
			continue
		}
		s.least = maxWord
		for _, w := range s.words {
			s.least = min(s.least, len(strings.TrimSuffix(w, theEnd)))
		}
		s.maybe = len(c.slots) > 1 && !slices.ContainsFunc(s.words, func(w string) bool { return !between[w] })
		begun = begun || !s.maybe
	}
}
