package content

import (
	"slices"
	"unicode/utf8"
)

// windows1252 are the bytes 80 to 9F of the encoding that older programs on
// Windows save English in; the others are as in Latin-1. Five mean nothing.
var windows1252 = []rune("€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ")

func fromWindows1252(b byte) rune {
	if b >= 0x80 && b < 0xa0 {
		return windows1252[b-0x80]
	}
	return rune(b)
}

func toWindows1252(r rune) (b byte, ok bool) {
	if i := slices.Index(windows1252, r); i >= 0 && r != utf8.RuneError {
		return byte(0x80 + i), true
	}
	// Programs that misread a text keep the five bytes that mean nothing.
	return byte(r), r < 0x100
}

// misread returns the character that a program has misread as the first
// characters of text, as "â€™" for "’": UTF-8 that was taken for Windows-1252.
// Only what English texts have is looked for, because "É”" is no such thing.
func misread(text string) (seen, meant string) {
	var raw []byte
	for i, r := range text {
		b, ok := toWindows1252(r)
		if !ok || b < 0x80 || i == 0 && !slices.Contains(startsEnglish, b) {
			break
		}
		raw = append(raw, b)
		if len(raw) > 1 && utf8.FullRune(raw) {
			if meant, _ := utf8.DecodeRune(raw); meant != utf8.RuneError {
				return text[:i+utf8.RuneLen(r)], string(meant)
			}
			break
		}
	}
	return "", ""
}

// startsEnglish are the first bytes in UTF-8 of accents and signs (Â, Ã),
// quotation marks and dashes (â), a mark of the encoding (ï) and emoji (ð).
var startsEnglish = []byte{0xc2, 0xc3, 0xe2, 0xef, 0xf0}
