package display_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"careguide/app/display"
)

func TestOnlyWhatDiffersIsWritten(t *testing.T) {
	all := display.Settings{Size: 150, Theme: display.Dark, Contrast: display.More, Spacing: display.Wide, Voice: "Zoë & Ed (US)=1+", Speed: 0.75}
	tests := []struct {
		name string
		s    display.Settings
		want string
	}{
		{"nothing chosen", display.Default(), ""},
		{"one thing", display.Default().With("theme", "dark"), "theme=dark"},
		{"everything", all, "size=150&theme=dark&contrast=more&spacing=wide&voice=Zo%C3%AB+%26+Ed+%28US%29%3D1%2B&speed=0.75"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tt.s.String()
			if got != tt.want {
				t.Errorf("String() = %q, want %q", got, tt.want)
			}
			if back := display.Parse(got); back != tt.s {
				t.Errorf("Parse(%q) = %+v, want %+v", got, back, tt.s)
			}
		})
	}
}

// What cannot be chosen changes nothing, and takes nothing with it.
func TestHostileLines(t *testing.T) {
	dark := display.Default().With("theme", "dark")
	for _, line := range []string{
		"theme=dark&size=90000", "size=-100&theme=dark", "size=133&theme=dark", "size=1e2&theme=dark", "theme=dark&theme=<script>",
		"theme=dark&speed=NaN", "theme=dark&speed=Inf", "theme=dark&speed=0", "theme=dark&speed=1.1", "theme=dark&voice=" + strings.Repeat("a", 201),
		"theme=dark&voice=a%00b", "theme=dark&voice=%zz", "theme=dark&__proto__=1", "&&=&theme=dark&=x", "theme=dark&contrast=&spacing=", "theme=dark;size=200&",
		"theme=dark&voice=%E2%80%AEevil", "theme=dark&voice=%ff",
	} {
		want := dark
		if strings.HasPrefix(line, "theme=dark;") {
			want = display.Default()
		}
		if got := display.Parse(line); got != want {
			t.Errorf("Parse(%.40q) = %+v, want %+v", line, got, want)
		}
	}
}

func TestSpeedsStopAtTheirEnds(t *testing.T) {
	for _, tt := range []struct{ from, faster, slower float64 }{
		{0.5, 0.75, 0.5}, {1, 1.25, 0.75}, {2, 2, 1.75},
		{0.6, 0.75, 0.5}, // not one of ours: the next ones that are
	} {
		if got := display.Faster(tt.from); got != tt.faster {
			t.Errorf("Faster(%v) = %v, want %v", tt.from, got, tt.faster)
		}
		if got := display.Slower(tt.from); got != tt.slower {
			t.Errorf("Slower(%v) = %v, want %v", tt.from, got, tt.slower)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"", "size=150&theme=dark", "voice=%F0%9F%98%80", "speed=2&speed=x", "size=%31%35%30"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		s := display.Parse(line)
		if !slices.Contains(display.Sizes(), s.Size) || !slices.Contains(display.Speeds(), s.Speed) || len(s.Voice) > 200 {
			t.Fatalf("Parse(%q) = %+v", line, s)
		}
		if back := display.Parse(s.String()); back != s {
			t.Fatalf("Parse(%q) = %+v, written as %q, read back as %+v", line, s, s.String(), back)
		}
		// Browsers read the line with URLSearchParams.
		if _, err := url.ParseQuery(s.String()); err != nil {
			t.Fatalf("%q: %v", s.String(), err)
		}
	})
}
