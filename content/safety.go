package content

import (
	"path"
	"slices"

	"github.com/yuin/goldmark/ast"

	"careguide/app/guide"
)

// articleFile is the front matter of a text of its own.
type articleFile struct {
	Title string `yaml:"title" need:"yes"`
	Lead  string `yaml:"lead" need:"yes"`
}

// levels are the classes of headings that start a care card.
var levels = []string{guide.Emergency, guide.Urgent, guide.AskSoon}

// safety reads LANG/safety.md: chapters of care cards.
func (l *loader) safety(dir string, ids *ids) guide.Safety {
	file := path.Join(dir, "safety.md")
	var head articleFile
	p, ok := l.page(file, &head)
	if !ok {
		return guide.Safety{}
	}
	c, root := l.parse(p)
	_, parts := c.split(root)
	c.standApart(parts)
	s := guide.Safety{Title: head.Title, Lead: head.Lead, Sources: c.cited.keys}
	for _, part := range parts {
		intro, cards := c.careCards(part)
		s.Topics = append(s.Topics, guide.SafetyTopic{ID: part.id, Title: part.title, Intro: intro, Cards: cards})
	}
	ids.links = append(ids.links, c.links...)
	return s
}

// careCards parts a chapter at its headings of level three. check has moved
// these to level four. What stands before the first is the introduction.
func (c *compiler) careCards(p part) (intro guide.HTML, cards []guide.CareCard) {
	var nodes []ast.Node
	closeCard := func() {
		if len(cards) > 0 {
			cards[len(cards)-1].HTML = c.render(nodes)
		} else {
			intro = c.render(nodes)
		}
		nodes = nil
	}
	for _, n := range p.nodes {
		h, ok := n.(*ast.Heading)
		if !ok {
			nodes = append(nodes, n)
			continue
		}
		closeCard()
		class, _ := h.AttributeString("class")
		level, _ := class.([]byte)
		if !slices.Contains(levels, string(level)) {
			c.faults.add(c.page.file, c.line(h), "care card of level %q (end its heading with {.emergency}, {.urgent} or {.ask-soon})", level)
		}
		cards = append(cards, guide.CareCard{Level: string(level), Title: headingHTML(h, c.page.body)})
	}
	closeCard()
	if len(cards) == 0 {
		c.faults.add(c.page.file, p.line, "%q has no care card (write one: ### Call … if: {.urgent})", p.title)
	}
	return intro, cards
}

// article reads LANG/NAME.md: a text of its own, in chapters.
func (l *loader) article(dir, name string, ids *ids) guide.Article {
	var head articleFile
	p, ok := l.page(path.Join(dir, name+".md"), &head)
	if !ok {
		return guide.Article{}
	}
	doc := l.compile(p, asSections)
	a := guide.Article{Title: head.Title, Lead: head.Lead, Sources: doc.cited.keys}
	for _, ch := range doc.chapters {
		a.Chapters = append(a.Chapters, guide.Card{ID: ch.id, Title: ch.title, HTML: ch.html})
	}
	ids.links = append(ids.links, doc.links...)
	return a
}

// checkSafetyLinks reports options that name a danger which safety.md lacks.
func (l *loader) checkSafetyLinks(guides []guide.Guide) {
	for _, link := range l.safetyLinks {
		for _, g := range guides {
			if _, ok := g.SafetyTopic(guide.Slug(link.target)); ok || len(g.Safety.Topics) == 0 {
				continue
			}
			l.faults.add(link.file, link.line, "safety names %q, which safety.md does not have (add a chapter, or take it out)", link.target)
		}
	}
}
