package growth

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"careguide/app/guide"
)

// pages measures the pages of a built site.
func (s *Size) pages(l guide.Library, dist string) error {
	g := l.Guides[0]
	var options [][]byte
	read := func(name string) ([]byte, error) {
		return os.ReadFile(filepath.Join(dist, string(g.Slug), name, "index.html"))
	}
	for _, o := range g.Options() {
		data, err := read(string(o.ID))
		if err != nil {
			return err
		}
		options = append(options, data)
	}
	slices.SortFunc(options, func(a, b []byte) int { return cmp.Compare(len(a), len(b)) })
	page, err := read("")
	if err != nil {
		return err
	}
	compare, err := read("compare")
	if err != nil {
		return err
	}
	for _, m := range []struct {
		to   *int
		data []byte
	}{{&s.GuidePage, page}, {&s.OptionPage, options[len(options)/2]}, {&s.ComparePage, compare}} {
		if *m.to, err = brotliSize(m.data); err != nil {
			return err
		}
	}
	return nil
}
