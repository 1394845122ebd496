package speech_test

import (
	"slices"
	"testing"

	"careguide/app/speech"
)

func TestVoices(t *testing.T) {
	voices := []speech.Voice{
		{Name: "Far", Lang: "en-US", Default: true}, // speaks on somebody's server
		{Name: "Claire", Lang: "fr-FR", Local: true, Default: true},
		{Name: "Ana", Lang: "en_GB", Local: true},
		{Name: "Ben", Lang: "EN-us", Local: true, Default: true},
		{Name: "Eno", Lang: "enx", Local: true},
		{Name: "Cat", Lang: "en", Local: true},
	}
	tests := []struct {
		lang, name string
		usable     []int
		pick       int
	}{
		{"en", "", []int{2, 3, 5}, 3},
		{"en-AU", "Ana", []int{2, 3, 5}, 2},
		{"en", "Far", []int{2, 3, 5}, 3},
		{"en", "gone", []int{2, 3, 5}, 3},
		{"fr", "Ana", []int{1}, 1},
		{"es", "Ana", nil, -1},
	}
	for _, tt := range tests {
		var usable []int
		for i, v := range voices {
			if v.Usable(tt.lang) {
				usable = append(usable, i)
			}
		}
		if !slices.Equal(usable, tt.usable) {
			t.Errorf("usable in %q: %v, want %v", tt.lang, usable, tt.usable)
		}
		if got := speech.Pick(voices, tt.lang, tt.name); got != tt.pick {
			t.Errorf("Pick(%q, %q) = %d, want %d", tt.lang, tt.name, got, tt.pick)
		}
	}
	if got := speech.Pick(nil, "en", ""); got != -1 {
		t.Errorf("Pick() without voices = %d, want -1", got)
	}
}

// Devices write the language of a voice in many ways, or leave it to the name.
func TestVoiceSpeaks(t *testing.T) {
	tests := []struct {
		voice speech.Voice
		lang  string
		want  bool
	}{
		{speech.Voice{Lang: "eng-USA"}, "en", true},
		{speech.Voice{Lang: "eng_USA_#1"}, "en", true},
		{speech.Voice{Lang: "eng"}, "en", true},
		{speech.Voice{Lang: "ENG"}, "en-US", true},
		{speech.Voice{Lang: "EN_us"}, "en", true},
		{speech.Voice{Lang: "en"}, "en", true},
		{speech.Voice{Lang: "en-us-x-sfg#male_1-local"}, "en", true},
		{speech.Voice{Lang: "English"}, "en", true},
		{speech.Voice{Name: "English (United States)"}, "en", true},
		{speech.Voice{Name: "Microsoft David - English (United States)"}, "en", true},
		{speech.Voice{Name: "en-us-x-sfg-local"}, "en", true},
		{speech.Voice{Name: "eng-x-lvariant-f00"}, "en", true},
		{speech.Voice{Lang: "und", Name: "English"}, "en", true},
		{speech.Voice{Lang: " ", Name: "Español (México)"}, "es", true},
		{speech.Voice{Lang: "ger_DEU"}, "de", true},
		{speech.Voice{Lang: "pt-BR"}, "pt", true},
		{speech.Voice{Lang: "enm"}, "en", false},   // Middle English
		{speech.Voice{Lang: "zh-EN"}, "en", false}, // a region
		{speech.Voice{Lang: "fra_FRA"}, "en", false},
		{speech.Voice{Lang: "fr-FR", Name: "English"}, "en", false}, // the language counts
		{speech.Voice{Name: "Samantha"}, "en", false},
		{speech.Voice{Name: "Voix de Eng"}, "en", false},
		{speech.Voice{}, "en", false},
		{speech.Voice{}, "", false},
		{speech.Voice{Lang: "eng-USA"}, "es", false},
	}
	for _, tt := range tests {
		tt.voice.Local = true
		if got := tt.voice.Usable(tt.lang); got != tt.want {
			t.Errorf("%+v for %q: %v, want %v", tt.voice, tt.lang, got, tt.want)
		}
		if tt.voice.Local = false; tt.voice.Usable(tt.lang) {
			t.Errorf("%+v would send the text away", tt.voice)
		}
	}
}
