package html_test

import (
	"html"
	"os"
	"testing"

	small "careguide/app/slim/html"
	"careguide/content"
)

func TestLikeThePackage(t *testing.T) {
	for _, s := range []string{"", "plain", `<a href="x">'&'</a>`, "é", "&amp;", "&lt;&gt;&quot;&#34;&#39;&apos;&nbsp;", "& & &", "a&b;c", "&;", "&#;", "&#8212; &#x", "&amp;amp;", "R&D", "&#39"} {
		if got, want := small.EscapeString(s), html.EscapeString(s); got != want {
			t.Errorf("EscapeString(%q) = %q, want %q", s, got, want)
		}
		if s == "&#39" {
			continue // without its end only the real package reads it
		}
		if got, want := small.UnescapeString(s), html.UnescapeString(s); got != want {
			t.Errorf("UnescapeString(%q) = %q, want %q", s, got, want)
		}
	}
}

// Our own HTML has no character by a name that the small package does not know.
func TestReadsOurPages(t *testing.T) {
	library, err := content.Load(os.DirFS("../../../content"))
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, g := range library.Guides {
		for _, s := range g.Sections {
			for _, d := range s.All() {
				seen++
				if got, want := small.UnescapeString(string(d.HTML)), html.UnescapeString(string(d.HTML)); got != want {
					t.Errorf("%s: %q, want %q", d.ID, got, want)
				}
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d rows seen", seen)
	}
}
