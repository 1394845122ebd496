package lint

import (
	"fmt"
	"strings"
)

// grades checks how hard each section reads. Sections too short to be graded
// are graded together, without SMOG where even these are too short.
func (c *checker) grades() {
	var short []block
	for _, blocks := range c.page.sections() {
		if n := countBlocks(blocks, c.rules.Names); n.sentences >= c.rules.MinSentences {
			c.grade(blocks[0].at(), fmt.Sprintf("section %q", blocks[0].Section), n)
		} else {
			short = append(short, blocks...)
		}
	}
	if len(short) > 0 {
		c.grade(short[0].at(), fmt.Sprintf("the short sections of %q", c.page.Name), countBlocks(short, c.rules.Names))
	}
}

func (c *checker) grade(at place, what string, n count) {
	check := func(rule, name string, value, limit float64, remedy string) {
		if value > limit {
			c.add(at, rule, remedy+longWords(n), "%s: %s %.2f, at most %.1f", what, name, value, limit)
		}
	}
	shorter := fmt.Sprintf("%.1f words a sentence: cut long ones", float64(n.words)/float64(max(n.sentences, 1)))
	check("grade", "Flesch-Kincaid grade", n.grade(), c.rules.Grade, shorter)
	check("grade-adjusted", "Flesch-Kincaid grade, drug names aside,", n.adjustedGrade(), c.rules.Adjusted, shorter)
	if n.sentences >= c.rules.MinSentences {
		fewer := fmt.Sprintf("%d words of three syllables or more in %d sentences: take out %d",
			n.polysyllables, n.sentences, n.polysyllables-mostPolysyllables(c.rules.SMOG, n.sentences))
		check("smog", "SMOG grade", n.smog(), c.rules.SMOG, fewer)
	}
}

// longWords names the words to begin with.
func longWords(n count) string {
	heavy := n.heaviest(5)
	if len(heavy) == 0 {
		return ""
	}
	return "; shorter words for: " + strings.Join(heavy, ", ")
}
