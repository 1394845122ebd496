package site

import (
	"html"
	"os"
	"regexp"
	"strings"
	"testing"

	"careguide/app/guide"
	"careguide/app/page"
	"careguide/content"
)

func published(t *testing.T) *builder {
	t.Helper()
	library, err := content.Load(os.DirFS("../../content"))
	if err != nil {
		t.Fatal(err)
	}
	return &builder{root: "../..", dir: t.TempDir(), library: library}
}

// Any folder of any host: no page may name an address of its own, or one that
// starts at the root of the host.
func TestPagesHaveRelativeURLsOnly(t *testing.T) {
	b := published(t)
	if err := b.writeAssets(); err != nil {
		t.Fatal(err)
	}
	reference := regexp.MustCompile(`(?:href|src|content)="(/[^"]*|https?:[^"]*)"`)
	for _, p := range b.pages() {
		data, err := b.document(p)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range reference.FindAllStringSubmatch(string(data), -1) {
			link := m[1]
			if strings.HasPrefix(link, Host) {
				continue // the text of the snippet
			}
			if strings.HasPrefix(link, "/") || !leaves(b.library, link) && !strings.Contains(string(data), `href="`+link+`" rel="noopener" target="_blank"`) {
				t.Errorf("%s: %s", p.dir, m[0])
			}
		}
		if again, err := b.document(p); err != nil || string(again) != string(data) {
			t.Errorf("%s: a second build has other bytes", p.dir)
		}
	}
}

// What only tools need travels with the library: the guide's page has no bytes for it.
func TestGuidePageLeavesOutWhatToolsNeed(t *testing.T) {
	b := published(t)
	if err := b.writeAssets(); err != nil {
		t.Fatal(err)
	}
	for _, p := range b.pages() {
		if p.address.Kind != page.KindGuide {
			continue
		}
		data, err := b.document(p)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range everyDetail(b.library.Guides[0]) {
			if text := html.EscapeString(d.Ask); text == "" || strings.Contains(string(data), text) {
				t.Errorf("%s: the page has %q", d.ID, text)
			}
		}
	}
}

func everyDetail(g guide.Guide) (all []guide.Detail) {
	for _, s := range g.Sections {
		all = append(all, guide.Detail{ID: s.ID, Ask: s.Ask})
		all = append(all, s.All()...)
	}
	return all
}

// leaves reports whether a link is one of the help lines' chats.
func leaves(l guide.Library, link string) bool {
	for _, r := range l.Helplines.Regions {
		for _, line := range r.Lines {
			if line.Chat == link {
				return true
			}
		}
	}
	return false
}

func TestBuildKeepsDistWhenItFails(t *testing.T) {
	root, dist := t.TempDir(), t.TempDir()+"/dist"
	if err := os.MkdirAll(dist, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dist+"/index.html", []byte("the last good one"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Build(guide.Library{}, "content", root, dist, ""); err == nil {
		t.Fatal("built a site from nothing")
	}
	if data, err := os.ReadFile(dist + "/index.html"); err != nil || string(data) != "the last good one" {
		t.Errorf("dist/index.html = %q, %v", data, err)
	}
}
