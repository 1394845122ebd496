package content

import (
	"html"
	"regexp"
	"strings"
)

// tags are the elements that texts from elsewhere have. "<" before any other
// word is refused as raw HTML, or is prose: "a dose < b".
const tags = `(?:abbr|big|blockquote|br|center|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|img|ins|kbd|li|mark|ol|p|pre|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|ul)`

var tag = regexp.MustCompile(`(?i)` +
	`(?:<|&lt;)\s*/?\s*(?:` + tags + `|[abisu])(?:\s[^<>&\n]*)?\s*/?\s*(?:>|&gt;)` + // closed
	`|<\s*/?\s*` + tags + `\b` + // not closed
	`|\b(?:br|hr)\s?/\s?(?:>|&gt;)`) // not opened

// tagSlips reports HTML that is shown as such. What goldmark takes for HTML is
// refused elsewhere.
func (r *run) tagSlips() {
	for _, m := range tag.FindAllIndex(r.text, -1) {
		r.slip("tag", m[0], m[1], `%q is shown to readers (write it in Markdown: an empty line between paragraphs, *italics*, "- " for a list)`)
	}
}

const noEntity = "%q is shown to readers as it is typed (write the character itself)"

var (
	// "&nbsp;", with what goes wrong with it: "&amp;nbsp;", "& nbsp;", "&nbsp".
	entity = regexp.MustCompile(`&((?:amp;)*)( ?)(#?\w+)(;?)`)
	// What is meant as an entity without its semicolon too.
	common = regexp.MustCompile(`^(?:nbsp|amp|lt|gt|quot|apos|ndash|mdash|hellip|[lr][sd]quo|bull|middot|copy|reg|trade|deg|times|shy|[aeiou](?:acute|grave|uml|circ)|#\d{2,6}|#[xX][\da-fA-F]{2,5})$`)
)

// entitySlips reports entities that are shown as such. A plain text shows all
// as such; in Markdown, one that is right is shown as its character.
func (r *run) entitySlips(plain bool) {
	for _, m := range entity.FindAllSubmatchIndex(r.text, -1) {
		part := func(i int) string { return string(r.text[m[2*i]:m[2*i+1]]) }
		name, closed := part(3), part(4) != ""
		shown := html.UnescapeString("&" + name + ";")
		known := !strings.HasSuffix(shown, ";") || name == "semi"
		right := part(1) == "" && part(2) == "" && closed && known
		switch {
		case right && !plain && isOdd(shown):
			r.slip("entity", m[0], m[1], "%q is a character that nobody can see (delete it)")
		case right && !plain:
			mask(r.text[m[0]:m[1]], anything, wordMark)
		case right, plain && part(1) != "", common.MatchString(name) && (part(2) == "" || closed), part(1) != "" && closed && known,
			part(2) == "" && closed && len(name) > 2:
			r.slip("entity", m[0], m[1], noEntity)
		}
	}
}

func isOdd(s string) bool {
	for _, char := range s {
		if fault, _ := odd(char); fault != "" {
			return true
		}
	}
	return false
}
