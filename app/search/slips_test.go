package search

import (
	"strings"
	"testing"
)

func TestStem(t *testing.T) {
	for _, family := range []string{"drive driving drives", "stop stops stopping stopped", "therapy therapies", "tablet tablets", "insure insured"} {
		all := strings.Fields(family)
		for _, w := range all[1:] {
			if stem(w) != stem(all[0]) {
				t.Errorf("%s is %q, %s is %q", w, stem(w), all[0], stem(all[0]))
			}
		}
	}
	for _, pair := range []string{"stress stres", "sing s", "virus viru", "sleep sleet"} {
		if a, b, _ := strings.Cut(pair, " "); stem(a) == stem(b) {
			t.Errorf("%s and %s have one stem", a, b)
		}
	}
}

func TestSlips(t *testing.T) {
	tests := []struct {
		typed, word string
		begun       bool
		want        int
	}{
		{"ketamine", "ketamine", false, 0},
		{"ketamin", "ketamine", false, 1},
		{"elektroshock", "electroshock", false, 1},
		{"insomina", "insomnia", false, 1}, // two letters swapped are one slip
		{"antidepr", "antidepressant", true, 0},
		{"anitdepr", "antidepressant", true, 1},
		{"anitdepr", "antidepressant", false, far},
		{"cat", "dogma", false, far},
		{strings.Repeat("x", 5000), "x", true, far},
	}
	for _, tt := range tests {
		if got := slips(tt.typed, tt.word, 2, tt.begun); got != tt.want {
			t.Errorf("slips(%.20q, %q, begun %v) = %d, want %d", tt.typed, tt.word, tt.begun, got, tt.want)
		}
	}
}

// The narrow table counts as the full one does.
func FuzzSlips(f *testing.F) {
	f.Add("antidepresant", "antidepressant")
	f.Add("insomina", "insomnia")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = cut(a, maxWord), cut(b, maxWord)
		if a == "" || b == "" {
			return // nobody asks for nothing
		}
		want := fullTable(a, b)
		if want > maxSlips {
			want = far
		}
		if got := slips(a, b, maxSlips, false); got != want {
			t.Errorf("slips(%q, %q) = %d, want %d", a, b, got, want)
		}
	})
}

func fullTable(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
				continue
			case a[i-1] == b[j-1]:
				d[i][j] = d[i-1][j-1]
			default:
				d[i][j] = 1 + min(d[i-1][j-1], d[i-1][j], d[i][j-1])
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

func TestSnippet(t *testing.T) {
	const text = "A first sentence that says nothing of it. Most people sleep badly at first, and that passes. " +
		"Then there is a long sentence about other things which goes on and on until it ends. Sleep and rest come last of all."
	tests := []struct{ name, terms, want string }{
		{"starts with the sentence", "badly", "Most people sleep [badly] at first, and that passes. Then there is a long sentence about other things which goes on and on until it ends. Sleep and …"},
		{"where most words are", "sleep rest", "[Sleep] and [rest] come last of all."},
		{"the beginning where there is none", "zebra", "A first sentence that says nothing of it. Most people sleep badly at first, and that passes. Then there is a long sentence about other things which …"},
		{"far from a beginning", "ends", "… which goes on and on until it [ends]. Sleep and rest come last of all."},
	}
	for _, tt := range tests {
		terms := map[string]bool{}
		for _, w := range strings.Fields(tt.terms) {
			terms[w] = true
		}
		if got := show(snippet(text, terms)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// show puts marks in brackets.
func show(m Marked) string {
	text := m.Text
	for i := len(m.Marks) - 1; i >= 0; i-- {
		r := m.Marks[i]
		text = text[:r.From] + "[" + text[r.From:r.To] + "]" + text[r.To:]
	}
	return text
}
