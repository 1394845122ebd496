package search_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"careguide/app/guide"
	"careguide/app/page"
	"careguide/app/search"
	"careguide/content"
)

// open returns our own guide and its index, made as the build makes it.
func open(t testing.TB) (guide.Guide, *search.Index) {
	t.Helper()
	g, docs := ours(t)
	built, err := search.Build(docs, g.Lay)
	if err != nil {
		t.Fatal(err)
	}
	x, err := search.Open(built, docs)
	if err != nil {
		t.Fatal(err)
	}
	return g, x
}

func ours(t testing.TB) (guide.Guide, []search.Document) {
	t.Helper()
	library, err := content.Load(os.DirFS("../../content"))
	if err != nil {
		t.Fatal(err)
	}
	g := library.Guides[0]
	return g, page.Documents(library, g)
}

// Of what readers look for, 95 of 100 must be among the first three hits.
func TestQueries(t *testing.T) {
	const top, share = 3, 0.95
	_, x := open(t)
	asked, found := 0, 0
	for query, wanted := range queries(t) {
		asked++
		r := x.Find(query)
		var got []string
		if r.Crisis {
			got = append(got, "crisis")
		}
		for _, h := range r.Hits[:min(len(r.Hits), top)] {
			got = append(got, h.Place)
		}
		if slices.ContainsFunc(wanted, func(w string) bool { return slices.Contains(got, w) }) {
			found++
		} else {
			t.Logf("%s: got %s, want one of %s", query, got, wanted)
		}
	}
	if asked != 60 || float64(found) < share*float64(asked) {
		t.Errorf("%d of %d queries have what is wanted among the first %d", found, asked, top)
	}
	t.Logf("%d of %d", found, asked)
}

// queries reads testdata/queries.tsv.
func queries(t *testing.T) map[string][]string {
	t.Helper()
	f, err := os.Open("testdata/queries.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all := map[string][]string{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if query, places, ok := strings.Cut(lines.Text(), "\t"); ok {
			all[query] = strings.Fields(places)
		}
	}
	return all
}

// An option is found as soon as four letters of a word of its title are typed.
func TestTitlesAsTheyAreTyped(t *testing.T) {
	const top, least = 5, 4
	g, x := open(t)
	for _, o := range g.Options() {
		for n := least; n <= len(o.Title); n++ {
			hits := x.Find(o.Title[:n]).Hits
			if !slices.ContainsFunc(hits[:min(len(hits), top)], func(h search.Hit) bool { return h.Place == "#"+string(o.ID) }) {
				t.Errorf("%q does not find %s", o.Title[:n], o.ID)
			}
		}
	}
}
