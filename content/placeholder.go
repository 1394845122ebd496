package content

import (
	"html"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"careguide/app/guide"
)

// placeholders are what an author writes where a number of a help line belongs,
// with the name that the number has in the model. Readers see that of their
// country; the page is built with those of the first.
var placeholders = map[string]string{
	"emergency":   guide.DialEmergency,
	"crisis-call": guide.DialCall,
	"crisis-text": guide.DialText,
}

// placeholderNames is how messages list them.
const placeholderNames = "{emergency}, {crisis-call} or {crisis-text}"

// placeholderAnywhere finds them in a text that is shown as it is written.
var placeholderAnywhere = regexp.MustCompile(`\{(?:` + strings.Join(slices.Sorted(maps.Keys(placeholders)), "|") + `)\}`)

// A placeholder is one of them in a text.
type placeholder struct {
	ast.BaseInline
	name string
	html string // filled when the page is checked
}

var kindPlaceholder = ast.NewNodeKind("Placeholder")

func (*placeholder) Kind() ast.NodeKind           { return kindPlaceholder }
func (p *placeholder) Dump(src []byte, level int) { ast.DumpHelper(p, src, level, nil, nil) }

var placeholderPattern = regexp.MustCompile(`^\{([a-z]+(?:-[a-z]+)*)\}`)

type placeholderParser struct{}

func (placeholderParser) Trigger() []byte { return []byte{'{'} }

func (placeholderParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	m := placeholderPattern.FindSubmatch(line)
	if m == nil {
		return nil
	}
	block.Advance(len(m[0]))
	return &placeholder{name: string(m[1])}
}

type placeholderRenderer struct{}

func (placeholderRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindPlaceholder, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			_, _ = w.WriteString(n.(*placeholder).html)
		}
		return ast.WalkContinue, nil
	})
}

// checkPlaceholder gives a placeholder the number of the first country.
func (c *compiler) checkPlaceholder(n *placeholder) {
	name, ok := placeholders[n.name]
	if !ok {
		c.faults.add(c.page.file, c.line(n.Parent()), "unknown placeholder {%s} (have %s; write a brace as \\{)", n.name, placeholderNames)
		return
	}
	for p := n.Parent(); p != nil; p = p.Parent() {
		if p.Kind() == ast.KindLink {
			c.faults.add(c.page.file, c.line(p), "{%s} inside a link (write it alone: it is a link itself)", n.name)
		}
	}
	n.html = string(guide.DialHTML(name, c.first.Way(name)))
}

const textDial = `<a class="` + guide.DialClass + `" data-dial="` + guide.DialText + `"[^>]*>[^<]*</a>`

var (
	// What a country without a text line does without: this end of a sentence …
	orText = regexp.MustCompile(` or text ` + textDial)
	// … or the sentence itself, up to the space before the next.
	textSentence = regexp.MustCompile(`[^.?!<>]*` + textDial + `[^.?!<>]*[.?!]`)
	// Before such a sentence another has ended, or a block has begun.
	sentenceStart = regexp.MustCompile(`(?:^|<(?:p|li|td)>|[.?!](?:<a class="cg-cite"[^>]*>[^<]*</a>)*)$`)
)

// leaveOut marks in rendered text what is not shown to readers whose country has no
// text line: "… or text {crisis-text}", else the sentence that offers it. It reports
// false where that is not to be told apart from the text around it.
func leaveOut(h guide.HTML) (guide.HTML, bool) {
	var out strings.Builder
	rest := string(h)
	for {
		at := orText.FindStringIndex(rest)
		whole := textSentence.FindStringIndex(rest)
		if whole == nil {
			out.WriteString(rest)
			return guide.HTML(out.String()), !dialled.MatchString(leftOut.ReplaceAllString(out.String(), ""))
		}
		if at == nil || at[0] > whole[1] {
			if !sentenceStart.MatchString(out.String() + rest[:whole[0]]) {
				return h, false
			}
			at = whole
		}
		out.WriteString(rest[:at[0]] + leftOutStart + rest[at[0]:at[1]] + `</span>`)
		rest = rest[at[1]:]
	}
}

const leftOutStart = `<span class="` + guide.TextsClass + `">`

var (
	leftOut = regexp.MustCompile(leftOutStart + `.*?</span>`)
	dialled = regexp.MustCompile(textDial)
)

// refusePlaceholders reports those in a text that is shown as it is written.
func (l *loader) refusePlaceholders(file string, line int, text string) {
	for _, found := range placeholderAnywhere.FindAllString(text, -1) {
		l.faults.add(file, line, "%s in %q (write it in a paragraph or a list: this line is shown as it is)", found, text)
	}
}

// headingHTML returns the words of a heading, with placeholders filled in.
func headingHTML(h ast.Node, src []byte) guide.HTML {
	var b strings.Builder
	for n := h.FirstChild(); n != nil; n = n.NextSibling() {
		if p, ok := n.(*placeholder); ok {
			b.WriteString(p.html)
			continue
		}
		b.WriteString(html.EscapeString(words(n, src)))
	}
	return guide.HTML(b.String())
}
