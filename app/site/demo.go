package site

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Host stands for the address of a site in snippets.
const Host = "https://HOST/"

// writeDemo copies the demonstration clinic, with this site as its HOST.
func (b *builder) writeDemo() error {
	demo := os.DirFS(filepath.Join(b.root, "web", "demo"))
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
		return b.write(name, bytes.ReplaceAll(data, []byte(Host), []byte(root)))
	})
}
