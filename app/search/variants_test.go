package search_test

import (
	"slices"
	"strings"
)

// A variant is another way to type the same.
type variant struct{ kind, text string }

// variants returns the ways in which keyboards, PDFs and people in a hurry type
// a phrase.
func variants(phrase string) []variant {
	var all []variant
	add := func(kind string, texts ...string) {
		for _, text := range texts {
			if text != phrase {
				all = append(all, variant{kind, text})
			}
		}
	}
	for _, sign := range strings.Split("’ ‘ ´ ` ′ ＇ ‛ ʻ ʼ ‚ \u0301 ; , \" ”", " ") {
		add("apostrophe", strings.ReplaceAll(phrase, "'", sign))
	}
	add("no apostrophe", strings.ReplaceAll(phrase, "'", ""), strings.ReplaceAll(phrase, "'", " "))
	for _, space := range []string{"\u00a0", "\u2009", "\u202f", "\u3000", "\u200b", "  ", "\t", " \u200b", "-", "_", "... "} {
		add("space", strings.ReplaceAll(phrase, " ", space))
	}
	add("cannot be seen", everyLetter(phrase, "\u00ad"), everyLetter(phrase, "\u200b"), everyLetter(phrase, "\u2060"), "\ufeff"+phrase, "\u202a"+phrase+"\u202c")
	add("capitals", strings.ToUpper(phrase), strings.ToLower(phrase))
	add("wide", shift(phrase, 'a', 'ａ', 'A', 'Ａ'))
	add("mathematics", shift(phrase, 'a', '𝐚', 'A', '𝐀'), shift(phrase, 'a', '𝘢', 'A', '𝘈'), shift(phrase, 'a', 'ⓐ', 'A', 'Ⓐ'))
	add("ligatures", strings.NewReplacer("ffi", "ﬃ", "ffl", "ﬄ", "ff", "ﬀ", "fi", "ﬁ", "fl", "ﬂ", "st", "ﬆ").Replace(phrase))
	add("accents", strings.NewReplacer("a", "á", "e", "è", "i", "î", "o", "ö", "u", "ū", "n", "ñ").Replace(phrase))
	add("accents", strings.NewReplacer("a", "a\u0300", "e", "e\u0301", "i", "i\u0302", "o", "o\u0308", "y", "y\u0303").Replace(phrase))
	add("around it", phrase+"!!!", "“"+phrase+"”", phrase+" 😭", "please. "+phrase+". sorry", "hello "+phrase+" i am alone")
	add("no spaces", strings.ReplaceAll(phrase, " ", ""), strings.ReplaceAll(strings.ToLower(phrase), " ", ""))
	for i := range phrase {
		before, after := phrase[:i], phrase[i+1:]
		if phrase[i] == ' ' {
			add("a space missing", before+after)
			continue
		}
		if !letter(phrase[i]) {
			continue
		}
		c := string(phrase[i])
		add("doubled", before+c+c+after, before+c+c+c+c+after)
		add("a letter missing", before+after)
		if i+1 < len(phrase) && letter(phrase[i+1]) {
			add("swapped", before+phrase[i+1:i+2]+c+phrase[i+2:])
		}
		for _, near := range beside(phrase[i]) {
			add("another letter", before+string(near)+after)
			add("a letter too many", before+c+string(near)+after)
		}
	}
	return all
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func everyLetter(s, with string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteString(string(r) + with)
	}
	return b.String()
}

// shift moves the letters of a text to other alphabets.
func shift(s string, small, toSmall, capital, toCapital rune) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return r - small + toSmall
		case 'A' <= r && r <= 'Z':
			return r - capital + toCapital
		}
		return r
	}, s)
}

// beside returns the keys that a finger may hit instead.
func beside(c byte) []byte {
	rows := []string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}
	var keys []byte
	for _, row := range rows {
		if i := strings.IndexByte(row, c|0x20); i >= 0 {
			keys = append(keys, row[max(0, i-1):min(len(row), i+2)]...)
		}
	}
	return slices.DeleteFunc(keys, func(k byte) bool { return k == c|0x20 })
}
