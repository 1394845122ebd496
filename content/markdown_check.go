package content

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"careguide/app/guide"
)

// check refuses what must not reach a reader, and prepares the tree for
// rendering: one pass, every fault.
func (c *compiler) check(root ast.Node) {
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.HTMLBlock, *ast.RawHTML:
			c.faults.add(c.page.file, c.line(n), "raw HTML (write it in Markdown: pages are shown inside other people's websites)")
		case *ast.Image:
			c.faults.add(c.page.file, c.line(n), "image (guides have words only, for now)")
		case *ast.Heading:
			c.checkHeading(n)
		case *ast.Link:
			c.checkLink(n)
		case *ast.AutoLink:
			c.faults.add(c.page.file, c.line(n), "bare address (write [what it is](address))")
		case *ast.Text:
			joinLines(n)
		case *citation:
			c.checkCitation(n)
		case *placeholder:
			c.checkPlaceholder(n)
		}
		return ast.WalkContinue, nil
	})
}

// checkCitation gives a citation its numbers. Sources that are not listed are
// reported when all is read.
func (c *compiler) checkCitation(n *citation) {
	for _, key := range n.keys {
		n.numbers = append(n.numbers, c.cited.number(key))
		c.citations = append(c.citations, link{c.page.file, c.line(n), key})
	}
}

// checkHeading allows ## for a chapter and ### inside one. On the page a
// chapter is a level-three heading, so what is inside it goes one down.
func (c *compiler) checkHeading(h *ast.Heading) {
	switch h.Level {
	case 2:
	case 3:
		h.Level = 4
	default:
		c.faults.add(c.page.file, c.line(h), "heading of level %d (use ## and, inside it, ###)", h.Level)
	}
}

// checkLink allows the schemes that cannot run anything, and notes links
// inside the guide to be looked up when every id is known.
func (c *compiler) checkLink(n *ast.Link) {
	target, line := string(n.Destination), c.line(n)
	scheme, _, hasScheme := strings.Cut(target, ":")
	switch {
	case strings.HasPrefix(target, "//") || strings.HasPrefix(target, "/"):
		c.faults.add(c.page.file, line, "link to %q (start it with https:, #, or a name: the site may live in any folder)", target)
	case !hasScheme:
		c.links = append(c.links, link{c.page.file, line, target})
	case scheme == "https":
		n.SetAttributeString("target", []byte("_blank"))
		n.SetAttributeString("rel", []byte("noopener"))
	case scheme != "tel" && scheme != "sms" && scheme != "mailto":
		c.faults.add(c.page.file, line, "link to %q (use https:, tel:, sms: or mailto:)", target)
	}
}

// joinLines makes a soft line break a space: rendered text has no line breaks.
func joinLines(t *ast.Text) {
	if t.SoftLineBreak() {
		t.SetSoftLineBreak(false)
		t.Parent().InsertAfter(t.Parent(), t, ast.NewString([]byte(" ")))
	}
}

// line returns the line of the file that a node starts at.
func (c *compiler) line(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if t, ok := n.(*ast.Text); ok {
			return c.lineAt(t.Segment.Start)
		}
		if n.Type() != ast.TypeInline && n.Lines() != nil && n.Lines().Len() > 0 {
			return c.lineAt(n.Lines().At(0).Start)
		}
		if n.Kind() == ast.KindHeading && n.Pos() >= 0 {
			return c.lineAt(n.Pos()) // one without words has no lines
		}
	}
	return c.page.skip + 1
}

func (c *compiler) lineAt(offset int) int {
	return c.page.skip + 1 + bytes.Count(c.page.body[:offset], []byte("\n"))
}

// slug parses a slug, and reports a bad one at its line.
func (l *loader) slug(file string, line int, s string) guide.Slug {
	slug, err := guide.ParseSlug(s)
	if err != nil {
		l.faults.add(file, line, "%v", err)
	}
	return slug
}
