package search

import (
	"strings"

	"careguide/app/fold"
)

// A typedWord is a word that a reader has typed, as cries are looked for in it.
type typedWord struct {
	text   string
	last   bool           // of a sentence
	known  bool           // the guide has it, or it means what it says
	sense  sense          // of it, or of the word that it nearly is
	nearly bool           // it would stand between the words of a cry, with another letter
	hushed bool           // nothing is found in it
	close  bool           // it is looked at for slips
	plain  string         // without letters twice in a row
	slips  map[string]int // from words of cries, as far as was asked
}

// ending are signs that end a sentence, or a part of one.
const ending = ".!?;:,…\n"

// typedWords takes a query apart. What stands behind an apostrophe belongs to
// the word, whatever sign it is: some are spaces.
func (x *Index) typedWords(query string) []typedWord {
	var all []typedWord
	at := 0
	fold.Each(query, func(word []byte, from, to int) {
		w, n := string(word), len(all)
		if n > 0 && strings.Contains("t m s d", w) && x.knows(all[n-1].text+w) {
			all[n-1].text += w
		} else {
			if n > 0 && strings.ContainsAny(query[at:from], ending) {
				all[n-1].last = true
			}
			all = append(all, typedWord{text: w})
		}
		at = to
	})
	return all
}

// divided takes words apart that nobody knows, and that are several known ones,
// or end in these.
func (x *Index) divided(words []typedWord, longest bool) []typedWord {
	var all []typedWord
	for i, w := range words {
		parts, from := []string{w.text}, 0
		for len(parts) == 1 && from < len(w.text) && len(w.text) <= 2*maxWord && closely(i, len(words)) && !x.knows(w.text) {
			parts = x.divide(w.text[from:], longest)
			from++
		}
		if len(parts) == 1 {
			parts[0] = w.text
		} else if from > 1 {
			all = append(all, typedWord{text: w.text[:from-1]})
		}
		for _, part := range parts {
			all = append(all, typedWord{text: part})
		}
		all[len(all)-1].last = w.last
	}
	return all
}

// divide returns the known words that make up another, the longest or the
// shortest first; only that where there are none, or where it is known.
func (x *Index) divide(word string, longest bool) []string {
	for k := 1; k < len(word) && !x.knows(word); k++ {
		n := k
		if longest {
			n = len(word) - k
		}
		if !x.knows(word[:n]) {
			continue
		}
		if rest := x.divide(word[n:], longest); len(rest) > 1 || x.knows(rest[0]) {
			return append([]string{word[:n]}, rest...)
		}
	}
	return []string{word}
}

// dividedLetters is how many letters a word of the guide has that is told in
// another.
const dividedLetters = 3

func (x *Index) knows(w string) bool {
	sense := x.lay.cries.sense[w]
	return sense&between != 0 || len(w) > 1 && (sense != 0 || x.lay.skip[w] || len(w) >= dividedLetters && x.has(w))
}

// measure says of each word what is known of it. Those in the middle of a long
// text must be the very words.
func (x *Index) measure(words []typedWord) {
	c := &x.lay.cries
	for i := range words {
		w := &words[i]
		w.plain = once(w.text)
		w.sense = c.sense[w.text] | c.sense[w.plain]&between
		w.known = w.sense != 0 || x.knows(w.text) || x.has(w.text)
		w.close = closely(i, len(words)) && w.sense&spelt == 0
		if !w.close {
			continue
		}
		w.slips = map[string]int{}
		for other, sense := range c.sense {
			w.nearly = w.nearly || sense&between != 0 && w.from(other) < far
		}
	}
}

// closely reports whether a word is looked at for slips.
func closely(word, of int) bool { return word < close || word >= of-close }

// from returns how many slips a typed word is from another.
func (w *typedWord) from(word string) int {
	if !w.close {
		if w.text == word || w.plain == word {
			return 0
		}
		return far
	}
	n, ok := w.slips[word]
	if !ok {
		plain := once(word)
		switch {
		case w.plain == plain:
		case len(word) > 1 && !strings.ContainsAny(word[:2], w.text[:min(2, len(w.text))]):
			n = far // for the sake of speed
		default:
			n = min(slips(w.text, word, 1, false), slips(w.plain, plain, 1, false))
		}
		w.slips[word] = n
	}
	return n
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
