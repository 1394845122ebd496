package lint

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A span is a sentence and where it starts in its text.
type span struct {
	start int
	text  string
}

// splitSentences cuts a text into sentences. One ends at a full stop, question
// mark, exclamation mark or ellipsis that the next word follows with a capital
// or a digit, or at the end of the text. Stops inside brackets, in numbers and
// after abbreviations end nothing.
func splitSentences(text string) []span {
	var spans []span
	start := 0
	cut := func(end int) {
		from := start + len(text[start:end]) - len(strings.TrimLeftFunc(text[start:end], unicode.IsSpace))
		if s := strings.TrimSpace(text[from:end]); s != "" {
			spans = append(spans, span{from, s})
		}
		start = end
	}
	for _, m := range sentenceEnd.FindAllStringSubmatchIndex(text, -1) {
		stop, end := m[2], m[3]
		if depth(text[start:end]) <= 0 && startsSentence(text[end:]) && !isAbbreviation(text[start:stop+1], text[end:]) {
			cut(end)
		}
	}
	cut(len(text))
	return spans
}

// sentenceEnd matches marks that may end a sentence, with closing quotes and
// brackets, where a space follows.
var sentenceEnd = regexp.MustCompile(`([.?!…]+["'”’)\]]*)\s`)

// depth is how many brackets are open at the end of s.
func depth(s string) int {
	return strings.Count(s, "(") - strings.Count(s, ")")
}

// startsSentence reports whether rest begins as a sentence does: with a capital
// or a digit, or with a name such as "rTMS".
func startsSentence(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\n\"'“‘(¿¡")
	r, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsUpper(r) || unicode.IsDigit(r) {
		return true
	}
	first, _, _ := strings.Cut(rest, " ")
	return isSpelt(strings.TrimFunc(first, notAlphanumeric))
}

// isAbbreviation reports whether the full stop that ends so is part of a word.
// After "U.S." a sentence may end all the same: the next word decides.
func isAbbreviation(so, rest string) bool {
	if !strings.HasSuffix(so, ".") {
		return false
	}
	last := so[strings.LastIndexAny(so, " \n(“\"")+1:]
	if mayEnd[strings.ToLower(last)] {
		next, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
		return !opensSentence[next]
	}
	return neverEnd[strings.ToLower(last)] || initial.MatchString(last)
}

// initial matches the first letter of a name. "I" is a word.
var initial = regexp.MustCompile(`^[A-HJ-Z]\.$`)

// neverEnd are abbreviations with a word to come, mayEnd those that can stand last.
var (
	neverEnd = setOf("dr. mr. mrs. ms. prof. st. vs. e.g. i.e. cf. approx. no. nos. fig. sen. gen. sra. dra.")
	mayEnd   = setOf("u.s. u.k. u.s.a. e.u. a.m. p.m. etc. inc. ltd. jr. sr. ph.d. m.d. d.c. ee.uu.")
)

// opensSentence are words that stand with a capital only where a sentence begins.
var opensSentence = setOf(`A After All An And Ask At Before But Call Do Each For
	He Her His How If In Is It Its Many Most No Not On One Or Our She So Some Take
	Tell That The Their Then There These They This To Two We What When Where Who Why
	With You Your`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}
