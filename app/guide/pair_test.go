package guide_test

import (
	"testing"

	"careguide/app/guide"
)

func TestPair(t *testing.T) {
	p := guide.NewPair("ketamine", "ect")
	if p != guide.NewPair("ect", "ketamine") || p.Slug() != "ect-ketamine" {
		t.Errorf("NewPair = %+v, %s", p, p.Slug())
	}
	for id, want := range map[guide.Slug]guide.Slug{"ect": "ketamine", "ketamine": "ect", "cbt": "", "": ""} {
		if got := p.Other(id); got != want {
			t.Errorf("Other(%q) = %q, want %q", id, got, want)
		}
	}
	g := guide.Guide{Pairs: []guide.Pair{p}}
	if _, ok := g.Pair("ketamine-ect"); ok {
		t.Error("a pair has two addresses")
	}
	if got, ok := g.Pair("ect-ketamine"); !ok || got != p {
		t.Errorf("Pair = %+v, %v", got, ok)
	}
}

func TestPickKeepsTheOrderOfTheGuide(t *testing.T) {
	option := func(id guide.Slug) guide.Option { return guide.Option{Detail: guide.Detail{ID: id}} }
	g := guide.Guide{Sections: []guide.Section{{Groups: []guide.Group{{Options: []guide.Option{option("a"), option("b"), option("c")}}}}}}
	var got string
	for _, o := range g.Pick("c", "nowhere", "a", "c") {
		got += string(o.ID)
	}
	if got != "ac" {
		t.Errorf("Pick = %q, want ac", got)
	}
}
