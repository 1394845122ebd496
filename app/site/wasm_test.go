package site

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// mostProgram is how many bytes of brotli app.wasm may have: what a phone on a slow line
// gets in about five seconds, at 1.6 Mbit/s.
const mostProgram = 940_000

// The whole program, with every tool and all content, is smaller than the first
// program that go-app's documentation shows.
func TestProgramIsSmallerThanHello(t *testing.T) {
	b := published(t)
	if err := b.compileApp(); err != nil {
		t.Fatal(err)
	}
	if err := b.writeLibrary(); err != nil {
		t.Fatal(err)
	}
	ours, program := 0, 0
	err := filepath.WalkDir(b.dir, func(name string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(b.dir, name)
		if err != nil || d.IsDir() || filepath.Ext(name) != ".wasm" && !strings.HasPrefix(filepath.ToSlash(rel), "library/") {
			return err
		}
		packed := packedSize(t, name)
		t.Logf("%s: %d bytes of brotli", rel, packed)
		ours += packed
		if filepath.Ext(name) == ".wasm" {
			program += packed
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}

	// As go-app's documentation builds it, and the benchmark; but without the names of
	// this machine's folders, which make it half a percent larger or smaller.
	hello := filepath.Join(t.TempDir(), "hello.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-o", hello, "./bench/hello")
	cmd.Dir = b.root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	theirs := packedSize(t, hello)
	t.Logf("hello.wasm: %d bytes of brotli", theirs)
	if ours < 200_000 || float64(ours) >= 0.74*float64(theirs) {
		t.Errorf("program and content have %d bytes of brotli, %.3f of go-app's hello world with %d: less than 0.74 (go run ./app/slim/measure says what is how large)", ours, float64(ours)/float64(theirs), theirs)
	}
	if program > mostProgram {
		t.Errorf("app.wasm has %d bytes of brotli, at most %d (go run ./app/slim/measure says what is how large)", program, mostProgram)
	}
}

func packedSize(t *testing.T, name string) int {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	packed, err := Packed(data)
	if err != nil {
		t.Fatal(err)
	}
	return len(packed)
}
