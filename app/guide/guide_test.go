package guide_test

import (
	"testing"
	"time"

	"careguide/app/guide"
)

func TestParseSlug(t *testing.T) {
	tests := []struct {
		in string
		ok bool
	}{
		{"gene-test", true},
		{"covid-19", true},
		{"", false},
		{"-a", false},
		{"a--b", false},
		{"Gene-test", false}, // URLs are case-sensitive
		{"../secrets", false},
		{"é", false},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if _, err := guide.ParseSlug(tt.in); (err == nil) != tt.ok {
				t.Errorf("ParseSlug(%q) error = %v, want ok = %v", tt.in, err, tt.ok)
			}
		})
	}
}

func TestPlainText(t *testing.T) {
	tests := []struct{ in, want string }{
		{"<p>One.</p><p>Two <em>words</em>, three.</p>", "One. Two words, three."},
		{`<ul><li>a</li><li><a href="#x">b</a>c</li></ul>`, "a bc"},
		{"5 &lt; 6 &amp; 7", "5 < 6 & 7"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := guide.HTML(tt.in).PlainText(); got != tt.want {
			t.Errorf("PlainText(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestDate(t *testing.T) {
	d, err := guide.ParseDate("2026-11-03")
	if err != nil || d.English() != "3 November 2026" {
		t.Errorf("%s, %v", d.English(), err)
	}
	for _, s := range []string{"2026-02-30", "20261-01-02", "-001-01-02", "26-11-03", "2026-11-3", ""} {
		if _, err := guide.ParseDate(s); err == nil {
			t.Errorf("%q is a day", s)
		}
	}
}

func TestStaleHelplines(t *testing.T) {
	h := guide.Helplines{Regions: []guide.Region{{Lines: []guide.Line{
		{Name: "old", Checked: "2025-11-22"},
		{Name: "a year to the day", Checked: "2025-11-23"},
		{Name: "new", Checked: "2026-11-01"},
	}}}}
	stale := h.Stale(time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC))
	if len(stale) != 1 || stale[0].Name != "old" {
		t.Errorf("stale lines: %+v, want the old one", stale)
	}
}

func TestDial(t *testing.T) {
	for in, want := range map[string]string{"988": "988", "0800 689 5652": "08006895652", "1-800-273": "1800273", "+34 (91) 459 00 50": "+34914590050"} {
		if got := guide.Dial(in); got != want {
			t.Errorf("Dial(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestAboutLine(t *testing.T) {
	l := guide.Line{Hours: "Free, all hours", Languages: []string{"English", "Spanish"}, Note: "Veterans press 1."}
	if got := l.About(); got != "Free, all hours. English, Spanish. Veterans press 1." {
		t.Errorf("About() = %q", got)
	}
}
