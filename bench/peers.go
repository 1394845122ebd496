package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"careguide/bench/text"
)

// peers writes, into the folder out, what the pages to compare with are made of:
//
//	bare/index.html  the text as one file
//	text.json        its title and lead, and its Markdown with and without the title
//	goapp/           a website as go-app makes it
//	hello.wasm       go-app's hello world
func peers(page, out string) error {
	data, err := os.ReadFile(page)
	if err != nil {
		return err
	}
	t, err := text.Of(data)
	if err != nil {
		return fmt.Errorf("%s: %w", page, err)
	}
	bare, err := t.Bare()
	if err != nil {
		return err
	}
	described, err := json.Marshal(map[string]string{"title": t.Title, "lead": t.Lead(), "markdown": t.Markdown(true), "body": t.Markdown(false)})
	if err != nil {
		return err
	}
	return errors.Join(
		write(filepath.Join(out, "bare", "index.html"), bare),
		write(filepath.Join(out, "text.json"), described),
		goApp(t, out),
		run(browser, "go", "build", "-o", filepath.Join(out, "hello.wasm"), "./bench/hello"),
	)
}

var browser = []string{"GOOS=js", "GOARCH=wasm"}

// goApp compiles bench/stock with a text in place of its empty one, for the
// browser and for the machine that writes its page.
func goApp(t text.Text, out string) error {
	blocks, err := t.Blocks()
	if err != nil {
		return err
	}
	source := filepath.Join(out, "stock-text")
	if err := write(source, fmt.Appendf(nil, "package main\n\nvar title, blocks = %q, %#v\n", t.Title, blocks)); err != nil {
		return err
	}
	stub, err := filepath.Abs("bench/stock/text.go")
	if err != nil {
		return err
	}
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {stub: source}})
	if err != nil {
		return err
	}
	overlay, site := filepath.Join(out, "stock-overlay.json"), filepath.Join(out, "goapp")
	if err := write(overlay, replace); err != nil {
		return err
	}
	if err := run(browser, "go", "build", "-overlay", overlay, "-trimpath", "-ldflags=-s -w", "-o", filepath.Join(site, "web", "app.wasm"), "./bench/stock"); err != nil {
		return err
	}
	icon, err := os.ReadFile("web/icons/icon.svg")
	if err != nil {
		return err
	}
	if err := write(filepath.Join(site, "web", "icon.svg"), icon); err != nil {
		return err
	}
	return run(nil, "go", "run", "-overlay", overlay, "./bench/stock", site)
}

func run(env []string, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s %v: %w", name, args, err)
	}
	return nil
}

func write(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o644)
}
