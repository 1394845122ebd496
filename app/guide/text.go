package guide

import (
	"html"
	"strings"
)

// PlainText returns what a reader sees of h, with a space between blocks.
func (h HTML) PlainText() string {
	var b strings.Builder
	for part := range strings.SplitSeq(string(h), "<") {
		tag, text, found := strings.Cut(part, ">")
		if !found {
			text, tag = part, ""
		}
		if breaksText(strings.TrimPrefix(tag, "/")) && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(text)
	}
	return strings.Join(strings.Fields(html.UnescapeString(b.String())), " ")
}

// breaksText reports whether a tag starts a new line on the page, so that the
// words on both sides of it do not run together.
func breaksText(tag string) bool {
	name, _, _ := strings.Cut(tag, " ")
	switch name {
	case "", "a", "em", "strong", "code", "span":
		return false
	}
	return true
}
