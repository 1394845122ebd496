package serve

import (
	"net/http"
	"strconv"

	"github.com/valyala/fasthttp"
)

// An answer is a file in one encoding, with headers made beforehand: to answer
// is to copy a few hundred bytes of them, and to hand the body to the network
// as it lies in memory.
type answer struct {
	file   *file
	coding string // as HTTP names it, "" for none

	full    fasthttp.ResponseHeader // for the whole file
	same    fasthttp.ResponseHeader // for those who have it already
	changes string                  // when it last changed, as HTTP writes it, or ""
}

// prepare makes the headers of a file that has this name in dist/. Choices says
// that there are other encodings, and lost that it is the page for addresses
// that have nothing.
func (a *answer) prepare(name string, choices, lost bool) {
	set := a.full.Set
	a.full.SetContentType(contentType(name))
	if a.coding != "" {
		set(fasthttp.HeaderContentEncoding, a.coding)
	}
	if choices {
		set(fasthttp.HeaderVary, fasthttp.HeaderAcceptEncoding)
	}
	for _, h := range headers(name) {
		set(h.name, h.value)
	}
	set(fasthttp.HeaderCacheControl, caching(name))
	if lost {
		a.full.SetStatusCode(http.StatusNotFound)
		set(fasthttp.HeaderCacheControl, revalidate)
		return
	}
	set(fasthttp.HeaderETag, a.file.etag)
	set(fasthttp.HeaderAcceptRanges, "bytes")
	if !a.file.modified.IsZero() {
		a.changes = a.file.modified.UTC().Format(http.TimeFormat)
		set(fasthttp.HeaderLastModified, a.changes)
	}
	a.full.CopyTo(&a.same)
	a.same.SetStatusCode(http.StatusNotModified)
	a.same.SetContentType("")
	a.same.Del(fasthttp.HeaderContentEncoding)
}

// Answer answers one request.
func (s *site) answer(ctx *fasthttp.RequestCtx) {
	r := s.resources[string(ctx.Path())]
	if r == nil {
		r = s.lost
	}
	if r == nil {
		refuse(ctx, http.StatusNotFound, "nothing here")
		return
	}
	if r.redirect != "" {
		redirect(ctx, r.redirect)
		return
	}
	a := choose(r.answers, ctx.Request.Header.Peek(fasthttp.HeaderAcceptEncoding))
	if a == nil {
		refuse(ctx, http.StatusNotAcceptable, "not to be had in an encoding that you accept")
		return
	}
	if r == s.lost {
		a.whole(ctx)
		return
	}
	switch judge(&ctx.Request.Header, a) {
	case met:
		a.part(ctx)
	case unchanged:
		a.same.CopyTo(&ctx.Response.Header)
		ctx.Response.SkipBody = true
	case failed:
		refuse(ctx, http.StatusPreconditionFailed, "changed meanwhile")
	}
}

// whole answers with all of the file.
func (a *answer) whole(ctx *fasthttp.RequestCtx) {
	a.full.CopyTo(&ctx.Response.Header)
	ctx.Response.SetBodyRaw(a.file.body)
}

// part answers with the bytes that were asked for: all, or one range. Ranges
// are those of the encoded file, as HTTP wants it; its ETag names the encoding,
// so that nobody joins bytes of two (RFC 9110, section 14.2).
func (a *answer) part(ctx *fasthttp.RequestCtx) {
	first, last, kind := span(&ctx.Request.Header, a)
	switch kind {
	case allBytes:
		a.whole(ctx)
	case someBytes:
		a.whole(ctx)
		ctx.SetStatusCode(http.StatusPartialContent)
		ctx.Response.Header.SetContentRange(first, last, len(a.file.body))
		ctx.Response.SetBodyRaw(a.file.body[first : last+1])
	case noBytes:
		refuse(ctx, http.StatusRequestedRangeNotSatisfiable, "no such range")
		ctx.Response.Header.Set(fasthttp.HeaderContentRange, "bytes */"+strconv.Itoa(len(a.file.body)))
	}
}

// redirect sends a reader on, for good, and with what stands behind the "?".
func redirect(ctx *fasthttp.RequestCtx, to string) {
	refuse(ctx, http.StatusMovedPermanently, "moved")
	if query := ctx.URI().QueryString(); len(query) > 0 {
		to += "?" + string(query)
	}
	ctx.Response.Header.Set(fasthttp.HeaderLocation, to)
}

// refuse answers with a line of text in place of a file.
func refuse(ctx *fasthttp.RequestCtx, status int, text string) {
	ctx.Response.Reset()
	ctx.SetStatusCode(status)
	ctx.Response.Header.SetContentType(contentType(".txt"))
	for _, h := range headers("") {
		ctx.Response.Header.Set(h.name, h.value)
	}
	ctx.Response.Header.Set(fasthttp.HeaderCacheControl, revalidate)
	ctx.SetBodyString(text + "\n")
}
