package content

import (
	"careguide/app/guide"
)

// pairs reads the options that readers often compare, under compare in
// guide.yaml. They are checked against one language of the guide.
func (l *loader) pairs(file string, given []located[[]string], ids *ids) []guide.Pair {
	var pairs []guide.Pair
	seen := map[guide.Pair]bool{}
	for _, g := range given {
		if len(g.value) != 2 || g.value[0] == g.value[1] {
			l.faults.add(file, g.line, "%q is no pair (write two options, as in [ect, ketamine])", g.value)
			continue
		}
		known := true
		for _, name := range g.value {
			if !ids.options[name+".md"] {
				known = false
				if !ids.incomplete {
					l.faults.add(file, g.line, "%q is not an option (write the name of one that a group lists)", name)
				}
			}
		}
		p := guide.NewPair(guide.Slug(g.value[0]), guide.Slug(g.value[1]))
		if seen[p] {
			l.faults.add(file, g.line, "%s and %s are a pair already (delete one of the two lines)", p.First, p.Second)
		}
		if known && !seen[p] {
			pairs = append(pairs, p)
		}
		seen[p] = true
	}
	return pairs
}
