package site

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// compileApp makes app.wasm, which holds no content (library.go), and copies the
// support script that belongs to the same Go.
func (b *builder) compileApp() error {
	work, err := os.MkdirTemp("", "careguide-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	out := filepath.Join(work, "app.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", out, "./app")
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
