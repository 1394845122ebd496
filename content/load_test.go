package content_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"careguide/content"
)

var update = flag.Bool("update", false, "rewrite the want files of testdata")

// Each archive of testdata lays files over the smallest content that loads.
// Its file "want" is what an author reads, or, where all is well, the model.
func TestLoad(t *testing.T) {
	base, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) < 10 {
		t.Fatalf("%d archives in testdata, want 10 or more (%v)", len(names), err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files, want := fstest.MapFS{}, -1
			for _, f := range base.Files {
				files[f.Name] = &fstest.MapFile{Data: f.Data}
			}
			for i, f := range archive.Files {
				files[f.Name] = &fstest.MapFile{Data: f.Data}
				if f.Name == "want" {
					want = i
				}
			}
			delete(files, "want")
			got := describe(content.Load(files)) + "\n"
			if want < 0 {
				t.Fatalf("%s has no file want", name)
			}
			if *update {
				archive.Files[want].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if string(archive.Files[want].Data) != got {
				t.Errorf("got:\n%s\nwant:\n%s", got, archive.Files[want].Data)
			}
		})
	}
}

// describe returns what loading came to: the errors, or each guide's model.
func describe(library any, err error) string {
	if err != nil {
		return err.Error()
	}
	return strings.ReplaceAll(fmt.Sprintf("%+v", library), " Sections:", "\nSections:")
}

// baseFiles returns the smallest content that loads.
func baseFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	base, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range base.Files {
		files[f.Name] = &fstest.MapFile{Data: slices.Clone(f.Data)}
	}
	return files
}

const restFile = "guides/sleep/en/rest.md"

// loadRest loads the smallest content with another text of its section, and
// returns what its author reads.
func loadRest(t *testing.T, text string) string {
	t.Helper()
	files := baseFiles(t)
	files[restFile] = &fstest.MapFile{Data: []byte(text)}
	if _, err := content.Load(files); err != nil {
		return err.Error()
	}
	return ""
}
