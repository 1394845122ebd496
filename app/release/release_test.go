package release

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

var day = time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC)

func TestMake(t *testing.T) {
	dist := t.TempDir()
	for name, text := range map[string]string{"index.html": "<p>Hello</p>", "embed.js": "let b", "embed/1-0123456789.js": "let a", "sub/app.wasm": "\x00asm"} {
		file := filepath.Join(dist, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(t.TempDir(), "out")
	r := Release{Version: "1.2.0", Root: "../..", Dist: dist, Day: day, Changelog: "# Changes\n\n## 1.2.0, today\n\nNew.\n\n## 1.1.0\n\nOld.\n", Commits: []string{"web: mend it"}}
	if err := Make(r, out); err != nil {
		t.Fatal(err)
	}
	check := exec.Command("sha256sum", "--check", "--strict", "SHA256SUMS")
	check.Dir = out
	if said, err := check.CombinedOutput(); err != nil || strings.Count(string(said), ": OK") != 4 {
		t.Errorf("sha256sum: %s (%v)", said, err)
	}
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	if want, got := "# Careguide 1.2.0, today\n\nNew.\n\n### Commits\n\n- web: mend it\n", read("NOTES.md"); got != want {
		t.Errorf("notes %q, want %q", got, want)
	}
	// echo -n 'let a' | openssl dgst -sha384 -binary | base64
	if want := "| `embed/1-0123456789.js` | `sha384-HXEKxbrFLBtKegj/FbkdCVnQG1QZUsUhLlTycRLYrEyzUR9VTmgnTwNgUu5BMw2b` |"; !strings.Contains(read("SRI.md"), want) {
		t.Errorf("no line %s in %s", want, read("SRI.md"))
	}
	if strings.Contains(read("SRI.md"), "`embed.js`") {
		t.Error("embed.js, which changes, is pinned")
	}
	if err := Make(r, out); err == nil || !strings.Contains(err.Error(), "exists already") {
		t.Errorf("a second release over the first: %v", err)
	}
	var bom struct {
		SpecVersion string
		Components  []struct{ Name, Version, Scope, Purl string }
	}
	if err := json.Unmarshal([]byte(read("sbom.cdx.json")), &bom); err != nil || bom.SpecVersion != "1.6" {
		t.Fatalf("SBOM of version %q (%v)", bom.SpecVersion, err)
	}
	scopes := map[string]string{}
	for _, c := range bom.Components {
		scopes[c.Name] = c.Scope
		if c.Version == "" || !strings.HasPrefix(c.Purl, "pkg:golang/"+c.Name+"@v") {
			t.Errorf("component %+v", c)
		}
	}
	if scopes["github.com/maxence-charriere/go-app/v10"] != "required" || scopes["github.com/yuin/goldmark"] != "excluded" || scopes["std"] != "required" {
		t.Errorf("scopes %v", scopes)
	}
}

func TestPackIsReproducible(t *testing.T) {
	site := fstest.MapFS{"b.txt": {Data: []byte("b"), ModTime: day}, "a/x.txt": {Data: []byte("x"), ModTime: day.AddDate(1, 0, 0), Mode: 0o700}}
	one, err := pack(site, "site", day)
	if err != nil {
		t.Fatal(err)
	}
	site["b.txt"].ModTime, site["b.txt"].Mode = day.AddDate(2, 0, 0), 0o600
	two, err := pack(site, "site", day)
	if err != nil || !bytes.Equal(one, two) {
		t.Errorf("times or modes of files are in the archive (%v)", err)
	}
	gz, err := gzip.NewReader(bytes.NewReader(one))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for archive := tar.NewReader(gz); ; {
		header, err := archive.Next()
		if err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		names = append(names, header.Name)
	}
	if got := strings.Join(names, " "); got != "site/a/x.txt site/b.txt" {
		t.Errorf("files %s", got)
	}
	if _, err := pack(fstest.MapFS{}, "site", day); err == nil {
		t.Error("nothing was packed, without a word")
	}
}

func TestNotes(t *testing.T) {
	for _, c := range []struct{ changelog, latest, fault string }{
		{"# Changes\n\n## 1.2.0\n\nNew.\n", "1.2.0", ""},
		{"# Changes\n", "", "no version"},
		{"# Changes\n\n## 1.3.0\n\nNew.\n", "1.3.0", "nothing on 1.2.0"},
	} {
		latest, noVersion := Latest(c.changelog)
		_, noNotes := Release{Version: "1.2.0", Changelog: c.changelog}.notes()
		fault := fmt.Sprint(errors.Join(noVersion, noNotes))
		if latest != c.latest || c.fault == "" && fault != "<nil>" || !strings.Contains(fault, c.fault) {
			t.Errorf("%q: version %q, %s", c.changelog, latest, fault)
		}
	}
}

// Every module has a licence that lets it be used here, and says so itself.
func TestLicences(t *testing.T) {
	components, err := Components("../..")
	if err != nil {
		t.Fatal(err)
	}
	uses := map[string]int{}
	for _, c := range components {
		uses[c.Use]++
		t.Logf("%-55s %-12s %s", c.Name, c.License, c.Use)
	}
	if uses[Reader] == 0 || uses[Host] < 5 {
		t.Errorf("%v: the test sees nothing", uses)
	}
}
