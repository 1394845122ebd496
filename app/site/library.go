package site

import (
	"fmt"
	"slices"

	"careguide/app/guide"
	"careguide/app/page"
	"careguide/app/search"
)

// indexed returns the library as it travels to the browser: with the index of
// each guide's search, in which its lay words are.
func indexed(l guide.Library) (guide.Library, error) {
	guides := slices.Clone(l.Guides)
	for i, g := range guides {
		index, err := search.Build(page.Documents(l, g), g.Lay)
		if err != nil {
			return l, fmt.Errorf("%s, %s: %w", g.Slug, g.Lang, err)
		}
		guides[i].Index, guides[i].Lay = index, nil
	}
	l.Guides = guides
	return l, nil
}

// librarySource returns a library as the Go file that app/library_wasm.go
// stands for.
func librarySource(l guide.Library) []byte {
	return fmt.Appendf(nil, "package main\n\nimport \"careguide/app/guide\"\n\nvar library = %#v\n", l)
}
