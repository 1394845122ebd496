package lint

import (
	"fmt"
	"strings"
)

func (c *checker) longSentences() {
	for _, b := range c.page.blocks {
		for _, s := range b.sentences {
			if n := len(s.words); n > c.rules.SentenceWords {
				c.add(s.place, "sentence", "make it two", "sentence of %d words, at most %d: %s", n, c.rules.SentenceWords, s.quote())
			}
		}
	}
}

func (c *checker) longParagraphs() {
	for _, b := range c.page.blocks {
		if n := len(b.sentences); b.Kind == Paragraph && n > c.rules.ParagraphSentences {
			c.add(b.at(), "paragraph", "start a new paragraph", "paragraph of %d sentences, at most %d", n, c.rules.ParagraphSentences)
		}
	}
}

// longLists takes neighbouring items at one place for one list.
func (c *checker) longLists() {
	var first block
	n := 0
	end := func() {
		if n > c.rules.ListItems {
			c.add(first.at(), "list", "group the items, or leave some out", "list of %d items, at most %d", n, c.rules.ListItems)
		}
		n = 0
	}
	for _, b := range c.page.blocks {
		if b.Kind != Item || b.Place != first.Place || b.File != first.File {
			end()
		}
		if b.Kind == Item {
			if n == 0 {
				first = b
			}
			n++
		}
	}
	end()
}

// quote returns the first words of a sentence, for a fault to name it by.
func (s sentence) quote() string {
	words := strings.Fields(s.text)
	if len(words) <= 7 {
		return fmt.Sprintf("%q", s.text)
	}
	return fmt.Sprintf("%q", strings.Join(words[:7], " ")+" …")
}
