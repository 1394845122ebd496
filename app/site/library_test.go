package site

import (
	"testing"

	"careguide/app/page"
	"careguide/app/search"
)

// The browser opens the index over documents that it makes itself.
func TestIndexTravels(t *testing.T) {
	b := published(t)
	l, err := indexed(b.library)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range l.Guides {
		x, err := search.Open(g.Index, page.Documents(l, g))
		if err != nil {
			t.Fatal(err)
		}
		if r := x.Find("kill myself"); !r.Crisis || g.Lay != nil {
			t.Errorf("%s: crisis %v, lay words beside the index: %d", g.Slug, r.Crisis, len(g.Lay))
		}
	}
	if b.library.Guides[0].Index != "" {
		t.Error("the build's own library was changed")
	}
	packed, err := compressed([]byte(l.Guides[0].Index), newBrotli)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("index: %d bytes, %d with brotli", len(l.Guides[0].Index), len(packed))
	if most := 25_000; len(packed) > most {
		t.Errorf("the index has %d bytes of brotli, at most %d", len(packed), most)
	}
}
