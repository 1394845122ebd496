package content

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/ast"
)

// A slip is what an author plainly meant as markup and goldmark does not read
// as such: readers would be shown "##", "**" or "[@KEY". slips reports all of a
// page. It looks at what goldmark has left as text, so that what it understood
// is never a slip; a backslash before a mark says that the mark is meant.
func (c *compiler) slips(root ast.Node) {
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			c.headingSlips(n)
			c.runSlips(n)
		case *ast.Paragraph, *ast.TextBlock:
			c.runSlips(n)
		case *ast.CodeBlock:
			c.codeSlips(n, "is shown as program code (take out the tab or the spaces at the start of the line)")
		case *ast.FencedCodeBlock:
			c.codeSlips(n, "is shown as program code (delete the lines ``` above and under it)")
		case *ast.Emphasis:
			c.insideWord(n, `the star inside the word before %q starts italics or bold (write \* for a star)`)
		case *ast.CodeSpan:
			c.insideWord(n, "the backtick inside the word before %q starts program code (write ’ for an apostrophe)")
		case *ast.LinkReferenceDefinition:
			c.definitionSlips(n)
		case *ast.Link:
			c.numberLinks = append(c.numberLinks, link{c.page.file, c.lineAt(max(n.Pos(), 0)), string(n.Destination)})
			if words(n, c.page.body) == "" {
				c.faults.add(c.page.file, c.line(n), "link to %q without words (write [words](address))", n.Destination)
			}
		}
		return ast.WalkContinue, nil
	})
}

// runSlips holds the text of one block against every kind of slip. The order
// matters: what one finds is blanked for those after it.
func (c *compiler) runSlips(block ast.Node) {
	r := c.readRun(block)
	c.note(r)
	r.escapedHeadings()
	mask(r.text, escapedPair, meantMark)
	mask(r.text, escape, meantMark)
	maskWords(r.text)
	r.tagSlips()
	r.entitySlips(false)
	r.headingLines()
	r.citationSlips()
	if block.Kind() != ast.KindHeading {
		r.lineSlips()
	}
	r.bracketSlips()
	r.markSlips()
}

// slip reports what stands between two bytes of a run, which format quotes,
// and blanks it. One line has each kind of slip once.
func (r *run) slip(kind string, from, to int, format string) {
	line := r.lineAt(r.at[from])
	key := slipKey(kind, line)
	if !r.seen[key] {
		r.faults.add(r.page.file, line, format, clip(r.typed(from, to)))
	}
	r.seen[key] = true
	mask(r.text[from:to], anything, meantMark)
}

func slipKey(kind string, line int) string { return fmt.Sprint(kind, " ", line) }

// insideWord reports markup that starts inside a word, where a star or an
// apostrophe was meant: that of "STAR*D and STAR*D", or of "don`t and can`t".
func (c *compiler) insideWord(n ast.Node, format string) {
	before, after := c.page.body[:n.Pos()], bytes.TrimLeft(c.page.body[n.Pos():], "*`")
	if len(before) > 0 && len(after) > 0 && isWord(before[len(before)-1]) && isWord(after[0]) {
		c.faults.add(c.page.file, c.lineAt(n.Pos()), format, clip(words(n, c.page.body)))
	}
}

// isWord reports whether a byte belongs to a word of a language that sets
// spaces between its words.
func isWord(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}
