package lint

import "math"

// FleschKincaid is the US school grade of a text:
//
//	0.39 × words/sentences + 11.8 × syllables/words − 15.59
//
// Source: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom,
// "Derivation of new readability formulas for Navy enlisted personnel",
// Research Branch Report 8-75, 1975.
func FleschKincaid(words, sentences, syllables int) float64 {
	if words == 0 || sentences == 0 {
		return 0
	}
	w, s, y := float64(words), float64(sentences), float64(syllables)
	return 0.39*w/s + 11.8*y/w - 15.59
}

// SMOG is the US school grade at which nearly all of a text is understood:
//
//	1.0430 × √(polysyllables × 30/sentences) + 3.1291
//
// where polysyllables are words of three syllables or more, each time they
// occur. Source: G. H. McLaughlin, "SMOG grading: a new readability formula",
// Journal of Reading 12 (1969), 639–646, with the constants of his exact form.
//
// The formula is for 30 sentences. A longer text is not sampled but scaled to
// 30, and so is a shorter one, as the table for shorter passages does that the
// US National Cancer Institute printed with it ("Making health communication
// programs work", appendix): it runs from 29 sentences (× 1.03) to 10 (× 3).
// Below ten sentences the grade is a number without much meaning, so Check
// grades such sections of a page together (Rules.MinSentences).
func SMOG(polysyllables, sentences int) float64 {
	if sentences == 0 {
		return 0
	}
	return 1.0430*math.Sqrt(float64(polysyllables)*30/float64(sentences)) + 3.1291
}

// mostPolysyllables is how many polysyllables some sentences may have within a
// SMOG grade.
func mostPolysyllables(grade float64, sentences int) int {
	root := (grade - 3.1291) / 1.0430
	return int(root * root * float64(sentences) / 30)
}
