package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"careguide/content"
)

// Whoever builds a commit gets the bytes that readers get, wherever and whenever
// they do: here in another folder, in another time zone, by a compiler that has
// never compiled any of it. The copies are made of these bytes alone
// (TestPackingGivesTheSameBytes): to make them twice would take minutes.
func TestTwoBuildsGiveTheSameBytes(t *testing.T) {
	here := buildWithoutCopies(t, "../..")

	elsewhere := filepath.Join(t.TempDir(), "another folder", "careguide")
	for _, part := range []string{"app", "content", "web"} {
		if err := os.CopyFS(filepath.Join(elsewhere, part), os.DirFS(filepath.Join("../..", part))); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join("../..", file))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(elsewhere, file), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if !testing.Short() { // the quick run takes what the compiler has compiled for here
		t.Setenv("GOCACHE", t.TempDir())
	}
	zone := time.Local
	time.Local = time.FixedZone("elsewhere", 14*60*60)
	defer func() { time.Local = zone }()
	there := buildWithoutCopies(t, elsewhere)

	if d := difference(t, os.DirFS(here), os.DirFS(there)); d != "" {
		t.Errorf("two builds differ: %s", d)
	}
}

// buildWithoutCopies makes the site of the tree in root, but no .br and .gz.
func buildWithoutCopies(t *testing.T, root string) (dir string) {
	t.Helper()
	library, err := content.Load(os.DirFS(filepath.Join(root, "content")))
	if err != nil {
		t.Fatal(err)
	}
	b := &builder{root: root, dir: t.TempDir(), library: library}
	if err := b.writeAll(); err != nil {
		t.Fatalf("%s: %v", root, err)
	}
	return b.dir
}

// difference says where two folders first differ; "" where they do not.
func difference(t *testing.T, a, b fs.FS) string {
	t.Helper()
	in, other := contents(t, a), contents(t, b)
	var names []string
	for name := range in {
		names = append(names, name)
	}
	for name := range other {
		if _, ok := in[name]; !ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		x, ok := in[name]
		y, too := other[name]
		switch {
		case !ok || !too:
			return name + " is in one of them only: its name has a hash of what differs, or it was not made"
		case !bytes.Equal(x, y):
			at := 0
			for at < min(len(x), len(y)) && x[at] == y[at] {
				at++
			}
			return fmt.Sprintf("%s (%d and %d bytes) at byte %d:\n%q\n%q", name, len(x), len(y), at, around(x, at), around(y, at))
		}
	}
	return ""
}

func around(data []byte, at int) []byte { return data[max(0, at-40):min(len(data), at+40)] }

func contents(t *testing.T, dir fs.FS) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			all[name], err = fs.ReadFile(dir, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestDifference(t *testing.T) {
	of := func(files ...string) fs.FS {
		dir := fstest.MapFS{}
		for i := 0; i < len(files); i += 2 {
			dir[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
		}
		return dir
	}
	tests := []struct {
		a, b fs.FS
		want string
	}{
		{of("a", "1", "b", "2"), of("a", "1", "b", "2"), ""},
		{of("a", "1"), of("a", "1", "b", "2"), "b is in one"},
		{of("a", "1", "app-1", "x"), of("a", "1", "app-2", "x"), "app-1 is in one"},
		{of("a", "1", "b", "at noon"), of("a", "1", "b", "at nine"), "b (7 and 7 bytes) at byte 4:\n\"at noon\"\n\"at nine\""},
		{of("a", "long"), of("a", "longer"), "a (4 and 6 bytes) at byte 4"},
	}
	for _, tt := range tests {
		if got := difference(t, tt.a, tt.b); !strings.HasPrefix(got, tt.want) || (got == "") != (tt.want == "") {
			t.Errorf("difference = %q, want %q", got, tt.want)
		}
	}
}

// Copies depend on nothing but the file: not on what else is packed meanwhile.
func TestPackingGivesTheSameBytes(t *testing.T) {
	page, err := os.ReadFile("../../content/guides/treatment-resistant-depression/en/options/ect.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range [][]byte{page, bytes.Repeat(page, 1+zopfliMost/len(page))} {
		for _, e := range encodings {
			t.Run(fmt.Sprintf("%s of %d", e.ending, len(data)), func(t *testing.T) {
				t.Parallel()
				first, err := e.pack(data)
				if err != nil {
					t.Fatal(err)
				}
				again, err := e.pack(slices.Clone(data))
				if err != nil || !bytes.Equal(first, again) {
					t.Errorf("%d and %d bytes that differ (%v)", len(first), len(again), err)
				}
			})
		}
	}
}
