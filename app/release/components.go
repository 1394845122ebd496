package release

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// Where a component is used.
const (
	Reader = "reader" // travels to the browser in app.wasm
	Host   = "build"  // builds or serves the site
)

// A Component is a module that the project is made of.
type Component struct {
	Name, Version string
	Sum           string // go.sum's
	License       string // SPDX, as in "MIT"; empty where its text is not known
	Use           string // one of the constants above
}

// allowed are the licences that a component may have: those that ask for no
// more than to be named.
var allowed = []string{"MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ISC"}

// Components lists the Go modules that the site of a checkout is made of, by
// name. Those whose licence is not one of the allowed are faults, all at once.
func Components(root string) ([]Component, error) {
	browser, err := modules(root, "GOOS=js", "GOARCH=wasm")
	if err != nil {
		return nil, err
	}
	host, err := modules(root)
	if err != nil {
		return nil, err
	}
	version, err := exec.Command("go", "env", "GOVERSION").Output()
	if err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	// Go's own library, and the script that starts its programs.
	all := []Component{{Name: "std", Version: strings.Replace(strings.TrimSpace(string(version)), "go", "v", 1), License: "BSD-3-Clause", Use: Reader}}
	var errs []error
	for name, m := range host {
		c := Component{Name: name, Version: m.Version, Sum: m.Sum, Use: Host}
		if _, ok := browser[name]; ok {
			c.Use = Reader
		}
		if c.License, err = license(m.Dir); err != nil || !slices.Contains(allowed, c.License) {
			errs = append(errs, fmt.Errorf("go.mod: %s has the licence %q (use a module that has one of %s)", name, c.License, strings.Join(allowed, ", ")))
		}
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b Component) int { return strings.Compare(a.Name, b.Name) })
	return all, errors.Join(errs...)
}

type module struct {
	Path, Version, Sum, Dir string
	Main                    bool
}

// modules returns those that have a package in the program, by path. Modules
// that only other modules' tests need are not of it.
func modules(root string, env ...string) (map[string]module, error) {
	cmd := exec.Command("go", "list", "-deps", "-json=Module", "./app")
	cmd.Dir, cmd.Env = root, append(os.Environ(), env...)
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	found := map[string]module{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct{ Module *module }
		if err := d.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		if p.Module != nil && !p.Module.Main {
			found[p.Module.Path] = *p.Module
		}
	}
	return found, nil
}

// license reads what a module's own file says, or, where it has none, what each
// of its source files says.
func license(dir string) (string, error) {
	names, err := filepath.Glob(filepath.Join(dir, "LICEN[SC]E*"))
	if err != nil {
		return "", err
	}
	if len(names) > 0 {
		return named(names[0])
	}
	all := map[string]bool{}
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" || filepath.Dir(name) == dir {
			return err // what stands at the root is a command that nobody imports
		}
		id, err := named(name)
		all[id] = true
		return err
	})
	if ids := slices.Collect(maps.Keys(all)); err == nil && len(ids) == 1 {
		return ids[0], nil
	}
	return "", errors.Join(err, fmt.Errorf("%s: no one licence", dir))
}

// named returns the licence that a file starts with or is.
func named(file string) (string, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	found := licensecheck.Scan(text[:min(len(text), 20_000)])
	if len(found.Match) == 0 {
		return "", nil
	}
	return strings.TrimSuffix(found.Match[0].ID, "-Header"), nil
}
