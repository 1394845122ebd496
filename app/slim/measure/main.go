// Measure says what each step of package slim saves: it builds the browser's
// program without that step, and with all others, and packs it. Each row of its
// tables is for docs/size.md. Programs are packed with level 9 of brotli, which
// takes seconds where 11 takes a minute, and leaves 14 % more.
package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/andybalholm/brotli"

	"careguide/app/slim"
)

const goApp = "github.com/maxence-charriere/go-app/v10/pkg/"

// steps are what can be left out, by what the table calls it.
var steps = []struct {
	name    string
	without []string
}{
	{"all of it", nil},
	{"crypto and UUIDs out (crypto.go, uuid)", []string{goApp + "app/crypto.go", "github.com/google/uuid"}},
	{"regexp out (route.go)", []string{goApp + "app/route.go"}},
	{"states, storage and JSON out", []string{goApp + "app/state.go", goApp + "app/storage.go", goApp + "app/strings.go", goApp + "errors/errors.go", "encoding/json"}},
	{"one type for all elements (html_gen.go)", []string{goApp + "app/html_gen.go", goApp + "app/strings.go"}},
	{"no listening to the browser (browser.go)", []string{goApp + "app/browser.go"}},
	{"small fmt", []string{"fmt"}},
	{"small net/url", []string{"net/url"}},
	{"small html", []string{"html"}},
	{"small os", []string{"os"}},
	{"small slices", []string{"slices"}},
	{"no internal/godebug", []string{"std/internal/godebug/godebug.go"}},
	{"no inlining (-l)", []string{"-l"}},
	{"-d=variablemakethreshold=0,rangefunccheck=0", []string{"flags"}},
	{"the collector of Go 1.25", []string{"gc"}},
	{"folded addresses (fold.go)", []string{"Fold"}},
	{"no names of functions (names.go)", []string{"Unname"}},
}

func main() {
	if err := measure("."); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func measure(root string) error {
	folder, err := os.MkdirTemp("", "careguide-measure-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "program.wasm")

	hello, err := stock(root, file, "./bench/hello")
	if err != nil {
		return err
	}
	whole, err := stock(root, file, "./app")
	if err != nil {
		return err
	}
	fmt.Printf("| program | bytes | brotli 9 | of hello |\n| --- | ---: | ---: | ---: |\n")
	row("go-app's hello world, stock", hello, hello)
	row("Careguide, stock", whole, hello)

	all := size{}
	for i, s := range steps {
		if err := slim.CompileWithout(root, file, s.without...); err != nil {
			fmt.Printf("| %s | does not compile without | | |\n", s.name)
			fmt.Fprintln(os.Stderr, err)
			continue
		}
		now, err := sizeOf(file)
		if err != nil {
			return err
		}
		if i == 0 {
			all = now
			row("Careguide, slim", all, hello)
			fmt.Printf("\n| step | saves bytes | saves brotli 9 |\n| --- | ---: | ---: |\n")
			continue
		}
		fmt.Printf("| %s | %d | %d |\n", s.name, now.raw-all.raw, now.packed-all.packed)
	}
	return nil
}

// size is how large a program is, and what a reader downloads.
type size struct{ raw, packed int }

func row(name string, s, hello size) {
	fmt.Printf("| %s | %d | %d | %.3f |\n", name, s.raw, s.packed, float64(s.packed)/float64(hello.packed))
}

// stock builds a package as go-app's documentation does.
func stock(root, file, pkg string) (size, error) {
	cmd := exec.Command("go", "build", "-o", file, pkg)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		return size{}, fmt.Errorf("go build %s: %w\n%s", pkg, err, strings.TrimSpace(string(out)))
	}
	return sizeOf(file)
}

func sizeOf(file string) (size, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return size{}, err
	}
	var packed bytes.Buffer
	w := brotli.NewWriterOptions(&packed, brotli.WriterOptions{Quality: 9, LGWin: 24})
	if _, err := w.Write(data); err != nil {
		return size{}, err
	}
	err = w.Close()
	return size{len(data), packed.Len()}, err
}
