package site

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"careguide/app/slim"
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
	if err := slim.Compile(b.root, out); err != nil {
		return err
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

// Packed returns data with the brotli that readers get, kept between builds.
func Packed(data []byte) ([]byte, error) { return encodings[0].cached(data) }
