package search

import (
	"strings"

	"careguide/app/fold"
)

// typed is what a reader has typed, in the form in which cries are looked for:
// only the letters, so that spaces may be missing or too many, and none of them
// twice in a row.
type typed struct {
	words   []typedWord
	letters []typedLetter
	senses  map[string]sense
}

type typedLetter struct {
	letter byte
	again  int // how many after it were the same
	word   int // the number of its word
}

type typedWord struct {
	text   string
	from   int // its first letter, which may be the last of the word before
	sense  sense
	last   bool // of a sentence
	known  bool // the guide has it, or it means what it says
	joined bool // it may be several, typed without spaces
	nearly bool // it could stand between words of a cry, with another letter
}

// ending are signs that end a sentence, or a part of one.
const ending = ".!?;:,…\n"

func typedWords(query string) []typedWord {
	var all []typedWord
	at := 0
	fold.Each(query, func(word []byte, from, to int) {
		if n := len(all); n > 0 && strings.ContainsAny(query[at:from], ending) {
			all[n-1].last = true
		}
		at = to
		all = append(all, typedWord{text: string(word)})
	})
	return all
}

// joinedLetters is how many letters a word has that may be several, typed
// without spaces.
const joinedLetters = 4

// typed puts words in the form in which cries are looked for.
func (x *Index) typed(words []typedWord) *typed {
	t := &typed{words: words, senses: x.lay.cries.words}
	for i := range words {
		w := &words[i]
		w.sense = x.lay.cries.words[w.text] | x.lay.cries.words[once(w.text)]&between
		w.known = w.sense != 0 || x.lay.skip[w.text] || x.has(w.text)
		if closely(i, len(words)) {
			w.joined = !w.known && len(w.text) >= joinedLetters
			w.nearly = w.sense&spelt == 0 && x.lay.cries.nearly(w.text)
		}
		for j := range len(w.text) {
			n := len(t.letters)
			if n > 0 && w.text[j] == t.letters[n-1].letter {
				n--
				t.letters[n].again++
			} else {
				t.letters = append(t.letters, typedLetter{letter: w.text[j], word: i})
			}
			if j == 0 {
				w.from = n
			}
		}
	}
	return t
}

// nearly reports whether a word would stand between those of a cry, if one of
// its letters were another.
func (c *cries) nearly(word string) bool {
	for w, sense := range c.words {
		if sense&between != 0 && slips(cut(word, maxWord), w, 1, false) < far {
			return true
		}
	}
	return false
}

func (t *typed) starts(i int) bool { return i == 0 || t.letters[i].word != t.letters[i-1].word }

// stops reports whether a sentence begins or ends before letter i.
func (t *typed) stops(i int) bool {
	return i == 0 || i == len(t.letters) || t.starts(i) && (t.words[t.letters[i-1].word].last || t.words[t.letters[i].word].sense&begins != 0)
}

// hush takes letters out: nothing is found in them, or across them.
func (t *typed) hush(from, to int) {
	for i := from; i < to; i++ {
		t.letters[i].letter = 0
		t.words[t.letters[i].word].sense = spelt
	}
}
