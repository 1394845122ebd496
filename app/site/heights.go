package site

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"careguide/app/guide"
)

// A frameHeight is how tall a guide is in a clinic's page, in pixels.
// e2e/heights.js measures it and writes web/heights.json; a content
// folder other than content/ has its own heights.json in it.
type frameHeight struct {
	Closed   int                      `json:"closed"` // with no row open
	Sections map[string]sectionHeight `json:"sections"`
}

// A sectionHeight is how much of that a section takes, and how much taller
// each of its rows makes it when open.
type sectionHeight struct {
	Height int            `json:"height"`
	Rows   map[string]int `json:"rows"`
}

// heights returns what is known of each guide by its languages, and a line for
// each that has changed since it was measured: a build needs no browser. Of the
// widths it takes the one at which the guide is the least tall; why is told in
// web/builder/room.js.
func (b *builder) heights() (known map[guide.Slug]map[string]frameHeight, missing []string, err error) {
	var measured map[guide.Slug]map[string]map[string]frameHeight
	file := filepath.Join(b.texts, "heights.json")
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		file = "web/heights.json"
		data, err = b.web("heights.json")
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, nil, err
	default:
		if err := json.Unmarshal(data, &measured); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	known = map[guide.Slug]map[string]frameHeight{}
	for _, g := range b.library.Guides {
		if known[g.Slug] == nil {
			known[g.Slug] = map[string]frameHeight{}
		}
		if h := least(measured[g.Slug][g.Lang]); h.fits(g) {
			known[g.Slug][g.Lang] = h
			continue
		}
		missing = append(missing, fmt.Sprintf("%s: not the parts of %s in %s: /embed/ proposes no height for it (run ./build.sh heights)", file, g.Slug, g.Lang))
	}
	return known, missing, nil
}

// least returns the smallest of the heights at several widths.
func least(widths map[string]frameHeight) (smallest frameHeight) {
	for _, width := range slices.Sorted(maps.Keys(widths)) {
		if h := widths[width]; smallest.Closed == 0 || h.Closed < smallest.Closed {
			smallest = h
		}
	}
	return smallest
}

// fits reports whether a guide still has the sections and rows that were
// measured. That its words have changed is no matter of this: a test in a
// browser holds the numbers.
func (h frameHeight) fits(g guide.Guide) bool {
	if len(h.Sections) != len(g.Sections) {
		return false
	}
	for _, s := range g.Sections {
		var rows []string
		for _, d := range s.All() {
			rows = append(rows, string(d.ID))
		}
		slices.Sort(rows)
		if !slices.Equal(rows, slices.Sorted(maps.Keys(h.Sections[string(s.ID)].Rows))) {
			return false
		}
	}
	return true
}
