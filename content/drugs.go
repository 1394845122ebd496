package content

import (
	"cmp"
	"slices"
	"strings"

	"careguide/app/guide"
)

type drugFile struct {
	Name   string   `yaml:"name"`
	Brands []string `yaml:"brands"`
	Kind   string   `yaml:"kind"`
}

const drugsFile = "drugs.yaml"

// drugs reads the medicines, in alphabetical order.
func (l *loader) drugs() []guide.Drug {
	var files []located[drugFile]
	if !l.readYAML(drugsFile, &files) {
		return nil
	}
	var all []guide.Drug
	known := map[string]bool{}
	for _, f := range files {
		v := f.value
		if v.Name == "" || v.Kind == "" {
			l.faults.add(drugsFile, f.line, "drug %q has no name or no kind (write both)", v.Name)
		}
		for _, name := range append([]string{v.Name}, v.Brands...) {
			key := strings.ToLower(strings.TrimSpace(name))
			if known[key] || key == "" && v.Name != "" {
				l.faults.add(drugsFile, f.line, "name %q is empty, or there twice (write each name and brand once)", name)
			}
			known[key] = key != ""
		}
		all = append(all, guide.Drug(v))
	}
	slices.SortStableFunc(all, func(a, b guide.Drug) int {
		return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	return all
}
