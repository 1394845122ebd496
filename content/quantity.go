package content

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"careguide/app/guide"
)

// foldNumbers returns the text of a run with digits, spaces and hyphens of one
// kind each, on one line and without addresses, and where each byte stands.
func foldNumbers(r run) (text string, at []int) {
	src := append([]byte{}, r.text...)
	for _, pattern := range []*regexp.Regexp{webAddress, mailAddress, isoDate} {
		mask(src, pattern, wordMark)
	}
	var b strings.Builder
	for i := 0; i < len(src); {
		char, size := utf8.DecodeRune(src[i:])
		if m := entityAt.Find(src[i:]); m != nil {
			if plain := html.UnescapeString(string(m)); utf8.RuneCountInString(plain) == 1 {
				char, size = []rune(plain)[0], len(m)
			}
		}
		b.WriteString(foldOne(char))
		for len(at) < b.Len() {
			at = append(at, place(r.at, i))
		}
		i += size
	}
	return b.String(), at
}

var (
	webAddress = regexp.MustCompile("(?:https?://|www\\.|mailto:)[^\\s<>*\\[\\]()|`]+")
	isoDate    = regexp.MustCompile(`\b\d{4}-\d\d-\d\d\b`)
	entityAt   = regexp.MustCompile(`^&#?\w+;`)
)

func place(at []int, i int) int {
	if i < len(at) {
		return at[i]
	}
	return i
}

func foldOne(char rune) string {
	switch {
	case char < utf8.RuneSelf && char != '\n' && char != '\t' && char != '\\':
		return string(char)
	case char == '\\', unicode.In(char, unicode.Mn, unicode.Me, unicode.Cf): // 9️⃣ is a 9 in a box
		return ""
	case unicode.IsSpace(char):
		return " "
	case unicode.Is(unicode.Pd, char), char == '−':
		return "-"
	case unicode.IsDigit(char):
		return string('0' + digitValue(char))
	}
	return string(char)
}

// digitValue returns what a digit of any script is worth: their tables start
// with the zero of each script.
func digitValue(char rune) rune {
	for _, r := range unicode.Nd.R16 {
		if rune(r.Lo) <= char && char <= rune(r.Hi) {
			return (char - rune(r.Lo)) % 10
		}
	}
	for _, r := range unicode.Nd.R32 {
		if rune(r.Lo) <= char && char <= rune(r.Hi) {
			return (char - rune(r.Lo)) % 10
		}
	}
	return 0
}

// What is counted, and what may stand between it and its number. People who
// answer or use a line ("988 callers") are not among them.
const (
	counted = `(?:people|persons?|adults?|patients?|participants?|volunteers|women|men|boys|girls|children|teens|teenagers|youths|adolescents|veterans|doctors|students|families|` +
		`trials|studies|reviews|reports|papers|articles|records|cases|deaths|births|hospitals|clinics|countries|genes|` +
		`seconds?|minutes?|mins?|hours?|days?|nights|weeks?|months?|years?|times|points?|percent|per cent|` +
		`mg|mcg|µg|g|kg|lbs?|ml|mL|mmol|mmHg|cm|km|miles|feet|dollars|euros|pounds|cents|doses|pills|tablets|sessions|treatments|visits|pulses|items|pages|degrees|calories|thousand|million|billion)\b`
	between = `(?:(?:adult|older|younger|young|depressed|sick|healthy|randomi[sz]ed|controlled|clinical|small|large|other|different|separate|new|published|eligible|such|more|US|British|American) )*`
)

var (
	// Part of a longer number, a name, a sum of money or a share.
	partBefore = regexp.MustCompile(`(?:[\p{L}\d_$£€¥]|[\p{L}\d][.,'’:-]|[$£€¥] |\d ?[/×x*] ?|\bUSD |\bEUR |\bGBP )$`)
	partAfter  = regexp.MustCompile(`^(?:[\p{L}\d_%°]|[.,:'’-]\d| %)`)
	// Counted by what follows, or by what stands before it.
	countAfter = regexp.MustCompile(`(?i)^(?:[ -]` + between + counted +
		`| of (?:the |these |those |all |them|us\b|about )*(?:\d|` + between + counted + `|them|us\b)` +
		`| out of | (?:to|-) ?\d[\d,.]*(?: |$)` + `| and \d[\d,]* ` + between + counted + `| or (?:more|fewer|less)\b)`)
	shareBefore = regexp.MustCompile(`(?i)(?:\d in |out of |\bn ?= ?|[=<>≥≤±~] ?)$`)
	countBefore = regexp.MustCompile(`(?i)\b(?:pages?|pp?\.|chapter|section|table|figure|fig\.|room|ward|article|volume|vol\.|version|model|(?:score|total|average|mean|median|sum|maximum|minimum|IQ|rate|dose) of) $`)
	yearBefore  = regexp.MustCompile(`(?i)\b(?:in|since|until|from|by|year|before|after) $`)
	year        = regexp.MustCompile(`^(?:1[5-9]|20)\d\d$`)
	thousands   = regexp.MustCompile(`(?:^|[^\d.,-])\d{1,3} $`)
	moreDigits  = regexp.MustCompile(`^ \d{3}(?:\D|$)`)
	shareAfter  = regexp.MustCompile(`^ in (?:every |each )?\d`)
	slashAfter  = regexp.MustCompile(`^ ?/ ?(\d+(?:[ .-]\d+)*)`)
	slashBefore = regexp.MustCompile(`(\d+(?:[ .-]\d+)*) ?/ ?$`)
	// What one does with a number.
	dialBefore  = regexp.MustCompile(`(?i)\b(?:call|dial|ring|phone|telephone|tel|text|txt|sms|message|send|number|reach|contact)(?:s|ed|ing)?\b(?:[^\p{L}\d.;!?]+\p{L}+){0,3}[^\p{L}\d.;!?]*:?[^\p{L}\d.;!?]*$`)
	dialsDirect = regexp.MustCompile(`(?i)\b(?:call|dial|ring|phone|telephone|tel|text|sms|number)\b(?: the number| to)?[^\p{L}\d.;!?]*$`)
	lineAfter   = regexp.MustCompile(`(?i)^-(?:call|operator|dispatch|line|number|service|lifeline)`)
)

// isQuantity reports whether digits of a folded text count something or belong
// to something longer. Where nothing says so, they are a hotline's number.
func isQuantity(text string, from, to int, isHotline func(string) bool) bool {
	before, after, found := text[:from], text[to:], text[from:to]
	if m := slashAfter.FindStringSubmatch(after); m != nil {
		return !isHotline(guide.Dial(m[1])) // a blood pressure, or "911/112"
	}
	if m := slashBefore.FindStringSubmatch(before); m != nil {
		return !isHotline(guide.Dial(m[1]))
	}
	switch {
	case partBefore.MatchString(before), partAfter.MatchString(after), countAfter.MatchString(after), shareBefore.MatchString(before):
		return true
	case lineAfter.MatchString(after):
		return false
	case strings.HasPrefix(after, "-") && len(after) > 1 && unicode.IsLetter(rune(after[1])):
		return true // "a 112-bed clinic"
	}
	const short = 2 // digits that a text has too often to be a number to call
	if len(found) <= short {
		return !dialsDirect.MatchString(before)
	}
	if dialBefore.MatchString(before) {
		return false
	}
	return countBefore.MatchString(before) || shareAfter.MatchString(after) || moreDigits.MatchString(after) ||
		thousands.MatchString(before) && len(found) == 3 || year.MatchString(found) && yearBefore.MatchString(before)
}
