package guide

import (
	"cmp"
	"slices"
	"strings"
)

// A TopicGroup is a set of related topics under one name.
type TopicGroup struct {
	ID     Slug
	Title  string
	Topics []Topic
}

// A Topic is a subject close to the guides, with a plain description.
type Topic struct {
	Slug    Slug
	Name    string
	Aliases []string // other names that readers look for
	Related bool     // has to do with depression
	Text    string   // plain text
	Guide   Slug     // the section or option of the guide that covers it, if any
}

// ByLetter returns the topics of all groups in the order of their names, in
// groups by first letter. It takes letters as they are: names that start with
// an accent would need collation.
func ByLetter(groups []TopicGroup) []TopicGroup {
	var all []Topic
	for _, g := range groups {
		all = append(all, g.Topics...)
	}
	slices.SortFunc(all, func(a, b Topic) int {
		return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	var letters []TopicGroup
	for _, t := range all {
		letter := strings.ToUpper(t.Name[:1])
		if n := len(letters); n == 0 || letters[n-1].Title != letter {
			letters = append(letters, TopicGroup{ID: Slug("letter-" + strings.ToLower(letter)), Title: letter})
		}
		last := &letters[len(letters)-1]
		last.Topics = append(last.Topics, t)
	}
	return letters
}
