package slim

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const (
	stubFolder = "app/slim/_stubs" // in the tree; go does not look into it
	stdFolder  = "std"             // in it: what stands for the standard library
	sumsName   = "SUMS"            // in it: the files that the others stand for
)

// stubs returns the paths of the stubs for vendored files, with slashes.
func stubs(root string) ([]string, error) {
	var all []string
	top := filepath.Join(root, stubFolder)
	err := filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		name, err = filepath.Rel(top, name)
		if name = filepath.ToSlash(name); !strings.HasPrefix(name, stdFolder+"/") {
			all = append(all, name)
		}
		return err
	})
	return all, err
}

// layStubs puts every stub in the place of its file, if that is still the one
// that it was written for.
func layStubs(root, work string, without []string) error {
	names, err := stubs(root)
	if err != nil {
		return err
	}
	names = slices.DeleteFunc(names, func(name string) bool { return slices.Contains(without, name) })
	now, err := sums(work, names)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(root, stubFolder, sumsName))
	if err != nil {
		return err
	}
	known := strings.Split(string(data), "\n")
	var errs []error
	for i, name := range names {
		if !slices.Contains(known, now[i]) {
			errs = append(errs, fmt.Errorf("%s/%s: the file that it stands for has changed (compare both, mend the stub, then go test ./app/slim -update)", stubFolder, name))
			continue
		}
		stub, err := os.ReadFile(filepath.Join(root, stubFolder, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		if err := replace(vendored(work, name), stub); err != nil {
			return err
		}
	}
	return errors.Join(errs...)
}

// sums returns a line for each vendored file, as sha256sum writes it.
func sums(work string, names []string) ([]string, error) {
	var lines []string
	for _, name := range names {
		data, err := os.ReadFile(vendored(work, name))
		if err != nil {
			return nil, fmt.Errorf("%s/%s: stands for no file any more (take it out): %w", stubFolder, name, err)
		}
		sum := sha256.Sum256(data)
		lines = append(lines, hex.EncodeToString(sum[:])+"  "+name)
	}
	return lines, nil
}

func vendored(work, name string) string {
	return filepath.Join(work, "vendor", filepath.FromSlash(name))
}

// replace writes a file anew: vendored files may be read-only.
func replace(name string, data []byte) error {
	if err := os.Remove(name); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o644)
}
