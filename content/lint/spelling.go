package lint

import (
	"regexp"
	"strings"
)

// ruleSyllables counts by spelling alone: the vowel groups of a word, and what
// spellingFixes take away or add.
func ruleSyllables(word string) int {
	n := 0
	for _, part := range splitCompound(word) {
		n += len(vowelGroups.FindAllString(part, -1))
		for _, fix := range spellingFixes {
			n += fix.add * len(fix.where.FindAllString(part, -1))
		}
	}
	return max(n, 1)
}

var vowelGroups = regexp.MustCompile(`[aeiouy]+`)

// firstParts are words that end in a silent e and often begin a longer one.
var firstParts = regexp.MustCompile(
	`^(?:some|there|where|here|fore|side|life|home|time|care|wide|like|note|base|guide|store|phone|name|face|space|house|eye|smoke|whole|white|fire|make|life|line|stage|grade|wine|bone|state|else|more|those|pace|white|horse|tele)[bcdfghjklmnpqrstvwz][a-z]{2}`)

// splitCompound parts "lifeline" into "life" and "line", so that the silent e
// inside is seen.
func splitCompound(word string) []string {
	m := firstParts.FindString(word)
	if m == "" {
		return []string{word}
	}
	cut := len(m) - len("xyz")
	if strings.HasPrefix(word, "tele") {
		return []string{"tel", "e", word[cut:]}
	}
	return []string{word[:cut], word[cut:]}
}

// spellingFixes correct the count of vowel groups. Matches of one pattern do
// not overlap; those of different patterns may.
var spellingFixes = []struct {
	add   int
	where *regexp.Regexp
}{
	// A silent e at the end, of a plural or of a past tense.
	{-1, regexp.MustCompile(`[aeiouy][^aeiouy]*[^aeiouyl]e$|[aeiouy][rl]?le$`)},
	{-1, regexp.MustCompile(`[aeiouy][^aeiouy]*(?:[^aeiouylsxzcgh]|[^cs]h)es$|[aeiouy][rl]?les$`)},
	{-1, regexp.MustCompile(`[aeiouy][^aeiouy]*[^aeiouytdl]ed$|[aeiouy][rl]?led$|[aeo]yed$`)},
	{+1, regexp.MustCompile(`[bct]res?$|[bct]red$`)}, // "centre"
	{-1, regexp.MustCompile(`(?:[aeiou]n?g|q)ue[sd]?$|eyes?$`)},
	// A silent e before an ending, and inside "every".
	{-1, regexp.MustCompile(`[aeiouy][^aeiouy]*[^aeiouyl]e(?:ly|ful|fully|less|lessly|ness|ments?)$|^every`)},
	{-1, regexp.MustCompile(`ically$|aviou?r`)},

	// Vowels side by side, spoken apart.
	{+1, regexp.MustCompile(`[^cgstl]ia|^[cgst]ia|[^aeiouns]sia[^nl]|[aeiou]tiat|ciat|lia(?:b|c|nce)`)},
	{+1, regexp.MustCompile(`[^cgstxln]io|[^l]lio|^[cgst]io|nio[^nr]|[^n]iu|[^cst]ie(?:n[ct])|[^t]iety|scien`)},
	{+1, regexp.MustCompile(`[bdfhlmnprstvz]iers?$|quiet|diet|[^aeiou]iest`)},
	{+1, regexp.MustCompile(`[^gcp]eo|neou|oe[mt]|eum`)},
	{+1, regexp.MustCompile(`[^gqs]ua|[aeiou]sua|[^gq]uou|[flr]ue[nt]|luid|ruin|uity|suici`)},
	{+1, regexp.MustCompile(`[aeouy]ing|[^aeiou]y[aeo]|[aeiou]y[aeiou]`)},
	{+1, regexp.MustCompile(`creat[eio]|react|reali|theat`)},
	{+1, regexp.MustCompile(`thm$|[aiy]sms?$|[^aeiouyrl]n't$`)},
}
