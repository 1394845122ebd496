package growth_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"careguide/app/guide"
	"careguide/app/site"
	"careguide/bench/growth"
	"careguide/content"
)

func published(t *testing.T) guide.Library {
	t.Helper()
	l, err := content.Load(os.DirFS("../../content"))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestLibraryHasAsManyOptions(t *testing.T) {
	for _, n := range []int{1, 10, 100} {
		g := growth.Library(published(t), n).Guides[0]
		ids := map[guide.Slug]bool{}
		for _, o := range g.Options() {
			ids[o.ID] = true
			if _, err := guide.ParseSlug(string(o.ID)); err != nil || len(o.Fields) != len(guide.FieldIDs()) || len(o.Compare) != len(guide.CompareIDs()) {
				t.Fatalf("%s: %v, %d fields, %d answers", o.ID, err, len(o.Fields), len(o.Compare))
			}
		}
		if len(ids) != n || len(g.Options()) != n {
			t.Errorf("%d options with %d names, want %d", len(g.Options()), len(ids), n)
		}
		for _, s := range g.Sections {
			for _, group := range s.Groups {
				if len(group.Options) > guide.MaxOptions {
					t.Errorf("a group of %d options", len(group.Options))
				}
			}
		}
	}
}

func TestLibraryIsTheSameEachTime(t *testing.T) {
	real := published(t)
	if !reflect.DeepEqual(growth.Library(real, 25), growth.Library(real, 25)) {
		t.Error("two libraries of 25 options differ")
	}
	if !reflect.DeepEqual(real, published(t)) {
		t.Error("the library it was made of has changed")
	}
}

// A made guide stands for real ones only if its pages are about as large.
func TestLibraryIsAsLargeAsItsModel(t *testing.T) {
	real := published(t)
	g := real.Guides[0]
	made := growth.Library(real, len(g.Options()))
	page := string(g.Slug)
	option := page + "/" + string(g.Options()[0].ID)
	other := page + "/" + string(made.Guides[0].Options()[0].ID)
	want, err := site.Sizes(real, "../..", page, option)
	if err != nil || len(want) != 2 {
		t.Fatal(want, err)
	}
	got, err := site.Sizes(made, "../..", page, other)
	if err != nil || len(got) != 2 {
		t.Fatal(got, err)
	}
	for what, ratio := range map[string]float64{
		"guide":  float64(got[page].Bytes) / float64(want[page].Bytes),
		"option": float64(got[other].Bytes) / float64(want[option].Bytes),
	} {
		t.Logf("%s page: %.3f times its model", what, ratio)
		if ratio < 0.95 || ratio > 1.1 {
			t.Errorf("%s page has %.2f times the bytes of its model, want about as many", what, ratio)
		}
	}
}

// Words change, markup and numbers do not.
func TestMarkupStays(t *testing.T) {
	real := published(t)
	o, made := real.Guides[0].Options()[0], growth.Library(real, 1).Guides[0].Options()[0]
	strip := func(h guide.HTML) string {
		return strings.Map(func(r rune) rune {
			if r == '<' || r == '>' || r == '&' || r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, string(h))
	}
	for i := range o.Fields {
		if strip(o.Fields[i].HTML) != strip(made.Fields[i].HTML) {
			t.Errorf("%s\nbecame\n%s", o.Fields[i].HTML, made.Fields[i].HTML)
		}
		if o.Fields[i].HTML == made.Fields[i].HTML {
			t.Errorf("unchanged: %s", o.Fields[i].HTML)
		}
	}
}
