// Package speech turns the text of a page into what a voice is given, sentence
// by sentence. It is plain Go: it knows nothing of go-app, browsers or voices.
package speech

import (
	"strings"
	"unicode"
	"unicode/utf16"
)

// A Sentence is a piece of a text that is spoken at once.
type Sentence struct {
	Start, End int    // its place in the text, in UTF-16 code units as browsers count
	Say        string // what the voice is given
}

// MaxLength is how many letters are spoken at once. Some engines fall silent
// after about 15 seconds, which is twice as long as this takes.
const MaxLength = 160

// Sentences splits the text of one block, a paragraph or a heading, into what is
// spoken at once. Numbers are those that are dialled, as shown: they are read
// digit by digit.
func Sentences(text string, numbers []string) []Sentence {
	runes := []rune(text)
	var all []Sentence
	for start := 0; start < len(runes); {
		end := sentenceEnd(runes, start)
		for _, piece := range pieces(runes, start, end) {
			if say := say(string(runes[piece[0]:piece[1]]), numbers); say != "" {
				all = append(all, Sentence{units(runes[:piece[0]]), units(runes[:piece[1]]), say})
			}
		}
		start = end
	}
	return all
}

// Locate finds a place in a text that stands in several nodes, given how long
// each is: the node's index, and the place in it.
func Locate(lengths []int, at int) (node, offset int) {
	for i, n := range lengths {
		if at <= n {
			return i, at
		}
		at -= n
	}
	last := len(lengths) - 1
	return last, lengths[last]
}

func units(runes []rune) int { return len(utf16.Encode(runes)) }

// sentenceEnd returns where the sentence ends that starts at start.
func sentenceEnd(runes []rune, start int) int {
	for i := start; i < len(runes); i++ {
		if !strings.ContainsRune(".?!…", runes[i]) {
			continue
		}
		end := i + 1
		for end < len(runes) && strings.ContainsRune(`"')]”’`, runes[end]) {
			end++
		}
		if end == len(runes) || unicode.IsSpace(runes[end]) && begins(runes[end:]) && !(runes[i] == '.' && abbreviated(runes[start:i])) {
			return end
		}
	}
	return len(runes)
}

// begins reports whether a sentence can begin with the next letter.
func begins(rest []rune) bool {
	for _, r := range rest {
		if !unicode.IsSpace(r) {
			return !unicode.IsLower(r)
		}
	}
	return true
}

// abbreviated reports whether a full stop after this text belongs to its last
// word: a title, or a single capital as in "U.S." and "A. Name".
func abbreviated(before []rune) bool {
	word := before
	for i := len(before) - 1; i >= 0; i-- {
		if unicode.IsSpace(before[i]) || before[i] == '.' || before[i] == '(' {
			word = before[i+1:]
			break
		}
	}
	if len(word) == 1 {
		return unicode.IsUpper(word[0])
	}
	return titles[strings.ToLower(string(word))]
}

var titles = map[string]bool{"dr": true, "mr": true, "mrs": true, "ms": true, "prof": true, "st": true, "vs": true, "fig": true, "approx": true}

// pieces cuts a sentence that is too long where one would take breath: after a
// mark, else between words, else anywhere.
func pieces(runes []rune, start, end int) [][2]int {
	var all [][2]int
	for start < end {
		for start < end && unicode.IsSpace(runes[start]) {
			start++
		}
		cut := end
		if end-start > MaxLength {
			cut = start + breath(runes[start:start+MaxLength])
		}
		all = append(all, [2]int{start, cut})
		start = cut
	}
	return all
}

func breath(runes []rune) int {
	mark, space := 0, 0
	for i, r := range runes[1:] {
		if !unicode.IsSpace(r) {
			continue
		}
		space = i + 1
		if strings.ContainsRune(",;:–—", runes[i]) {
			mark = i + 1
		}
	}
	switch {
	// A breath after a word or two would sound torn off.
	case mark > len(runes)/3:
		return mark
	case space > 0:
		return space
	}
	return len(runes)
}
