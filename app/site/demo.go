package site

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Host stands for the address of a site in snippets.
const Host = "https://HOST/"

// demoGuide is the guide that the pages of the demonstration clinic name, by its
// slug and title. Where a site has no such guide, they show its first.
const (
	demoGuide = "treatment-resistant-depression"
	demoTitle = "Treatment options when depression has not improved"
)

// writeDemo copies the demonstration clinic, with this site as its HOST.
func (b *builder) writeDemo() error {
	demo := os.DirFS(filepath.Join(b.root, "web", "demo"))
	words := []string{}
	if _, ok := b.library.Guide(demoGuide, "en"); !ok && len(b.library.Guides) > 0 {
		first := b.library.Guides[0]
		words = []string{demoGuide, string(first.Slug), demoTitle, first.Title}
	}
	return fs.WalkDir(demo, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(demo, name)
		if err != nil {
			return err
		}
		name = "demo/" + name
		root := strings.Repeat("../", strings.Count(name, "/"))
		return b.write(name, []byte(strings.NewReplacer(append(words, Host, root)...).Replace(string(data))))
	})
}
