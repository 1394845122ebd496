package content

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// How a line of prose begins that was meant as something else. Whether one
// that is in doubt was meant so, the lines around it tell.
var (
	bullet      = regexp.MustCompile(`^(?:[•‣⁃◦▪▫●○■□◆◇‧∙·➢➤►▶✓✔☐☑❖]|[-+*][\p{Z}\t]|[-+]\p{L}|--+[\p{Z}\t]*\p{L})`)
	dash        = regexp.MustCompile(`^[–−‐‑‒—―]+[\p{Z}\t]*[^\d\s–—-]`)
	tightNumber = regexp.MustCompile(`^(?:\d{1,2}[.)]|\(\d{1,2}\))\p{L}`)
	number      = regexp.MustCompile(`^\d{1,2}[.)][\p{Z}\t]`)
	letter      = regexp.MustCompile(`^(?:\(?[a-z]\)|[a-z]\.|\(\d{1,2}\)|\(?[ivx]{1,4}\)|[ivx]{1,4}\.)[\p{Z}\t]`)
	divider     = regexp.MustCompile(`^(?:[-=~–—―−][\p{Z}\t]*){2,}$`)
	fence       = regexp.MustCompile(`^(?::::|!!!|~~~)`)
	definition  = regexp.MustCompile(`^:[\p{Z}\t]`)
)

const noBullet = `line starts with %q and is no item of a list (start each item with "- " at the start of its line)`

// lineSlips reports lines that look like items of a list, dividing lines and
// the like, and are shown within a paragraph.
func (r *run) lineSlips() {
	lines := r.lines()
	dashes, letters := 0, 0
	for _, l := range lines {
		dashes += count(dash, l.text)
		letters += count(letter, l.text) + count(number, l.text)
	}
	for i, l := range lines {
		colon := i > 0 && strings.HasSuffix(strings.TrimSpace(lines[i-1].text), ":")
		many := letters > 1 || colon
		switch {
		case divider.MatchString(l.text):
			r.slip("line", l.from, l.from+len(l.text), "%q is shown to readers (for a dividing line, write --- between two empty lines)")
		case bullet.MatchString(l.text),
			dash.MatchString(l.text) && (dashes > 1 || colon || i == 0 && r.isListed(l.text)):
			r.lineSlip(l, noBullet)
		case tightNumber.MatchString(l.text):
			r.lineSlip(l, `line starts with %q and is no item of a list (write "1. " with a space after it)`)
		case number.MatchString(l.text) && (many || i == 0 && !r.isMarked()), letter.MatchString(l.text) && many:
			r.lineSlip(l, `line starts with %q and is no item of a list (leave a line empty before the list, and start its items with "1. ")`)
		case fence.MatchString(l.text), definition.MatchString(l.text):
			r.lineSlip(l, `line starts with %q, which is shown to readers (guides have no such blocks: delete it)`)
		}
	}
}

// A runLine is a line of a run, without what is blank at its start.
type runLine struct {
	text string
	from int
}

func (r *run) lines() []runLine {
	var lines []runLine
	from := 0
	for line := range strings.Lines(string(r.text)) {
		seen := strings.TrimLeft(line, " \t\u00a0\u3000")
		lines = append(lines, runLine{strings.TrimRight(seen, "\n"), from + len(line) - len(seen)})
		from += len(line)
	}
	return lines
}

// lineSlip reports the start of a line: its first word.
func (r *run) lineSlip(l runLine, format string) {
	if r.seen[slipKey("heading", r.lineAt(r.at[l.from]))] {
		return
	}
	_, size := utf8.DecodeRuneInString(l.text)
	end := strings.IndexAny(l.text[size:], " \t\u00a0")
	if end < 0 {
		end = len(l.text) - size
	}
	r.slip("line", l.from, l.from+size+end, format)
}

// isListed reports whether a dash at the start of a paragraph is that of an
// item. A long one is only if the paragraph before or after has one too: it may
// stand before the name of who is quoted.
func (r *run) isListed(line string) bool {
	if r.block.Parent().Kind() == ast.KindBlockquote {
		return false
	}
	for _, n := range []ast.Node{r.block.PreviousSibling(), r.block.NextSibling()} {
		if n != nil && n.Kind() == ast.KindParagraph && dash.Match(n.Lines().Value(r.page.body)) {
			return true
		}
	}
	return !strings.HasPrefix(line, "—") && !strings.HasPrefix(line, "―")
}

// isMarked reports whether a run starts inside italics or the like.
func (r *run) isMarked() bool {
	return r.block.FirstChild() != nil && r.block.FirstChild().Kind() != ast.KindText
}

func count(pattern *regexp.Regexp, text string) int { return len(pattern.FindAllString(text, -1)) }
