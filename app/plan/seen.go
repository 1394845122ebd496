package plan

import (
	"strconv"
	"strings"
)

// A Seen says whose changes a plan has in it: of each page that has changed it,
// the name and the revision that its last change made, as in "k3f9 12 x2 7", the
// highest first. Of two plans that were written at the same moment neither has
// the other's changes, and Merge must make one of them; else one is the other,
// only later, and what it has deleted is gone for good.
//
// Files and links are without it: it means nothing on another device.
type Seen string

const (
	maxPages    = 8  // whose changes are told apart
	maxPageName = 24 // bytes
)

// A mark is one page's part of a Seen.
type mark struct {
	page     string
	revision int
}

func (s Seen) marks() []mark {
	var all []mark
	words := strings.Fields(string(s))
	for i := 0; i+1 < len(words); i += 2 {
		if n, err := strconv.Atoi(words[i+1]); err == nil && n > 0 && n <= maxRevision && len(words[i]) <= maxPageName {
			all = append(all, mark{words[i], n})
		}
	}
	return all
}

// Has reports whether a plan with s has every change that one with other has.
// Who has no place left for a page has its changes: they are older than those
// of all pages in it.
func (s Seen) Has(other Seen) bool {
	mine := s.marks()
	for _, m := range other.marks() {
		has := len(mine) == maxPages && m.revision < mine[maxPages-1].revision
		for _, my := range mine {
			has = has || my.page == m.page && my.revision >= m.revision
		}
		if !has {
			return false
		}
	}
	return true
}

// And returns the Seen of a plan that was made of two. The order does not
// matter.
func (s Seen) And(other Seen) Seen {
	all := append(s.marks(), other.marks()...)
	var words []string
	for range maxPages {
		var next mark
		for _, m := range all {
			if m.revision > next.revision || m.revision == next.revision && m.page < next.page {
				next = m
			}
		}
		if next.revision == 0 {
			break
		}
		words = append(words, next.page, strconv.Itoa(next.revision))
		for i := range all {
			if all[i].page == next.page {
				all[i] = mark{}
			}
		}
	}
	return Seen(strings.Join(words, " "))
}

// With returns s after a page has changed the plan to a revision.
func (s Seen) With(page string, revision int) Seen {
	return s.And(Seen(page + " " + strconv.Itoa(revision)))
}
