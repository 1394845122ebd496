package site

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"testing"
)

// A reader downloads again what the worker's list says has changed, and nothing
// else.
func TestPrecacheNamesEachFilesContent(t *testing.T) {
	b := &builder{dir: t.TempDir()}
	write := func(name, text string) {
		t.Helper()
		if err := b.write(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	write("index.html", "home")
	write("guide/index.html", "guide")
	write("feed.xml", "feed")
	write("app-0123456789.wasm", "program")
	write("app-0123456789.wasm.br", "packed")
	write("404.html", "lost")
	write("screenshots/one.png", "picture")

	files, version, err := b.precache()
	if err != nil {
		t.Fatal(err)
	}
	hash := func(text string) string {
		sum := sha256.Sum256([]byte(text))
		return hex.EncodeToString(sum[:])[:hashDigits]
	}
	want := map[string]string{"./": hash("home"), "guide/": hash("guide"), "feed.xml": hash("feed"), "app-0123456789.wasm": ""}
	if !maps.Equal(files, want) {
		t.Errorf("files = %v\nwant    %v", files, want)
	}

	write("guide/index.html", "guide, mended")
	next, nextVersion, err := b.precache()
	if err != nil {
		t.Fatal(err)
	}
	if nextVersion == version {
		t.Error("the version stays when a page changes: no browser would look at the list")
	}
	var changed []string
	for name, h := range next {
		if files[name] != h {
			changed = append(changed, name)
		}
	}
	if !slices.Equal(changed, []string{"guide/"}) {
		t.Errorf("changed = %v, want only guide/", changed)
	}
}

// The program is the last that a worker fetches, and is left out where readers
// save data: names that the site does not have would leave nothing out.
func TestProgramIsPartOfTheSite(t *testing.T) {
	a := assets{Exec: "wasm_exec-0123456789.js", Tools: "tools-0123456789.css", App: "app-0123456789.wasm"}
	names := a.program()
	if names[len(names)-1] != a.App || slices.Contains(names, "") {
		t.Errorf("program() = %q, want app.wasm last and no empty name", names)
	}
}
