// Package text takes the text out of a page of the site, so that the pages that
// the benchmark compares it with say the same, word for word. It knows HTML; it
// must not know guides, go-app or how pages are made.
package text

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Text is what a page says: headings, paragraphs and lists, in order, without
// what only works with a script (search fields, buttons that open rows).
type Text struct {
	Title  string
	blocks []*html.Node // of the kinds in leaves and lists, without any but id and href
}

var (
	leaves  = []string{"h1", "h2", "h3", "h4", "p"}
	lists   = []string{"ul", "ol", "dl"}
	items   = []string{"li", "dt", "dd"}
	inline  = []string{"a", "strong", "em", "code"}
	dropped = []string{"script", "style", "input", "select", "label", "button", "textarea", "progress"}
)

// Of returns the text of a page. It reports text that stands where it would be
// lost: every word of the page counts.
func Of(page []byte) (Text, error) {
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return Text{}, err
	}
	var t taker
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Title:
			t.text.Title = plain(n)
		case atom.Body:
			t.walk(n)
		}
	}
	switch {
	case t.err != nil:
		return Text{}, t.err
	case t.text.Title == "" || len(t.text.blocks) == 0:
		return Text{}, fmt.Errorf("a page without title or text (give a page of dist/)")
	}
	return t.text, nil
}

type taker struct {
	text Text
	id   string // of what holds the next heading
	err  error
}

func (t *taker) walk(parent *html.Node) {
	for n := range parent.ChildNodes() {
		switch {
		case n.Type == html.TextNode && strings.TrimSpace(n.Data) != "":
			t.err = fmt.Errorf("%q stands in no paragraph (add its element to leaves)", strings.TrimSpace(n.Data))
		case n.Type != html.ElementNode || hidden(n):
		case slices.Contains(leaves, n.Data), slices.Contains(lists, n.Data):
			t.add(n)
		case n.Data == "a":
			p := element("p")
			p.AppendChild(clean(n)[0])
			t.text.blocks = append(t.text.blocks, p)
		default:
			if id := attribute(n, "id"); id != "" {
				t.id = id
			}
			t.walk(n)
		}
	}
}

// Lead returns the first paragraph under the title of the page.
func (t Text) Lead() string {
	under := false
	for _, n := range t.blocks {
		if under && n.Data == "p" {
			return plain(n)
		}
		under = under || n.Data == "h1"
	}
	return ""
}

// add takes a leaf or a list. A heading gets the id of the part that it names,
// so that links to the part lead there.
func (t *taker) add(n *html.Node) {
	block := clean(n)[0]
	if strings.TrimSpace(plain(block)) == "" {
		return
	}
	if n.Data[0] == 'h' && t.id != "" {
		block.Attr = []html.Attribute{{Key: "id", Val: t.id}}
		t.id = ""
	}
	t.text.blocks = append(t.text.blocks, block)
}

// clean returns a copy of a node without wrappers and attributes; a wrapper
// becomes what is in it.
func clean(n *html.Node) []*html.Node {
	if n.Type == html.TextNode {
		return []*html.Node{{Type: html.TextNode, Data: n.Data}}
	}
	// A heading's words stand in a button that opens its row.
	if n.Type != html.ElementNode || hidden(n) && (n.Data != "button" || n.Parent.Data[0] != 'h') {
		return nil
	}
	var inside []*html.Node
	for c := range n.ChildNodes() {
		part := clean(c)
		// Links that only styles keep apart.
		if c.PrevSibling != nil && c.Type == html.ElementNode && c.PrevSibling.Type == html.ElementNode && slices.Contains(inline, c.Data) {
			part = append([]*html.Node{{Type: html.TextNode, Data: " "}}, part...)
		}
		inside = append(inside, part...)
	}
	if !slices.Contains(slices.Concat(leaves, lists, items, inline), n.Data) || slices.Contains(leaves, n.Data) && slices.Contains(items, n.Parent.Data) {
		return inside
	}
	e := element(n.Data)
	if href := attribute(n, "href"); href != "" {
		e.Attr = []html.Attribute{{Key: "href", Val: href}}
	}
	for _, c := range inside {
		e.AppendChild(c)
	}
	return []*html.Node{e}
}

func hidden(n *html.Node) bool {
	return slices.Contains(dropped, n.Data) || slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "hidden" })
}

func element(name string) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: name, DataAtom: atom.Lookup([]byte(name))}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// plain returns the text of a node.
func plain(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
