package lint

import (
	"regexp"
	"strings"
	"testing"
)

// English reads phrases.tsv without looking: every line must have four fields,
// patterns that compile, and a remedy.
func TestPhrasesCanBeRead(t *testing.T) {
	n := 0
	for line := range lines(phraseList) {
		n++
		fields := strings.Split(line, "\t")
		if len(fields) != 4 || strings.TrimSpace(fields[3]) == "" {
			t.Errorf("phrases.tsv: %q has %d fields, want kind, pattern, excuse and remedy", line, len(fields))
			continue
		}
		for _, pattern := range fields[1:3] {
			if _, err := regexp.Compile(pattern); err != nil {
				t.Errorf("phrases.tsv: %v", err)
			}
		}
	}
	if n < 25 {
		t.Errorf("phrases.tsv has %d lines, want 25 or more", n)
	}
}

// What must be found, and the honest or kind words next to it that must not be.
func TestPhrases(t *testing.T) {
	tests := []struct{ in, kind string }{
		{"Those who failed treatment may try it.", "blame"},
		{"Poor compliance is common.", "blame"},
		{"It is your fault.", "blame"},
		{"Victims of low mood wait long.", "blame"},
		{"The mentally ill need care.", "blame"},
		{"She committed suicide.", "suicide"},
		{"Some take an overdose.", "method"},
		{"He bought a gun.", "method"},
		{"There is a lethal dose.", "method"},
		{"It cures low mood.", "promise"},
		{"It is completely safe.", "promise"},
		{"It has no side effects.", "promise"},
		{"A miracle drug came.", "promise"},
		{"It always works.", "promise"},
		{"ECT is the best treatment.", "promise"},
		{"Start at 20 mg.", "dose"},
		{"Take two tablets.", "dose"},
		{"It is just a pill.", "belittling"},
		{"Simply ask.", "belittling"},
		{"Ask now!", "shouting"},

		{"The drugs have failed, not you.", ""},
		{"It is not your fault.", ""},
		{"Many people died by suicide.", ""},
		{"Any overdose is an emergency.", ""},
		{"Lock away pills and guns.", ""},
		{"There is no cure yet.", ""},
		{"No drug is safe for everyone.", ""},
		{"Side effects are mild.", ""},
		{"Which is the best treatment for me?", ""},
		{"Your doctor may raise the dose.", ""},
		{"Do not stop your medicine now.", ""},
		{"Adjust the plan: it is unjust.", ""},
	}
	for _, tt := range tests {
		kind := ""
		for _, f := range Check(Page{Texts: []Text{{Words: tt.in}}}, Rules{SentenceWords: 99, ParagraphSentences: 9, Passive: 1, Grade: 99, Adjusted: 99, SMOG: 99, Phrases: English().Phrases}) {
			kind = f.Rule
		}
		if kind != tt.kind {
			t.Errorf("%q: found %q, want %q", tt.in, kind, tt.kind)
		}
	}
}

// The adjusted grade looks names up as single words in lower case.
func TestNamesCanBeRead(t *testing.T) {
	for name := range readSet(nameList) {
		if name != strings.ToLower(name) || strings.ContainsAny(name, "-,.") {
			t.Errorf("names.txt: %q is not one word in lower case", name)
		}
	}
}
