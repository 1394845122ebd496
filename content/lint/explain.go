package lint

import (
	"regexp"
	"strings"
)

// isExplained reports whether a sentence explains the term that stands from
// start to end in it. These forms count; T is the term:
//
//	T (plain words), and T word (plain words); an abbreviation alone is no plain word
//	plain words (T)
//	T is …, T are …, T means …, T has … as the sentence begins
//	called T, named T, known as T, a kind of T   plain words, or T, …
//	T, a …   T, or …   T, which …   T, older words.
//	plain words, T.   where the plain words begin with "a" or "the"
//	T: plain words   T – plain words
//	a kind such as T, kinds: T, T and T, T or another kind   the kind explains it
//
// It cannot tell whether the words are plain, or true.
func isExplained(sentence string, start, end int) bool {
	before, term, after := sentence[:start], sentence[start:end], sentence[end:]
	return strings.Contains(term, "(") ||
		bracketAfter(after) ||
		bracketRound(before, after) ||
		definition.MatchString(after) && opening.MatchString(before) && !passiveStart.MatchString(after) ||
		naming.MatchString(before) ||
		orAfter.MatchString(before) && strings.HasPrefix(after, ",") ||
		aside.MatchString(after) && !openClause.MatchString(before) ||
		tail.MatchString(after) && !otherTail.MatchString(after) && !openClause.MatchString(before) ||
		appositive.MatchString(before) && sentenceTail.MatchString(after) ||
		colonAfter.MatchString(after) ||
		kindBefore.MatchString(before) ||
		listBefore.MatchString(before) && (lastOfList.MatchString(before) || listAfter.MatchString(after)) ||
		kindAfter.MatchString(after)
}

var (
	brackets = regexp.MustCompile(`^(?:['’]s)?(?:\s+[\pL-]+)?((?:\s*\([^)]*\))+)`)
	anyWord  = regexp.MustCompile(`\p{Ll}{3,}`)

	opening      = regexp.MustCompile(`^(?i)(?:an?|the|most|some|many)?\s*(?:\S+\s)?$`)
	definition   = regexp.MustCompile(`^(?:\s*\([^)]*\))?\s+(?:is|are|was|means?|refers? to|stands? for|has|have|happens?)(?:\s+\S+){3,}`)
	passiveStart = regexp.MustCompile(`^\s+(?:is|are|was|has|have)\s+(?:not|often|also|been|usually|rare|safe|more|less|few|fewer|no|many|side|\pL+ed|given|taken|used|known)\b`)

	naming  = regexp.MustCompile(`(?i)\b(?:(?:called|named|known as|name is|names are)(?:\s+[\pL-]+){0,2}|means?|that is|a kind of|a type of|an? form of)\s+["“]?$`)
	orAfter = regexp.MustCompile(`,\s+or\s+$`)
	aside   = regexp.MustCompile(`^["”]?,\s+(?:an?|the|or|which|when|where|like|that is|meaning|another|one|also|older|newer|now)\s`)
	tail    = regexp.MustCompile(`^,\s+(?:[^\s,]+\s+){1,6}[^\s,]+[.;]?$`)

	// openClause matches before a comma that ends a clause or parts a list.
	openClause   = regexp.MustCompile(`(?i)^(?:if|when|for|with|in|on|at|after|before|while|as|because|like|unlike|since)\b[^,]*$|,\s+(?:\pL+\s+){0,2}$`)
	otherTail    = regexp.MustCompile(`\b(?:and|or|but|so)\b|^,\s+(?:may|can|will|is|are|has|have|you|it|they|ask|call|tell|see)\b`)
	appositive   = regexp.MustCompile(`(?i)(?:^|\s)(?:an?|the|your)\s+[^,]+,\s+(?:the\s+)?$`)
	sentenceTail = regexp.MustCompile(`^[.;]?$`)
	colonAfter   = regexp.MustCompile(`^(?::|\s+[–—-])\s+\S`)
	kindBefore   = regexp.MustCompile(`(?i)\b(?:such as|for example,?|including)\s`)
	listBefore   = regexp.MustCompile(`[\pL)]:\s`)
	lastOfList   = regexp.MustCompile(`:\s.*(?:,\s|\b(?:and|or)\s)(?:[\pL-]+\s)*$`)
	listAfter    = regexp.MustCompile(`^(?:,|\s+(?:and|or)\s)`)
	kindAfter    = regexp.MustCompile(`^(?:,\s+[^,]+)*,?\s+(?:or|and)\s+(?:an)?other\s`)
)

// bracketAfter reports whether brackets that hold a word follow, perhaps after
// the noun that the term belongs to: "ECT treatment (…)".
func bracketAfter(after string) bool {
	m := brackets.FindStringSubmatch(after)
	return m != nil && anyWord.MatchString(m[1])
}

// bracketRound reports whether the term stands in a bracket of its own behind
// plain words: "in steps (tapering)".
func bracketRound(before, after string) bool {
	open := strings.LastIndex(before, "(")
	if open < 1 || strings.Contains(before[open:], ")") {
		return false
	}
	inside, _, closed := strings.Cut(before[open+1:]+after, ")")
	return closed && len(strings.Fields(inside)) <= 2
}
