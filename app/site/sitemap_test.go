package site

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A page has one address, wherever it is told.
func TestCanonical(t *testing.T) {
	for _, tt := range []struct{ site, dir, want string }{
		{"https://guides.example.org/", "", "https://guides.example.org/"},
		{"https://guides.example.org/", "embed", "https://guides.example.org/embed/"},
		{"https://guides.example.org/a/", "", "https://guides.example.org/a/"},
		{"https://guides.example.org/a/", "es/guide/ect", "https://guides.example.org/a/es/guide/ect/"},
		{"https://guides.example.org/", "es/", "https://guides.example.org/es/"},
		{"", "embed", ""},
	} {
		b := &builder{}
		b.library.Site.Address = tt.site
		if got := b.canonical(sitePage{dir: tt.dir}); got != tt.want {
			t.Errorf("canonical(%q) at %q = %q, want %q", tt.dir, tt.site, got, tt.want)
		}
	}
}

// What machines look for, as sitemaps.org (0.9), RFC 9309 and llmstxt.org have
// it: every page once, by whole addresses of this site.
func TestDiscoveryKeepsTheRules(t *testing.T) {
	for _, address := range []string{"https://guides.example.org/", "https://guides.example.org/some/prefix/", ""} {
		b := published(t)
		b.library.Site.Address = address
		if err := b.writeDiscovery(); err != nil {
			t.Fatal(err)
		}
		read := func(name string) []byte {
			data, err := os.ReadFile(filepath.Join(b.dir, name))
			if err != nil && !(address == "" && name == "sitemap.xml") {
				t.Fatal(err)
			}
			return data
		}
		want := map[string]bool{}
		for _, p := range b.pages() {
			want[b.canonical(p)] = true
		}
		robots := string(read("robots.txt"))
		if !strings.HasPrefix(robots, "User-agent: *\nAllow: /\n") || strings.Contains(robots, "Sitemap: "+address+"sitemap.xml\n") != (address != "") {
			t.Errorf("address %q: robots.txt %q", address, robots)
		}
		if address != "" {
			for _, fault := range sitemapFaults(read("sitemap.xml"), address, want) {
				t.Errorf("address %q: %s", address, fault)
			}
		} else if data := read("sitemap.xml"); data != nil {
			t.Errorf("a sitemap without an address: %s", data)
		}
		text := string(read("llms.txt"))
		if !regexp.MustCompile(`^# .+\n\n> .+\n\n## `).MatchString(text) {
			t.Errorf("llms.txt starts with %.80q, want a title, a quote and a section", text)
		}
		for _, line := range strings.Split(text, "\n") {
			if strings.HasPrefix(line, "- ") && !regexp.MustCompile(`^- \[[^\]]+\]\(`+regexp.QuoteMeta(address)+`[a-z0-9/-]+/\): \S`).MatchString(line) {
				t.Errorf("address %q: llms.txt: %q is no link with a note", address, line)
			}
		}
	}
}

// sitemapFaults names what the schema and the rules of sitemaps.org do not allow
// of a sitemap of these pages.
func sitemapFaults(data []byte, address string, pages map[string]bool) []string {
	var faults []string
	fault := func(format string, values ...any) {
		faults = append(faults, "sitemap: "+fmt.Sprintf(format, values...))
	}
	type node struct {
		XMLName xml.Name
		Text    string `xml:",chardata"`
		Nodes   []node `xml:",any"`
	}
	const space = "http://www.sitemaps.org/schemas/sitemap/0.9"
	var root node
	if err := xml.NewDecoder(bytes.NewReader(data)).Decode(&root); err != nil {
		return []string{err.Error()}
	}
	if root.XMLName != (xml.Name{Space: space, Local: "urlset"}) || len(root.Nodes) > 50_000 || len(data) > 50<<20 {
		fault("root %v of %d pages and %d bytes", root.XMLName, len(root.Nodes), len(data))
	}
	seen := map[string]bool{}
	date := regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
	for _, u := range root.Nodes {
		count := map[string]int{}
		for _, n := range u.Nodes {
			count[n.XMLName.Local]++
			switch {
			case n.XMLName.Space != space:
				fault("<%s> is of %q", n.XMLName.Local, n.XMLName.Space)
			case n.XMLName.Local == "lastmod" && !date.MatchString(n.Text):
				fault("lastmod %q is no day", n.Text)
			case n.XMLName.Local == "loc":
				if seen[n.Text] || !pages[n.Text] || !strings.HasPrefix(n.Text, address) || len(n.Text) >= 2048 {
					fault("loc %q is there twice, is too long, or is no page of %s", n.Text, address)
				}
				seen[n.Text] = true
			case n.XMLName.Local != "lastmod":
				fault("<%s> in <url>", n.XMLName.Local)
			}
		}
		if u.XMLName.Local != "url" || count["loc"] != 1 || count["lastmod"] > 1 {
			fault("<%s> has %v", u.XMLName.Local, count)
		}
	}
	if len(seen) != len(pages) {
		fault("%d of %d pages", len(seen), len(pages))
	}
	return faults
}

func TestSitemapRulesFindFaults(t *testing.T) {
	page := "<url><loc>https://a.example/</loc><lastmod>2026-11-23</lastmod></url>"
	for _, tt := range []struct{ old, new, want string }{
		{"", "", ""},
		{"https://a.example/<", "https://a.example//<", "no page"},
		{page, page + page, "twice"},
		{page, "", "0 of 1 pages"},
		{"2026-11-23", "", "no day"},
		{"0.9", "0.8", "root"},
		{"<lastmod>", "<priority>1</priority><lastmod>", "<priority>"},
	} {
		data := `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + page + "</urlset>"
		got := strings.Join(sitemapFaults([]byte(strings.Replace(data, tt.old, tt.new, 1)), "https://a.example/", map[string]bool{"https://a.example/": true}), "\n")
		if !strings.Contains(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%q for %q: faults %q, want %q", tt.new, tt.old, got, tt.want)
		}
	}
}
