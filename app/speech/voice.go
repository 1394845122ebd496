package speech

import "strings"

// A Voice is one that a browser offers.
type Voice struct {
	Name    string
	Lang    string // as in "en-GB"; some write "en_GB"
	Local   bool   // speaks on the device itself
	Default bool   // the device's own choice
}

// Usable returns the positions of the voices that may read a page in lang: any
// that is not on the device itself would send the text away.
func Usable(voices []Voice, lang string) []int {
	var all []int
	for i, v := range voices {
		if v.Local && language(v.Lang) == language(lang) {
			all = append(all, i)
		}
	}
	return all
}

// Pick returns the position of the voice that reads: the one of that name, else
// the device's choice, else the first; -1 when none may.
func Pick(voices []Voice, lang, name string) int {
	best, rank := -1, 0
	for _, i := range Usable(voices, lang) {
		r := 1
		switch {
		case voices[i].Name == name:
			r = 3
		case voices[i].Default:
			r = 2
		}
		if r > rank {
			best, rank = i, r
		}
	}
	return best
}

// language is the part of a language's name that says which, as "en" of "en-GB".
func language(tag string) string {
	main, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	return main
}
