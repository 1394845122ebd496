package content_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"careguide/content"
)

// manyLines are the help lines of several countries, as helplines.yaml has them.
const manyLines = `checked: 2026-11-23
regions:
  - {region: US, name: US, emergency: "911", lines: [{name: L, call: "988", text: "988"}, {name: T, text: "741741"}]}
  - {region: GB, name: GB, emergency: "999", lines: [{name: S, call: "116 123"}, {name: T, text: "85258"}, {name: N, call: "111"}]}
  - {region: IE, name: IE, emergency: 112 or 999, lines: [{name: S, call: "116 123"}]}
  - {region: AU, name: AU, emergency: "000", lines: [{name: L, call: "13 11 14", text: "0477 13 11 14"}]}
  - {region: NZ, name: NZ, emergency: "111", lines: [{name: N, call: "1737"}, {name: S, call: "0508 828 865"}]}
  - {region: IN, name: IN, emergency: "112", lines: [{name: T, call: "14416"}, {name: T, call: "1-800-891-4416"}]}
  - {region: FR, name: FR, emergency: 15 or 112, lines: [{name: "3114", call: "3114"}]}
  - {region: MX, name: MX, emergency: "911", lines: [{name: L, call: "800 911 2000"}]}
  - {region: XX, name: Else, emergency: your local number, lines: [{name: F, call: "020 7946 0000"}]}
`

// A number that helps in one country only is reported, however it is written;
// digits that count something are not. The number stands first, if there is one.
func TestBareNumbers(t *testing.T) {
	tests := []struct{ number, text string }{
		{"911", "Call 911 now."},
		{"911", "Call 911."},
		{"911", "911"},
		{"911", "If in danger: 911"},
		{"911", "Go to a hospital (911 comes to you)."},
		{"911", "The 911 operator asks where you are."},
		{"911", "Dial 9-1-1."},
		{"911", "Dial 9 1 1, or go."},
		{"911", "Dial 9.1.1"},
		{"911", "Dial 9\u00a01\u202f1"},
		{"911", "Dial 9‑1–1"},
		{"911", "Dial ９１１"},
		{"911", "Dial ٩١١"},
		{"911", "Dial 9️⃣1️⃣1️⃣"},
		{"911", "Dial **9**11"},
		{"911", `Dial 9\-1\-1`},
		{"911", "Dial 9&nbsp;1&nbsp;1"},
		{"911", "Dial nine-one-one"},
		{"911", "Dial Nine One One"},
		{"911", "Call 911 in 5 minutes"},
		{"911", "Call 911 20 minutes later"},
		{"911", "- 911: when in danger"},
		{"911", "Call\n911 now"},
		{"911", "a 911-call"},
		{"911", "911's line"},
		{"911", "“911”"},
		{"911", "Call 112/911"},
		{"112", "Call 112/911"},
		{"988", "Call 9-1-1/9-8-8"},
		{"911", "Press `911`"},
		{"911", "Press `9-1-1`"},
		{"988", "988: free, 7 days a week"},
		{"988", "Help is on 988 (24 hours)"},
		{"112", "Call 999 or 112"},
		{"999", "Call 999 or 112"},
		{"000", "In Australia, 000"},
		{"000", "Call triple zero (000)"},
		{"111", "Call NHS 111 24 hours a day"},
		{"988", "Call or text 988 24/7"},
		{"988", "988 callers wait a minute"},
		{"988", "988 Suicide & Crisis Lifeline"},
		{"988", "What to know about 988"},
		{"988", "[call it](tel:988)"},
		{"988", "[call it](tel:9-8-8)"},
		{"988", "[write](SMS:988?body=HI)"},
		{"988", "## Call 988? {#call}" + row},
		{"988", "## Call? {#call}\n\n*Call 988*\n\n*Ask: Why?*\n\nSo."},
		{"741741", "Text HOME to 741741"},
		{"741741", "Text HOME to 741-741"},
		{"741741", "Text HOME to 741 741."},
		{"741741", "[write](sms:741741&body=HOME)"},
		{"116123", "Ring 116 123"},
		{"116123", "Ring 116123 (free)"},
		{"116123", "Ring 116-123"},
		{"116123", "Ring 116\u00a0123"},
		{"131114", "Ring 13 11 14"},
		{"131114", "Ring 131 114"},
		{"131114", "Ring 13.11.14"},
		{"131114", "[ring](tel:+61131114)"},
		{"0477131114", "Text 0477 13 11 14"},
		{"18008914416", "1 (800) 891-4416"},
		{"8009112000", "Call 800 911 2000"},
		{"14416", "Ring 14416"},
		{"1737", "Text 1737"},
		{"1737", "Need to talk? 1737"},
		{"3114", "the 3114"},
		{"15", "Call 15"},
		{"15", "Dial the number 15 or 112"},

		{"", "112 people, 112 adult patients, 999 randomized trials, 111 of 300, 112 of them"},
		{"", "about 999 trials, 112 weeks, 112-week trial, a 112-bed clinic, 112 mg, 112mg"},
		{"", "We called 112 people and 988 patients"},
		{"", "10,000 people, 1,000,000, 10 000 people, 112 000 people, 5.000, 0.112, 112.5, 112,5"},
		{"", "1 in 911, 911 in 1,000, 112 out of 300, n = 112, n=999, (N=111), >999"},
		{"", "112 to 115 people, 112–115 weeks, between 112 and 999 people, 112 or more"},
		{"", "$999, £112, € 111, 112 %, 112%, 111 dollars"},
		{"", "a pressure of 112/80, at 110/112"},
		{"", "NCT00000112, US988, COVID-112, 988lifeline, 2112, 1120, +1 800 555 0999"},
		{"", "It began in 1737, on 13 November 14 people came, or 2026-11-12"},
		{"", "ages 9-11, 9-11 weeks, 1-12 months, on 9/11, 1:12, at 9.11"},
		{"", "Table 112, page 999, room 111, a score of 112"},
		{"", "15 people, 15 minutes, in 15 weeks, call 15 minutes before, the 15"},
		{"", "See https://988lifeline.org, https://example.org/911 and 911@example.org"},
		{"", "[911 people](https://example.org/112)"},
		{"", "[call us](tel:18005550911)"},
		{"", "Call {emergency}, or {crisis-call}"},
		{"", "Text [@OTHER]"},
	}
	base := string(baseFiles(t)[restFile].Data) + "\n"
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			files := baseFiles(t)
			files["helplines.yaml"] = &fstest.MapFile{Data: []byte(manyLines)}
			files[restFile] = &fstest.MapFile{Data: []byte(base + tt.text + "\n")}
			err := ""
			if _, e := content.Load(files); e != nil {
				err = e.Error()
			}
			if tt.number == "" && err != "" || tt.number != "" && !strings.Contains(err, ": the number "+tt.number+" helps in one country only (") {
				t.Errorf("Load = %v, want the number %q", err, tt.number)
			}
		})
	}
}

// The remedy names the placeholders that a number may be, and the line.
func TestBareNumberNamesItsPlaceholder(t *testing.T) {
	const end = ", which shows the reader's own; if it counts something, name that right after it)"
	files := baseFiles(t)
	files["helplines.yaml"] = &fstest.MapFile{Data: []byte(manyLines)}
	files[restFile].Data = append(files[restFile].Data, "\nCall 911.\nCall [988](tel:988), or\ntext 741741. Or 111.\n"...)
	files["glossary.yaml"] = &fstest.MapFile{Data: []byte("- term: nap\n  text: 999\n")}
	files["guides/sleep/en/lay-words.tsv"] = &fstest.MapFile{Data: []byte("finds\tcall 911\t#why\n")}
	files["sources.yaml"].Data = append(files["sources.yaml"].Data, "- {key: CRISIS, publisher: The 988 Lifeline, title: Call 911, read: copy}\n"...)
	_, err := content.Load(files)
	want := strings.Join([]string{
		"glossary.yaml:2: the number 999 helps in one country only (say it in words here, and in a paragraph write {emergency}" + end,
		restFile + ":19: the number 911 helps in one country only (write {emergency}" + end,
		restFile + ":20: the number 988 helps in one country only (write {crisis-call} or {crisis-text}" + end,
		restFile + ":21: the number 741741 helps in one country only (write {crisis-text}" + end,
		restFile + ":21: the number 111 helps in one country only (write {crisis-call} or {emergency}" + end,
	}, "\n")
	if err == nil || err.Error() != want {
		t.Errorf("Load = %v\nwant %s", err, want)
	}
}
