package content

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"careguide/app/guide"
)

var (
	// What stands in brackets with an @, whatever else is in them.
	citationInBrackets = regexp.MustCompile(`(?:[\[({<]\s*[-–]?\s*|\[[^\[\]@\n]{1,40})@[^\[\](){}<>]{0,80}[\])}>]`)
	citationUnclosed   = regexp.MustCompile(`[\[({<]?\s*[-–]?@[ \t]*[\w.:-]*[\])}>]?`)
	citationAsLink     = regexp.MustCompile(string(citeMark) + `(?:\([^)\s]*\)|\[[^\]\n]*\]| \(x{8,}\))`)
	footnote           = regexp.MustCompile(`^\[(?:\^.*|[\d,;–-][\d,;– -]*)\]$`)
)

const (
	noCitation = "%q is shown as typed, and its source is lost (write %s; \\@ is a plain @)"
	anyKey     = "[@KEY] with a key of sources.yaml"
)

// A doubt is a slip whose remedy depends on the keys of sources.yaml: which of
// its words are keys.
type doubt struct {
	file      string
	line      int
	words     string
	otherwise string // the fault if they are not; or
	plain     bool   // there is none then, because plain text has no escape
}

// doubtful notes what may be a citation, until the sources are known. One line
// has it once for the same words.
func (l *loader) doubtful(d doubt) {
	if !slices.Contains(l.doubts, d) {
		l.doubts = append(l.doubts, d)
	}
}

// citationSlips reports what is not quite a citation: every @ that is left and
// belongs to no e-mail address.
func (r *run) citationSlips() {
	for _, m := range citationAsLink.FindAllIndex(r.text, -1) {
		r.slip("citation", m[0]+1, m[1], "%q after a citation is shown as typed (delete it: the source has its own address)")
	}
	for _, pattern := range []*regexp.Regexp{citationInBrackets, citationUnclosed} {
		for _, m := range pattern.FindAllIndex(r.text, -1) {
			from := m[0] + len(r.text[m[0]:m[1]]) - len(strings.TrimLeft(string(r.text[m[0]:m[1]]), " \n"))
			r.doubt(from, m[1], "")
		}
	}
}

// doubt notes what stands between two bytes of a run, and blanks it.
func (r *run) doubt(from, to int, otherwise string) {
	r.doubtful(doubt{r.page.file, r.lineAt(r.at[from]), r.typed(from, to), otherwise, r.block == nil && otherwise == ""})
	mask(r.text[from:to], anything, meantMark)
}

var anything = regexp.MustCompile(`(?s).+`)

// resolveDoubts reports what may have been a citation, now that the sources are
// known.
func (l *loader) resolveDoubts(sources []guide.Source) {
	for _, d := range l.doubts {
		keys, all := keysIn(d.words, sources)
		right := anyKey
		if len(keys) > 0 {
			right = "[@" + strings.Join(keys, ", ") + "]"
		}
		meant := strings.Contains(d.words, "@")
		switch {
		case d.plain && (len(keys) > 0 && (all || meant) || meant && strings.HasPrefix(d.words, "[")):
			l.faults.add(d.file, d.line, "%q is shown as typed (take it out; only the fields under compare cite, as in %s)", clip(d.words), right)
		case d.plain:
		case len(keys) > 0 && all, d.otherwise == "":
			l.faults.add(d.file, d.line, noCitation, clip(d.words), right)
		default:
			l.faults.add(d.file, d.line, "%s", d.otherwise)
		}
	}
}

// keysIn returns the keys of sources among words, and whether all words are.
func keysIn(words string, sources []guide.Source) (keys []string, all bool) {
	all = true
	for _, word := range strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		key := strings.ToUpper(word)
		known := slices.ContainsFunc(sources, func(s guide.Source) bool { return s.Key == key })
		if known && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
		all = all && known
	}
	return keys, all
}
