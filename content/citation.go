package content

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"careguide/app/guide"
)

// A citation stands in Markdown as [@KEY] or [@KEY, OTHER] and on the page as
// numbers that lead to the sources at its end.
type citation struct {
	ast.BaseInline
	keys    []string
	numbers []int // filled when the page is checked
}

var kindCitation = ast.NewNodeKind("Citation")

func (*citation) Kind() ast.NodeKind           { return kindCitation }
func (c *citation) Dump(src []byte, level int) { ast.DumpHelper(c, src, level, nil, nil) }

var citationPattern = regexp.MustCompile(`^ ?\[@([A-Z0-9]+(?:, *[A-Z0-9]+)*)\]`)

type citationParser struct{}

func (citationParser) Trigger() []byte { return []byte{' ', '['} }

// Parse takes the space before a citation too: on the page the number follows
// its word.
func (citationParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	m := citationPattern.FindSubmatch(line)
	if m == nil {
		return nil
	}
	block.Advance(len(m[0]))
	return &citation{keys: splitKeys(string(m[1]))}
}

func splitKeys(s string) []string {
	keys := strings.Split(s, ",")
	for i := range keys {
		keys[i] = strings.TrimSpace(keys[i])
	}
	return keys
}

type citationRenderer struct{}

func (citationRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindCitation, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			c := n.(*citation)
			for i, key := range c.keys {
				_, _ = w.WriteString(`<a class="cg-cite" href="#` + guide.SourceID(key) + `">` + strconv.Itoa(c.numbers[i]) + `</a>`)
			}
		}
		return ast.WalkSkipChildren, nil
	})
}

// cited gathers the keys that one page cites, in the order of first use.
type cited struct{ keys []string }

// number returns the number of a source on the page, counted from 1.
func (c *cited) number(key string) int {
	i := slices.Index(c.keys, key)
	if i < 0 {
		c.keys = append(c.keys, key)
		i = len(c.keys) - 1
	}
	return i + 1
}

var citationInText = regexp.MustCompile(` ?\[@([A-Z0-9]+(?:, *[A-Z0-9]+)*)\]`)

// takeCitations returns a plain text without its citations, and their keys.
func takeCitations(s string) (plain string, keys []string) {
	for _, m := range citationInText.FindAllStringSubmatch(s, -1) {
		keys = append(keys, splitKeys(m[1])...)
	}
	return citationInText.ReplaceAllString(s, ""), keys
}
