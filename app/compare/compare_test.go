package compare_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"careguide/app/compare"
	"careguide/app/guide"
)

var known = []guide.Slug{"switch", "add-on", "cbt", "rtms", "ketamine", "ect"}

func TestParse(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"two", "#with=rtms,ect", "[rtms ect]"},
		{"without its mark", "with=rtms,ect", "[rtms ect]"},
		{"the order of the guide", "#with=ect,ketamine,switch", "[switch ketamine ect]"},
		{"one", "#with=ect", "[ect]"},
		{"nothing", "", "[]"},
		{"no names", "#with=", "[]"},
		{"a part of a page", "#ect", "[]"},
		{"an escaped comma", "#with=ect%2Cketamine", "[ketamine ect]"},
		{"blanks", "#with=ect,+ketamine%20", "[ketamine ect]"},
		{"a broken escape", "#with=ect,%zz,ketamine", "[ketamine ect]"},
		{"other options beside it", "#theme=dark&with=ect,cbt&open=all", "[cbt ect]"},
		{"one name twice", "#with=ect,ect,ect", "[ect]"},
		{"five", "#with=ect,ketamine,rtms,cbt,switch", "[cbt rtms ketamine ect]"},
		{"unknown names", "#with=ect,surgery,<script>,../..", "[ect]"},
		{"capitals", "#with=ECT", "[]"}, // addresses are case-sensitive
		{"the second of two", "#with=ect&with=cbt", "[ect]"},
		{"a long one", "#with=" + strings.Repeat("ect,", 100000) + "cbt", "[cbt ect]"},
		{"right to left, emoji", "#with=ect,علاج,💊", "[ect]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := fmt.Sprint(compare.Parse(tt.in, known)); got != tt.want {
				t.Errorf("Parse(%.60q) = %s, want %s", tt.in, got, tt.want)
			}
		})
	}
}

// Whatever is written into the address: at most four known options, each once,
// in the order of the guide, and the same again from its own fragment.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"#with=rtms,ect", "#with=ect%2Cketamine&open=all", "#with=%zz,,,", "with=with=ect", "#with=ect,ketamine,rtms,cbt,switch"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		got := compare.Parse(fragment, known)
		if len(got) > compare.Most {
			t.Fatalf("Parse(%q) = %v: more than %d", fragment, got, compare.Most)
		}
		last := -1
		for _, id := range got {
			at := slices.Index(known, id)
			if at <= last {
				t.Fatalf("Parse(%q) = %v: unknown, twice or out of order", fragment, got)
			}
			last = at
		}
		if again := compare.Parse(compare.Fragment(got), known); !slices.Equal(again, got) {
			t.Fatalf("Parse(%q) = %v, and from its own fragment %v", fragment, got, again)
		}
	})
}

func TestAddAndRemove(t *testing.T) {
	var chosen []guide.Slug
	for _, id := range []guide.Slug{"ect", "surgery", "cbt", "ect", "rtms", "switch"} {
		var err error
		if chosen, err = compare.Add(chosen, id, known); err != nil {
			t.Fatalf("Add(%q): %v", id, err)
		}
	}
	if got := compare.Fragment(chosen); got != "with=switch,cbt,rtms,ect" {
		t.Fatalf("chosen %s", got)
	}
	same, err := compare.Add(chosen, "ketamine", known)
	if !errors.Is(err, compare.ErrFull) || !slices.Equal(same, chosen) {
		t.Errorf("a fifth: %v, %v", same, err)
	}
	if _, err := compare.Add(chosen, "ect", known); err != nil {
		t.Errorf("one of the four once more: %v", err)
	}
	if got := compare.Fragment(compare.Remove(chosen, "cbt")); got != "with=switch,rtms,ect" {
		t.Errorf("without cbt: %s", got)
	}
	if got := compare.Fragment(chosen); got != "with=switch,cbt,rtms,ect" {
		t.Errorf("the choice that Remove was given became %s", got)
	}
	if got := compare.Fragment(compare.Remove([]guide.Slug{"ect"}, "ect")); got != "" {
		t.Errorf("nothing is written as %q", got)
	}
}

func TestSourcesAreNumberedAsTheyAreRead(t *testing.T) {
	option := func(works, cost []string) guide.Option {
		return guide.Option{Compare: []guide.Answer{{ID: "cost", Sources: cost}, {ID: "works", Text: "Yes", Sources: works}}}
	}
	options := []guide.Option{option([]string{"B"}, []string{"C"}), option([]string{"A", "B"}, nil)}
	if got := fmt.Sprint(compare.Sources(options)); got != "[B A C]" {
		t.Errorf("Sources = %s, want [B A C]", got)
	}
	if got := compare.Answer(options[0], "works").Text; got != "Yes" {
		t.Errorf("Answer = %q", got)
	}
	if got := compare.Answer(options[0], "next"); got.ID != "next" || got.Text != "" {
		t.Errorf("an answer that is not there: %+v", got)
	}
}
