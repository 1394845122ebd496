package content

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// blank is what may stand before or after a mark without being seen.
const blank = `[\p{Z}\p{Cf}\p{Mn}\t]*`

const noHeading = "%q is shown to readers, not read as a heading " +
	`(start the line with ## and one plain space, end it with {#some-words}; \# is a plain #)`

const noID = "%q is shown to readers (it is read only at the very end of a heading: ## Words {#some-words})"

var (
	escapedHeading = regexp.MustCompile(`(?m)^` + blank + `\\#\\?#.*`)
	headingLine    = regexp.MustCompile(`(?m)^` + blank + `(?:#{2,}|#[^#\d\n]|#` + blank + `$|={1,6}[\p{Z}\t]+[^\s=]|h[1-6]\.[\p{Z}\t]).*`)
	headingInside  = regexp.MustCompile(`##.*`)
	idInside       = regexp.MustCompile(`\{{1,2}[\s:]*[#.:][^\n}]*\}{0,2}|[#.][\w-]+\}`)
	closingMark    = regexp.MustCompile(`#$`)
)

// escapedHeadings reports "\## Words", which programs write that turn other
// texts into Markdown. One escaped # is a plain one.
func (r *run) escapedHeadings() {
	for _, m := range escapedHeading.FindAllIndex(r.text, -1) {
		r.slip("heading", m[0], m[1], noHeading)
	}
}

// headingLines reports lines that look like a heading and ids that only a
// heading can have, and puts marks in the middle of a line among them.
func (r *run) headingLines() {
	for _, pattern := range []*regexp.Regexp{headingLine, headingInside} {
		for _, m := range pattern.FindAllIndex(r.text, -1) {
			from := m[0] + len(r.text[m[0]:m[1]]) - len(strings.TrimLeft(string(r.text[m[0]:m[1]]), " \t\u00a0"))
			r.slip("heading", from, m[1], noHeading)
		}
	}
	for _, m := range idInside.FindAllIndex(r.text, -1) {
		r.slip("heading", m[0], m[1], noID)
	}
	if m := closingMark.FindIndex(r.text); m != nil && r.block.Kind() == ast.KindHeading {
		r.slip("heading", m[0], m[1], `%q at the end of a heading is shown to readers (delete it, or write \#)`)
	}
}

// headingSlips reports what goldmark reads as a heading and a page does not, or
// as no author means one.
func (c *compiler) headingSlips(h *ast.Heading) {
	title := clip(words(h, c.page.body))
	switch _, hasID := h.AttributeString("id"); {
	case title == "":
		c.faults.add(c.page.file, c.lineAt(h.Pos()), "heading without words (write them after ##, or delete the line)")
	case h.Parent().Kind() != ast.KindDocument:
		c.faults.add(c.page.file, c.line(h), "heading %q inside a list or a quotation (start its line with ##, and nothing before it)", title)
	case h.Level <= 2 && !hasID && c.isUnderlined(h):
		c.faults.add(c.page.file, c.line(h), "the line of - or = under %q makes it a heading (write ## before the words; or leave a line empty above ---)", title)
	}
	if strings.Contains(words(h, c.page.body), "[@") {
		c.faults.add(c.page.file, c.line(h), "citation in the heading %q (put it at the end of a sentence under it)", title)
	}
}

// isUnderlined reports whether a heading has no # before it.
func (c *compiler) isUnderlined(h *ast.Heading) bool {
	start := h.Lines().At(0).Start
	line := c.page.body[:start]
	return !strings.Contains(string(line[strings.LastIndexByte(string(line), '\n')+1:]), "#")
}

// codeSlips reports a block of code, which no guide has, and headings in it.
func (c *compiler) codeSlips(n ast.Node, fault string) {
	lines := n.Lines()
	if lines.Len() == 0 {
		c.faults.add(c.page.file, c.lineAt(n.Pos()), "block of program code with nothing in it (delete the lines ```)")
		return
	}
	for i := range lines.Len() {
		segment := lines.At(i)
		line := strings.TrimSpace(folded.Replace(string(segment.Value(c.page.body))))
		switch {
		case strings.HasPrefix(line, "#"):
			c.faults.add(c.page.file, c.lineAt(segment.Start), noHeading, clip(line))
		case i == 0:
			c.faults.add(c.page.file, c.lineAt(segment.Start), "%q "+fault, clip(line))
		}
	}
}
