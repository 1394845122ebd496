package lint

import (
	"math"
	"os"
	"testing"
)

func TestFleschKincaid(t *testing.T) {
	tests := []struct {
		name                        string
		words, sentences, syllables int
		want                        float64
	}{
		// Wikipedia, "Flesch–Kincaid readability tests": the lowest grade in
		// theory, sentences of one word of one syllable, is −3.4 …
		{"lowest", 100, 100, 100, -3.4},
		// … and "Green Eggs and Ham", with 5.7 words a sentence and 1.02
		// syllables a word, has −1.3.
		{"Green Eggs and Ham", 5700, 1000, 5814, -1.3},
		{"nothing", 0, 0, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := FleschKincaid(tt.words, tt.sentences, tt.syllables)
			if math.Abs(got-tt.want) > 0.05 {
				t.Errorf("FleschKincaid(%d, %d, %d) = %.2f, want %.1f", tt.words, tt.sentences, tt.syllables, got, tt.want)
			}
		})
	}
}

// The table that goes with SMOG, made by H. C. McGraw (Baltimore County Schools)
// and printed with it by Hunter College's review board, for 30 sentences: up to
// so many long words, so much a grade, give or take 1.5 grades. It is made with
// √n + 3, so the exact formula lies a little above it.
func TestSMOGFollowsTheConversionTable(t *testing.T) {
	tests := []struct{ polysyllables, grade int }{
		{2, 4}, {6, 5}, {12, 6}, {20, 7}, {30, 8}, {42, 9}, {56, 10}, {72, 11},
		{90, 12}, {110, 13}, {132, 14}, {156, 15}, {182, 16}, {210, 17}, {240, 18},
	}
	for _, tt := range tests {
		if got := SMOG(tt.polysyllables, 30); math.Abs(got-float64(tt.grade)) > 1.5 {
			t.Errorf("SMOG(%d, 30) = %.2f, want %d within 1.5", tt.polysyllables, got, tt.grade)
		}
	}
}

// The factors that the table for shorter passages multiplies by.
func TestSMOGScalesShortTexts(t *testing.T) {
	tests := []struct {
		sentences int
		factor    float64
	}{
		{29, 1.03}, {25, 1.2}, {20, 1.5}, {15, 2}, {12, 2.5}, {10, 3},
	}
	for _, tt := range tests {
		got, want := SMOG(20, tt.sentences), SMOG(int(math.Round(20*tt.factor)), 30)
		if math.Abs(got-want) > 0.1 {
			t.Errorf("SMOG(20, %d) = %.2f, want %.2f, as 30 sentences have with %.2f times the words", tt.sentences, got, want, tt.factor)
		}
	}
}

// The Gettysburg Address. Published grades of programs in common use run from
// 10.2 (GNU style, 272 words, SMOG 10.1: the blog vergil66, "Enjoying the
// Gettysburg Address", 2007) to 10.9 (Microsoft Word: "Who wrote at a higher
// level, Abraham Lincoln or Barack Obama?", Medium).
func TestGettysburgAddress(t *testing.T) {
	text, err := os.ReadFile("testdata/gettysburg.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := Measure(Page{Texts: []Text{{Words: string(text)}}}, English())[0]
	if r.Words < 266 || r.Words > 272 || r.Sentences != 10 {
		t.Errorf("%d words in %d sentences, want about 271 in 10", r.Words, r.Sentences)
	}
	if r.Grade < 10.2-0.1 || r.Grade > 10.9+0.1 {
		t.Errorf("Flesch-Kincaid grade %.2f, want 10.2 to 10.9", r.Grade)
	}
	if math.Abs(r.SMOG-10.1) > 1.5 {
		t.Errorf("SMOG %.2f, want 10.1 within the 1.5 grades that SMOG is exact to", r.SMOG)
	}
}

func TestNamesCountTwoSyllablesInTheAdjustedGrade(t *testing.T) {
	words := func(s string) Report {
		return Measure(Page{Texts: []Text{{Words: s}}}, English())[0]
	}
	named := words("Some take aripiprazole or olanzapine-fluoxetine.")
	plain := words("Some take coffee or butter.")
	if math.Abs(named.Adjusted-plain.Grade) > 0.001 {
		t.Errorf("adjusted grade %.2f, want %.2f as with words of two syllables", named.Adjusted, plain.Grade)
	}
	if named.Grade <= named.Adjusted || named.SMOG <= plain.SMOG {
		t.Errorf("%+v: want names to count in full in the grade and in SMOG", named)
	}
}
