package content

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// askMark starts the line of a row that is its question to take to a visit.
const askMark = "Ask: "

// ask takes the question off the front of a row, after its summary.
func (c *compiler) ask(ch chapter, nodes []ast.Node) (string, []ast.Node) {
	if len(nodes) > 0 {
		if question, ok := c.question(nodes[0]); ok {
			c.checkAsk(c.page.file, c.line(nodes[0]), question)
			c.checkCites(nodes[0], question)
			return question, nodes[1:]
		}
	}
	c.faults.add(c.page.file, ch.line, "%q has no question to take to a visit (write *%s…?* under its summary)", ch.title, askMark)
	return "", nodes
}

// question returns the question that a paragraph in italics asks.
func (c *compiler) question(n ast.Node) (string, bool) {
	line, ok := c.italics(n)
	if !ok {
		return "", false
	}
	return strings.CutPrefix(line, askMark)
}

// italics returns the words of a paragraph that is all in italics.
func (c *compiler) italics(n ast.Node) (string, bool) {
	if n.Kind() != ast.KindParagraph || n.ChildCount() != 1 {
		return "", false
	}
	em, ok := n.FirstChild().(*ast.Emphasis)
	if !ok || em.Level != 1 {
		return "", false
	}
	text := words(em, c.page.body)
	c.refusePlaceholders(c.page.file, c.line(em), text)
	return text, true
}

// checkCites reports a citation in a line that is shown as plain text.
func (c *compiler) checkCites(n ast.Node, words string) {
	if strings.Contains(words, "[@") {
		c.faults.add(c.page.file, c.line(n), "citation in %q is shown as typed (put it into the text under it)", clip(words))
	}
}

// checkAsk reports what a reader cannot ask.
func (l *loader) checkAsk(file string, line int, question string) {
	if !strings.HasSuffix(question, "?") {
		l.faults.add(file, line, "%q is no question (end it with ?)", question)
	}
}

// takeAsk returns the question of a front matter, which must have one.
func (l *loader) takeAsk(file string, ask located[string]) string {
	if ask.value != "" {
		l.checkAsk(file, ask.line+1, ask.value)
	}
	return ask.value
}
