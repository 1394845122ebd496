package growth

import (
	"bytes"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/andybalholm/brotli"

	"careguide/app/guide"
	"careguide/app/page"
	"careguide/app/search"
	"careguide/app/site"
)

// A Size is what a guide of so many options costs.
type Size struct {
	Options     int     `json:"options"`
	GuidePage   int     `json:"guidePage"`  // bytes of brotli
	OptionPage  int     `json:"optionPage"` // the same, the middle one
	ComparePage int     `json:"comparePage"`
	Build       float64 `json:"build"`  // seconds, with nothing kept from an earlier build
	Index       int     `json:"index"`  // of the search, bytes of brotli
	Search      float64 `json:"search"` // microseconds a query, the middle one
	Heap        int     `json:"heap"`   // bytes that the open search holds, with the texts it has read
}

// Sizes are the numbers of options that are measured.
var Sizes = []int{10, 100, 1000}

// A Result is what grows, and from where it is too much.
type Result struct {
	Sizes  []Size `json:"sizes"`
	Budget int    `json:"budget"` // bytes that a guide's page may have
	Fits   int    `json:"fits"`   // the most options with which it has no more
}

// Measure builds the sites of guides of Sizes options below the folder out, and
// measures them with queries that readers type. It calls cold before each
// build, which forgets what earlier ones have kept, and tells say how far it is.
func Measure(real guide.Library, root, out string, queries []string, cold func() error, say func(string)) (Result, error) {
	r := Result{Budget: site.PageBytes}
	var open []*search.Index
	for _, n := range Sizes {
		say(fmt.Sprintf("a guide of %d options is built", n))
		l := Library(real, n)
		s := Size{Options: n}
		if err := cold(); err != nil {
			return r, err
		}
		start := time.Now()
		if err := site.BuildOversize(l, root, filepath.Join(out, fmt.Sprint(n)), ""); err != nil {
			return r, err
		}
		s.Build = time.Since(start).Seconds()
		if err := s.pages(l, filepath.Join(out, fmt.Sprint(n))); err != nil {
			return r, err
		}
		index, err := s.openIndex(l, queries)
		if err != nil {
			return r, err
		}
		open = append(open, index)
		r.Sizes = append(r.Sizes, s)
	}
	say("guides are searched")
	for i, took := range searchTimes(open, queries) {
		r.Sizes[i].Search = took
	}
	say("the largest guide whose page is one round trip is looked for")
	var err error
	r.Fits, err = fits(real, root, r.Sizes[0], r.Sizes[1])
	return r, err
}

// openIndex opens the search as the browser does, and asks it everything once:
// it keeps the texts that it has looked into.
func (s *Size) openIndex(l guide.Library, queries []string) (*search.Index, error) {
	g := l.Guides[0]
	built, err := search.Build(page.Documents(l, g), g.Lay)
	if err != nil {
		return nil, err
	}
	if s.Index, err = brotliSize([]byte(built)); err != nil {
		return nil, err
	}
	before := heap()
	index, err := search.Open(built, page.Documents(l, g))
	if err != nil {
		return nil, err
	}
	for _, query := range queries {
		index.Find(query)
	}
	s.Heap = heap() - before
	// What was there before must be there after, to be counted in neither.
	runtime.KeepAlive(l)
	runtime.KeepAlive(built)
	runtime.KeepAlive(index)
	return index, nil
}

// heap returns the bytes that are in use. What compressors keep for their next
// use is only given back by the second collection (sync.Pool).
func heap() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

const searchRounds = 7

// searchTimes returns the middle time of a query in each index, in
// microseconds. The indexes are asked in turn, so that what else the machine
// does meets all of them; of each query the quickest round counts.
func searchTimes(indexes []*search.Index, queries []string) []float64 {
	best := make([][]float64, len(indexes))
	for i := range best {
		best[i] = slices.Repeat([]float64{1e9}, len(queries))
	}
	for range searchRounds {
		for i, x := range indexes {
			for q, query := range queries {
				start := time.Now()
				x.Find(query)
				best[i][q] = min(best[i][q], float64(time.Since(start).Nanoseconds())/1000)
			}
		}
	}
	var middle []float64
	for _, times := range best {
		slices.Sort(times)
		middle = append(middle, times[len(times)/2])
	}
	return middle
}

// fits returns the most options with which a guide's page is in its budget. The
// pages of two guides tell where to look first.
func fits(real guide.Library, root string, small, large Size) (int, error) {
	bytes := func(n int) (int, error) {
		page := string(real.Guides[0].Slug)
		sizes, err := site.Sizes(Library(real, n), root, page)
		return sizes[page].Bytes, err
	}
	each := float64(large.GuidePage-small.GuidePage) / float64(large.Options-small.Options)
	n := max(1, small.Options+int(float64(site.PageBytes-small.GuidePage)/each))
	for step := 0; ; {
		b, err := bytes(n)
		switch {
		case err != nil:
			return 0, err
		case b <= site.PageBytes && step < 0, n == 0:
			return n, nil
		case b > site.PageBytes && step > 0:
			return n - 1, nil
		case b > site.PageBytes:
			step = -1
		default:
			step = 1
		}
		n += step
	}
}

func brotliSize(data []byte) (int, error) {
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := w.Write(data); err != nil {
		return 0, err
	}
	err := w.Close()
	return out.Len(), err
}
