package serve

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"
)

// The clinic is a website of its own: only the guide comes from the site.
func TestDemo(t *testing.T) {
	dist := fstest.MapFS{
		"index.html":      {Data: []byte("home of the site")},
		"demo/index.html": {Data: []byte(`<script src="../embed.js"></script><link href="clinic.css">`)},
		"demo/clinic.css": {Data: []byte("body{}")},
		"demo/hosts/index.html": {Data: []byte(
			`<link href="../clinic.css"><a href="../">Clinic</a><script src="../../embed.js"></script>`)},
		"demo/hosts/csp.html":             {Data: []byte(`content="frame-src https://HOST; script-src https://HOST"`)},
		"demo/hosts/vendor/bootstrap.css": {Data: []byte("a copy of ours")},
	}
	modules := fstest.MapFS{"bootstrap/dist/css/bootstrap.css": {Data: []byte("bootstrap")}}
	tests := []struct {
		path string
		code int
		kind string
		body string
	}{
		{"/", 200, "text/html; charset=utf-8", `<script src="http://site.example/embed.js"></script><link href="clinic.css">`},
		{"/clinic.css", 200, "text/css; charset=utf-8", "body{}"},
		{"/hosts/", 200, "text/html; charset=utf-8",
			`<link href="../clinic.css"><a href="../">Clinic</a><script src="http://site.example/embed.js"></script>`},
		{"/hosts/index.html", 200, "text/html; charset=utf-8",
			`<link href="../clinic.css"><a href="../">Clinic</a><script src="http://site.example/embed.js"></script>`},
		{"/hosts/csp.html", 200, "text/html; charset=utf-8", `content="frame-src http://site.example; script-src http://site.example"`},
		{"/hosts/vendor/bootstrap.css", 200, "text/css; charset=utf-8", "bootstrap"},
		{"/hosts/vendor/preflight.css", 404, "text/plain; charset=utf-8", "404 page not found\n"}, // npm has not brought it
		{"/hosts/nothing.html", 404, "text/plain; charset=utf-8", "404 page not found\n"},
		{"/../index.html", 200, "text/html; charset=utf-8", `<script src="http://site.example/embed.js"></script><link href="clinic.css">`},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			w := get(Demo(dist, modules, "http://site.example/"), tt.path, "")
			if w.Code != tt.code || w.Header().Get("Content-Type") != tt.kind || w.Body.String() != tt.body {
				t.Errorf("%d %s %s\nwant %d %s %s", w.Code, w.Header().Get("Content-Type"), w.Body, tt.code, tt.kind, tt.body)
			}
		})
	}
}

func get(h http.Handler, path, accept string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.Header.Set("Accept-Encoding", accept)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}
