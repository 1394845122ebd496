package lint

import "slices"

// balance weighs the words on benefits against the words on harms. A page that
// has neither place is no option and is let through.
func (c *checker) balance() {
	benefits, from := c.wordsAt(c.rules.Benefits)
	harms, other := c.wordsAt(c.rules.Harms)
	if from.line == 0 {
		from = other
	}
	if from.line == 0 {
		return
	}
	ratio := float64(benefits) / float64(max(harms, 1))
	if ratio < c.rules.Low || ratio > c.rules.High {
		remedy := "write more on harms, or less on benefits"
		if ratio < c.rules.Low {
			remedy = "write more on benefits, or less on harms"
		}
		c.add(from, "balance", remedy, "%d words on benefits, %d on harms: ratio %.2f, from %.2f to %.2f",
			benefits, harms, ratio, c.rules.Low, c.rules.High)
	}
}

// wordsAt counts the words at some places, without headings and labels, and
// says where the first of them starts.
func (c *checker) wordsAt(places []string) (n int, first place) {
	for _, b := range c.page.blocks {
		if !slices.Contains(places, b.Place) || !b.isProse() {
			continue
		}
		if first.line == 0 {
			first = b.at()
		}
		for _, s := range b.sentences {
			n += len(s.words)
		}
	}
	return n, first
}
