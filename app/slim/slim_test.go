package slim

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write down the files that the stubs stand for")

const root = "../.."

// prepared returns a folder from which the small program can be built.
func prepared(t *testing.T) string {
	work := t.TempDir()
	if err := Prepare(root, work); err != nil {
		t.Fatal(err)
	}
	return work
}

func TestStubsStandForKnownFiles(t *testing.T) {
	work := t.TempDir()
	if err := vendor(root, work); err != nil {
		t.Fatal(err)
	}
	names, err := stubs(root)
	if err != nil || len(names) < 8 {
		t.Fatalf("%d stubs: %v", len(names), err)
	}
	lines, err := sums(work, names)
	if err != nil {
		t.Fatal(err)
	}
	file, want := filepath.Join(root, stubFolder, sumsName), strings.Join(lines, "\n")+"\n"
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != want {
		t.Errorf("%s is not that of the vendored files: %v\n got %s\nwant %s", file, err, got, want)
	}

	// Another go-app: every stub whose file has changed is named, in a line each.
	for _, name := range names[:2] {
		if err := replace(vendored(work, name), []byte("package other\n")); err != nil {
			t.Fatal(err)
		}
	}
	err = layStubs(root, work, nil)
	for _, name := range names[:2] {
		if want := "app/slim/_stubs/" + name + ": the file that it stands for has changed (compare both, mend the stub, then go test ./app/slim -update)"; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("layStubs() = %v, want %s", err, want)
		}
	}
	if err != nil && strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("layStubs() = %v, want two lines", err)
	}

	if err := os.Remove(vendored(work, names[2])); err != nil {
		t.Fatal(err)
	}
	if err := layStubs(root, work, nil); err == nil || !strings.Contains(err.Error(), names[2]+": stands for no file any more") {
		t.Errorf("layStubs() = %v without %s", err, names[2])
	}
}

func TestRedirected(t *testing.T) {
	const source = "package a\n\nimport (\n\tf \"fmt\"\n\t\"strings\"\n)\n\nimport \"net/url\"\n\nvar s = \"fmt\"\n"
	want := strings.NewReplacer(`f "fmt"`, `f "careguide/app/slim/fmt"`, `"net/url"`, `"careguide/app/slim/url"`).Replace(source)
	if got, changed, err := redirected("a.go", []byte(source), nil); string(got) != want || !changed || err != nil {
		t.Errorf("redirected() = %s %v %v, want %s", got, changed, err, want)
	}
	if got, changed, err := redirected("a.go", []byte("package a\n"), nil); string(got) != "package a\n" || changed || err != nil {
		t.Errorf("redirected() of a file without imports = %s %v %v", got, changed, err)
	}
}

// A Go from 1.21 downloads the one that go.mod names, into the module cache, where
// go lets nothing be replaced.
func TestDownloadedGo(t *testing.T) {
	said, err := exec.Command("go", "env", "GOROOT", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	goroot, modules, _ := strings.Cut(strings.TrimSpace(string(said)), "\n")
	cache := t.TempDir()
	downloaded := filepath.Join(cache, "downloaded")
	if err := os.Symlink(goroot, downloaded); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(modules)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if err := os.Symlink(filepath.Join(modules, e.Name()), filepath.Join(cache, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("GOMODCACHE", cache)
	t.Setenv("GOROOT", downloaded)
	if out, err := Command(prepared(t), "list", "-deps", "./app").CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// What the browser's program may not have in it: bytes that readers would
// download for nothing.
func TestProgramLeavesOut(t *testing.T) {
	out, err := Command(prepared(t), "list", "-deps", "./app").Output()
	if err != nil {
		t.Fatal(err)
	}
	deps := strings.Fields(string(out))
	banned := []string{
		"net", "net/http", "net/url", "crypto", "regexp", "fmt", "os", "html", "encoding/json", "text/template",
		"internal/bisect", "github.com/google/uuid", "github.com/emersion/go-ical", "github.com/teambition/rrule-go",
		"github.com/yuin/goldmark", "go.yaml.in/yaml", "github.com/andybalholm/brotli", "github.com/evanw/esbuild",
		"golang.org/x/net/html", "careguide/content", "careguide/app/site", "careguide/app/serve",
	}
	for _, dep := range deps {
		for _, b := range banned {
			if dep == b || strings.HasPrefix(dep, b+"/") && b != "net" {
				t.Errorf("app.wasm would contain %s (lay something small over it in app/slim, or import something else)", dep)
			}
		}
	}
	if len(deps) < 50 {
		t.Errorf("only %d packages listed: the test sees nothing", len(deps))
	}
}
