package lint

import (
	_ "embed"
	"regexp"
	"strings"
)

//go:embed participles.txt
var participleList string

// participles are the irregular ones; adjectival are words that look like
// participles and describe, as in "you are tired".
var participles, adjectival = readParticiples(participleList)

// isPassive reports whether a sentence has a passive verb.
//
// It is a guess from spelling: a form of "be", then at most two adverbs or one
// short subject ("is it paid for?"), then a word in -ed or an irregular
// participle. "Be called", "be named" and "be known as" pass, because they
// explain terms, and so do participles that are mostly adjectives. Passives
// without "be" ("treatments given by a nurse", "get tested") are not seen.
func isPassive(sentence string) bool {
	for _, m := range passiveVerb.FindAllStringSubmatch(sentence, -1) {
		word := strings.ToLower(m[1])
		if !adjectival[word] && (participles[word] || regularParticiple.MatchString(word)) {
			return true
		}
	}
	return false
}

var (
	passiveVerb = regexp.MustCompile(`(?i)\b(?:am|is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)` +
		`(?:\s+(?:it|they|this|that|these|you|he|she|we|I))?` +
		`(?:\s+(?:not|also|often|never|always|still|now|then|only|first|all|both|much|most|more|less|well|best|just|even|once|later|too|sometimes|seldom|being|been|\w+ly)){0,2}` +
		`\s+([a-z]+)\b`)
	regularParticiple = regexp.MustCompile(`[a-z]{2,}ed$`)
)

// readParticiples reads words; those after a "-" are adjectival.
func readParticiples(list string) (irregular, describing map[string]bool) {
	irregular, describing = map[string]bool{}, map[string]bool{}
	for line := range lines(list) {
		set := irregular
		if after, ok := strings.CutPrefix(line, "-"); ok {
			line, set = after, describing
		}
		for word := range strings.FieldsSeq(line) {
			set[word] = true
		}
	}
	return irregular, describing
}

// passives names every passive sentence of a page that has too many.
func (c *checker) passives() {
	var found []sentence
	total := 0
	for _, b := range c.page.blocks {
		if !b.graded() {
			continue
		}
		for _, s := range b.sentences {
			total++
			if isPassive(s.text) {
				found = append(found, s)
			}
		}
	}
	if float64(len(found)) <= c.rules.Passive*float64(total) {
		return
	}
	for i, s := range found {
		c.add(s.place, "passive", "say who does it", "passive sentence %d of %d on a page of %d sentences, at most %.0f %%: %s",
			i+1, len(found), total, 100*c.rules.Passive, s.quote())
	}
}
