package site

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
)

// full are the kinds of files that no encoding makes smaller, besides those
// that are packed.
var full = map[string]bool{".png": true}

// compress puts copies beside the files of the site, for hosts that answer with
// a copy. A host takes the first of zstd, brotli and gzip that is there and that
// the browser reads, so a copy is only there where it is the best of these.
func (b *builder) compress() error {
	var names []string
	err := filepath.WalkDir(b.dir, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !wantsCopies(d.Name()) {
			return err
		}
		if _, err := os.Stat(name + ".br"); err != nil { // measureProgram has made some
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		return err
	}
	errs := make([]error, len(names))
	parallel(len(names), func(i int) { errs[i] = compressFile(names[i]) })
	return errors.Join(append(errs, tidyCache())...)
}

// wantsCopies reports whether readers are sent a file, and as text or code.
func wantsCopies(name string) bool {
	return !full[filepath.Ext(name)] && !packed[filepath.Ext(name)] && !isSetting(name)
}

func compressFile(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	sizes := map[string]int{}
	for _, e := range encodings {
		out, err := e.cached(data)
		if err != nil {
			return err
		}
		sizes[e.ending] = len(out)
		if !e.pays(len(data), sizes) {
			continue
		}
		if err := os.WriteFile(name+e.ending, out, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// pays reports whether a copy is smaller than the file, and than the copy that
// hosts would otherwise send to the same browsers. Sizes are in bytes, by ending.
func (e encoding) pays(file int, sizes map[string]int) bool {
	return sizes[e.ending] < min(file, cmp.Or(sizes[e.instead], file))
}
