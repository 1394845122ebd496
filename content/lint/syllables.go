package lint

import (
	_ "embed"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// Syllables counts the syllables of one English word as it is read aloud.
//
// Rules of spelling count vowel groups, then correct for silent letters and
// for vowels that stand side by side but are spoken apart; words that break the
// rules stand in syllables.txt. Figures are read out ("676" has six), capitals
// are spelt ("ECT" has three), and the parts of a hyphenated word are added up.
func Syllables(word string) int {
	n := 0
	for part := range strings.FieldsFuncSeq(strings.ReplaceAll(word, ",", ""), isWordBreak) {
		n += partSyllables(part)
	}
	return max(n, 1)
}

func isWordBreak(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '.'
}

// partSyllables counts a word without hyphens.
func partSyllables(part string) int {
	if part == "" {
		return 0
	}
	part = strings.ReplaceAll(strings.ReplaceAll(part, "’", "'"), ".", "")
	if i := digitRun.FindStringIndex(part); i != nil {
		return partSyllables(part[:i[0]]) + digitSyllables(part[i[0]:i[1]]) + partSyllables(part[i[1]:])
	}
	lower := strings.ToLower(part)
	if owner, ok := strings.CutSuffix(lower, "'s"); ok && endsInHiss.MatchString(owner) {
		return partSyllables(owner) + 1
	}
	word := strings.TrimSuffix(strings.TrimSuffix(lower, "'s"), "'")
	if n, ok := exception(word); ok {
		return n
	}
	if isSpelt(strings.TrimSuffix(part, "s")) {
		return speltSyllables(part)
	}
	return ruleSyllables(word)
}

var digitRun = regexp.MustCompile(`[0-9]+`)

//go:embed syllables.txt
var exceptionList string

// exceptions holds the words that the rules get wrong.
var exceptions = readCounts(exceptionList)

// exception looks a word up, or its singular where the plural adds no syllable.
func exception(word string) (int, bool) {
	if n, ok := exceptions[word]; ok {
		return n, true
	}
	stem, plural := strings.CutSuffix(word, "s")
	if !plural || hisses.MatchString(word) {
		return 0, false
	}
	n, ok := exceptions[stem]
	return n, ok
}

// hisses matches a plural whose last "es" is spoken, as in "voices"; endsInHiss
// a word whose own "'s" is.
var (
	hisses     = regexp.MustCompile(`(?:s|x|z|ch|sh|c|g)es$`)
	endsInHiss = regexp.MustCompile(`(?:s|x|z|ch|sh)$|[scgz]e$`)
)

// isSpelt reports whether a word is read letter by letter: "ECT", "US", "rTMS".
func isSpelt(word string) bool {
	capitals := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals >= 2 && len(word) <= 5
}

func speltSyllables(word string) int {
	n := len(strings.TrimSuffix(word, "s"))
	return n + 2*strings.Count(strings.ToLower(word), "w") // "double-u"
}

// readCounts reads lines of a count and the words it belongs to. A test reads
// every line.
func readCounts(list string) map[string]int {
	counts := map[string]int{}
	for line := range lines(list) {
		count, words, _ := strings.Cut(line, ":")
		n, _ := strconv.Atoi(count)
		for word := range strings.FieldsSeq(words) {
			counts[word] = n
		}
	}
	return counts
}
