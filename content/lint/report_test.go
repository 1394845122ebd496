package lint

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	page := Page{Name: "options/ect", Texts: []Text{
		{Section: "what", Kind: Heading, Words: "What it is"},
		{Section: "what", Words: "About 27 of 100 got well [@STARD]. It is given late."},
		{Section: "soon", Words: "It works soon [@STARD, NICE]."},
		{Section: "soon", Kind: Label, Words: "Benefits"},
	}}
	reports := Measure(page, English())
	reports[0].Bytes, reports[0].Budget = 9123, 14000
	var got strings.Builder
	if err := Table(&got, reports); err != nil {
		t.Fatal(err)
	}
	want := `
page         words  grade  adjusted  SMOG  aloud  longest  passive  sources  bytes  budget
options/ect     16   -0.8      -0.8   3.1    7.2        6        1        2   9123   14000
  what          13   -0.3      -0.3   3.1    7.8        6        1        1      –       –
  soon           3   -2.6      -2.6   3.1    3.1        3        0        2      –       –
`
	if got.String() != want[1:] {
		t.Errorf("got:\n%s\nwant:\n%s", got.String(), want[1:])
	}
}

func TestFindingForMachines(t *testing.T) {
	got, err := json.Marshal(Finding{"en/a.md", 3, "list", "list of 8 items, at most 7", "group the items"})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"file":"en/a.md","line":3,"rule":"list","fault":"list of 8 items, at most 7","remedy":"group the items"}`
	if string(got) != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
