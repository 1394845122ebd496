package ui_test

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/ui"
)

func optionOf(id guide.Slug, title string) guide.Option {
	o := guide.Option{Detail: guide.Detail{ID: id, Title: title}}
	for _, question := range guide.CompareIDs() {
		o.Compare = append(o.Compare, guide.Answer{ID: question, Text: title + " " + string(question) + ".", Sources: []string{"B", "A"}})
	}
	return o
}

func TestComparisonIsATableForAll(t *testing.T) {
	table := &ui.Comparison{
		Options: []guide.Option{optionOf("ect", "ECT"), optionOf("cbt", "Talking")},
		Sources: []string{"A", "B"}, Base: "../", Words: ui.In("en"),
	}
	html := strings.Join(strings.Fields(app.HTMLString(table)), " ")
	for want, count := range map[string]int{
		`role="row"`: 11, `scope="col"`: 3, `scope="row"`: 10, `role="rowheader"`: 10, `role="columnheader"`: 3, `role="cell"`: 20, "<caption": 1,
		`href="../ect/"`: 1, "Talking side-effects.": 1, `href="#source-a"`: 18, "More about talking": 1, "More about ECT": 1,
	} {
		if got := strings.Count(html, want); got != count {
			t.Errorf("%d of %s, want %d", got, want, count)
		}
	}
	table.Sources = nil
	if html := app.HTMLString(table); strings.Contains(html, "#source-") {
		t.Error("sources are cited on a page that lists none")
	}
}

func TestCompareAsksBeforeItShows(t *testing.T) {
	options := []guide.Option{optionOf("ect", "ECT"), optionOf("cbt", "Talking"), optionOf("rtms", "Pulses")}
	c := &ui.Compare{
		Sections: []guide.Section{{ID: "procedures", Title: "Treatments", Groups: []guide.Group{{Options: options}}}},
		Options:  options, Words: ui.In("en"),
	}
	tests := []struct {
		chosen []guide.Slug
		want   []string
		not    string
	}{
		{nil, []string{"None chosen yet.", `value="ect"`, `aria-labelledby="compare-box-procedures"`, `role="status"`}, "<table"},
		{[]guide.Slug{"ect"}, []string{"1 chosen."}, "<table"},
		{[]guide.Slug{"ect", "rtms"}, []string{"2 of 4 chosen.", "ECT and pulses", "<table"}, "and talking"},
		{[]guide.Slug{"ect", "cbt", "rtms"}, []string{"3 of 4 chosen.", "ECT, talking and pulses"}, "None chosen"},
	}
	for _, tt := range tests {
		c.Chosen = tt.chosen
		html := app.HTMLString(c)
		for _, want := range tt.want {
			if !strings.Contains(html, want) {
				t.Errorf("chosen %v: no %s in:\n%s", tt.chosen, want, html)
			}
		}
		if strings.Contains(html, tt.not) {
			t.Errorf("chosen %v: %s", tt.chosen, tt.not)
		}
	}
}
