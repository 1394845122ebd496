// Package site makes dist/: the whole product as static files. It runs on the
// build machine only; nothing of it reaches a browser.
//
// Every URL it writes is relative, so that dist/ works in any folder of any
// host. The same commit gives the same bytes on every machine.
package site

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"careguide/app/guide"
	"careguide/content"
)

// Build replaces dist with the site made of a library, which was read from the
// folder texts, and of web in the folder root, to be published at address; where
// that is empty, at the one that the library has. When anything is wrong dist
// stays as it was.
func Build(library guide.Library, texts, root, dist, address string) error {
	return (&builder{root: root, texts: texts, library: library}).replace(dist, address)
}

// BuildOversize is Build without the budget of pages. The benchmark measures
// with it what grows; readers should not get such a site.
func BuildOversize(library guide.Library, root, dist, address string) error {
	return (&builder{root: root, texts: "content", library: library, oversize: true}).replace(dist, address)
}

func (b *builder) replace(dist, address string) error {
	if err := content.CheckAddress(address); err != nil {
		return err
	}
	b.library.Site.Address = cmp.Or(address, b.library.Site.Address)
	for _, line := range b.library.Helplines.Stale(time.Now()) {
		fmt.Fprintf(os.Stderr, "%s/helplines.yaml: %s was last checked on %s (try its number and write the day into checked)\n", b.texts, line.Name, line.Checked)
	}
	next, err := os.MkdirTemp(filepath.Dir(dist), ".dist-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(next)
	b.dir = next
	if err := b.build(); err != nil {
		return err
	}
	if err := os.RemoveAll(dist); err != nil {
		return err
	}
	// MkdirTemp makes folders that only their owner may read.
	if err := os.Chmod(next, 0o755); err != nil {
		return err
	}
	return os.Rename(next, dist)
}

// A builder makes one site in the folder dir.
type builder struct {
	root     string
	dir      string
	texts    string // the folder that the library was read from
	library  guide.Library
	assets   assets
	oversize bool // pages may be larger than their budget
}

func (b *builder) build() error {
	if err := b.writeAll(); err != nil {
		return err
	}
	return run(b.copies())
}

// writeAll makes every file of the site but for the compressed copies.
func (b *builder) writeAll() error { return run(b.steps()) }

// A step makes a part of a site from what the steps before it made; its name
// is for its errors.
type step struct {
	name string
	run  func() error
}

func run(steps []step) error {
	for _, s := range steps {
		if err := s.run(); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return nil
}

func (b *builder) copies() []step {
	return []step{
		{"compressed copies", b.compress},
		{"budget", b.checkBudget},
	}
}

func (b *builder) steps() []step {
	return []step{
		{"app.wasm", b.compileApp},
		{"library", b.writeLibrary},
		{"scripts and styles", b.writeAssets},
		{"size of the tools", b.measureProgram},
		{"builder script", b.writeBuilder},
		{"icons", b.writeIcons},
		{"demo page", b.writeDemo},
		{"pages", b.writePages},
		{notFoundName, b.writeNotFound},
		{"feeds", b.writeFeeds},
		{"oEmbed answers", b.writeOEmbed},
		{"robots.txt and its kin", b.writeDiscovery},
		{"settings of hosts", b.writeSettings},
		{"service worker", b.writeWorker},
	}
}

// write puts a file into the site; name has slashes.
func (b *builder) write(name string, data []byte) error {
	file := filepath.Join(b.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o644)
}

// web reads a file of the folder web/.
func (b *builder) web(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(b.root, "web", filepath.FromSlash(name)))
}
