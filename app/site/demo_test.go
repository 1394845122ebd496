package site

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"careguide/app/guide"
)

func writtenDemo(t *testing.T) (dist string) {
	t.Helper()
	b := &builder{root: "../..", dir: t.TempDir()}
	if err := b.writeDemo(); err != nil {
		t.Fatal(err)
	}
	return b.dir
}

// A page of any folder finds the site above it.
func TestDemoTakesTheGuideFromItsOwnSite(t *testing.T) {
	dist := writtenDemo(t)
	for page, script := range map[string]string{
		"demo/index.html":     `src="../embed.js"`,
		"demo/hosts/two.html": `src="../../embed.js"`,
	} {
		data, err := os.ReadFile(dist + "/" + page)
		if err != nil || !strings.Contains(string(data), script) {
			t.Errorf("%s: no %s in it (%v)", page, script, err)
		}
	}
}

// A clinic whose guide the site does not have would show a link to nowhere.
func TestDemoShowsTheGuideThatThereIs(t *testing.T) {
	b := &builder{root: "../..", dir: t.TempDir(), library: guide.Library{Guides: []guide.Guide{{Slug: "wash-hands", Lang: "en", Title: "Wash your hands"}}}}
	if err := b.writeDemo(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(b.dir + "/demo/index.html")
	if err != nil || strings.Contains(string(data), demoGuide) || !strings.Contains(string(data), `<a href="../wash-hands/">Wash your hands</a>`) {
		t.Errorf("the demonstration has no link to the guide: %v\n%s", err, data)
	}
}

// Every file that a page of the demonstration names is there, but for the
// site's own and for those that npm brings.
func TestDemoHasNoDeadLinks(t *testing.T) {
	dist := os.DirFS(writtenDemo(t))
	reference := regexp.MustCompile(`(?:href|src)="([^"#]+)[^"]*"`)
	own := []string{"../embed.js", "../treatment-resistant-depression/", "../"}
	pages := 0
	err := fs.WalkDir(dist, "demo", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".html" {
			return err
		}
		pages++
		data, err := fs.ReadFile(dist, name)
		if err != nil {
			return err
		}
		root := strings.Repeat("../", strings.Count(name, "/")-1)
		for _, m := range reference.FindAllStringSubmatch(string(data), -1) {
			link := m[1]
			if site, ok := strings.CutPrefix(link, root); ok && slices.Contains(own, site) {
				continue
			}
			if strings.Contains(link, ":") || strings.HasPrefix(link, "vendor/") {
				continue
			}
			file := path.Join(path.Dir(name), link)
			if strings.HasSuffix(link, "/") {
				file += "/index.html"
			}
			if _, err := fs.Stat(dist, file); err != nil {
				t.Errorf("%s: %s leads nowhere", name, m[0])
			}
		}
		return nil
	})
	if err != nil || pages < 4 {
		t.Errorf("%d pages, %v", pages, err)
	}
}

// What only tries the embed must not fill the phones of readers.
func TestWorkerLeavesOutDifficultHosts(t *testing.T) {
	if offline("demo/hosts/two.html") {
		t.Error("the service worker keeps demo/hosts/two.html")
	}
}
