package speech_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"careguide/app/speech"
)

var numbers = speech.Numbers([]string{"Call 988", "Text 988", "Call 116 123", "Text SHOUT to 85258", "Call 1-800-891-4416", "Call +1 (202) 555-0142", "Chat online", "Go to 12"})

func TestNumbers(t *testing.T) {
	want := []string{"+1 (202) 555-0142", "1-800-891-4416", "116 123", "85258", "988"}
	if !slices.Equal(numbers, want) {
		t.Errorf("Numbers() = %q, want %q", numbers, want)
	}
}

// What a voice is given, one line an utterance.
func TestSentences(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"only marks", " … — * ", nil},
		{"two sentences", "It may help. Many people try it.", []string{"It may help.", "Many people try it."}},
		{"a question, a quotation", "“Will it work?” Ask (today!) Then wait.", []string{"“Will it work?”", "Ask (today!)", "Then wait."}},
		{"no stop at the end", "How soon it works", []string{"How soon it works"}},
		{"a decimal is one number", "It took 3.5 weeks. Then 1,000 people left.", []string{"It took 3.5 weeks.", "Then 1,000 people left."}},
		{"a title and initials", "Ask Dr. Lee. The U.S. rule of A. Name holds.", []string{"Ask Doctor Lee.", "The U.S. rule of A. Name holds."}},
		{"for example", "Some side effects, e.g. nausea, i.e. feeling sick, vs. none.", []string{"Some side effects, for example nausea, that is feeling sick, versus none."}},
		{"a crisis line", "Call or text 988. In the UK call 116 123.", []string{"Call or text 9 8 8.", "In the U K call 1 1 6, 1 2 3."}},
		{"a number to text", "Text SHOUT to 85258.", []string{"Text SHOUT to 8 5 2 5 8."}},
		{"long numbers", "Call 1-800-891-4416, or +1 (202) 555-0142.", []string{"Call 1, 8 0 0, 8 9 1, 4 4 1 6, or 1, 2 0 2, 5 5 5, 0 1 4 2."}},
		{"a number with hyphens that nobody listed", "Dial 9-8-8 or 1-800-273-8255.", []string{"Dial 9 8 8 or 1, 8 0 0, 2 7 3, 8 2 5 5."}},
		{"the digits of a crisis line inside another number", "It was 1988, 988,000 people, 98.988 and NG988.", []string{"It was 1988, 988,000 people, 98.988 and NG988."}},
		{"per 100", "About 30 per 100 people, or 30/100, felt better.", []string{"About 30 per 100 people, or 30 of 100, felt better."}},
		{"a span", "After 2–4 weeks, or 6-8 visits, ≥5 of them ~1 hour.", []string{"After 2 to 4 weeks, or 6 to 8 visits, at least 5 of them about 1 hour."}},
		{"letters one by one", "ECT, rTMS, SNRIs and (MAOIs) in the US.", []string{"E C T, r T M S, S N R I s and (M A O I s) in the U S."}},
		{"capitals that are words", "ACT is a therapy. NICE wrote STAR*D.", []string{"ACT is a therapy.", "NICE wrote STAR*D."}},
		{"drug names stay whole", "Esketamine (Spravato), aripiprazole and tranylcypromine.", []string{"Esketamine (Spravato), aripiprazole and tranylcypromine."}},
		{"a dose as it is written", "Each tablet has 20 mg.", []string{"Each tablet has 20 milligrams."}},
		{"joined words", "A follow-up and/or long-term ECT-like plan.", []string{"A follow-up and or long-term E C T-like plan."}},
		{"white space of the source", "One\n\t two.\n Three.", []string{"One two.", "Three."}},
		{"another script", "سلام دنیا؟ مرحبا.", []string{"سلام دنیا؟ مرحبا."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range speech.Sentences(tt.text, numbers) {
				got = append(got, s.Say)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("Sentences(%q)\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestLongSentencesAreCut(t *testing.T) {
	clause := "this part of the sentence goes on for a while and then takes a breath, "
	tests := []struct {
		name, text string
		ends       string // of every piece but the last
	}{
		{"after a mark", strings.Repeat(clause, 6), ","},
		{"between words", strings.Repeat("word ", 100), "d"},
		{"a word without end", strings.Repeat("x", 10_000), "x"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all := speech.Sentences(tt.text, nil)
			if len(all) < 3 {
				t.Fatalf("%d pieces", len(all))
			}
			for i, s := range all {
				if len(s.Say) > speech.MaxLength || i < len(all)-1 && !strings.HasSuffix(s.Say, tt.ends) {
					t.Errorf("piece %d has %d letters: %q", i, len(s.Say), s.Say)
				}
			}
		})
	}
}

// The mark in the page stands where the browser counts, emoji and all.
func TestPlaces(t *testing.T) {
	text := "😀 Fine. Call 988.  Then rest."
	want := []string{"😀 Fine.", "Call 988.", "Then rest."}
	units := utf16.Encode([]rune(text))
	for i, s := range speech.Sentences(text, numbers) {
		if got := string(utf16.Decode(units[s.Start:s.End])); got != want[i] {
			t.Errorf("sentence %d stands at %q, want %q", i, got, want[i])
		}
	}
	for _, tt := range []struct{ at, node, offset int }{{0, 0, 0}, {3, 0, 3}, {4, 1, 1}, {5, 1, 2}, {6, 3, 1}, {99, 3, 4}} {
		if node, offset := speech.Locate([]int{3, 2, 0, 4}, tt.at); node != tt.node || offset != tt.offset {
			t.Errorf("Locate(%d) = %d, %d, want %d, %d", tt.at, node, offset, tt.node, tt.offset)
		}
	}
}

// Any text is spoken in pieces that follow each other, inside the text.
func FuzzSentences(f *testing.F) {
	for _, seed := range []string{"A. B", "988-988", "≥", "a/b-c–d", "…?!", "\xff.", "E.g. A"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end, length := 0, len(utf16.Encode([]rune(text)))
		for _, s := range speech.Sentences(text, numbers) {
			if s.Start < end || s.End <= s.Start || s.End > length || s.Say == "" {
				t.Fatalf("Sentences(%q): %+v after %d, text of %d", text, s, end, length)
			}
			end = s.End
		}
	})
}
