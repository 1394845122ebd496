package search

import "strings"

// crisis reports whether a query sounds like someone in danger. It looks
// further than the search itself: help must not depend on the order of words
// in a long text. A word that stands alone is also taken when it is misspelt
// or not yet complete, from so many letters on that nothing else begins so.
func (x *Index) crisis(query string) bool {
	all := words(cut(query, maxCrisis))
	text := " " + strings.Join(all, " ")
	for _, p := range x.lay.crisis {
		if strings.Contains(text+" ", " "+strings.Join(p.words, " ")+" ") {
			return true
		}
	}
	for i, w := range all[:min(len(all), 5*maxWords)] {
		for _, p := range x.lay.crisis {
			if len(p.words) == 1 && x.almost(w, p.words[0], i == len(all)-1) {
				return true
			}
		}
	}
	return false
}

const tellingLetters = 5

// almost reports whether a word that was typed is meant to be this one.
func (x *Index) almost(typed, word string, last bool) bool {
	if len(word) <= tellingLetters {
		return false // "die" is not "diet"
	}
	if last && len(typed) >= tellingLetters && strings.HasPrefix(word, typed) {
		return true
	}
	return len(typed) > tellingLetters && !x.has(typed) && slips(cut(typed, maxWord), word, allowed(len(word)), false) < far
}
