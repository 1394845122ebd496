package speech

import (
	"slices"
	"strings"
	"unicode"
)

// A Voice is one that a browser offers.
type Voice struct {
	Name    string
	Lang    string // as in "en-GB"; some write "en_GB", "eng-USA" or nothing
	Local   bool   // speaks on the device itself
	Default bool   // the device's own choice
}

// Usable reports whether the voice may read a page in lang. One that is not on
// the device itself would send the text away.
func (v Voice) Usable(lang string) bool {
	said := words(v.Lang)
	if v.Nameless() {
		said = words(v.Name)
	}
	return v.Local && speaks(said, lang)
}

// Nameless reports whether the voice does not say which language it speaks: its name
// may.
func (v Voice) Nameless() bool {
	said := words(v.Lang)
	return len(said) == 0 || said[0] == "und"
}

// Languages has what a language is called besides its two letters: one language after
// the other. web/boot/tools.js reads it as well.
const Languages = "en eng english,es spa spanish español,fr fra fre french français,de deu ger german deutsch"

// speaks reports whether the words of a voice's language, or of its name, say that it
// speaks lang. A name may begin with anything, but short words in it mean other things.
func speaks(said []string, lang string) bool {
	code := language(lang)
	names := []string{code}
	for _, line := range strings.Split(Languages, ",") {
		if strings.HasPrefix(line, code+" ") {
			names = strings.Split(line, " ")
		}
	}
	for i, word := range said {
		if (i == 0 || len(word) > 3) && slices.Contains(names, word) {
			return true
		}
	}
	return false
}

// language is the part of a language's name that says which, as "en" of "en-GB".
func language(tag string) string {
	if said := words(tag); len(said) > 0 {
		return said[0]
	}
	return "none"
}

// words returns the words of s in small letters.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
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
