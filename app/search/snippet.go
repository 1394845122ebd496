package search

import (
	"strings"

	"careguide/app/fold"
)

// How long a snippet is, in bytes, and how far it may reach back to start with
// a sentence.
const (
	snippetLength = 150
	snippetBack   = 70
)

// mark finds the terms in a text.
func mark(text string, terms map[string]bool) Marked {
	m := Marked{Text: text}
	fold.Each(text, func(word []byte, from, to int) {
		if terms[string(word)] { // makes no string: this is all of a document, at each key
			m.Marks = append(m.Marks, Range{from, to})
		}
	})
	return m
}

// snippet cuts the piece out of a text that has the most of the terms, in whole
// words; the beginning where it has none.
func snippet(text string, terms map[string]bool) Marked {
	all := mark(text, terms).Marks
	from := 0
	if at, ok := densest(text, all); ok {
		from = start(text, at)
	}
	to := end(text, from)
	m := Marked{Text: text[from:to]}
	for _, r := range all {
		if r.From >= from && r.To <= to {
			m.Marks = append(m.Marks, Range{r.From - from, r.To - from})
		}
	}
	if from > 0 && !strings.HasSuffix(strings.TrimSpace(text[:from]), ".") {
		m = m.after("… ")
	}
	if to < len(text) {
		m.Text += " …"
	}
	return m
}

// after returns the text with a beginning put before it.
func (m Marked) after(beginning string) Marked {
	m.Text = beginning + m.Text
	for i := range m.Marks {
		m.Marks[i].From += len(beginning)
		m.Marks[i].To += len(beginning)
	}
	return m
}

// densest returns where the piece starts that has the most different words.
func densest(text string, marks []Range) (at int, ok bool) {
	most := 0
	for i, first := range marks {
		seen := map[string]bool{}
		for _, r := range marks[i:] {
			if r.To > first.From+snippetLength-snippetBack/2 {
				break
			}
			seen[strings.ToLower(text[r.From:r.To])] = true
		}
		if len(seen) > most {
			most, at = len(seen), first.From
		}
	}
	return at, most > 0
}

// start goes back from a word to the beginning of its sentence, or where that
// is far away to that of a word before it.
func start(text string, at int) int {
	least := max(0, at-snippetBack)
	if i := strings.LastIndex(text[least:at], ". "); i >= 0 {
		return least + i + len(". ")
	}
	if least == 0 {
		return 0
	}
	if i := strings.LastIndexByte(text[max(0, at-snippetBack/2):at], ' '); i >= 0 {
		first := strings.IndexByte(text[max(0, at-snippetBack/2):at], ' ')
		return max(0, at-snippetBack/2) + first + 1
	}
	return at
}

// end returns where a snippet ends that starts at from.
func end(text string, from int) int {
	if len(text)-from <= snippetLength {
		return len(text)
	}
	if i := strings.LastIndexByte(text[from:from+snippetLength], ' '); i > 0 {
		return from + i
	}
	return from + len(cut(text[from:], snippetLength))
}
