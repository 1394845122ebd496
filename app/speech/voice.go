package speech

import "strings"

// A Voice is one that a browser offers.
type Voice struct {
	Name    string
	Lang    string // as in "en-GB"; some write "en_GB"
	Local   bool   // speaks on the device itself
	Default bool   // the device's own choice
}

// Usable reports whether the voice may read a page in lang. One that is not on
// the device itself would send the text away.
func (v Voice) Usable(lang string) bool {
	return v.Local && language(v.Lang) == language(lang)
}

// Pick returns the position of the voice that reads: the one of that name, else
// the device's choice, else the first; -1 when none may.
func Pick(voices []Voice, lang, name string) int {
	best, rank := -1, 0
	for i, v := range voices {
		r := 1
		switch {
		case !v.Usable(lang):
			r = 0
		case v.Name == name:
			r = 3
		case v.Default:
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
