package site

import (
	"os"
	"testing"

	"careguide/app/device"
	"careguide/app/library"
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
	if most := 27_000; len(packed) > most {
		t.Errorf("the index has %d bytes of brotli, at most %d", len(packed), most)
	}
}

// Every page that can run the program finds itself in the file that it asks for.
func TestEveryPageHasALibrary(t *testing.T) {
	b := published(t)
	spanish := b.library.Guides[0]
	spanish.Lang = "es"
	b.library.Guides = append(b.library.Guides, spanish)
	if err := b.writeLibrary(); err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	for _, p := range b.pages() {
		a := p.address
		if a.Kind == page.KindBuilder {
			continue
		}
		name := a.Lang // as web/boot/app.js makes it
		if a.Guide != "" {
			name += "/" + string(a.Guide)
		}
		name = "library/" + library.Schema() + "/" + name + ".txt"
		file, err := os.ReadFile(b.dir + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		l, err := library.Decode(file)
		if err != nil {
			t.Fatal(err)
		}
		if page.New(l, a, device.Open(device.InMemoryOnly(), false)) == nil {
			t.Errorf("%s: no page %+v", name, a)
		}
		if asked[name] {
			continue
		}
		asked[name] = true
		packed, err := compressed(file, newBrotli)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d bytes, %d with brotli", name, len(file), len(packed))
		// With every word that is mended, readers download all of it.
		if most := 84_000; len(packed) > most {
			t.Errorf("%s has %d bytes of brotli, at most %d", name, len(packed), most)
		}
	}
	if len(asked) != 3 {
		t.Errorf("pages ask for %v, want two guides and the home page", asked)
	}
}
