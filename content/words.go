package content

import (
	"bufio"
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	render "github.com/yuin/goldmark/renderer/html"
)

// words returns the words of a node without markup, with its line breaks,
// citations and placeholders.
func words(n ast.Node, src []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch n := n.(type) {
			case *ast.Text:
				b.WriteString(plain(n, src))
				if n.SoftLineBreak() {
					b.WriteByte('\n')
				}
			case *ast.String:
				b.Write(n.Value)
			case *citation:
				b.WriteString(" [@" + strings.Join(n.keys, ", ") + "]")
			case *placeholder:
				b.WriteString("{" + n.name + "}")
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// plain returns what a reader sees of a text: "\*" is a star, "&amp;" an
// ampersand. goldmark leaves both to its renderer, so that is who is asked.
func plain(t *ast.Text, src []byte) string {
	text := t.Segment.Value(src)
	if t.IsRaw() || t.Parent() != nil && t.Parent().Kind() == ast.KindCodeSpan {
		return string(text)
	}
	var b strings.Builder
	w := bufio.NewWriter(&b)
	render.DefaultWriter.Write(w, text)
	_ = w.Flush() // a Builder takes everything
	return html.UnescapeString(b.String())
}
