// Package slim builds the browser's program small: of the same sources, with
// other packages under them. It runs on the build machine only; what it lays
// under the program is in its folders.
//
//   - _stubs holds files that stand for files of go-app, at the same path, and
//     of the standard library (std).
//   - fmt, url, html, slices, json, os and uuid stand for the packages
//     of these names wherever go-app or Careguide imports them.
//   - edits.go changes a line of go-app where a stub would repeat a whole file.
//
// go-app is vendored into a folder outside of the tree, the stubs are laid over
// it there, and the compiler reads Careguide's own files from where they are
// (-overlay). Beside it is a Go of links, with the stubs for the standard library
// in it (goroot.go). The host side of the program knows nothing of all this.
//
// What the compiler writes is made smaller once more: shorter addresses (fold.go)
// and no names of functions (names.go).
//
// docs/size.md says what each step brings.
package slim

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Compile makes the browser's program of the module in the folder root, and
// writes it to the file out.
func Compile(root, out string) error {
	return CompileWithout(root, out)
}

// CompileWithout leaves out some of what makes the program small, to measure
// it (app/slim/measure): stubs by their path in _stubs, packages by the import
// path that they stand for, and "-l", "flags", "gc", Fold and Unname.
func CompileWithout(root, out string, without ...string) error {
	work, err := os.MkdirTemp("", "careguide-slim-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	if out, err = filepath.Abs(out); err != nil {
		return err
	}
	if err := Prepare(root, work, without...); err != nil {
		return err
	}
	cmd := Command(work, "build", append(flags(without), "-o", out, "./app")...)
	if slices.Contains(without, "gc") {
		cmd.Env = append(cmd.Env, "GOEXPERIMENT=")
	}
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("the browser's program does not compile: %w\n%s(what the compiler misses in go-app or the standard library has to be added in app/slim)", err, strings.ReplaceAll(said.String(), "./"+ownFolder+"/", ""))
	}
	return shrink(out, without)
}

// shrink takes out of a compiled program what it runs without.
func shrink(name string, without []string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if !slices.Contains(without, "Fold") {
		if data, err = Fold(data); err != nil {
			return err
		}
	}
	if !slices.Contains(without, "Unname") {
		if data, err = Unname(data); err != nil {
			return err
		}
	}
	return os.WriteFile(name, data, 0o644)
}

// flags are those of go build. -s -w take out what debuggers read. -l takes out
// inlining: a body that is written once is smaller than its copies. Slices whose
// length is known when they are made go to the heap, not, after a test, to the
// stack; and nothing watches over loops that go on after their end.
func flags(without []string) []string {
	compiler := "all="
	if !slices.Contains(without, "-l") {
		compiler += "-l "
	}
	if !slices.Contains(without, "flags") {
		compiler += "-d=variablemakethreshold=0,rangefunccheck=0"
	}
	return []string{"-trimpath", "-buildvcs=false", "-gcflags=" + compiler, "-ldflags=-s -w -buildid="}
}

// Command returns a go command for the browser's side in a folder that Prepare
// has filled.
func Command(work, verb string, args ...string) *exec.Cmd {
	goroot := filepath.Join(work, goFolder)
	cmd := exec.Command(filepath.Join(goroot, "bin", "go"), append([]string{verb, "-mod=vendor", "-overlay", filepath.Join(work, overlayName)}, args...)...)
	cmd.Dir = work
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=", "GOWORK=off", "GOROOT="+goroot, "GOTOOLCHAIN=local")
	if knows(goroot, "greenteagc") {
		cmd.Env = append(cmd.Env, "GOEXPERIMENT=nogreenteagc")
	}
	return cmd
}

// knows reports whether a Go has an experiment. The collector of Go 1.26 is
// made for many cores and large heaps; the one before is smaller, and still in.
func knows(goroot, experiment string) bool {
	_, err := os.Stat(filepath.Join(goroot, "src", "internal", "goexperiment", "exp_"+experiment+"_off.go"))
	return err == nil
}

// Prepare fills the empty folder work with a module from which the small
// program can be built. It fails when a file that has a stub is not the one
// that the stub was written for, and names all of them. What it leaves out,
// CompileWithout says.
func Prepare(root, work string, without ...string) error {
	var err error
	if root, err = filepath.Abs(root); err != nil {
		return err
	}
	if err := vendor(root, work); err != nil {
		return err
	}
	if err := layStubs(root, work, without); err != nil {
		return err
	}
	if err := editVendored(work); err != nil {
		return err
	}
	if err := redirectVendored(work, without); err != nil {
		return err
	}
	if err := layStd(root, work, without); err != nil {
		return err
	}
	return writeOverlay(root, work, without)
}

// vendor copies what the module needs, of the versions that go.mod names.
func vendor(root, work string) error {
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(work, name), data, 0o644); err != nil {
			return err
		}
	}
	cmd := exec.Command("go", "mod", "vendor", "-o", filepath.Join(work, "vendor"))
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		return errors.New("go mod vendor: " + strings.TrimSpace(string(out)))
	}
	return nil
}
