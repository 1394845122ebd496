// Package slices stands for package slices in Careguide's own packages in the
// browser's program. The compiler writes every function again for every type:
// here they are short. What they return is the same; a sort is stable.
package slices

import (
	"cmp"
	"iter"
)

// Index returns where v is first in s, or -1.
func Index[S ~[]E, E comparable](s S, v E) int {
	for i := range s {
		if s[i] == v {
			return i
		}
	}
	return -1
}

// IndexFunc returns the first place that is is true of, or -1.
func IndexFunc[S ~[]E, E any](s S, is func(E) bool) int {
	for i := range s {
		if is(s[i]) {
			return i
		}
	}
	return -1
}

// Contains reports whether v is in s.
func Contains[S ~[]E, E comparable](s S, v E) bool { return Index(s, v) >= 0 }

// Clone returns a copy of s; nil of nil.
func Clone[S ~[]E, E any](s S) S { return append(s[:0:0], s...) }

// Concat returns what all have, in a new slice.
func Concat[S ~[]E, E any](all ...S) S {
	var out S
	for _, s := range all {
		out = append(out, s...)
	}
	return out
}

// Insert returns s with items before place at, in a new slice.
func Insert[S ~[]E, E any](s S, at int, items ...E) S { return Concat(s[:at], items, s[at:]) }

// Delete takes the places from, up to but not to, out of s.
func Delete[S ~[]E, E any](s S, from, to int) S {
	rest := append(s[:from], s[to:]...)
	clear(s[len(rest):])
	return rest
}

// DeleteFunc takes out of s what is is true of.
func DeleteFunc[S ~[]E, E any](s S, is func(E) bool) S {
	rest := s[:0]
	for _, v := range s {
		if !is(v) {
			rest = append(rest, v)
		}
	}
	clear(s[len(rest):])
	return rest
}

// Compact takes out of s what is the same as the one before.
func Compact[S ~[]E, E comparable](s S) S {
	rest := s[:0]
	for i, v := range s {
		if i == 0 || v != rest[len(rest)-1] {
			rest = append(rest, v)
		}
	}
	clear(s[len(rest):])
	return rest
}

// Backward goes through s from its end.
func Backward[S ~[]E, E any](s S) iter.Seq2[int, E] {
	return func(yield func(int, E) bool) {
		for i := len(s) - 1; i >= 0; i-- {
			if !yield(i, s[i]) {
				return
			}
		}
	}
}

// Sorted returns what all yields in order.
func Sorted[E cmp.Ordered](all iter.Seq[E]) []E {
	var out []E
	for v := range all {
		out = append(out, v)
	}
	Sort(out)
	return out
}

// Sort puts s in order.
func Sort[S ~[]E, E cmp.Ordered](s S) { SortFunc(s, cmp.Compare) }

// SortStableFunc is SortFunc.
func SortStableFunc[S ~[]E, E any](s S, compare func(a, b E) int) { SortFunc(s, compare) }

// SortFunc puts s in order by merging its sorted halves.
func SortFunc[S ~[]E, E any](s S, compare func(a, b E) int) {
	if len(s) < 2 {
		return
	}
	left, right := Clone(s[:len(s)/2]), s[len(s)/2:]
	SortFunc(left, compare)
	SortFunc(right, compare)
	// What is left of right stands where it belongs.
	for i := 0; len(left) > 0; i++ {
		if len(right) > 0 && compare(right[0], left[0]) < 0 {
			s[i], right = right[0], right[1:]
		} else {
			s[i], left = left[0], left[1:]
		}
	}
}

// BinarySearch returns where v is in a slice in order, or belongs, and whether
// it is there.
func BinarySearch[S ~[]E, E cmp.Ordered](s S, v E) (int, bool) {
	from, to := 0, len(s)
	for from < to {
		if middle := (from + to) / 2; s[middle] < v {
			from = middle + 1
		} else {
			to = middle
		}
	}
	return from, from < len(s) && s[from] == v
}
