package serve

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"slices"
	"testing"

	"github.com/valyala/fasthttp"
)

// Whatever a client sends, the answer is a whole file, a part of one, or a line
// that we wrote; its headers are those that we know, and whoever is sent on
// stays on this host. The seeds besides those here are in testdata/fuzz.
func FuzzRequest(f *testing.F) {
	for _, path := range []string{"/", "/guide", "/guide/", "/embed.js", "/app-0123456789.wasm", "/nothing", "/guide?%0d%0aX-Evil:%20yes", "/%2e%2e/%2e%2e/etc/passwd", "//evil.example/..", "/a:b", "http://evil.example/guide"} {
		f.Add([]byte("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br;q=0.5, gzip\r\nRange: bytes=1-2\r\nIf-None-Match: W/\"a\"\r\n\r\n"))
	}
	f.Add([]byte("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
	f.Add([]byte("HEAD /guide/ HTTP/1.0\r\n\r\n"))
	sent := []string{
		"Accept-Ranges", "Allow", "Cache-Control", "Connection", "Content-Encoding", "Content-Length", "Content-Range",
		"Content-Type", "Date", "Etag", "Last-Modified", "Location", "Vary",
	}
	for _, h := range slices.Concat(headers("a.html"), headers("sw.js")) {
		sent = append(sent, h.name)
	}
	s := &server{open: func() (fs.FS, error) { return dist, nil }, prefix: "/"}
	if err := s.load(); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var request fasthttp.Request
		if request.ReadLimitBody(bufio.NewReaderSize(bytes.NewReader(data), maxHeader), 1) != nil {
			return // refused before it comes to us: TestHostileRequests
		}
		var ctx fasthttp.RequestCtx
		ctx.Init(&request, nil, silence{})
		s.handle(&ctx)

		var wire bytes.Buffer
		out := bufio.NewWriter(&wire)
		ctx.Response.SkipBody = ctx.Response.SkipBody || request.Header.IsHead() // as the server does
		if err := ctx.Response.Write(out); err != nil {
			t.Fatal(err)
		}
		out.Flush()
		asked := &http.Request{Method: string(request.Header.Method())}
		res, err := http.ReadResponse(bufio.NewReader(&wire), asked)
		if err != nil {
			t.Fatalf("not an answer: %v", err)
		}
		defer res.Body.Close()
		body, err := io.ReadAll(res.Body)
		if err != nil {
			t.Fatalf("cut off: %v", err)
		}
		if res.StatusCode >= 500 && res.StatusCode != http.StatusHTTPVersionNotSupported {
			t.Errorf("a fault of ours: %d %q", res.StatusCode, body)
		}
		if (res.StatusCode == 200 || res.StatusCode == 206) && len(body) > 0 && !isPart(s, body, res.StatusCode == 200) {
			t.Errorf("%d %q is no file of ours", res.StatusCode, body)
		}
		for name := range res.Header {
			if !slices.Contains(sent, name) {
				t.Errorf("header %q: %q", name, res.Header.Get(name))
			}
		}
		if to := res.Header.Get("Location"); to != "" {
			base := &url.URL{Scheme: "http", Host: "x", Path: string(ctx.Path())}
			if u, err := base.Parse(to); err != nil || u.Host != "x" {
				t.Errorf("leads to %q (%v)", to, err)
			}
		}
	})
}

// isPart reports whether a body is a file of the site, or, unless it has to be
// whole, some bytes of one.
func isPart(s *server, body []byte, whole bool) bool {
	for _, f := range s.now.Load().files {
		if bytes.Equal(f.body, body) || !whole && bytes.Contains(f.body, body) {
			return true
		}
	}
	return false
}
