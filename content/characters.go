package content

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// odd returns what is wrong with a character that no text needs: what it is,
// what to do, and what to read instead of it. "" is nothing.
func odd(r rune) (fault, instead string) {
	if r >= ' ' && r < '\u007f' || r == '\n' || r == '\t' {
		return "", ""
	}
	code := fmt.Sprintf("U+%04X", r)
	switch {
	case r == utf8.RuneError:
		return code + " stands where a character was lost (type it again)", "?"
	case r == '\u2028' || r == '\u2029' || r == '\u0085':
		return "line separator " + code + " (put a line break there)", " "
	case unicode.IsControl(r):
		return "control character " + code + " (delete it)", " "
	case r == '\u00ad':
		return "soft hyphen " + code + ", which hides the word from the search (delete it)", ""
	case r == '\u200b' || r == '\u2060' || r == '\ufeff' || r == '\u180e':
		return "invisible character " + code + " (delete it)", ""
	case r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069':
		return "invisible character " + code + ", which turns the direction of the text (delete it)", ""
	case unicode.Is(unicode.Co, r) || r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef:
		return code + ", a sign of one font that others do not have (write a character that all have)", "?"
	}
	return "", ""
}

// replaceCharacters replaces what odd and misread find, and reports it.
func replaceCharacters(src []byte) (text []byte, flaws []flaw) {
	line, column := 1, 1
	for rest := string(src); rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		fault, instead := odd(r)
		if seen, meant := misread(rest); seen != "" && fault == "" {
			fault, instead, size = fmt.Sprintf("%q was %q before a program misread it (type that, or delete it)", seen, meant), meant, len(seen)
		}
		if fault != "" {
			flaws = append(flaws, flaw{line, column, fault})
			text = append(text, instead...)
		} else {
			text = append(text, rest[:size]...)
		}
		column += utf8.RuneCountInString(rest[:size])
		rest = rest[size:]
		if r == '\n' {
			line, column = line+1, 1
		}
	}
	return text, flaws
}
