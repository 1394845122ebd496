package content

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// A mark is a sign of Markdown, or of something like it, that should not be left.
type mark struct {
	sign   byte
	least  int // how many in a row
	remedy string
	meant  func(before, after byte, row int) bool // where prose has it rightly; may be nil
}

var marks = []mark{
	{'*', 1, `for emphasis, set a star right at both ends of the words; for a list, write "- words"; \* is a plain star`,
		func(before, after byte, row int) bool { return row == 1 && isWord(before) && isWord(after) }},
	{'_', 1, `for italics, write *words*; \_ is a plain line`,
		// A word with a line in it, or a place to write on.
		func(before, after byte, row int) bool {
			return isWord(before) && isWord(after) || row > 2 && !isWord(before) && !isWord(after)
		}},
	{'`', 1, "for an apostrophe, write ’ or '; \\` is a plain one", nil},
	{'|', 1, `guides have no tables: write a list; \| is a plain line`, nil},
	{'~', 2, "nothing is struck out in guides: delete it", nil},
	{'=', 2, "guides have no such mark: delete it", nil},
	{'+', 2, "guides have no such mark: delete it", nil},
	{'^', 1, `guides have no small raised words: delete it; \^ is a plain one`, nil},
	{'{', 1, `braces stand only around ids of headings and names of placeholders; \{ is a plain one`, nil},
	{'}', 1, `braces stand only around ids of headings and names of placeholders; \} is a plain one`, nil},
	{'\\', 1, `delete it: it does nothing before what is no mark; \\ is a plain one`, nil},
}

// markSlips reports marks that goldmark left as text.
func (r *run) markSlips() {
	mask(r.text, product, wordMark)
	for _, m := range marks {
		for from := 0; from < len(r.text); {
			if r.text[from] != m.sign {
				from++
				continue
			}
			row := len(r.text[from:]) - len(bytes.TrimLeft(r.text[from:], string(m.sign)))
			to := from + row
			if row >= m.least && (m.meant == nil || !m.meant(r.byteAt(from-1), r.byteAt(to), row)) {
				r.slip(string(m.sign), from, to, "%q is shown to readers ("+m.remedy+")")
			}
			from = to
		}
	}
}

// product is a sum as prose has it: "5 * 6", or "5*6".
var product = regexp.MustCompile(`\d ?\* ?\d`)

func (r *run) byteAt(i int) byte {
	if i < 0 || i >= len(r.text) {
		return '\n'
	}
	return r.text[i]
}

var brackets = regexp.MustCompile(`\[+[^\[\]]*\]+(?: ?\([^()\n]*\)| ?\[[^\[\]\n]*\])?|[\[\]]`)

// bracketSlips reports brackets that are no link, and may be a source.
func (r *run) bracketSlips() {
	for _, m := range brackets.FindAllIndex(r.text, -1) {
		typed := clip(r.typed(m[0], m[1]))
		fault := fmt.Sprintf(`%q is shown to readers (write [words](address) for a link, [@KEY] for a source, \[ for a plain bracket)`, typed)
		switch found := string(r.text[m[0]:m[1]]); {
		case strings.HasSuffix(found, ")"):
			fault = fmt.Sprintf("%q is shown to readers, not read as a link (write [words](address): no space before the address or in it)", typed)
		case footnote.MatchString(found), strings.Contains(found, "^"):
			fault = fmt.Sprintf("%q is shown as typed: guides have no footnotes (cite a source as [@KEY])", typed)
		case strings.LastIndex(found, "[") > strings.Index(found, "]"):
			fault = fmt.Sprintf("%q is shown to readers: nothing says which address it means (write [words](address), or cite a source as [@KEY])", typed)
		}
		r.doubt(m[0], m[1], fault)
	}
}
