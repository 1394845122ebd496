package serve

import (
	"bytes"
	"net/http"
	"time"

	"github.com/valyala/fasthttp"
)

// What the conditions of a request say of an answer.
type verdict int

const (
	met       verdict = iota // send it
	unchanged                // the reader has it already
	failed                   // the reader wanted another
)

// judge weighs the conditions of a request, in the order of RFC 9110, section
// 13.2.2. A date that cannot be read is no condition.
func judge(h *fasthttp.RequestHeader, a *answer) verdict {
	if match := h.Peek(fasthttp.HeaderIfMatch); len(match) > 0 {
		if !listed(match, a.file.etag, false) {
			return failed
		}
	} else if since, ok := date(h.Peek(fasthttp.HeaderIfUnmodifiedSince)); ok && a.changedAfter(since) {
		return failed
	}
	if match := h.Peek(fasthttp.HeaderIfNoneMatch); len(match) > 0 {
		if listed(match, a.file.etag, true) {
			return unchanged
		}
	} else if since, ok := date(h.Peek(fasthttp.HeaderIfModifiedSince)); ok && a.changes != "" && !a.changedAfter(since) {
		return unchanged
	}
	return met
}

// changedAfter reports whether a file is known to have changed since a time.
func (a *answer) changedAfter(t time.Time) bool {
	return a.file.modified.Truncate(time.Second).After(t) // HTTP knows no smaller unit
}

// listed reports whether a list of ETags, or "*", holds this one. Where weak
// ones count, W/"x" is taken for "x".
func listed(list []byte, etag string, weak bool) bool {
	for tag := range bytes.SplitSeq(list, []byte(",")) { // ours have no comma in them
		tag = bytes.TrimSpace(tag)
		if weak {
			tag = bytes.TrimPrefix(tag, []byte("W/"))
		}
		if string(tag) == etag || string(tag) == "*" {
			return true
		}
	}
	return false
}

func date(value []byte) (time.Time, bool) {
	if len(value) == 0 {
		return time.Time{}, false
	}
	t, err := http.ParseTime(string(value))
	return t, err == nil
}

// How much of a file was asked for.
type extent int

const (
	allBytes extent = iota
	someBytes
	noBytes // a range that the file does not have
)

// span reads the range of a request: from the first byte to the last, that one
// too. Several ranges, and units other than bytes, may be answered with the
// whole file (RFC 9110, section 14.2), and are.
func span(h *fasthttp.RequestHeader, a *answer) (first, last int, kind extent) {
	value := h.Peek(fasthttp.HeaderRange)
	if len(value) == 0 || !h.IsGet() || !bytes.HasPrefix(value, []byte("bytes=")) || bytes.IndexByte(value, ',') >= 0 {
		return 0, 0, allBytes
	}
	// The range counts only while the file is the one that the reader has a part of.
	if match := h.Peek(fasthttp.HeaderIfRange); len(match) > 0 && string(match) != a.file.etag && (a.changes == "" || string(match) != a.changes) {
		return 0, 0, allBytes
	}
	first, last, err := fasthttp.ParseByteRange(value, len(a.file.body))
	if err != nil {
		return 0, 0, noBytes
	}
	return first, last, someBytes
}
