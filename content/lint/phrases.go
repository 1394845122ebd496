package lint

import (
	_ "embed"
	"regexp"
	"strings"
)

// A Phrase is something a text must not say.
type Phrase struct {
	Kind   string // why not: blame, promise, dose, …
	Says   *regexp.Regexp
	Unless *regexp.Regexp // excuses it, when it stands earlier in the sentence; or nil
	Remedy string
}

//go:embed phrases.tsv
var phraseList string

// englishPhrases reads phrases.tsv. A test reads every line of it.
func englishPhrases() []Phrase {
	var all []Phrase
	for line := range lines(phraseList) {
		fields := strings.Split(line, "\t")
		p := Phrase{Kind: fields[0], Says: wholeWords(fields[1]), Remedy: fields[3]}
		if fields[2] != "-" {
			p.Unless = wholeWords(fields[2])
		}
		all = append(all, p)
	}
	return all
}

// wholeWords compiles a pattern that matches in any case and only whole words.
func wholeWords(pattern string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[^\pL\pN])(` + pattern + `)(?:[^\pL\pN]|$)`)
}

func (c *checker) phrases() {
	for _, b := range c.page.blocks {
		for _, s := range b.sentences {
			for _, p := range c.rules.Phrases {
				m := p.Says.FindStringSubmatchIndex(s.text)
				if m == nil || p.Unless != nil && p.Unless.MatchString(s.text[:m[2]]) {
					continue
				}
				c.add(s.place, p.Kind, p.Remedy, "%s: %q", p.Kind, s.text[m[2]:m[3]])
			}
		}
	}
}
