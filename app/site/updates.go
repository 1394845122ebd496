package site

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"careguide/app/guide"
	"careguide/app/library"
)

// An Update is what a change of the sources costs readers who have the site as
// it was before: bytes of brotli.
type Update struct {
	Change string
	Files  []string // that are new, or not what they were, without compressed copies

	Installed int // of a reader who keeps the site: all of those that are kept
	Page      int // of one who opens the guide's page again and only reads
	Tools     int // the same with the tools
}

// changes are what authors do to a site: how the library was before.
var changes = []struct {
	name   string
	before func(*guide.Library) error
}{
	{"a typo mended in the guide", func(l *guide.Library) error { return mistype(&l.Guides[0]) }},
	{"a new option", func(l *guide.Library) error { return dropOption(&l.Guides[0]) }},
}

// Updates builds the site of a library from the folder root, and once more as it
// was before each change, and compares them. load reads the library.
func Updates(load func() (guide.Library, error), root string) ([]Update, error) {
	scratch, err := os.MkdirTemp("", "careguide-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(scratch)
	build := func(name string, change func(*guide.Library) error) (*builder, error) {
		l, err := load()
		if err == nil {
			err = change(&l)
		}
		if err != nil {
			return nil, err
		}
		b := &builder{root: root, dir: filepath.Join(scratch, name), library: l}
		return b, b.writeAll()
	}
	now, err := build("now", func(*guide.Library) error { return nil })
	if err != nil {
		return nil, err
	}
	var all []Update
	for _, c := range changes {
		before, err := build(c.name, c.before)
		if err != nil {
			return nil, err
		}
		files, err := different(before.dir, now.dir)
		if err != nil {
			return nil, err
		}
		u, err := now.update(c.name, files)
		if err != nil {
			return nil, err
		}
		all = append(all, u)
	}
	// A program of other code has another name, so boot.js has too, which is all
	// that pages have of it.
	files, err := naming(now.dir, now.assets.App, now.assets.Boot)
	if err != nil {
		return nil, err
	}
	u, err := now.update("a change of the program", append(files, now.assets.App))
	return append(all, u), err
}

// update weighs files of a site that has been built.
func (b *builder) update(change string, files []string) (Update, error) {
	u := Update{Change: change, Files: files}
	g := b.library.Guides[0]
	page := path.Join(guideDir(g), "index.html")
	tools := append([]string{page, path.Join("library", library.Schema(), g.Lang, string(g.Slug)+".txt"), b.assets.Boot}, b.assets.program()...)
	for _, name := range files {
		size, err := b.packed(name)
		if err != nil {
			return u, err
		}
		if offline(name) {
			u.Installed += size
		}
		if name == page {
			u.Page += size
		}
		if slices.Contains(tools, name) {
			u.Tools += size
		}
	}
	return u, nil
}

// packed returns how many bytes a host sends for a file.
func (b *builder) packed(name string) (int, error) {
	file := filepath.Join(b.dir, filepath.FromSlash(name))
	if wantsCopies(path.Base(name)) {
		data, err := os.ReadFile(file)
		if err != nil {
			return 0, err
		}
		out, err := Packed(data)
		return len(out), err
	}
	info, err := os.Stat(file)
	if err != nil {
		return 0, err
	}
	return int(info.Size()), nil
}

// different lists the files of a folder that another has not, or not so.
func different(before, after string) ([]string, error) {
	return list(after, func(name string, data []byte) bool {
		old, err := os.ReadFile(filepath.Join(before, filepath.FromSlash(name)))
		return err != nil || !bytes.Equal(old, data)
	})
}

// naming lists the files of a folder that have one of the texts in them.
func naming(dir string, texts ...string) ([]string, error) {
	return list(dir, func(_ string, data []byte) bool {
		return slices.ContainsFunc(texts, func(text string) bool { return bytes.Contains(data, []byte(text)) })
	})
}

func list(dir string, keep func(name string, data []byte) bool) (names []string, err error) {
	files := os.DirFS(dir)
	err = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(files, name)
		if err == nil && keep(name, data) {
			names = append(names, name)
		}
		return err
	})
	return names, err
}

var errUnfit = errors.New("the first guide has nothing to try an update with (it needs a row with the word \"the\", and a group with two options)")

// mistype spoils a word in the first row of a guide that has it.
func mistype(g *guide.Guide) error {
	for i := range g.Sections {
		for j := range g.Sections[i].Details {
			d := &g.Sections[i].Details[j]
			if wrong := strings.Replace(string(d.HTML), " the ", " teh ", 1); wrong != string(d.HTML) {
				d.HTML = guide.HTML(wrong)
				return nil
			}
		}
	}
	return errUnfit
}

// dropOption takes the last option out of the first group with two, and out of
// what leads to it.
func dropOption(g *guide.Guide) error {
	for i := range g.Sections {
		for j := range g.Sections[i].Groups {
			group := &g.Sections[i].Groups[j]
			last := len(group.Options) - 1
			if last < 1 {
				continue
			}
			id := group.Options[last].ID
			group.Options = group.Options[:last]
			g.Pairs = slices.DeleteFunc(g.Pairs, func(p guide.Pair) bool { return p.Other(id) != "" })
			for k := range g.Lay {
				g.Lay[k].Means = slices.DeleteFunc(g.Lay[k].Means, func(place string) bool {
					return place == "#"+string(id) || strings.HasPrefix(place, string(id)+"/")
				})
			}
			g.Lay = slices.DeleteFunc(g.Lay, func(w guide.LayWord) bool { return w.Kind == guide.LayFinds && len(w.Means) == 0 })
			return nil
		}
	}
	return errUnfit
}
