package slim

import (
	"encoding/json"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const (
	overlayName = "overlay.json"
	ownFolder   = "own" // for files of Careguide that import something else
	goApp       = "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// instead are the packages that stand for others, by what they stand for.
var instead = map[string]string{
	"encoding/json":          "careguide/app/slim/json",
	"fmt":                    "careguide/app/slim/fmt",
	"github.com/google/uuid": "careguide/app/slim/uuid",
	"html":                   "careguide/app/slim/html",
	"net/url":                "careguide/app/slim/url",
	"os":                     "careguide/app/slim/os",
	"slices":                 "careguide/app/slim/slices",
}

// redirected returns a Go file that imports the packages of instead, and
// whether that is another one. Nothing else of it changes, no line moves.
func redirected(name string, source []byte, without []string) ([]byte, bool, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, source, parser.ImportsOnly)
	if err != nil {
		return nil, false, err
	}
	changed := false
	for _, spec := range slices.Backward(file.Imports) {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, false, err
		}
		if other, ok := instead[path]; ok && !slices.Contains(without, path) {
			from, to := files.Position(spec.Path.Pos()).Offset, files.Position(spec.Path.End()).Offset
			source = slices.Concat(source[:from], []byte(strconv.Quote(other)), source[to:])
			changed = true
		}
	}
	return source, changed, nil
}

// redirectVendored redirects the imports of go-app.
func redirectVendored(work string, without []string) error {
	names, err := filepath.Glob(filepath.Join(vendored(work, goApp), "*.go"))
	if err != nil {
		return err
	}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		source, changed, err := redirected(name, source, without)
		if err != nil {
			return err
		}
		if changed {
			if err := replace(name, source); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeOverlay tells the compiler where the files of the module in work are:
// Careguide's own in root, or, redirected, in work.
func writeOverlay(root, work string, without []string) error {
	files := map[string]string{}
	err := filepath.WalkDir(filepath.Join(root, "app"), func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		slashed := filepath.ToSlash(rel)
		switch {
		case d.IsDir() && (slashed == "app/site" || slashed == "app/serve" || strings.HasPrefix(d.Name(), "_") || d.Name() == "testdata"):
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		files[filepath.Join(work, rel)] = name
		if strings.HasPrefix(slashed, "app/slim/") {
			return nil
		}
		source, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		source, changed, err := redirected(name, source, without)
		if err != nil || !changed {
			return err
		}
		copied := filepath.Join(work, ownFolder, rel)
		files[filepath.Join(work, rel)] = copied
		if err := os.MkdirAll(filepath.Dir(copied), 0o755); err != nil {
			return err
		}
		return os.WriteFile(copied, source, 0o644)
	})
	if err != nil {
		return err
	}
	data, err := json.Marshal(map[string]any{"Replace": files})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(work, overlayName), data, 0o644)
}
