package serve

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
)

// codings are the encodings that dist/ may have copies of a file in, by the
// names that HTTP has for them; the file itself is the last.
var codings = []struct{ name, ext string }{{"br", ".br"}, {"zstd", ".zst"}, {"gzip", ".gz"}, {"", ""}}

func smallestFirst(answers []*answer) {
	slices.SortStableFunc(answers, func(a, b *answer) int { return cmp.Compare(len(a.file.body), len(b.file.body)) })
}

// choose returns the answer that suits an Accept-Encoding header best: of those
// the browser likes most, the smallest. Nil means that it takes none of them
// (RFC 9110, section 12.5.3).
func choose(answers []*answer, accepted []byte) *answer {
	var best *answer
	most := 0
	for _, a := range answers {
		if q := quality(accepted, a.coding); q > most {
			best, most = a, q
		}
	}
	return best
}

// quality returns how welcome an encoding is, from 0, not at all, to 1000; ""
// is the file as it is.
func quality(accepted []byte, coding string) int {
	own, others := -1, -1 // not mentioned
	for part := range bytes.SplitSeq(accepted, []byte(",")) {
		name, parameter, _ := bytes.Cut(part, []byte(";"))
		name = bytes.TrimSpace(name)
		switch {
		case bytes.EqualFold(name, []byte(cmp.Or(coding, "identity"))):
			own = weight(parameter)
		case string(name) == "*":
			others = weight(parameter)
		}
	}
	switch {
	case own >= 0:
		return own
	case others == 0 || coding != "":
		return max(others, 0)
	default:
		// What nobody forbids is welcome, but less than all that is asked for.
		return 1
	}
}

// weight reads "q=0.5" as 500. What is no weight counts as 0: better no copy than
// one that cannot be read.
func weight(parameter []byte) int {
	parameter = bytes.TrimSpace(parameter)
	if len(parameter) == 0 {
		return 1000
	}
	name, value, _ := bytes.Cut(parameter, []byte("="))
	q, err := strconv.ParseFloat(string(bytes.TrimSpace(value)), 64)
	if !bytes.EqualFold(bytes.TrimSpace(name), []byte("q")) || err != nil || !(0 <= q && q <= 1) {
		return 0
	}
	return int(q * 1000)
}
