package guide

import (
	"slices"
	"strings"
)

// A Source is a text that the guides take facts from.
type Source struct {
	Key       string // as in "STARD"
	Publisher string
	Title     string
	Year      int    // 0 where it bears no date
	URL       string // https; may be empty
	Read      string // one of the constants below
}

// How a source was read.
const (
	ReadOriginal = "original"
	ReadCopy     = "copy" // a copy or a summary elsewhere
	ReadRoot     = "root" // only the publisher's address is known
)

// oldAfter is the age in years from which readers are told that a source is
// old (Ottawa Hospital Research Institute: decision aids are archived at 5).
const oldAfter = 5

// Old reports whether a source has aged by the year of a review.
func (s Source) Old(year int) bool { return s.Year > 0 && year-s.Year > oldAfter }

// ID returns the fragment that names the source on a page.
func (s Source) ID() string { return SourceID(s.Key) }

// SourceID returns the fragment of the source with this key.
func SourceID(key string) string { return "source-" + strings.ToLower(key) }

// Source returns the source with this key; false when there is none.
func (l Library) Source(key string) (Source, bool) {
	i := slices.IndexFunc(l.Sources, func(s Source) bool { return s.Key == key })
	if i < 0 {
		return Source{}, false
	}
	return l.Sources[i], true
}

// An Article is a text of its own, under a guide.
type Article struct {
	Title    string
	Lead     string
	Chapters []Card
	Sources  []string // keys of what it cites, in the order of first use
}

// A Term is a word of medicine, explained.
type Term struct {
	Term string
	Also []string // other forms of the word
	Text string   // plain text
}

// ID returns the fragment that names the word on its page.
func (t Term) ID() string {
	var b strings.Builder
	for _, part := range strings.FieldsFunc(strings.ToLower(t.Term), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}) {
		b.WriteString("-" + part)
	}
	return "word" + b.String()
}
