package site

import (
	"fmt"
	"path"
	"slices"

	"careguide/app/guide"
	"careguide/app/library"
	"careguide/app/page"
	"careguide/app/search"
)

// writeLibrary writes what the program shows: a file for each guide in each
// language, and one for the home page of a language.
//
// Their names say which types the program must have been built with, and
// nothing of their content. Pages that named a hash of it would all be new when
// a word in one of them is mended, and readers who keep the site would download
// all of them. Whoever has a program may take any content of its types, older
// or newer; browsers ask for it anew each time.
//
// The extension is one of those that every host compresses, and every host
// knows a type for. Most of what is in them is text.
func (b *builder) writeLibrary() error {
	parts, err := b.libraries()
	if err != nil {
		return err
	}
	for name, l := range parts {
		file, err := library.Encode(l)
		if err != nil {
			return err
		}
		if err := b.write(name, file); err != nil {
			return err
		}
	}
	return nil
}

// libraries returns the parts of the library that travel, by the names that
// web/boot/app.js asks for them by.
func (b *builder) libraries() (map[string]guide.Library, error) {
	folder := path.Join("library", library.Schema())
	parts := map[string]guide.Library{}
	home := guide.Library{Helplines: travelling(b.library.Helplines)}
	for _, g := range b.library.Guides {
		part := b.library
		part.Guides, part.Helplines = []guide.Guide{g}, travelling(b.library.Helplines)
		part, err := indexed(part)
		if err != nil {
			return nil, err
		}
		parts[path.Join(folder, g.Lang, string(g.Slug)+".txt")] = part
		home.Guides = append(home.Guides, guide.Guide{Slug: g.Slug, Lang: g.Lang, Title: g.Title, Short: g.Short, Lead: g.Lead})
	}
	for _, g := range home.Guides {
		parts[path.Join(folder, g.Lang+".txt")] = home
	}
	return parts, nil
}

// travelling returns help lines without the time zones of countries, of which only
// boot.js knows.
func travelling(h guide.Helplines) guide.Helplines {
	h.Regions = slices.Clone(h.Regions)
	for i := range h.Regions {
		h.Regions[i].Zones = nil
	}
	return h
}

// indexed returns the library as it travels to the browser: with the index of
// each guide's search, in which its lay words are, and without what only pages
// tell search engines.
func indexed(l guide.Library) (guide.Library, error) {
	guides := slices.Clone(l.Guides)
	for i, g := range guides {
		index, err := search.Build(page.Documents(l, g), g.Lay)
		if err != nil {
			return l, fmt.Errorf("%s, %s: %w", g.Slug, g.Lang, err)
		}
		guides[i].Index, guides[i].Lay, guides[i].Condition = index, nil, ""
	}
	l.Guides = guides
	return l, nil
}
