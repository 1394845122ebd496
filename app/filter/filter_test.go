package filter_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"careguide/app/filter"
)

var index = filter.New([]filter.Entry{
	{ID: "procedures", Title: "Procedures", Text: "Done in a clinic."},
	{ID: "rtms", Parent: "procedures", Title: "Magnetic stimulation (rTMS)", Text: "You stay awake."},
	{ID: "ect", Parent: "procedures", Title: "Electroconvulsive therapy (ECT)", Text: "Under anesthetic."},
	{ID: "steps", Title: "Everyday steps", Text: "Small things count."},
	{ID: "nights", Parent: "steps", Title: "Nights", Holder: true},
	{ID: "sleep", Parent: "nights", Title: "Sleep", Text: "Bad sleep lowers mood. Alzheimer's is another topic."},
})

func TestMatch(t *testing.T) {
	tests := []struct {
		query string
		found int
		shown string
	}{
		{"magnet", 1, "procedures rtms"},
		{"MAGNET  awake", 1, "procedures rtms"},
		{"awake asleep", 0, ""},
		{"mood", 1, "nights sleep steps"},
		{"proc", 3, "ect procedures rtms"}, // a section's title brings what it holds
		{"clinic", 1, "procedures"},        // its text does not
		{"alzheimers", 1, "nights sleep steps"},
		{"alzheimer’s", 1, "nights sleep steps"},
		{"alzheimer´s", 1, "nights sleep steps"}, // all apostrophes are one: fold_test.go has them
		{"Ｍａｇｎｅｔ", 1, "procedures rtms"},         // wide letters
		{"ﬆimulation", 1, "procedures rtms"},     // a ligature
		{"mágne\u0301tic", 1, "procedures rtms"},
		{"mag\u00adnetic\u00a0stimu\u200blation", 1, "procedures rtms"}, // what cannot be seen
		{"everyday\u200bsteps", 2, "nights sleep steps"},                // a space that cannot be seen
		{"café", 0, ""},
		{"night", 1, "nights sleep steps"}, // a holder is not counted, what it holds is
		{"leep", 0, ""},                    // beginnings of words only
		{"", 0, "ect nights procedures rtms sleep steps"},
		{" ?! ", 0, "ect nights procedures rtms sleep steps"},
		{"<b>sleep</b>", 1, "nights sleep steps"}, // markup is only letters
		{strings.Repeat("sleep ", 5000), 1, "nights sleep steps"},
	}
	for _, tt := range tests {
		t.Run(tt.query[:min(len(tt.query), 20)], func(t *testing.T) {
			r := index.Match(tt.query)
			shown := strings.Join(slices.Sorted(maps.Keys(r.Shown)), " ")
			if r.Found != tt.found || shown != tt.shown {
				t.Errorf("Match(%.40q) = %d, %q, want %d, %q", tt.query, r.Found, shown, tt.found, tt.shown)
			}
		})
	}
}
