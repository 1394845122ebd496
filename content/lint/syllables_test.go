package lint

import (
	"strconv"
	"strings"
	"testing"
)

func TestSyllables(t *testing.T) {
	tests := []struct {
		want  int
		words string
	}{
		{1, "a the made asked helped eyes league don't can't health's used caused through would played boxed"},
		{2, "people table tables settled needed voices boxes being trying doesn't isn't doctor's someone safety lifeline every option"},
		{3, "medicine depression therapy area idea reuptake suicide average nausea poetic radio remission"},
		{4, "suicidal anxiety society dementia diabetes psychiatrist emotional convenient esketamine quetiapine ability"},
		{5, "antidepressant university aripiprazole pituitary association"},
		{6, "electroconvulsive hypothyroidism responsibility"},
		{5, "treatment-resistant"},
		{2, "e-mail U.S. US create"},
		{3, "ECT TRD MRI nurse's-aide"},
		{4, "rTMS MAOIs SSRIs DSM-5"},
		{1, "8 12 — NICE"},
		{2, "7 40 18 STAR*D B12"},
		{3, "100"},
		{5, "150"},
		{4, "27"},
		{9, "1,944"},
		{6, "2026"},
		{7, "676"},
	}
	for _, tt := range tests {
		for word := range strings.FieldsSeq(tt.words) {
			if got := Syllables(word); got != tt.want {
				t.Errorf("Syllables(%q) = %d, want %d", word, got, tt.want)
			}
		}
	}
}

// The sentence that Wikipedia's "Flesch–Kincaid readability tests" counts out:
// 13 words and 24 syllables.
func TestSyllablesOfAPublishedSentence(t *testing.T) {
	total, words := 0, wordsOf("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.")
	for _, w := range words {
		total += Syllables(w)
	}
	if len(words) != 13 || total != 24 {
		t.Errorf("%d words, %d syllables, want 13 and 24", len(words), total)
	}
}

// Every line of the list can be read, and every word on it is needed.
func TestExceptionsAreNeeded(t *testing.T) {
	saidAsWords := setOf("nami nice star ok mr mrs")
	for line := range lines(exceptionList) {
		count, words, _ := strings.Cut(line, ": ")
		n, err := strconv.Atoi(count)
		if err != nil || n < 1 {
			t.Errorf("syllables.txt: %q does not begin with a count and a colon", line)
		}
		for word := range strings.FieldsSeq(words) {
			if ruleSyllables(word) == n && !saidAsWords[word] {
				t.Errorf("syllables.txt: %q needs no exception", word)
			}
		}
	}
}
