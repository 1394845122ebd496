package page

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/guide"
)

// Readers are told who stands behind a guide, whatever its sections are called.
func TestGuideSaysWhoStandsBehindIt(t *testing.T) {
	tests := []struct {
		name     string
		sections []guide.Section
	}{
		{"a section called about", []guide.Section{{ID: "about", Title: "About"}}},
		{"another name", []guide.Section{{ID: "who-we-are", Title: "Who we are"}}},
		{"about, and more after it", []guide.Section{{ID: "about", Title: "About"}, {ID: "cost", Title: "Cost"}}},
		{"no sections", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			html := app.HTMLString(&Guide{
				Guide:   guide.Guide{Lang: "en", Sections: tt.sections, Trust: guide.Trust{WrittenBy: "The editors", Reviewed: "2026-11-23", NextReview: "2027-05-23"}},
				Library: guide.Library{Helplines: guide.Helplines{Checked: "2026-11-23", Regions: []guide.Region{{Code: "US", Lines: []guide.Line{{Call: "988"}}}}}},
				Store:   device.Open(device.InMemoryOnly(), false),
			})
			for _, want := range []string{"Not yet reviewed", "Written by The editors"} {
				if n := strings.Count(html, want); n != 1 {
					t.Errorf("%q stands %d times in the page, want once", want, n)
				}
			}
			// What a clinic leaves out of the page is a section (web/page.js).
			if before := html[:strings.Index(html, `id="trust"`)]; strings.Count(before, "<section") != strings.Count(before, "</section") {
				t.Error("who stands behind the guide is said inside a section, which a clinic may leave out")
			}
		})
	}
}
