package site

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// compileApp makes app.wasm, with the compiled content inside, and copies the
// support script that belongs to the same Go.
func (b *builder) compileApp() error {
	work, err := os.MkdirTemp("", "careguide-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	overlay, err := b.overlay(work)
	if err != nil {
		return err
	}
	out := filepath.Join(work, "app.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-overlay", overlay, "-o", out, "./app")
	cmd.Dir, cmd.Stderr = b.root, os.Stderr
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("go build for the browser: %w", err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		return err
	}
	b.assets.AppSize = len(data)
	if b.assets.App, err = b.writeHashed("app.wasm", data); err != nil {
		return err
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	support, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	b.assets.Exec, err = b.writeHashed("wasm_exec.js", support)
	return err
}

// overlay writes the content as Go source, and returns a file that tells the
// compiler to read it in place of the empty library in the tree. As Go values
// it needs no decoding when the app starts.
func (b *builder) overlay(work string) (string, error) {
	library, err := indexed(b.library)
	if err != nil {
		return "", err
	}
	source := filepath.Join(work, "library_wasm.go")
	if err := os.WriteFile(source, librarySource(library), 0o644); err != nil {
		return "", err
	}
	stub, err := filepath.Abs(filepath.Join(b.root, "app", "library_wasm.go"))
	if err != nil {
		return "", err
	}
	data, err := json.Marshal(map[string]map[string]string{"Replace": {stub: source}})
	if err != nil {
		return "", err
	}
	file := filepath.Join(work, "overlay.json")
	return file, os.WriteFile(file, data, 0o644)
}
