package serve

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"
)

var dist = fstest.MapFS{
	"index.html":           {Data: []byte("home")},
	"index.html.br":        {Data: []byte("home in brotli")},
	"guide/index.html":     {Data: []byte("guide")},
	"404.html":             {Data: []byte("not here")},
	"404.html.br":          {Data: []byte("not here in brotli")},
	"icons/icon.svg":       {Data: []byte("<svg/>")},
	"app-1.wasm":           {Data: []byte("wasm")},
	"app-1.wasm.gz":        {Data: []byte("wasm in gzip")},
	"manifest.webmanifest": {Data: []byte("{}")},
}

func TestSite(t *testing.T) {
	tests := []struct {
		path, accept string
		code         int
		kind, body   string
	}{
		{"/", "", 200, "text/html; charset=utf-8", "home"},
		{"/", "gzip, br", 200, "text/html; charset=utf-8", "home in brotli"},
		{"/index.html", "gzip", 200, "text/html; charset=utf-8", "home"},
		{"/guide/", "", 200, "text/html; charset=utf-8", "guide"},
		{"/guide", "", 301, "text/html; charset=utf-8", ""},
		{"/app-1.wasm", "br", 200, "application/wasm", "wasm"},
		{"/app-1.wasm", "gzip", 200, "application/wasm", "wasm in gzip"},
		{"/manifest.webmanifest", "", 200, "application/manifest+json", "{}"},
		{"/nothing", "", 404, "text/html; charset=utf-8", "not here"},
		{"/nothing/at/all.js", "br", 404, "text/html; charset=utf-8", "not here in brotli"},
		{"/icons/", "", 404, "text/html; charset=utf-8", "not here"}, // a folder without a page
		{"/../serve.go", "", 404, "text/html; charset=utf-8", "not here"},
		{"/guide/..%2f..%2fserve.go", "", 404, "text/html; charset=utf-8", "not here"},
	}
	for _, tt := range tests {
		t.Run(tt.path+" "+tt.accept, func(t *testing.T) {
			w := get(Site(dist), tt.path, tt.accept)
			if w.Code != tt.code || w.Header().Get("Content-Type") != tt.kind {
				t.Errorf("%d %s, want %d %s", w.Code, w.Header().Get("Content-Type"), tt.code, tt.kind)
			}
			if tt.code != 301 && (w.Body.String() != tt.body || w.Header().Get("Access-Control-Allow-Origin") != "*") {
				t.Errorf("%q for %q, want %q for *", w.Body, w.Header().Get("Access-Control-Allow-Origin"), tt.body)
			}
			if tt.code == 301 && w.Header().Get("Location") != "/guide/" {
				t.Errorf("Location %q", w.Header().Get("Location"))
			}
		})
	}
}

// In a folder of a larger site, and in one that has no page for lost readers.
func TestSiteAnswersLostReaders(t *testing.T) {
	w := get(http.StripPrefix("/some/prefix", Site(dist)), "/some/prefix/guide/nothing/", "")
	if w.Code != 404 || w.Body.String() != "not here" {
		t.Errorf("%d %q, want 404 and the page", w.Code, w.Body)
	}
	w = get(Site(fstest.MapFS{"index.html": {}}), "/nothing", "")
	if w.Code != 404 || w.Header().Get("Content-Type") != "text/plain; charset=utf-8" {
		t.Errorf("%d %s, want a plain 404", w.Code, w.Header().Get("Content-Type"))
	}
}

// A page that isolates itself shows our pages and loads our scripts.
func TestSiteLetsIsolatedHostsIn(t *testing.T) {
	for path, policy := range map[string]string{"/guide/": "require-corp", "/app-1.wasm": ""} {
		header := get(Site(dist), path, "").Header()
		if header.Get("Cross-Origin-Resource-Policy") != "cross-origin" || header.Get("Cross-Origin-Embedder-Policy") != policy {
			t.Errorf("%s: Cross-Origin-Resource-Policy %q, Embedder %q, want cross-origin, %q", path, header.Get("Cross-Origin-Resource-Policy"), header.Get("Cross-Origin-Embedder-Policy"), policy)
		}
	}
}

func TestRunSaysWhatToWrite(t *testing.T) {
	for _, port := range []string{"x", "0", "65535", "-1"} {
		if err := Run(t.TempDir(), "", port); err == nil {
			t.Errorf("PORT=%s is taken", port)
		}
	}
	if err := Run(t.TempDir(), "", ""); err == nil {
		t.Error("serves a folder without a site")
	}
}

func get(h http.Handler, path, accept string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.Header.Set("Accept-Encoding", accept)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}
