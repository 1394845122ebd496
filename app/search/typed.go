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
	letters []byte
	again   []int    // of each letter: how many after it were the same
	word    []int    // of each letter: the number of its word
	fillers []string // words that may stand between those of a cry
}

type typedWord struct {
	text    string
	from    int  // its first letter, which may be the last of the word before
	last    bool // of a sentence
	spelt   bool // it is no misspelling
	known   bool // the guide has it, or it is no misspelling
	joined  bool // it may be several, typed without spaces
	between bool // it may stand between those of a cry
	nearly  bool // it would be such a word, with another letter
	next    bool // it begins another sentence
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

// Words that may be several, typed without spaces.
const (
	dividedLetters = 4 // of a word that may be several of a cry, from end to end
	joinedLetters  = 8 // of a word that may be several of any kind
	joinedMost     = 64
)

// divided takes words apart that nobody knows, and that are several of those of
// cries.
func (x *Index) divided(words []typedWord) []typedWord {
	var all []typedWord
	for _, w := range words {
		if len(w.text) < dividedLetters || len(w.text) > joinedMost || x.knows(w.text) {
			all = append(all, w)
			continue
		}
		parts := x.lay.cries.divide(w.text, []string{w.text})
		for i, part := range parts {
			all = append(all, typedWord{text: part, last: w.last && i == len(parts)-1})
		}
	}
	return all
}

// divide returns the words of cries that make up a word; else none.
func (c *cries) divide(word string, none []string) []string {
	for n := len(word); n > 0; n-- {
		if !c.words[word[:n]] {
			continue
		}
		if n == len(word) {
			return []string{word}
		}
		if rest := c.divide(word[n:], nil); rest != nil {
			return append([]string{word[:n]}, rest...)
		}
	}
	return none
}

func (x *Index) knows(w string) bool {
	return x.lay.cries.spelt[w] || x.lay.cries.words[w] || x.lay.skip[w] || x.lay.heard[w] || x.has(w)
}

// typed puts words in the form in which cries are looked for.
func (x *Index) typed(words []typedWord) *typed {
	c := &x.lay.cries
	t := &typed{words: words, fillers: c.fillers}
	for i := range words {
		w := &words[i]
		w.spelt, w.between, w.next = c.spelt[w.text], c.between[once(w.text)], c.next[w.text]
		w.known = x.knows(w.text)
		w.joined = !w.known && closely(i, len(words)) && len(w.text) >= joinedLetters && len(w.text) <= joinedMost
		w.nearly = !w.spelt && closely(i, len(words)) && c.nearly(w.text)
		for j := range len(w.text) {
			n := len(t.letters)
			same := n > 0 && w.text[j] == t.letters[n-1]
			if j == 0 {
				w.from = n
				if same {
					w.from--
				}
			}
			if same {
				t.again[n-1]++
				continue
			}
			t.letters, t.again, t.word = append(t.letters, w.text[j]), append(t.again, 0), append(t.word, i)
		}
	}
	return t
}

// nearly reports whether a word would stand between those of a cry, if one of
// its letters were another.
func (c *cries) nearly(word string) bool {
	for b := range c.between {
		if slips(cut(word, maxWord), b, 1, false) < far {
			return true
		}
	}
	return false
}

func (t *typed) starts(i int) bool { return i == 0 || t.word[i] != t.word[i-1] }

// next returns where the word after that of letter i starts.
func (t *typed) next(i int) int {
	for i++; i < len(t.letters) && !t.starts(i); i++ {
	}
	return i
}

// stops reports whether a sentence ends before letter i.
func (t *typed) stops(i int) bool {
	return i == len(t.letters) || i > 0 && t.starts(i) && (t.words[t.word[i-1]].last || t.words[t.word[i]].next)
}

// hush takes letters out: nothing is found in them, or across them.
func (t *typed) hush(from, to int) {
	for i := from; i < to; i++ {
		t.letters[i] = 0
		w := &t.words[t.word[i]]
		w.spelt, w.known, w.between = true, true, false
	}
}
