package lint

import (
	"regexp"
	"strings"
)

// figures refuses ways to give a number that mislead or are hard to compare:
// readers judge "27 of 100" best, with the same hundred every time (CDC Clear
// Communication Index, items 15 to 17; IPDAS on probabilities).
func (c *checker) figures() {
	for _, b := range c.page.blocks {
		for _, s := range b.sentences {
			rest := s.text
			for _, f := range badFigures {
				m := f.says.FindString(rest)
				if m == "" || f.unless != nil && f.unless.MatchString(s.text) {
					continue
				}
				c.add(s.place, "figure", f.remedy, "%s %q", f.name, strings.TrimSpace(m))
				rest = strings.Replace(rest, m, "", 1) // "5.2%" is one fault
			}
		}
	}
}

const ofHundred = `write how many of 100 people, as in "27 of 100"`

var absolute = regexp.MustCompile(`\b(?:out )?of(?: every)? 100\b`)

// badFigures are kinds of figures, and what excuses them in the same sentence.
var badFigures = []struct {
	name   string
	says   *regexp.Regexp
	unless *regexp.Regexp
	remedy string
}{
	{"percentage", regexp.MustCompile(`\d[\d.]* ?(?:%|percent|per cent)`), nil, ofHundred},
	{"decimal", regexp.MustCompile(`\d+\.\d+`), nil, "round it to a whole number"},
	{"odds", regexp.MustCompile(`(?i)\b(?:1|one) in (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred|thousand)\b`), nil, ofHundred},
	{"changing denominator", regexp.MustCompile(`\b\d[\d,]* (?:out )?of (?:every )?` + notHundred), nil, ofHundred},
	{"relative figure alone", regexp.MustCompile(`(?i)\btwice as\b` +
		`|\b(?:twice|(?:two|three|four|five|six|ten|\d+)[ -](?:times|fold)) (?:as|more|less|fewer|higher|lower|the|greater)\b` +
		`|\b(?:doubl|halv)(?:e|es|ed|ing) (?:the|your|their) (?:risk|chance|odds|rate)` +
		`|\b(?:risk|chance|odds|rate)s?\b[^.]{0,40}\b(?:by|in) (?:a |about |one )?(?:half|third|quarter)\b`),
		absolute, `give both numbers of 100, as in "2 of 100 instead of 1 of 100"`},
}

// notHundred matches whole numbers but 100.
const notHundred = `(?:\d{4,}|\d+,\d{3}|[02-9]\d{0,2}|1\d?|1[1-9]\d|10[1-9])\b`

// sources asks for a source, on pages that cite, in every sentence with a
// figure or a comparison.
func (c *checker) sources() {
	if !c.page.Cites {
		return
	}
	for _, b := range c.page.blocks {
		if !b.isProse() {
			continue
		}
		for _, s := range b.sentences {
			if len(s.cites) > 0 {
				continue
			}
			if f := figureIn(s); f != "" {
				c.add(s.place, "source", "end the sentence with [@KEY]", "figure %q has no source", f)
			} else if m := comparison.FindString(s.text); m != "" && !plainLimit.MatchString(s.text) {
				c.add(s.place, "source", "end the sentence with [@KEY]", "comparison %q has no source", m)
			}
		}
	}
}

// figureIn returns the first figure of a sentence that needs a source. Digits
// in names ("B12", "DSM-5"), telephone numbers and numbered steps need none.
func figureIn(s sentence) string {
	for i, w := range s.words {
		if !figure.MatchString(w) || helpNumbers[w] || phone.MatchString(w) {
			continue
		}
		if i > 0 && numbered.MatchString(s.words[i-1]) {
			continue
		}
		return w
	}
	return ""
}

var (
	figure   = regexp.MustCompile(`^\d[\d,.]*(?:%|st|nd|rd|th|s)?$|^\d+-\pL+`)
	phone    = regexp.MustCompile(`^\d{6,}$|^\d[\d-]{6,}$`)
	numbered = regexp.MustCompile(`(?i)^(?:steps?|points?|questions?|chapters?|parts?|phase|page|call|text|press|dial|ring)$`)

	helpNumbers = setOf("911 988 999 112 111 000 116 123 24/7")

	// comparison matches claims that one thing beats another.
	comparison = regexp.MustCompile(`(?i)\b(?:more|less|fewer|better|worse|\pL{3,}er)(?: \pL+){0,4} than\b|\bas (?:well|often|much|good|safe|helpful|effective|many|likely) as\b|\bcompared (?:with|to)\b|\b(?:beats?|outperform(?:s|ed)?)\b`)
	// plainLimit matches sentences whose "than" compares nothing.
	plainLimit = regexp.MustCompile(`(?i)\b(?:more|less|fewer|longer|later|earlier|older|younger|sooner|higher|lower) than (?:an?|one|two|three|four|half|\d+|usual|before|you|that|this)\b|\b(?:rather|other) than\b|\bas (?:well|much|often) as (?:you|possible|your|the|other|usual)\b`)
)
