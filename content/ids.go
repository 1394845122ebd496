package content

import (
	"strings"

	"careguide/app/guide"
)

// reserved are the ids that the pages themselves use.
var reserved = []guide.Slug{
	"careguide", "skip", "main", "header", "footer", "crisis", "region", "help-lines", "trust", "intro", "main-message",
	"contents", "sections", "clinic", "filter", "filter-box", "filter-count", "filter-topics", "show-all",
}

// pages are the addresses that a guide may link to, seen from its own page.
var pages = map[string]bool{"topics/": true, "../feed.xml": true}

// ids knows what has an id in one guide, so that none is given twice and no
// link leads nowhere.
type ids struct {
	loader  *loader
	given   map[guide.Slug]string // id: the file that gave it
	options map[string]bool       // files of options that a group names
	links   []link
	// incomplete says that a file which gives ids could not be read, so that
	// what seems to be missing may be there.
	incomplete bool
}

func newIDs(l *loader) *ids {
	given := map[guide.Slug]string{}
	for _, id := range reserved {
		given[id] = "the page itself"
	}
	return &ids{loader: l, given: given, options: map[string]bool{}}
}

func (i *ids) add(file string, line int, id guide.Slug) {
	if id == "" {
		return
	}
	if other, ok := i.given[id]; ok {
		i.loader.faults.add(file, line, "id %q is taken by %s (choose another)", id, other)
		return
	}
	i.given[id] = file
}

// checkLinks reports links that lead nowhere.
func (i *ids) checkLinks() {
	for _, l := range i.links {
		id, isFragment := strings.CutPrefix(l.target, "#")
		_, ok := i.given[guide.Slug(id)]
		switch {
		case isFragment && !ok && !i.incomplete:
			i.loader.faults.add(l.file, l.line, "link to %q leads nowhere (no section, detail or option has that id)", l.target)
		case !isFragment && !pages[l.target]:
			i.loader.faults.add(l.file, l.line, "link to %q leads nowhere (a guide has topics/ and ../feed.xml; others start with https:)", l.target)
		}
	}
}
