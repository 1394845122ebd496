// Package fold makes words comparable, whatever a keyboard, a phone or a PDF has
// made of their letters: "ﬂuoxetine", "Fluoxétine" and "ｆｌｕｏｘｅｔｉｎｅ" are
// one word. It is plain Go and knows nothing of guides. The tables of
// golang.org/x/text would do the same in fifty times the bytes.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Each calls see with each word of a text, folded, and the byte offsets of its start
// and end. The word is valid during the call only. Folding removes case, accents,
// apostrophes and invisible characters: "Alzheimer’s" becomes "alzheimers". Every other
// sign, and every kind of space, separates words.
func Each(text string, see func(word []byte, from, to int)) {
	var buffer [64]byte
	word, from := buffer[:0], 0
	end := func(at int) {
		if len(word) > 0 {
			see(word, from, at)
			word = word[:0]
		}
	}
	for i, r := range text {
		before := len(word)
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			word = append(word, byte(r))
		case 'A' <= r && r <= 'Z':
			word = append(word, byte(r-'A'+'a'))
		case joins(r):
		case r < utf8.RuneSelf || blank(r):
			end(i)
		default:
			if word = appendPlain(word, r); len(word) == before {
				end(i)
			}
		}
		if before == 0 {
			from = i
		}
	}
	end(len(text))
}

// Words returns the folded words of a text.
func Words(text string) []string {
	var all []string
	Each(text, func(word []byte, _, _ int) { all = append(all, string(word)) })
	return all
}

// apostrophes are the signs that keyboards make for one: quotation marks,
// primes, accents that stand alone and modifier letters.
const apostrophes = "‘’‚‛′‵´＇｀ʹʻʼʽʾʿˈˊˋ΄❛❜ꞌ՚׳\u0374\u1fbd\u1fbf\u1fef\u1ffd\u1ffe"

// joins reports whether a sign is part of the word around it: an apostrophe, a combining
// accent, or an invisible character such as a soft hyphen or a zero-width space.
func joins(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '\'' || r == '`'
	}
	return strings.ContainsRune(apostrophes, r) || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf)
}

// blank reports whether a sign looks like a space, and is a letter to Unicode.
func blank(r rune) bool { return strings.ContainsRune("\u115f\u1160\u3164\uffa0", r) }
