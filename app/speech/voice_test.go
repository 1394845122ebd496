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
