package speech

import (
	"slices"
	"strings"
	"unicode"
)

// say returns how a piece of text is spoken; empty where there is nothing to say.
func say(text string, numbers []string) string {
	text = dialled(text, numbers)
	var words []string
	for word := range strings.FieldsSeq(text) {
		words = append(words, sayWord(word))
	}
	spoken := strings.Join(words, " ")
	if !strings.ContainsFunc(spoken, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return ""
	}
	return spoken
}

// Numbers finds the numbers in the words of links that dial, as in "988" from
// "Call 988". Longer ones stand first, so that none is read as part of another.
func Numbers(labels []string) []string {
	var all []string
	for _, label := range labels {
		for number := range strings.FieldsFuncSeq(label, func(r rune) bool { return !isDigit(r) && !strings.ContainsRune("+ ()-", r) }) {
			if number = strings.Trim(number, " ()-"); digitsIn(number) >= 3 {
				all = append(all, number)
			}
		}
	}
	slices.SortFunc(all, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	return slices.Compact(all)
}

// dialled writes every one of the numbers in text digit by digit.
func dialled(text string, numbers []string) string {
	for _, number := range numbers {
		var out strings.Builder
		rest := text
		for {
			before, after, found := strings.Cut(rest, number)
			out.WriteString(before)
			if !found {
				break
			}
			if alone(out.String(), after) {
				out.WriteString(spellNumber(number))
			} else {
				out.WriteString(number)
			}
			rest = after
		}
		text = out.String()
	}
	return text
}

// alone reports whether what stands between two texts is not part of a longer
// number or word, as in "1988" or "988,000".
func alone(before, after string) bool {
	part := func(r rune) bool { return isDigit(r) || unicode.IsLetter(r) || r == '-' }
	runes := []rune(before)
	if n := len(runes); n > 0 && (part(runes[n-1]) || n > 1 && strings.ContainsRune(".,", runes[n-1]) && isDigit(runes[n-2])) {
		return false
	}
	next := []rune(after)
	return len(next) == 0 || !part(next[0]) && !(len(next) > 1 && strings.ContainsRune(".,", next[0]) && isDigit(next[1]))
}

// spellNumber writes a number's digits apart, with a short rest between its groups.
func spellNumber(number string) string {
	var groups []string
	for group := range strings.FieldsFuncSeq(number, func(r rune) bool { return !isDigit(r) }) {
		groups = append(groups, strings.Join(strings.Split(group, ""), " "))
	}
	// 9-8-8 has no groups, only digits.
	if len(groups) == digitsIn(number) {
		return strings.Join(groups, " ")
	}
	return strings.Join(groups, ", ")
}

// sayWord returns how one word is spoken, with the marks around it.
func sayWord(word string) string {
	if spoken, ok := inFull[strings.ToLower(word)]; ok {
		return spoken
	}
	core := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !isDigit(r) })
	before, after, _ := strings.Cut(word, core)
	switch strings.TrimSpace(before) {
	case "≥":
		before = "at least "
	case "≤":
		before = "at most "
	case "~", "≈":
		before = "about "
	}
	return before + sayCore(core) + after
}

func sayCore(core string) string {
	if spoken, ok := inFull[strings.ToLower(core)]; ok {
		return spoken
	}
	if strings.Count(core, "-") >= 2 && digitsIn(core)+strings.Count(core, "-") == len(core) {
		return spellNumber(core)
	}
	for _, mark := range []struct{ between, spoken string }{{"–", " to "}, {"-", " to "}, {"/", " of "}} {
		from, to, found := strings.Cut(core, mark.between)
		if found && digitsIn(from) > 0 && digitsIn(to) > 0 && digitsIn(from) == len(from) && digitsIn(to) == len(to) {
			return from + mark.spoken + to
		}
	}
	parts := strings.FieldsFunc(core, func(r rune) bool { return r == '/' })
	for i, part := range parts {
		hyphened := strings.Split(part, "-")
		for j, p := range hyphened {
			hyphened[j] = spell(p)
		}
		parts[i] = strings.Join(hyphened, "-")
	}
	return strings.Join(parts, " ")
}

// spell writes the letters of an abbreviation apart, as in "E C T"; every other
// word as it is.
func spell(word string) string {
	letters, plural := strings.CutSuffix(word, "s")
	capitals := 0
	for i, r := range letters {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case i > 0 || !unicode.IsLower(r): // rTMS starts with a small letter
			return word
		}
	}
	if capitals < 2 || capitals > 5 || likeWords[letters] {
		return word
	}
	spoken := strings.Join(strings.Split(letters, ""), " ")
	if plural {
		spoken += " s" // "Is" would be said as a word
	}
	return spoken
}

// inFull has what is written short and spoken in full.
var inFull = map[string]string{
	"e.g.": "for example", "e.g.,": "for example,", "i.e.": "that is", "i.e.,": "that is,", "vs.": "versus", "vs": "versus", "dr.": "Doctor",
	"approx.": "about", "&": "and", "+": "plus", "=": "is", "×": "times", "mg": "milligrams", "mcg": "micrograms", "ml": "millilitres",
}

// likeWords has the capitals that people say as a word.
var likeWords = map[string]bool{"ACT": true, "NICE": true, "SAINT": true, "STAR": true, "REMS": true, "NAMI": true, "MANAS": true, "SADAG": true, "AIDS": true,
	"HOME": true, "HELLO": true, "SHOUT": true, "TALK": true, // sent to help lines
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func digitsIn(s string) int {
	n := 0
	for _, r := range s {
		if isDigit(r) {
			n++
		}
	}
	return n
}
