package site

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"careguide/app/guide"
)

// The shortcuts are those of the guides that there are, in the words of their
// language; the engine knows none of them.
func TestShortcutsAreTheLibrarys(t *testing.T) {
	hands := guide.Guide{Slug: "wash-your-hands", Lang: "en", Title: "Washing your hands", Short: "Clean hands"}
	sleep := guide.Guide{Slug: "sleep", Lang: "en", Title: "Insomnia", Short: "Better nights"}
	spanish := sleep
	spanish.Lang = "es"
	for name, c := range map[string]struct {
		guides []guide.Guide
		want   []string
	}{
		"one guide": {[]guide.Guide{hands}, []string{
			"Crisis help wash-your-hands/#help-lines",
			"Compare treatments wash-your-hands/compare/",
			"Related topics wash-your-hands/topics/",
		}},
		"two guides, one in two languages": {[]guide.Guide{sleep, spanish, hands}, []string{
			"Crisis help sleep/#help-lines",
			"Crisis help es/sleep/#help-lines",
			"Compare treatments: Better nights sleep/compare/",
			"Related topics: Better nights sleep/topics/",
			"Compare treatments es/sleep/compare/",
			"Related topics es/sleep/topics/",
			"Compare treatments: Clean hands wash-your-hands/compare/",
			"Related topics: Clean hands wash-your-hands/topics/",
		}},
	} {
		b := &builder{root: "../..", dir: t.TempDir(), library: guide.Library{Guides: c.guides}}
		if err := b.writeManifest(); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(b.dir + "/" + manifestName)
		if err != nil {
			t.Fatal(err)
		}
		var m struct{ Shortcuts []shortcut }
		if err := json.Unmarshal(data, &m); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range m.Shortcuts {
			got = append(got, s.Name+" "+s.URL)
			if len(s.Icons) == 0 {
				t.Errorf("%s: %q has no icon", name, s.Name)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: shortcuts\n%q, want\n%q", name, got, c.want)
		}
		if strings.Contains(string(data), "depress") {
			t.Errorf("%s: the manifest names an illness that no guide is about:\n%s", name, data)
		}
	}
}
