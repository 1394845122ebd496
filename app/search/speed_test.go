package search_test

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"time"

	"careguide/app/guide"
	"careguide/app/search"
)

// A query of ten thousand characters may take no more than some usual ones. The
// quickest of many runs counts: others on the machine only make runs slower.
func TestHugeQueriesAreBounded(t *testing.T) {
	const most = 20 // usual queries
	_, x := open(t)
	quickest := func(query string) time.Duration {
		best := time.Hour
		for range 200 {
			start := time.Now()
			x.Find(query)
			best = min(best, time.Since(start))
		}
		return best
	}
	usual := quickest("antidepresant side efects memry loss headache")
	for name, query := range map[string]string{
		"one word":   strings.Repeat("x", 10_000),
		"many words": strings.Repeat("qwxz vbnm plok ", 700),
		"noise":      noise(10_000),
	} {
		if huge := quickest(query); huge > most*usual {
			t.Errorf("%s: %v, a usual query %v", name, huge, usual)
		}
	}
}

func noise(n int) string {
	random := rand.New(rand.NewSource(1))
	alphabet := []rune("abcdefghijklmno pqrstuvwxyz éß'-<>🙂ا")
	letters := make([]rune, n)
	for i := range letters {
		letters[i] = alphabet[random.Intn(len(alphabet))]
	}
	return string(letters)
}

func BenchmarkFind(b *testing.B) {
	_, x := open(b)
	for _, query := range []string{"m", "magn", "magnet treatment", "antidepresant", "how much does ketamine cost"} {
		b.Run(strings.ReplaceAll(query, " ", "-"), func(b *testing.B) {
			for b.Loop() {
				x.Find(query)
			}
		})
	}
}

// A library of 1,000 options, to see what grows.
func BenchmarkThousandOptions(b *testing.B) {
	docs := search.Documents(around, thousand(), nil)
	built, err := search.Build(docs, nil)
	if err != nil {
		b.Fatal(err)
	}
	x, err := search.Open(built, docs)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			if _, err := search.Open(built, docs); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(len(built)), "index-bytes")
	})
	for _, query := range []string{"option 123", "wordab", "wordabx wordcdx"} {
		b.Run(strings.ReplaceAll(query, " ", "-"), func(b *testing.B) {
			for b.Loop() {
				x.Find(query)
			}
		})
	}
}

func thousand() guide.Guide {
	random := rand.New(rand.NewSource(1))
	text := func(n int) guide.HTML {
		var b strings.Builder
		for range n {
			fmt.Fprintf(&b, "word%c%c%c ", 'a'+random.Intn(26), 'a'+random.Intn(26), 'a'+random.Intn(6))
		}
		return guide.HTML("<p>" + b.String() + "</p>")
	}
	var g guide.Guide
	for i := range 1000 {
		o := guide.Option{Detail: guide.Detail{ID: guide.Slug(fmt.Sprintf("option-%d", i)), Title: fmt.Sprintf("Option %d", i), HTML: text(40)}}
		for _, id := range guide.FieldIDs() {
			o.Fields = append(o.Fields, guide.Card{ID: id, Title: string(id), HTML: text(60)})
		}
		g.Sections = append(g.Sections, guide.Section{ID: o.ID + "-s", Title: "Section", Groups: []guide.Group{{Options: []guide.Option{o}}}})
	}
	return g
}

func BenchmarkOpen(b *testing.B) {
	g, docs := ours(b)
	built, err := search.Build(docs, g.Lay)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := search.Open(built, docs); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(built)), "index-bytes")
}
