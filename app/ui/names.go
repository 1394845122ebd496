package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"careguide/app/guide"
)

// Names joins the titles of options, as in "Gene testing, group therapy and
// mindfulness".
func Names(options []guide.Option, w Words) string {
	var b strings.Builder
	for i, o := range options {
		switch {
		case i == 0:
			b.WriteString(o.Title)
			continue
		case i == len(options)-1:
			b.WriteString(w.Choice.AndSep)
		default:
			b.WriteString(", ")
		}
		b.WriteString(Inside(o.Title))
	}
	return b.String()
}

// Inside returns a title as it stands inside a sentence: without its capital,
// unless its first word is an abbreviation.
func Inside(title string) string {
	first, size := utf8.DecodeRuneInString(title)
	second, _ := utf8.DecodeRuneInString(title[size:])
	if !unicode.IsLower(second) {
		return title
	}
	return string(unicode.ToLower(first)) + title[size:]
}
