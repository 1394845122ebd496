package report_test

import (
	"encoding/xml"
	"io"
	"math"
	"strings"
	"testing"

	"careguide/bench/report"
)

func TestMedian(t *testing.T) {
	tests := []struct {
		of   []float64
		want float64
	}{
		{[]float64{5}, 5},
		{[]float64{9, 1, 5}, 5},
		{[]float64{4, 1, 3, 2}, 2.5},
		{[]float64{1, 1, 1, 1000}, 1}, // a busy moment
	}
	for _, tt := range tests {
		if got := report.Median(tt.of); got != tt.want {
			t.Errorf("Median(%v) = %v, want %v", tt.of, got, tt.want)
		}
	}
	if got := report.Median(nil); !math.IsNaN(got) {
		t.Errorf("Median of nothing = %v", got)
	}
}

// Both were slow in the third round: their ratio is what it was.
func TestAgainst(t *testing.T) {
	got := report.Against([]float64{110, 120, 1100, 130, 110, 9}, []float64{100, 100, 1000, 100, 110})
	if want := (report.Ratio{Middle: 1.1, Low: 1.1, High: 1.2, Quickest: 1.1}); !near(got.Middle, want.Middle) || !near(got.Low, want.Low) || !near(got.High, want.High) || !near(got.Quickest, want.Quickest) {
		t.Errorf("Against = %+v, want %+v", got, want)
	}
	if got := report.Against(nil, []float64{1}); !math.IsNaN(got.Middle) {
		t.Errorf("Against without rounds = %+v", got)
	}
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestBlocking(t *testing.T) {
	tests := map[string]struct {
		tasks []report.Task
		want  float64
	}{
		"none":                    {nil, 0},
		"what is over 50 ms":      {[]report.Task{{Start: 1000, Ms: 80}, {Start: 2000, Ms: 51}}, 31},
		"before there was a page": {[]report.Task{{Start: 100, Ms: 300}}, 0},
		"begun before":            {[]report.Task{{Start: 400, Ms: 200}}, 50},
	}
	for name, tt := range tests {
		if got := report.Blocking(tt.tasks, 500); got != tt.want {
			t.Errorf("%s: Blocking = %v, want %v", name, got, tt.want)
		}
	}
}

func TestGrowth(t *testing.T) {
	tests := []struct {
		values [3]float64
		want   string
	}{
		{[3]float64{9000, 8900, 9100}, "nothing"},
		{[3]float64{12000, 24000, 144000}, "the same"}, // 12,000 and 133 each
		{[3]float64{10, 100, 2000}, "more and more"},
		{[3]float64{10, 100, 150}, "less and less"},
		{[3]float64{10, 9, 20}, "more and more"}, // noise at first
		{[3]float64{10, math.NaN(), 20}, "?"},
	}
	for _, tt := range tests {
		if got := report.Growth([3]float64{10, 100, 1000}, tt.values); got != tt.want {
			t.Errorf("Growth(%v) = %q, want %q", tt.values, got, tt.want)
		}
	}
}

func TestTable(t *testing.T) {
	got := report.Table([][]string{{"page", "ms"}, {"a|b", "1"}})
	if want := "| page | ms |\n| --- | ---: |\n| a\\|b | 1 |\n"; got != want {
		t.Errorf("Table = %q, want %q", got, want)
	}
}

func TestFill(t *testing.T) {
	const doc = "before\n<!-- bench:a -->\nold\n<!-- bench:end -->\n<!-- bench:b -->\n<!-- bench:end -->\nafter\n"
	got, err := report.Fill(doc, "a", "new\n\n")
	if want := strings.Replace(doc, "old", "new", 1); err != nil || got != want {
		t.Errorf("Fill = %q, %v, want %q", got, err, want)
	}
	for _, doc := range []string{"no place", "<!-- bench:a -->\n"} {
		if _, err := report.Fill(doc, "a", ""); err == nil || !strings.Contains(err.Error(), "<!-- bench:a -->") {
			t.Errorf("Fill(%q): %v, want what to write", doc, err)
		}
	}
}

func TestNumber(t *testing.T) {
	for n, want := range map[int]string{7: "7", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		if got := report.Number(n); got != want {
			t.Errorf("Number(%d) = %q, want %q", n, got, want)
		}
	}
}

// A plot is well formed, says every number in words, and is drawn to scale.
func TestPlot(t *testing.T) {
	got := report.Plot("Times & ratios", []report.Chart{
		{Title: "Pages", Bars: []report.Bar{
			{Name: "limit", Ratio: report.Ratio{Middle: 1, Low: 1, High: 1}},
			{Name: "<ours>", Ratio: report.Ratio{Middle: 2, Low: 1.5, High: 2.5}, Ours: true},
		}},
		{Title: "Clinics", Bars: []report.Bar{{Name: "far", Ratio: report.Ratio{Middle: 4, Low: 3, High: 5}}}},
	})
	decoder := xml.NewDecoder(strings.NewReader(got))
	for {
		if _, err := decoder.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("%v in:\n%s", err, got)
		}
	}
	for _, want := range []string{
		`role="img" aria-labelledby="title desc"`, "<title id=\"title\">Times &amp; ratios</title>",
		"Pages: limit 1.00; &lt;ours&gt; 2.00; Clinics: far 4.00.", "prefers-color-scheme:dark",
		`<rect class="bar" x="290" y="56" width="72.0"`, `<rect class="bar ours" x="290" y="86" width="144.0"`,
		`width="288.0" height="20"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in:\n%s", want, got)
		}
	}
}
