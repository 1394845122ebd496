package ui_test

import (
	"bytes"
	"compress/flate"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/ui"
)

// A picture of 100 people must not cost a reader more than a few words do.
func TestNumberIsSmallAndSaysItsWords(t *testing.T) {
	n := guide.Number{Outcome: "almost no symptoms left", With: 27, Without: 18, Period: "8 weeks", Comparison: "quetiapine", People: "adults, 676", Certainty: "One trial.", Source: "ESCAPE"}
	html := app.HTMLString(&ui.Number{Number: n, Cite: 3, Words: ui.In("en")})
	for _, want := range []string{"About 27 of 100 people: almost no symptoms left.", "With quetiapine: about 18 of 100.", "8 weeks. Adults, 676. One trial.", `href="#source-escape"`, "This option: 27 of 100", "Quetiapine: 18 of 100", `role="img"`, "<title>About 27 of 100"} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s in:\n%s", want, html)
		}
	}
	for i, svg := range strings.Split(html, "<svg")[1:] {
		svg, _, _ = strings.Cut(svg, "</svg>")
		var out bytes.Buffer
		w, _ := flate.NewWriter(&out, flate.BestCompression)
		_, _ = w.Write([]byte("<svg" + svg + "</svg>"))
		_ = w.Close()
		if out.Len() > 400 {
			t.Errorf("picture %d has %d bytes compressed, at most 400", i+1, out.Len())
		}
	}
	alone := app.HTMLString(&ui.Number{Number: guide.Number{With: 33, Without: guide.NoComparison, Period: "a year", People: "some", Certainty: "Low."}, Words: ui.In("en")})
	if strings.Count(alone, "<svg") != 1 || strings.Contains(alone, "With ") {
		t.Errorf("a number without a comparison shows one:\n%s", alone)
	}
}
