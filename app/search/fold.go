package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// eachWord calls see for each word of a text, folded, with where it stands. The
// word is valid during the call only. Folding takes away case, accents and
// apostrophes: "Alzheimer’s" is "alzheimers". All other signs divide words.
func eachWord(text string, see func(word []byte, at Range)) {
	var buffer [2 * maxWord]byte
	word, from := buffer[:0], 0
	end := func(at int) {
		if len(word) > 0 {
			see(word, Range{from, at})
			word = word[:0]
		}
	}
	for i, r := range text {
		if r < utf8.RuneSelf && ('a' <= r && r <= 'z' || '0' <= r && r <= '9') {
			if len(word) == 0 {
				from = i
			}
			word = append(word, byte(r))
			continue
		}
		if joins(r) {
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			end(i)
			continue
		}
		if len(word) == 0 {
			from = i
		}
		r = unicode.ToLower(r)
		if plain, ok := accents[r]; ok {
			word = append(word, plain...)
		} else {
			word = utf8.AppendRune(word, r)
		}
	}
	end(len(text))
}

// joins reports whether a sign stands within a word: apostrophes, accents that
// are characters of their own, soft hyphens and the joiners of other scripts.
func joins(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '\''
	}
	return strings.ContainsRune("’‘ʼ\u00ad\u200c\u200d", r) || unicode.Is(unicode.Mn, r)
}

// accents holds the letters of European languages without their accents.
var accents = plainLetters("aàáâãäåāăą", "cçćč", "dďđð", "eèéêëēėęě", "gğ", "iìíîïīįı", "lł", "nñńň", "oòóôõöøōő", "rř", "sśşšș", "tťţț", "uùúûüūůű", "yýÿ", "zźżž")

func plainLetters(rows ...string) map[rune]string {
	m := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th"}
	for _, row := range rows {
		for _, r := range row[1:] {
			m[r] = row[:1]
		}
	}
	return m
}

// words returns the folded words of a text.
func words(text string) []string {
	var all []string
	eachWord(text, func(word []byte, _ Range) { all = append(all, string(word)) })
	return all
}
