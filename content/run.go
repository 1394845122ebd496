package content

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// A run is the text of one block without the markup that goldmark understood:
// what is left of an author's marks is shown to readers. Words that may hold
// marks rightly, such as addresses, are blanked.
type run struct {
	*compiler
	block ast.Node
	text  []byte
	at    []int // where in the body each byte stands
}

// What stands in a run for what is not to be looked into.
const (
	citeMark  = '\x01' // a citation
	meantMark = '\x02' // what an author escaped
	wordMark  = 'x'    // an address, an entity, a placeholder
)

// readRun returns the run of a paragraph, a list item's words or a heading.
func (c *compiler) readRun(block ast.Node) run {
	r := run{compiler: c, block: block}
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			r.add(n.Segment)
			if n.SoftLineBreak() || n.HardLineBreak() {
				r.put("\n", n.Segment.Stop)
			}
		case *citation:
			r.put(string(citeMark), n.Pos())
		case *ast.CodeSpan:
			r.addCode(n)
			return ast.WalkSkipChildren, nil
		case *ast.AutoLink, *ast.RawHTML, *ast.Image:
			r.put(string(wordMark), n.Pos())
			return ast.WalkSkipChildren, nil
		default:
			if n.Type() == ast.TypeInline && !n.HasChildren() {
				r.put(string(wordMark), n.Pos()) // one of our own
			}
		}
		return ast.WalkContinue, nil
	})
	return r
}

// folded are marks that some keyboards write in another width.
var folded = strings.NewReplacer(
	"＃", "#", "﹟", "#", "＊", "*", "﹡", "*", "＿", "_", "［", "[", "］", "]", "｛", "{", "｝", "}", "（", "(", "）", ")",
	"｜", "|", "｀", "`", "＠", "@", "﹫", "@", "＜", "<", "＞", ">", "＝", "=", "～", "~", "＋", "+", "＾", "^", "＆", "&", "；", ";",
)

func (r *run) add(s text.Segment) {
	for i, char := range string(s.Value(r.page.body)) {
		one := string(char)
		if char >= utf8.RuneSelf {
			one = folded.Replace(one)
		}
		r.put(one, s.Start-s.Padding+i)
	}
}

// plainRun returns the run of a plain text, which starts at a line of a file.
func (l *loader) plainRun(file string, line int, words string) run {
	r := run{compiler: &compiler{loader: l, page: page{file: file, body: []byte(words), skip: line - 1}, seen: map[string]bool{}}}
	r.add(text.NewSegment(0, len(words)))
	return r
}

// addCode keeps what looks like a citation, which is shown as typed there, and
// a number. Other words in code have any mark rightly.
func (r *run) addCode(n *ast.CodeSpan) {
	code := words(n, r.page.body)
	if !strings.Contains(code, "[@") && !numberOnly.MatchString(code) {
		r.put(string(wordMark), n.Pos())
		return
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			r.add(t.Segment)
		}
	}
}

var numberOnly = regexp.MustCompile(`^\pN[\pN\p{Z}\p{Pd}.()]+$`)

func (r *run) put(s string, at int) {
	r.text = append(r.text, s...)
	for range len(s) {
		r.at = append(r.at, at)
	}
}

// mask blanks what a pattern finds.
func mask(text []byte, pattern *regexp.Regexp, with byte) {
	for _, m := range pattern.FindAllIndex(text, -1) {
		copy(text[m[0]:m[1]], bytes.Repeat([]byte{with}, m[1]-m[0]))
	}
}

var (
	escape      = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]")
	address     = regexp.MustCompile("(?:https?://|www\\.|mailto:|tel:|sms:)[^\\s<>*\\[\\]()|`]+")
	mailAddress = regexp.MustCompile(`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)
	escapedPair = regexp.MustCompile(`\\\{[^{}\n]*\}`) // one backslash is enough for both
	inBraces    = regexp.MustCompile(`\{[a-z][a-z0-9-]*\}`)
)

// maskWords blanks what may hold marks rightly.
func maskWords(text []byte) {
	for _, pattern := range []*regexp.Regexp{address, mailAddress, inBraces} {
		mask(text, pattern, wordMark)
	}
}

// typed returns what stands between two bytes of the run, as the author typed
// it, on one line.
func (r *run) typed(from, to int) string {
	last := r.at[to-1]
	_, size := utf8.DecodeRune(r.page.body[last:])
	words := r.page.body[r.at[from]:max(last+size, r.at[from])]
	return strings.ReplaceAll(string(words), "\n", " ")
}

// clip keeps a quotation in a message short.
func clip(words string) string {
	const most = 48
	if runes := []rune(words); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return words
}
