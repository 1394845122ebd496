package content

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"careguide/app/guide"
)

var markdown = goldmark.New(goldmark.WithParserOptions(parser.WithHeadingAttribute()))

// A chapter is the part of a Markdown file under one level-two heading.
type chapter struct {
	id      guide.Slug
	title   string
	line    int
	summary string // the paragraph in italics under the heading, if it was asked for
	html    guide.HTML
}

// A document is a Markdown file compiled: what stands before the first
// level-two heading, and a chapter for each of these.
type document struct {
	intro    guide.HTML
	chapters []chapter
	links    []link
}

// A link is a target inside the guide that must be there when all is read.
type link struct {
	file   string
	line   int
	target string
}

// compile turns the body of p into HTML. With summaries, the first paragraph of
// each chapter is one line in italics and becomes the chapter's summary.
func (l *loader) compile(p page, summaries bool) document {
	c := &compiler{loader: l, page: p}
	root := markdown.Parser().Parse(text.NewReader(p.body))
	c.check(root)

	var doc document
	var open *chapter
	var part []ast.Node
	closePart := func() {
		if open == nil {
			doc.intro = c.render(part)
		} else {
			if summaries {
				open.summary, part = c.summary(*open, part)
			}
			open.html = c.render(part)
			doc.chapters = append(doc.chapters, *open)
		}
		part = nil
	}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok && h.Level == 2 {
			closePart()
			open = c.chapter(h)
			continue
		}
		part = append(part, n)
	}
	closePart()
	doc.links = c.links
	return doc
}

// A compiler compiles one page.
type compiler struct {
	*loader
	page  page
	links []link
}

// chapter starts a chapter at a heading, which must carry its id: links to it
// have to outlive changes of its words.
func (c *compiler) chapter(h *ast.Heading) *chapter {
	ch := &chapter{title: plain(h, c.page.body), line: c.line(h)}
	value, ok := h.AttributeString("id")
	id, isText := value.([]byte)
	if !ok || !isText {
		c.faults.add(c.page.file, ch.line, "heading %q has no id (end it with {#some-words})", ch.title)
		return ch
	}
	ch.id = c.slug(c.page.file, ch.line, string(id))
	return ch
}

// summary takes the line in italics off the front of a chapter.
func (c *compiler) summary(ch chapter, nodes []ast.Node) (string, []ast.Node) {
	if len(nodes) > 0 && nodes[0].Kind() == ast.KindParagraph && nodes[0].ChildCount() == 1 {
		if em, ok := nodes[0].FirstChild().(*ast.Emphasis); ok && em.Level == 1 {
			return plain(em, c.page.body), nodes[1:]
		}
	}
	c.faults.add(c.page.file, ch.line, "%q has no summary (write one line in *italics* under the heading)", ch.title)
	return "", nodes
}

// render returns the HTML of nodes, without line breaks.
func (c *compiler) render(nodes []ast.Node) guide.HTML {
	var b bytes.Buffer
	for _, n := range nodes {
		if err := markdown.Renderer().Render(&b, c.page.body, n); err != nil {
			c.faults.add(c.page.file, c.line(n), "%v", err)
		}
	}
	return guide.HTML(strings.ReplaceAll(b.String(), "\n", ""))
}

// plain returns the words of a node without its markup.
func plain(n ast.Node, src []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch n := n.(type) {
			case *ast.Text:
				b.Write(n.Segment.Value(src))
			case *ast.String:
				b.Write(n.Value)
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}
