package content

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// checkPlain refuses markup in the texts of YAML, which are shown as they are
// typed: a backslash, as in "STAR\*D", stars, tags and citations. Only the
// answers under compare cite. It returns how many faults it found.
func (l *loader) checkPlain(file string, n *yaml.Node, skip int) (found int) {
	before := len(l.faults.list)
	l.checkValues(file, n, skip, false)
	return len(l.faults.list) - before
}

func (l *loader) checkValues(file string, n *yaml.Node, skip int, cites bool) {
	if n.Kind == yaml.ScalarNode {
		l.checkPlainText(file, n, skip, cites)
	}
	for i, c := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 1 && slices.Contains(countFields, n.Content[i-1].Value) {
			continue
		}
		under := n.Kind == yaml.MappingNode && i%2 == 1 && n.Content[i-1].Value == "compare"
		l.checkValues(file, c, skip, cites || under)
	}
}

// countFields are the fields that hold a number of people, or a year.
var countFields = []string{"with", "without", "year"}

func (l *loader) checkPlainText(file string, n *yaml.Node, skip int, cites bool) {
	line := n.Line + skip
	if strings.Contains(n.Value, `\`) {
		l.faults.add(file, line, `backslash in "%s" (leave it out: only Markdown needs it, this is plain text)`, n.Value)
	}
	l.refusePlaceholders(file, line, n.Value)
	for _, char := range n.Value {
		if fault, _ := odd(char); fault != "" {
			l.faults.add(file, line, "%s", fault)
		}
	}
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		line++ // its words start under its name
	}
	r := l.plainRun(file, line, n.Value)
	if file != helplinesName && file != sourcesFile {
		l.note(r)
	}
	maskWords(r.text)
	if cites {
		mask(r.text, citationInText, citeMark)
	}
	for _, m := range citationInText.FindAllIndex(r.text, -1) {
		r.slip("citation", m[0], m[1], "citation %q is shown as typed (take it out: of the fields only those under compare cite)")
	}
	r.tagSlips()
	r.entitySlips(true)
	r.citationSlips()
	r.plainMarks()
}

// inPlain is what can only be meant as markup: a plain text may have a single
// star or bracket, because it has no escape for it.
var inPlain = regexp.MustCompile("\\*\\*|(?:^|\\W)__+[^\\W_]|[^\\W_]__+(?:\\W|$)|~~|==|`|\\]\\s?\\(|\\]\\[|\\[\\^|##|^#{1,6} |\\{\\{|\\{ ?[#.]")

// aroundWords is a mark at both ends of words.
var aroundWords = regexp.MustCompile(`(?:^|[^\w*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?:[^\w*]|$)|(?:^|\W)_[^\s_](?:[^_\n]*[^\s_])?_(?:\W|$)`)

func (r *run) plainMarks() {
	for _, pattern := range []*regexp.Regexp{inPlain, aroundWords} {
		for _, m := range pattern.FindAllIndex(r.text, -1) {
			r.slip("mark", m[0], m[1], "%q is shown as typed (take the marks out: this is plain text)")
		}
	}
	for _, m := range brackets.FindAllIndex(r.text, -1) {
		if found := string(r.text[m[0]:m[1]]); footnote.MatchString(found) {
			r.slip("citation", m[0], m[1], "%q is shown as typed: guides have no footnotes (take it out)")
		} else {
			r.doubt(m[0], m[1], "")
		}
	}
}
