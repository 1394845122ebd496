package slices_test

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	small "careguide/app/slim/slices"
)

// Every function returns what the package's returns, and changes what it changes.
func TestLikeThePackage(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		s := make([]int, r.IntN(12))
		for i := range s {
			s[i] = r.IntN(6)
		}
		odd := func(n int) bool { return n%2 == 1 }
		v, from := r.IntN(6), r.IntN(len(s)+1)
		to := from + r.IntN(len(s)-from+1)
		tests := map[string][2]func([]int) []int{
			"Clone":      {small.Clone[[]int], slices.Clone[[]int]},
			"Compact":    {small.Compact[[]int], slices.Compact[[]int]},
			"Sort":       {func(s []int) []int { small.Sort(s); return s }, func(s []int) []int { slices.Sort(s); return s }},
			"Sorted":     {func(s []int) []int { return small.Sorted(slices.Values(s)) }, func(s []int) []int { return slices.Sorted(slices.Values(s)) }},
			"DeleteFunc": {func(s []int) []int { return small.DeleteFunc(s, odd) }, func(s []int) []int { return slices.DeleteFunc(s, odd) }},
			"Delete":     {func(s []int) []int { return small.Delete(s, from, to) }, func(s []int) []int { return slices.Delete(s, from, to) }},
			"Insert":     {func(s []int) []int { return small.Insert(s, from, 7, 8) }, func(s []int) []int { return slices.Insert(s, from, 7, 8) }},
			"Concat":     {func(s []int) []int { return small.Concat(s, s[:from]) }, func(s []int) []int { return slices.Concat(s, s[:from]) }},
		}
		for name, both := range tests {
			mine, theirs := slices.Clone(s), slices.Clone(s)
			got, want := both[0](mine), both[1](theirs)
			if !slices.Equal(got, want) || (got == nil) != (want == nil) && name != "Concat" && name != "Insert" {
				t.Fatalf("%s(%v), %d %d: %v, want %v", name, s, from, to, got, want)
			}
			if name != "Insert" && !slices.Equal(mine, theirs) {
				t.Fatalf("%s(%v) left %v, want %v", name, s, mine, theirs)
			}
		}
		in := slices.Sorted(slices.Values(s))
		gotAt, gotOK := small.BinarySearch(in, v)
		if at, ok := slices.BinarySearch(in, v); at != gotAt || ok != gotOK {
			t.Fatalf("BinarySearch(%v, %d) = %d %v, want %d %v", in, v, gotAt, gotOK, at, ok)
		}
		if small.Index(s, v) != slices.Index(s, v) || small.Contains(s, v) != slices.Contains(s, v) || small.IndexFunc(s, odd) != slices.IndexFunc(s, odd) {
			t.Fatalf("%v: other places of %d", s, v)
		}
		if got, want := maps.Collect(small.Backward(s)), maps.Collect(slices.Backward(s)); !maps.Equal(got, want) {
			t.Fatalf("Backward(%v) = %v, want %v", s, got, want)
		}
	}
}

func TestSortIsStable(t *testing.T) {
	type pair struct{ key, place int }
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 300 {
		s := make([]pair, n)
		for i := range s {
			s[i] = pair{r.IntN(5), i}
		}
		want := slices.Clone(s)
		by := func(a, b pair) int { return cmp.Compare(a.key, b.key) }
		small.SortStableFunc(s, by)
		slices.SortStableFunc(want, by)
		if !slices.Equal(s, want) {
			t.Fatalf("%d pairs: %v, want %v", n, s, want)
		}
	}
}

func TestBackwardEnds(t *testing.T) {
	for i := range small.Backward([]int{1, 2, 3}) {
		if i < 2 {
			t.Error("goes on after break")
		}
		break
	}
}
