package content

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// definitionSlips reports the address of a link that stands apart from it, as
// in "[1]: https://…", if no link uses it: its line vanishes. "[//]: # (…)" is a
// remark that an author wants to vanish.
func (c *compiler) definitionSlips(n *ast.LinkReferenceDefinition) {
	if destination := string(n.Destination); destination == "#" || destination == "" {
		return
	}
	used := false
	_ = ast.Walk(n.OwnerDocument(), func(other ast.Node, entering bool) (ast.WalkStatus, error) {
		link, ok := other.(*ast.Link)
		used = used || ok && link.Reference != nil && strings.EqualFold(string(link.Reference.Value), string(n.Label))
		return ast.WalkContinue, nil
	})
	if used {
		return
	}
	line := c.page.skip + 1
	if pos := n.Pos(); pos >= 0 {
		line = c.lineAt(pos)
	}
	start := "[" + string(n.Label) + "]:"
	c.doubtful(doubt{file: c.page.file, line: line, words: start,
		otherwise: fmt.Sprintf("the line that starts with %q is not shown to readers (write [words](address) where the link stands, or cite a source as [@KEY])", start)})
}
