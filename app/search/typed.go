package search

import (
	"strings"

	"careguide/app/fold"
)

// A typedWord is a word that a reader has typed, as cries are looked for in it.
type typedWord struct {
	text   string
	last   bool   // of a sentence
	known  bool   // the guide has it, or it means what it says
	sense  sense  // of it, or of the word that it nearly is
	nearly bool   // it would stand between the words of a cry, with another letter
	far    []byte // how many slips it is from each word of cries; nil where that was not asked
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
	c := &x.lay.cries
	_, ofCry := c.at[w]
	return len(w) > 1 && (ofCry || x.lay.skip[w] || len(w) >= dividedLetters && x.has(w)) || c.sense[w]&between != 0
}

// measure says how far each word is from those of cries. Those in the middle of
// a long text must be the very words.
func (x *Index) measure(words []typedWord) {
	c := &x.lay.cries
	for i := range words {
		w := &words[i]
		plain := once(w.text)
		w.sense = c.sense[w.text] | c.sense[plain]&between
		w.known = w.sense != 0 || x.knows(w.text) || x.has(w.text)
		near := closely(i, len(words))
		if n, ok := c.at[w.text]; !near && !ok {
			continue
		} else if w.far = make([]byte, len(c.words)); !near {
			for k := range w.far {
				w.far[k] = far
			}
			w.far[n] = 0
			continue
		}
		most := 1
		if w.sense&spelt != 0 {
			most = 0
		}
		for k, other := range c.words {
			w.far[k] = byte(distance(w.text, plain, other, most))
		}
		for other, sense := range c.sense {
			w.nearly = w.nearly || sense&between != 0 && distance(w.text, plain, other, most) < far
		}
	}
}

// closely reports whether a word is looked at for slips.
func closely(word, of int) bool { return word < close || word >= of-close }

// distance returns how many slips a typed word is from another; plain is what was
// typed without letters twice in a row.
func distance(typed, plain, word string, most int) int {
	if typed == word || plain == once(word) {
		return 0
	}
	if most == 0 || len(word) > 1 && !strings.ContainsAny(word[:min(2, len(word))], typed[:min(2, len(typed))]) {
		return far // for the sake of speed
	}
	return min(slips(typed, word, most, false), slips(plain, once(word), most, false))
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
