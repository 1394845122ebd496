package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"

	"careguide/content"
)

func TestPays(t *testing.T) {
	br, gz, zst := encodings[0], encodings[1], encodings[2]
	tests := []struct {
		encoding encoding
		file     int
		sizes    map[string]int
		want     bool
	}{
		{br, 100, map[string]int{".br": 99}, true},
		{br, 100, map[string]int{".br": 100}, false},
		{gz, 100, map[string]int{".br": 50, ".gz": 60}, true}, // for browsers without brotli
		{gz, 100, map[string]int{".br": 50, ".gz": 101}, false},
		{zst, 100, map[string]int{".br": 50, ".gz": 60, ".zst": 49}, true},
		{zst, 100, map[string]int{".br": 50, ".gz": 60, ".zst": 50}, false},
		{zst, 100, map[string]int{".br": 120, ".gz": 120, ".zst": 110}, false},
	}
	for _, tt := range tests {
		if got := tt.encoding.pays(tt.file, tt.sizes); got != tt.want {
			t.Errorf("%s of %d bytes, sizes %v: pays = %v, want %v", tt.encoding.ending, tt.file, tt.sizes, got, tt.want)
		}
	}
}

// A host sends a browser the copy that it prefers and the browser reads: none
// may be larger than the one before it, nor than the file.
func TestCopiesHoldTheFileInFewerBytes(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	page, err := os.ReadFile("../../content/guides/treatment-resistant-depression/en/options/ect.md")
	if err != nil {
		t.Fatal(err)
	}
	noise := make([]byte, 4000)
	for i := range noise {
		noise[i] = byte(rand.Uint32())
	}
	dir := t.TempDir()
	files := map[string][]byte{
		"index.html": page, "library.bin": page, "large.wasm": bytes.Repeat(page, 1+zopfliMost/len(page)),
		"tiny.txt": []byte("ok\n"), "noise.bin": noise, "icon.png": page, "_headers": page, ".htaccess": page,
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := (&builder{dir: dir}).compress(); err != nil {
		t.Fatal(err)
	}
	got := namesIn(t, dir)
	for name := range files {
		got = slices.DeleteFunc(got, func(n string) bool { return n == name })
	}
	want := []string{"index.html.br", "index.html.gz", "large.wasm.br", "large.wasm.gz", "library.bin.br", "library.bin.gz"}
	if !slices.Equal(got, want) {
		t.Errorf("copies %q, want %q", got, want)
	}
	for _, name := range got {
		ending := filepath.Ext(name)
		packed, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		data := files[strings.TrimSuffix(name, ending)]
		if plain := unpacked(t, ending, packed); !bytes.Equal(plain, data) {
			t.Errorf("%s does not hold its file", name)
		}
		if len(packed) >= len(data) {
			t.Errorf("%s has %d bytes, its file %d", name, len(packed), len(data))
		}
	}
}

func namesIn(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func unpacked(t *testing.T, ending string, packed []byte) []byte {
	t.Helper()
	var r io.Reader = bytes.NewReader(packed)
	var err error
	switch ending {
	case ".br":
		r = brotli.NewReader(r)
	case ".gz":
		r, err = gzip.NewReader(r)
	case ".zst":
		r, err = zstd.NewReader(r)
	}
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// BenchmarkPack tells what each encoding takes, and makes, of the guide's page:
// go test ./app/site -run '^$' -bench Pack
func BenchmarkPack(b *testing.B) {
	library, err := content.Load(os.DirFS("../../content"))
	if err != nil {
		b.Fatal(err)
	}
	site := &builder{root: "../..", dir: b.TempDir(), library: library}
	if err := site.writeAssets(); err != nil {
		b.Fatal(err)
	}
	var page []byte
	for _, p := range site.pages() {
		if p.dir == "treatment-resistant-depression" {
			if page, err = site.document(p); err != nil {
				b.Fatal(err)
			}
		}
	}
	rounds := func(n int) func([]byte) ([]byte, error) {
		return func(data []byte) ([]byte, error) { return packZopfli(data, n) }
	}
	for _, e := range []struct {
		name string
		pack func([]byte) ([]byte, error)
	}{{"brotli", packBrotli}, {"gzip", gzip9.pack}, {"zopfli-1", rounds(1)}, {"zopfli-5", rounds(5)}, {"zopfli-15", rounds(15)}, {"zstd", packZstd}} {
		b.Run(e.name, func(b *testing.B) {
			var out []byte
			for b.Loop() {
				if out, err = e.pack(page); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(out)), "bytes")
		})
	}
}
