package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// builtSite writes files, which hold their names' length in bytes or more.
func builtSite(t *testing.T, sizes map[string]int) string {
	t.Helper()
	dist := t.TempDir()
	for name, size := range sizes {
		file := filepath.Join(dist, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(strings.Repeat("a", size)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dist
}

func TestVisits(t *testing.T) {
	dist := builtSite(t, map[string]int{
		"some-guide/index.html": 100, "some-guide/index.html.br": 10, "some-guide/index.html.gz": 20,
		"some-guide/ect/index.html": 7, "embed/index.html": 7, "index.html": 7, "sw.js": 7,
		"boot-0123456789.js": 30, "boot-0123456789.js.br": 3,
		"embed.js":            40, // has no copy: it is sent as it is
		"app-0123456789.wasm": 500, "app-0123456789.wasm.br": 50, "app-0123456789.wasm.gz": 60, "wasm_exec-0123456789.js": 5,
		"builder-0123456789.js": 7, "embed/1.0.0-0123456789.js": 7,
		"404.html": 1000, "_headers": 1000, ".htaccess": 1000,
	})
	got, err := Visits(dist)
	if err != nil {
		t.Fatal(err)
	}
	want := []Visit{
		{Requests: 1, Bytes: 100, Brotli: 10, Gzip: 20},
		{Requests: 1, Bytes: 30, Brotli: 3, Gzip: 30},
		{Requests: 1, Bytes: 40, Brotli: 40, Gzip: 40},
		{Requests: 2, Bytes: 505, Brotli: 55, Gzip: 65},
		{Requests: 6, Bytes: 42, Brotli: 42, Gzip: 42},
	}
	for i, w := range want {
		w.Name = got[i].Name
		if got[i] != w {
			t.Errorf("got %+v, want %+v", got[i], w)
		}
	}
}

// Figures of a site that was not built, or is named anew, would be too good.
func TestVisitsOfAFolderThatIsNoSite(t *testing.T) {
	if _, err := Visits(builtSite(t, map[string]int{"index.html": 1})); err == nil || !strings.Contains(err.Error(), "a guide's page") {
		t.Errorf("error = %v, want one that says what is missing", err)
	}
}

func TestKinds(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	kinds, err := Kinds(builtSite(t, map[string]int{"a.html": 5000, "b/index.html": 3000, "a.html.br": 9, "icon.png": 5000, "_headers": 5000, "c.txt": 10}))
	if err != nil || len(kinds) != 2 {
		t.Fatalf("kinds %+v, %v: want .html and .txt", kinds, err)
	}
	html := kinds[0]
	if html.Name != ".html" || html.Files != 2 || html.Bytes != 8000 {
		t.Errorf("%+v, want 2 pages of 8000 bytes together", html)
	}
	for name, size := range map[string]int{"brotli": html.Brotli, "gzip": html.Gzip, "gzip -9": html.Gzip9, "zstd": html.Zstd} {
		if size == 0 || size > 200 {
			t.Errorf("%s: %d bytes for 8000 times the same letter", name, size)
		}
	}
}
