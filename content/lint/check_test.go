package lint

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the want files of testdata")

// Each archive of testdata has a page and what an author reads about it.
func TestCheck(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) < 12 {
		t.Fatalf("%d archives in testdata, want 12 or more (%v)", len(names), err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			page, rules, want := readArchive(t, archive)
			var got bytes.Buffer
			for _, f := range Check(page, rules) {
				fmt.Fprintln(&got, f)
			}
			if *update {
				want.Data = got.Bytes()
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if !bytes.Equal(want.Data, got.Bytes()) {
				t.Errorf("got:\n%s\nwant:\n%s", got.Bytes(), want.Data)
			}
		})
	}
}

func readArchive(t *testing.T, archive *txtar.Archive) (page Page, rules Rules, want *txtar.File) {
	t.Helper()
	rules = English()
	for i, f := range archive.Files {
		switch f.Name {
		case "page":
			page.Name, page.Texts = "page", readTexts(string(f.Data))
		case "cites":
			page.Cites = true
		case "terms":
			for line := range lines(string(f.Data)) {
				forms := strings.Split(line, ", ")
				rules.Terms = append(rules.Terms, Term{forms[0], forms[1:]})
			}
		case "want":
			want = &archive.Files[i]
		default:
			t.Fatalf("unknown file %q", f.Name)
		}
	}
	if want == nil {
		t.Fatal("no file want")
	}
	return page, rules, want
}

// readTexts reads "@ section", "# heading {#place}", "- item", "= label" and,
// parted by blank lines, paragraphs.
func readTexts(data string) []Text {
	var texts []Text
	section, place, open := "", "", false
	for i, line := range strings.Split(data, "\n") {
		mark, rest, _ := strings.Cut(line, " ")
		text := Text{File: "testdata", Line: i + 1, Section: section, Place: place, Words: rest}
		switch mark {
		case "@":
			section, place, open = rest, "", false
			continue
		case "#":
			text.Kind = Heading
			text.Words, place, _ = strings.Cut(strings.TrimSuffix(rest, "}"), " {#")
			text.Place = place
		case "-":
			text.Kind = Item
		case "=":
			text.Kind = Label
		case "":
			open = false
			continue
		default:
			if open {
				texts[len(texts)-1].Words += "\n" + line
				continue
			}
			text.Words = line
		}
		open = text.Kind == Paragraph
		texts = append(texts, text)
	}
	return texts
}
