package lint

import (
	_ "embed"
	"strings"
)

// Rules say what a text may be. Zero limits refuse everything: start from English.
type Rules struct {
	SentenceWords      int     // most words of a sentence
	ParagraphSentences int     // most sentences of a paragraph
	ListItems          int     // most items of a list
	Passive            float64 // largest share of passive sentences on a page

	Grade    float64 // Flesch-Kincaid grade of a section
	Adjusted float64 // the same, with every name counted as two syllables
	SMOG     float64 // SMOG grade of a section
	// MinSentences is how many sentences a section needs to be graded by
	// itself; shorter ones of a page are graded together (see SMOG for why).
	MinSentences int

	Names   map[string]bool // in lower case: drugs and brands a text cannot avoid
	Phrases []Phrase        // what must not be said
	Terms   []Term          // what must be explained where a section first uses it

	// Benefits and Harms are places whose words are weighed against each
	// other: the first divided by the second lies from Low to High.
	Benefits, Harms []string
	Low, High       float64
}

//go:embed names.txt
var nameList string

// English returns the rules for English text, without terms: those come from
// the glossary of a guide. Why these limits: sentences and paragraphs are the
// NHS's, lists are the CDC Clear Communication Index's (item 8), the grades are
// ours, on the way from the AMA's sixth grade to the NIH's eighth.
func English() Rules {
	return Rules{
		SentenceWords:      20,
		ParagraphSentences: 3,
		ListItems:          7,
		Passive:            0.05,
		Grade:              8,
		Adjusted:           6,
		SMOG:               8.5,
		MinSentences:       10,
		Names:              readSet(nameList),
		Phrases:            englishPhrases(),
		Benefits:           []string{"who", "works", "soon"},
		Harms:              []string{"side-effects", "risks"},
		Low:                0.67,
		High:               1.5,
	}
}

// lines yields the lines of an embedded list, without comments and blank ones.
func lines(list string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(list) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

func readSet(list string) map[string]bool {
	set := map[string]bool{}
	for line := range lines(list) {
		for word := range strings.FieldsSeq(line) {
			set[word] = true
		}
	}
	return set
}
