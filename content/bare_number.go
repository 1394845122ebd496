package content

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"careguide/app/guide"
)

// A hotline is a number that helps in one country and not in the next: of an
// emergency, or of a crisis line. In a text a placeholder stands for it, which
// shows the reader's own.
type hotline struct {
	digits  string
	pattern *regexp.Regexp // how a text may have it, once it is folded
	write   []string       // the placeholders
}

// hotlines returns the numbers of all countries, each once.
func hotlines(h guide.Helplines) []hotline {
	var all []hotline
	add := func(number, placeholder string) {
		digits := guide.Dial(number)
		if digits == "" {
			return
		}
		i := slices.IndexFunc(all, func(l hotline) bool { return l.digits == digits })
		if i < 0 {
			i = len(all)
			all = append(all, hotline{digits: digits, pattern: howWritten(digits)})
		}
		if !slices.Contains(all[i].write, placeholder) {
			all[i].write = append(all[i].write, placeholder)
		}
	}
	for _, r := range h.Regions {
		for _, number := range numbersIn.FindAllString(r.Emergency, -1) { // "112 or 999"
			add(number, "{emergency}")
		}
		for _, line := range r.Lines {
			add(line.Call, "{crisis-call}")
			add(line.Text, "{crisis-text}")
		}
	}
	slices.SortStableFunc(all, func(a, b hotline) int { return len(b.digits) - len(a.digits) }) // a long one may have a short one in it
	return all
}

var numbersIn = regexp.MustCompile(`\d+(?:[ -]\d+)*`)

// howWritten returns the pattern of a number. A short one has a sign between
// all of its digits or none: "9-1-1", but not "9-11", which counts something.
func howWritten(digits string) *regexp.Regexp {
	const most = 4 // digits of a short one
	if len(digits) > most {
		return regexp.MustCompile(strings.Join(strings.Split(digits, ""), `(?: ?- ?|[. ]|\) ?| ?\()?`))
	}
	var ways []string
	for _, between := range []string{"", " ", " ?- ?", `\.`} {
		ways = append(ways, strings.Join(strings.Split(digits, ""), between))
	}
	spoken := strings.NewReplacer("0", "(?:zero|oh)", "1", "one", "2", "two", "3", "three", "4", "four",
		"5", "five", "6", "six", "7", "seven", "8", "eight", "9", "nine")
	var named []string
	for _, digit := range digits {
		named = append(named, spoken.Replace(string(digit)))
	}
	ways = append(ways, `(?i:`+strings.Join(named, "[ -]")+`)`)
	return regexp.MustCompile(strings.Join(ways, "|"))
}

// note keeps a text until the hotlines are known.
func (l *loader) note(r run) {
	r.text = bytes.Clone(r.text)
	l.said = append(l.said, r)
}

// checkNumbers reports the numbers of hotlines in the texts and links that the
// loader has seen.
func (l *loader) checkNumbers(h guide.Helplines) {
	lines := hotlines(h)
	isHotline := func(digits string) bool {
		return slices.ContainsFunc(lines, func(l hotline) bool { return l.digits == digits })
	}
	for _, r := range l.said {
		text, at := foldNumbers(r)
		for _, line := range lines {
			for _, m := range line.pattern.FindAllStringIndex(text, -1) {
				if !isQuantity(text, m[0], m[1], isHotline) {
					l.bareNumber(r.page.file, r.lineAt(at[m[0]]), line, r.block == nil)
					text = text[:m[0]] + strings.Repeat("x", m[1]-m[0]) + text[m[1]:] // a shorter one may be in it
				}
			}
		}
	}
	for _, link := range l.numberLinks {
		for _, line := range lines {
			if dials(link.target, line.digits) {
				l.bareNumber(link.file, link.line, line, false)
			}
		}
	}
}

// bareNumber reports a number, once a line. A plain text has no placeholders.
func (l *loader) bareNumber(file string, n int, line hotline, plain bool) {
	remedy := "write " + strings.Join(line.write, " or ")
	if plain {
		remedy = "say it in words here, and in a paragraph write " + strings.Join(line.write, " or ")
	}
	f := fault{file: file, line: n, text: "the number " + line.digits + " helps in one country only (" + remedy +
		", which shows the reader's own; if it counts something, name that right after it)"}
	if !slices.Contains(l.faults.list, f) {
		l.faults.list = append(l.faults.list, f)
	}
}

var numberLink = regexp.MustCompile(`(?i)^(?:tel|sms|smsto):(?://)?([^;?&,]*)`)

// dials reports whether a link calls a number or sends a text to it, with the
// code of its country or without.
func dials(target, digits string) bool {
	m := numberLink.FindStringSubmatch(target)
	if m == nil {
		return false
	}
	text, _ := foldNumbers(run{text: []byte(m[1])})
	called := guide.Dial(string(bytes.TrimSpace([]byte(text))))
	const long = 5 // digits that no other number ends in by chance
	return strings.TrimPrefix(called, "+") == digits ||
		len(digits) >= long && strings.HasPrefix(called, "+") && strings.HasSuffix(called, strings.TrimPrefix(digits, "0"))
}
