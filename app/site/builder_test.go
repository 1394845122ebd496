package site

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"careguide/app/page"
)

func web(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("../../web/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The builder page must refuse what the guide would, and nothing else.
func TestBuilderHasTheRulesOfTheGuide(t *testing.T) {
	rule := regexp.MustCompile(`(?m)^ +(\w+): \[(/.+/i?|N[A-Z]+),`)
	number := regexp.MustCompile(`const NUMBER = (.+);`)
	options := web(t, "boot/options.js")
	guide := map[string]string{}
	for _, m := range rule.FindAllStringSubmatch(options, -1) {
		guide[m[1]] = strings.Replace(m[2], "NUMBER", number.FindStringSubmatch(options)[1], 1)
	}
	rules := rule.FindAllStringSubmatch(web(t, "builder/form.js"), -1)
	if len(rules) < 7 {
		t.Fatalf("only %d rules in web/builder/form.js", len(rules))
	}
	for _, m := range rules {
		if guide[m[1]] != m[2] {
			t.Errorf("%s: web/builder/form.js has %s, web/boot/options.js %s", m[1], m[2], guide[m[1]])
		}
	}
}

// A frame with another seal would load twice (web/embed.js).
func TestBuilderHasTheSealOfTheLoader(t *testing.T) {
	seal := regexp.MustCompile(`const SANDBOX = ("[^"]+");`)
	want := seal.FindStringSubmatch(web(t, "embed.js"))
	got := seal.FindStringSubmatch(web(t, "builder/snippets.js"))
	if want == nil || got == nil || want[1] != got[1] {
		t.Errorf("web/builder/snippets.js has %q, web/embed.js %q", got, want)
	}
}

func TestOnlyTheBuilderPageHasItsScript(t *testing.T) {
	b := published(t)
	if err := b.writeAssets(); err != nil {
		t.Fatal(err)
	}
	if err := b.writeBuilder(); err != nil {
		t.Fatal(err)
	}
	blank := regexp.MustCompile(`\{\{[A-Z]`)
	script, err := os.ReadFile(b.dir + "/" + b.assets.Builder)
	if err != nil {
		t.Fatal(err)
	}
	if blank.Match(script) || !strings.Contains(string(script), b.assets.Integrity) || !strings.Contains(string(script), b.assets.Pinned) {
		t.Error("the build has left a blank in the builder's script")
	}
	for _, p := range b.pages() {
		data, err := b.document(p)
		if err != nil {
			t.Fatal(err)
		}
		builder := p.address.Kind == page.KindBuilder
		if strings.Contains(string(data), b.assets.Builder) != builder {
			t.Errorf("/%s: builder script %v, want %v", p.dir, !builder, builder)
		}
		if strings.Contains(string(data), "; frame-src") != builder {
			t.Errorf("/%s: frames allowed %v, want %v", p.dir, !builder, builder)
		}
	}
}
