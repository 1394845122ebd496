package serve

import (
	"testing"
	"testing/fstest"
	"time"
)

var day = time.Date(2026, 3, 1, 12, 0, 0, 5e8, time.UTC)

var dist = fstest.MapFS{
	"index.html":           {Data: []byte("home, as it is"), ModTime: day},
	"index.html.br":        {Data: []byte("brotli"), ModTime: day},
	"index.html.zst":       {Data: []byte("zstandard"), ModTime: day},
	"index.html.gz":        {Data: []byte("gzip it is"), ModTime: day},
	"guide/index.html":     {Data: []byte("guide"), ModTime: day},
	"404.html":             {Data: []byte("not here")},
	"404.html.br":          {Data: []byte("nothere")},
	"icons/icon.svg":       {Data: []byte("<svg/>")},
	"app-0123456789.wasm":  {Data: []byte("0123456789"), ModTime: day},
	"app-0123456789.js":    {Data: []byte("js")},
	"app-0123456789.js.gz": {Data: []byte("j")},
	"embed.js":             {Data: []byte("embed")},
	"sw.js":                {Data: []byte("worker")},
	"a:b/index.html":       {Data: []byte("colon")},
	"manifest.webmanifest": {Data: []byte("{}")},
}

func TestSite(t *testing.T) {
	const html, text = "text/html; charset=utf-8", "text/plain; charset=utf-8"
	tests := []struct {
		path, accept string
		code         int
		kind, coding string
		body         string
	}{
		{"/", "", 200, html, "", "home, as it is"},
		{"/", "gzip, br", 200, html, "br", "brotli"},
		{"/", "gzip, zstd", 200, html, "zstd", "zstandard"},
		{"/index.html", "gzip", 200, html, "gzip", "gzip it is"},
		{"/", "identity;q=0", 406, text, "", "not to be had in an encoding that you accept\n"},
		{"/guide/", "br", 200, html, "", "guide"},
		{"/guide/?utm=1", "", 200, html, "", "guide"},
		{"/app-0123456789.wasm", "br", 200, "application/wasm", "", "0123456789"},
		{"/app-0123456789.js", "gzip", 200, "text/javascript; charset=utf-8", "gzip", "j"},
		{"/app-0123456789.js.gz", "gzip", 200, "application/gzip", "", "j"}, // for pages that unpack it themselves
		{"/manifest.webmanifest", "", 200, "application/manifest+json", "", "{}"},
		{"/icons/icon.svg", "", 200, "image/svg+xml", "", "<svg/>"},
		{"/nothing", "", 404, html, "", "not here"},
		{"/nothing/at/all.js", "br", 404, html, "br", "nothere"},
		{"/icons/", "", 404, html, "", "not here"}, // a folder without a page
		{"/icons", "", 404, html, "", "not here"},
		{"/INDEX.HTML", "", 404, html, "", "not here"},
	}
	address := start(t, dist, nil)
	for _, tt := range tests {
		t.Run(tt.path+" "+tt.accept, func(t *testing.T) {
			res, body := ask(t, address, "GET "+tt.path+" HTTP/1.1\r\nHost: x\r\nAccept-Encoding: "+tt.accept+"\r\n\r\n")
			h := res.Header
			if res.StatusCode != tt.code || h.Get("Content-Type") != tt.kind || h.Get("Content-Encoding") != tt.coding || body != tt.body {
				t.Errorf("%d %s %q %q\nwant %d %s %q %q", res.StatusCode, h.Get("Content-Type"), h.Get("Content-Encoding"), body, tt.code, tt.kind, tt.coding, tt.body)
			}
			if h.Get("Access-Control-Allow-Origin") != "*" || h.Get("Server") != "" {
				t.Errorf("Access-Control-Allow-Origin %q, Server %q", h.Get("Access-Control-Allow-Origin"), h.Get("Server"))
			}
			// HEAD says the same of it, and sends nothing.
			head, none := ask(t, address, "HEAD "+tt.path+" HTTP/1.1\r\nHost: x\r\nAccept-Encoding: "+tt.accept+"\r\n\r\n")
			if head.StatusCode != tt.code || head.ContentLength != int64(len(tt.body)) || head.Header.Get("Content-Encoding") != tt.coding || none != "" {
				t.Errorf("HEAD: %d, %d bytes %q", head.StatusCode, head.ContentLength, none)
			}
		})
	}
}

// A browser behind a proxy goes to the right place, whatever it calls it.
func TestRedirects(t *testing.T) {
	tests := []struct{ prefix, path, want string }{
		{"/", "/guide", "./guide/"},
		{"/", "/guide?utm=1&x=%0d%0aSet-Cookie:%20a=b", "./guide/?utm=1&x=%0d%0aSet-Cookie:%20a=b"},
		{"/", "/a:b", "./a:b/"},
		{"/", "//guide", "./guide/"},
		{"/", "/guide%2f..%2fguide", "./guide/"},
		{"/guides/", "/guides", "./guides/"},
		{"/a/guides/", "/a/guides", "./guides/"},
		{"/guides/", "/guides/guide", "./guide/"},
	}
	for _, tt := range tests {
		t.Run(tt.prefix+" "+tt.path, func(t *testing.T) {
			address := start(t, dist, func(s *server) { s.prefix = tt.prefix })
			res, _ := ask(t, address, "GET "+tt.path+" HTTP/1.1\r\nHost: evil.example\r\n\r\n")
			if res.StatusCode != 301 || res.Header.Get("Location") != tt.want || res.Header.Get("Set-Cookie") != "" {
				t.Errorf("%d, Location %q, want 301, %q", res.StatusCode, res.Header.Get("Location"), tt.want)
			}
		})
	}
}

// In a folder of a larger site, and in one that has no page for lost readers.
func TestPrefix(t *testing.T) {
	address := start(t, dist, func(s *server) { s.prefix = "/guides/" })
	for path, want := range map[string]string{
		"/guides/": "home, as it is", "/guides/guide/": "guide", "/guides/embed.js": "embed",
		"/": "not here", "/guide/": "not here", "/guidesguide/": "not here", "/guides/nothing/": "not here",
	} {
		if _, body := ask(t, address, "GET "+path+" HTTP/1.1\r\nHost: x\r\n\r\n"); body != want {
			t.Errorf("%s: %q, want %q", path, body, want)
		}
	}
	address = start(t, fstest.MapFS{"index.html": {}}, nil)
	res, body := ask(t, address, "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n")
	if res.StatusCode != 404 || body != "nothing here\n" {
		t.Errorf("%d %q, want a plain 404", res.StatusCode, body)
	}
}
