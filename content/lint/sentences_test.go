package lint

import (
	"slices"
	"strings"
	"testing"
)

func TestSplitSentences(t *testing.T) {
	tests := []struct {
		in   string
		want string // sentences parted by |
	}{
		{"Ask first. Then rest.", "Ask first.|Then rest."},
		{"Why now? Ask! Then rest", "Why now?|Ask!|Then rest"},
		{"It took 2.5 hours. Then 3.5 more.", "It took 2.5 hours.|Then 3.5 more."},
		{"Older drugs, e.g. Lithium, help. See Dr. Lee vs. Mr. Roe.", "Older drugs, e.g. Lithium, help.|See Dr. Lee vs. Mr. Roe."},
		{"It is sold in the U.S. The price varies.", "It is sold in the U.S.|The price varies."},
		{"The U.S. Congress met at 9 a.m. Then it rained.", "The U.S. Congress met at 9 a.m.|Then it rained."},
		{"Send an e-mail. Wait a day.", "Send an e-mail.|Wait a day."},
		{"Eat well (fruit, nuts. Bread too). Sleep.", "Eat well (fruit, nuts. Bread too).|Sleep."},
		{"(It helps. It lasts.) Ask.", "(It helps. It lasts.)|Ask."},
		{"He said “Rest.” Then he left.", "He said “Rest.”|Then he left."},
		{"It ends. rTMS helps. iTBS too.", "It ends.|rTMS helps.|iTBS too."},
		{"It works in steps... then stops.", "It works in steps... then stops."},
		{"Wait… Then ask.", "Wait…|Then ask."},
		{"By A. Roe. Vitamin B12. So am I. Yes.", "By A. Roe.|Vitamin B12.|So am I.|Yes."},
		{"Half got well [@ONE, TWO]. More did later [@ONE].", "Half got well [@ONE, TWO].|More did later [@ONE]."},
		{"a) Ask. b) Wait. C) Go.", "a) Ask. b) Wait.|C) Go."},
		{"¿Qué es? ¿Quién? Sí.", "¿Qué es?|¿Quién?|Sí."},
		{"One line.\nTwo lines.", "One line.|Two lines."},
		{"  \n ", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range splitSentences(tt.in) {
			got = append(got, s.text)
			if !strings.HasPrefix(tt.in[s.start:], s.text) {
				t.Errorf("splitSentences(%q) starts %q at %d", tt.in, s.text, s.start)
			}
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("splitSentences(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestWordsOf(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"Ask – or e-mail – your doctor’s team.", []string{"Ask", "or", "e-mail", "your", "doctor’s", "team"}},
		{"About 3,671 adults (STAR*D, 2006) [@STARD, STARDBK].", []string{"About", "3,671", "adults", "STAR*D", "2006"}},
		{"VA/DoD & NICE …", []string{"VA/DoD", "NICE"}},
	}
	for _, tt := range tests {
		if got := wordsOf(tt.in); !slices.Equal(got, tt.want) {
			t.Errorf("wordsOf(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestSourceKeys(t *testing.T) {
	got := sourceKeys("Half [@STARD, STARDBK] got well [@NICE19].")
	if want := []string{"STARD", "STARDBK", "NICE19"}; !slices.Equal(got, want) {
		t.Errorf("sourceKeys = %q, want %q", got, want)
	}
}
