package fold_test

import (
	"strings"
	"testing"

	"careguide/app/fold"
)

func TestWords(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"case and apostrophes", "Alzheimer’s and ALZHEIMER'S", "alzheimers and alzheimers"},
		{"accents", "Élan, naïve, Straße, œdema, Ærø, Þór", "elan naive strasse oedema aero thor"},
		{"accents of many languages", "Łódź, ÇOĞUNLUKLA, příliš, őrület, Việt, ĳs, ǅ", "lodz cogunlukla prilis orulet viet ijs dz"},
		{"accents that are characters of their own", "e\u0301lan, n\u0303, a\u0301\u0308", "elan n a"},
		{"signs that divide", "off-label STAR*D 9-8-8", "off label star d 9 8 8"},
		{"markup", "<b>sleep</b>", "b sleep b"},
		{"other scripts", "الاكتئاب, ДЕПРЕССИЯ, 鬱病", "الاكتئاب депрессия 鬱病"},
		{"nothing", " ?! 🙂", ""},
		{"ligatures of a PDF", "ﬂuoxetine eﬀect ﬁrst eﬃcacy waﬄe ﬅop moﬆ", "fluoxetine effect first efficacy waffle stop most"},
		{"units in one sign", "20㎎", "20mg"},
		{"wide letters", "Ｋｅｔａｍｉｎｅ　２０ｍｇ", "ketamine 20mg"},
		{"small capitals", "ᴋᴇᴛᴀᴍɪɴᴇ", "ketamine"},
		{"raised and lowered", "H₂O, 1ˢᵗ, m²", "h2o 1st m2"},
		{"letters of mathematics", "𝐤𝑒𝒕𝓪𝔪𝕚𝖓𝗲 𝘬𝙚𝚝 𝒽ℯℓ𝓅 𝟗𝟠𝟴", "ketamine ket help 988"},
		{"circles, squares, flags, keys", "ⓚⓔⓣ 🅚🅔🅣 🄺🄴🅃 ⒦⒠⒯ 🇬🇧 9️⃣8️⃣8️⃣", "ket ket ket ket gb 988"},
		{"digits of other keyboards", "٩٨٨ ۹۸۸ ९८८", "988 988 988"},
		{"what cannot be seen", "ke\u00adta\u200bmi\u200dne\ufeff \u2060sp\u200eray", "ketamine spray"},
		{"letters that look like spaces", "nose\u3164spray", "nose spray"},
	}
	for _, tt := range tests {
		if got := strings.Join(fold.Words(tt.text), " "); got != tt.want {
			t.Errorf("%s: Words(%q) = %q, want %q", tt.name, tt.text, got, tt.want)
		}
	}
}

// Whatever a keyboard makes for an apostrophe, the word is one.
func TestApostrophes(t *testing.T) {
	for _, sign := range "'`´‘’‚‛′‵ʹʻʼʽˈˊˋ＇｀ꞌ\u0301\u0300\u0374\u0384\u055a\u05f3❜" {
		for _, text := range []string{"don" + string(sign) + "t", "DON" + string(sign) + "T"} {
			if got := strings.Join(fold.Words(text), " "); got != "dont" {
				t.Errorf("U+%04X: Words(%q) = %q, want dont", sign, text, got)
			}
		}
	}
}

// All spaces divide, however wide.
func TestSpaces(t *testing.T) {
	for _, space := range " \t\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u202f\u205f\u2800\u3000" {
		if got := strings.Join(fold.Words("nose"+string(space)+"spray"), " "); got != "nose spray" {
			t.Errorf("U+%04X: %q, want nose spray", space, got)
		}
	}
}

// Each row of letters has all of them, in order.
func TestAlphabets(t *testing.T) {
	const plain = "abcdefghijklmnopqrstuvwxyz"
	for name, first := range map[string]rune{
		"wide capitals": 'Ａ', "wide": 'ａ', "circled capitals": 'Ⓐ', "circled": 'ⓐ', "in brackets": '⒜', "flags": '🇦',
		"bold": '𝐀', "sans": '𝖺', "typewriter": '𝚊', "squared": '🄰', "black circles": '🅐', "black squares": '🅰',
	} {
		row := ""
		for i := range rune(len(plain)) {
			row += string(first + i)
		}
		if got := strings.Join(fold.Words(row), ""); got != plain {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// The snippets of the search mark words where they stand.
func TestPlaces(t *testing.T) {
	const text = "– “Eﬀects”, don’t 🙂 é"
	got := ""
	fold.Each(text, func(word []byte, from, to int) { got += string(word) + "=" + text[from:to] + ";" })
	if want := "effects=Eﬀects;dont=don’t;e=é;"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
