package content

import (
	"cmp"
	"slices"
	"strings"

	"careguide/app/guide"
)

type termFile struct {
	Term string   `yaml:"term"`
	Also []string `yaml:"also"`
	Text string   `yaml:"text"`
}

const glossaryFile = "glossary.yaml"

// glossary reads the words of medicine, in alphabetical order.
func (l *loader) glossary() []guide.Term {
	var files []located[termFile]
	if !l.readYAML(glossaryFile, &files) {
		return nil
	}
	var all []guide.Term
	known := map[string]bool{}
	for _, f := range files {
		if f.value.Term == "" || f.value.Text == "" {
			l.faults.add(glossaryFile, f.line, "term %q has no text (write term and text)", f.value.Term)
		}
		if known[strings.ToLower(f.value.Term)] {
			l.faults.add(glossaryFile, f.line, "term %q is there twice (join the two)", f.value.Term)
		}
		known[strings.ToLower(f.value.Term)] = true
		all = append(all, guide.Term(f.value))
	}
	slices.SortStableFunc(all, func(a, b guide.Term) int {
		return cmp.Compare(strings.ToLower(a.Term), strings.ToLower(b.Term))
	})
	return all
}
