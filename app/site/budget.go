package site

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"

	"careguide/app/guide"
	"careguide/app/page"
)

// PageBytes is how many bytes of brotli the pages that readers start from may have. The
// first 14,000 or so come in one TCP round trip (10 segments of 1,460 bytes, RFC 6928,
// less the answer's headers), and the help of every country stands behind them.
const PageBytes = 16000

// A Size is what a page costs a reader.
type Size struct {
	Bytes  int // with brotli, everything inlined
	Budget int // 0 where there is none
}

// Sizes measures the pages that a build from the folder root would make of a
// library, by their folders: those that are named, or all. It compiles nothing:
// files that pages only name have stand-ins, whose names are as long.
func Sizes(library guide.Library, root string, only ...string) (map[string]Size, error) {
	scratch, err := os.MkdirTemp("", "careguide-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(scratch)
	return (&builder{root: root, dir: scratch, library: library}).sizes(only...)
}

func (b *builder) sizes(only ...string) (map[string]Size, error) {
	if err := b.writeAssets(); err != nil {
		return nil, err
	}
	b.assets.AppSize, b.assets.Need = 8<<20, "1.5"
	b.assets.Builder = "builder-0123456789.js"

	pages := slices.DeleteFunc(b.pages(), func(p sitePage) bool { return len(only) > 0 && !slices.Contains(only, p.dir) })
	sizes, errs := make([]Size, len(pages)), make([]error, len(pages))
	parallel(len(pages), func(i int) { sizes[i], errs[i] = b.size(pages[i]) })
	all := map[string]Size{}
	for i, p := range pages {
		if errs[i] != nil {
			return nil, errs[i]
		}
		all[p.dir] = sizes[i]
	}
	return all, nil
}

func (b *builder) size(p sitePage) (Size, error) {
	data, err := b.document(p)
	if err != nil {
		return Size{}, err
	}
	out, err := compressed(data, newBrotli)
	return Size{len(out), budget(p)}, err
}

// checkBudget refuses pages that have grown too large, all of them at once.
func (b *builder) checkBudget() error {
	if b.oversize {
		return nil
	}
	var errs []error
	for _, p := range b.pages() {
		name := path.Join(p.dir, "index.html")
		info, err := os.Stat(filepath.Join(b.dir, filepath.FromSlash(name)+".br"))
		if err != nil {
			return err
		}
		if most := budget(p); most > 0 && info.Size() > int64(most) {
			errs = append(errs, fmt.Errorf("%s: %d bytes of brotli, at most %d (move what is least asked for to another page)", name, info.Size(), most))
		}
	}
	return errors.Join(errs...)
}

// budget returns how many bytes a page may have: 0 for no limit.
func budget(p sitePage) int {
	if p.address.Kind == page.KindGuide || p.address.Kind == page.KindOption {
		return PageBytes
	}
	return 0
}
