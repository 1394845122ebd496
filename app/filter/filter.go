// Package filter finds the parts of a page that have the words a reader types.
// It is plain Go: it knows nothing of go-app or the browser.
package filter

import (
	"strings"

	"careguide/app/fold"
)

// An Entry is a part of a page that can be shown or hidden.
type Entry struct {
	ID     string
	Parent string // ID of the entry that holds this one; empty at the top
	Title  string
	Text   string // everything else that can be found
	Holder bool   // is there for what it holds: shown with it, never counted
}

// An Index answers queries over entries.
type Index struct {
	entries []Entry
	titles  [][]string // words of each entry's title
	words   [][]string // words of each entry, title included
	parents []int      // position of each entry's parent, -1 at the top
}

// New makes an index. A parent stands before what it holds.
func New(entries []Entry) *Index {
	x := &Index{entries: entries}
	at := map[string]int{}
	for i, e := range entries {
		parent, ok := at[e.Parent]
		if !ok {
			parent = -1
		}
		at[e.ID] = i
		x.parents = append(x.parents, parent)
		x.titles = append(x.titles, fold.Words(e.Title))
		x.words = append(x.words, fold.Words(e.Title+" "+e.Text))
	}
	return x
}

// A Result says what a query leaves in view.
type Result struct {
	Query bool            // whether there was anything to look for
	Found int             // entries that have the words, and what those hold
	Shown map[string]bool // IDs of these, and of what holds them
}

// Match looks for entries with every word of the query, each as the beginning
// of a word. An entry whose title matches brings all that it holds. A query
// without letters or digits shows everything and finds nothing. Case, accents,
// apostrophes and odd letters do not matter (package fold).
func (x *Index) Match(query string) Result {
	r := x.match(fold.Words(query))
	if r.Query && r.Found == 0 && strings.Contains(query, noWidth) {
		r = x.match(fold.Words(strings.ReplaceAll(query, noWidth, " ")))
	}
	return r
}

// noWidth is a space without width. Pages put it into long words, where they
// may break, and also between words.
const noWidth = "\u200b"

func (x *Index) match(q []string) Result {
	r := Result{Query: len(q) > 0, Shown: map[string]bool{}}
	matched := make([]bool, len(x.entries)) // by title, here or above
	for i, e := range x.entries {
		above := x.parents[i] >= 0 && matched[x.parents[i]]
		matched[i] = above || !r.Query || all(q, x.titles[i])
		if !matched[i] && !all(q, x.words[i]) {
			continue
		}
		if r.Query && !e.Holder {
			r.Found++
		}
		r.Shown[e.ID] = true
		for p := x.parents[i]; p >= 0; p = x.parents[p] {
			r.Shown[x.entries[p].ID] = true
		}
	}
	return r
}

// all reports whether each query word begins one of words.
func all(query, words []string) bool {
	for _, q := range query {
		found := false
		for _, w := range words {
			found = found || strings.HasPrefix(w, q)
		}
		if !found {
			return false
		}
	}
	return true
}
