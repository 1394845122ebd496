package lint

import (
	"regexp"
	"strings"
	"unicode"
)

// A place is where a fault is.
type place struct {
	file string
	line int
}

// parsed is a page whose sentences are known.
type parsed struct {
	Page
	blocks []block
}

// A block is a Text cut into sentences.
type block struct {
	Text
	sentences []sentence
}

// A sentence is one sentence of a block.
type sentence struct {
	place
	text  string // on one line, without citations
	words []string
	cites []string // source keys
}

func parse(p Page) parsed {
	blocks := make([]block, len(p.Texts))
	for i, t := range p.Texts {
		blocks[i].Text = t
		for _, s := range splitSentences(t.Words) {
			line := t.Line + strings.Count(t.Words[:s.start], "\n")
			plain := strings.Join(strings.Fields(citation.ReplaceAllString(s.text, "")), " ")
			if words := wordsOf(plain); len(words) > 0 {
				blocks[i].sentences = append(blocks[i].sentences,
					sentence{place{t.File, line}, plain, words, sourceKeys(s.text)})
			}
		}
	}
	return parsed{p, blocks}
}

// citation matches [@KEY] and [@ONE, TWO], with the space before it.
var citation = regexp.MustCompile(`\s*\[@[^\]]*\]`)

func sourceKeys(s string) []string {
	var keys []string
	for _, mark := range citation.FindAllString(s, -1) {
		keys = append(keys, strings.FieldsFunc(mark, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_'
		})...)
	}
	return keys
}

// wordsOf returns the words of a text: what stands between spaces or dashes and
// has a letter or a digit. A hyphenated word is one, as in all the formulae.
func wordsOf(text string) []string {
	fields := strings.FieldsFunc(citation.ReplaceAllString(text, ""), func(r rune) bool {
		return unicode.IsSpace(r) || r == '—' || r == '–'
	})
	words := fields[:0]
	for _, f := range fields {
		if w := strings.TrimFunc(f, notAlphanumeric); w != "" {
			words = append(words, w)
		}
	}
	return words
}

func notAlphanumeric(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// at is where a block starts.
func (b block) at() place { return place{b.File, b.Line} }

// graded reports whether the words of a block count towards grades.
func (b block) graded() bool { return b.Kind != Label }

// isProse reports whether a block is more than a title or a label.
func (b block) isProse() bool { return b.Kind == Paragraph || b.Kind == Item }

// sections returns the blocks of each section, in the order they first appear.
func (p parsed) sections() [][]block {
	var all [][]block
	index := map[string]int{}
	for _, b := range p.blocks {
		i, ok := index[b.Section]
		if !ok {
			i = len(all)
			index[b.Section] = i
			all = append(all, nil)
		}
		all[i] = append(all[i], b)
	}
	return all
}
