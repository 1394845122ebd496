package content

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"careguide/app/guide"
)

var markdown = goldmark.New(
	goldmark.WithParserOptions(parser.WithHeadingAttribute()),
	goldmark.WithExtensions(ownInline{}),
)

// ownInline extends goldmark with citations and placeholders.
type ownInline struct{}

func (ownInline) Extend(m goldmark.Markdown) {
	// Before the parser of links, which starts with [ as citations do.
	const first = 150
	m.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(citationParser{}, first), util.Prioritized(placeholderParser{}, first)))
	m.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(citationRenderer{}, first), util.Prioritized(placeholderRenderer{}, first)))
}

// A chapter is the part of a Markdown file under one level-two heading.
type chapter struct {
	id      guide.Slug
	title   string
	line    int
	summary string // the paragraph in italics under the heading, if it was asked for
	ask     string // the one after it, without its mark
	html    guide.HTML
}

// A document is a Markdown file compiled: what stands before the first
// level-two heading, and a chapter for each of these.
type document struct {
	intro    guide.HTML
	chapters []chapter
	links    []link
	cited    *cited
}

// A link is a target inside the guide that must be there when all is read.
type link struct {
	file   string
	line   int
	target string
}

// What the chapters of a file are on the page.
const (
	asRows     = iota // each opens; its first lines, in italics, are its summary and its question
	asCards           // each is a card of the guide's page
	asSections        // each is a section of a page of its own, beside the guide's
)

// compile turns the body of p into HTML.
func (l *loader) compile(p page, chapters int) document {
	c, root := l.parse(p)
	intro, parts := c.split(root)
	if chapters == asSections {
		c.standApart(parts)
	}
	doc := document{intro: c.render(intro), links: c.links, cited: c.cited}
	for _, part := range parts {
		nodes := part.nodes
		if chapters == asRows {
			part.summary, nodes = c.summary(part.chapter, nodes)
			part.ask, nodes = c.ask(part.chapter, nodes)
		}
		part.html = c.render(nodes)
		doc.chapters = append(doc.chapters, part.chapter)
	}
	return doc
}

// A compiler compiles one page.
type compiler struct {
	*loader
	page  page
	links []link
	cited *cited
	seen  map[string]bool // which kinds of slips a line has
}

// parse reads the body of a page and checks it.
func (l *loader) parse(p page) (*compiler, ast.Node) {
	c := &compiler{loader: l, page: p, cited: &cited{}, seen: map[string]bool{}}
	root := markdown.Parser().Parse(text.NewReader(p.body))
	c.slips(root)
	c.check(root)
	return c, root
}

// standApart makes chapters that were checked as parts of the guide's page fit
// for a page beside it: links to the guide go one folder up, and headings
// inside a chapter follow its level two.
func (c *compiler) standApart(parts []part) {
	own := map[string]bool{}
	for _, p := range parts {
		own["#"+string(p.id)] = true
	}
	c.links = slices.DeleteFunc(c.links, func(l link) bool { return own[l.target] })
	for _, p := range parts {
		for _, n := range p.nodes {
			_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
				switch n := n.(type) {
				case *ast.Heading:
					n.Level = 3
				case *ast.Link:
					target := string(n.Destination)
					if entering && !strings.Contains(target, ":") && !own[target] {
						n.Destination = []byte("../" + target)
					}
				}
				return ast.WalkContinue, nil
			})
		}
	}
}

// A part is a chapter that has not been rendered yet.
type part struct {
	chapter
	nodes []ast.Node
}

// split parts a page at its level-two headings.
func (c *compiler) split(root ast.Node) (intro []ast.Node, parts []part) {
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok && h.Level == 2 {
			parts = append(parts, part{chapter: *c.chapter(h)})
			continue
		}
		if len(parts) == 0 {
			intro = append(intro, n)
		} else {
			last := &parts[len(parts)-1]
			last.nodes = append(last.nodes, n)
		}
	}
	return intro, parts
}

// chapter starts a chapter at a heading, which must carry its id: links to it
// have to outlive changes of its words.
func (c *compiler) chapter(h *ast.Heading) *chapter {
	ch := &chapter{title: words(h, c.page.body), line: c.line(h)}
	c.refusePlaceholders(c.page.file, ch.line, ch.title)
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
	if len(nodes) > 0 {
		if _, isAsk := c.question(nodes[0]); !isAsk {
			if line, ok := c.italics(nodes[0]); ok {
				c.checkCites(nodes[0], line)
				return line, nodes[1:]
			}
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
	h, ok := leaveOut(guide.HTML(strings.ReplaceAll(b.String(), "\n", "")))
	if !ok {
		c.faults.add(c.page.file, c.line(nodes[0]), "{crisis-text} in a sentence with markup (write \"… or text {crisis-text}\", or a sentence of its own without any: it is left out where a country has no text line)")
	}
	return h
}
