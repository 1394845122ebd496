package serve

import (
	"bytes"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"
)

// vendor names the style sheets of others that hosts of the demonstration use,
// as npm has them for the tests. No copy of them is ours, nor in dist/.
var vendor = map[string]string{
	"hosts/vendor/bootstrap.css": "bootstrap/dist/css/bootstrap.css",
	"hosts/vendor/preflight.css": "tailwindcss/preflight.css",
}

// Demo serves the demonstration clinic as a website of its own, which takes the
// guide from siteURL and the style sheets of others from npm's folder modules.
func Demo(dist, modules fs.FS, siteURL string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
		if strings.HasSuffix(r.URL.Path, "/") {
			name = path.Join(name, "index.html")
		}
		data, err := fs.ReadFile(dist, path.Join("demo", name))
		if file, ok := vendor[name]; ok {
			data, err = fs.ReadFile(modules, file)
		}
		if err != nil {
			http.NotFound(w, r)
			return
		}
		if path.Ext(name) == ".html" {
			data = fromSite(data, name, siteURL)
		}
		w.Header().Set("Content-Type", contentType(name))
		w.Header().Set("Cache-Control", "no-cache")
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
	})
}

// fromSite makes what a page takes from the root of the site come from siteURL,
// and lets the page's own Content-Security-Policy, if any, name that origin.
func fromSite(html []byte, name, siteURL string) []byte {
	root := strings.Repeat("../", strings.Count(name, "/")+1)
	html = bytes.ReplaceAll(html, []byte(`="`+root), []byte(`="`+siteURL))
	return bytes.ReplaceAll(html, []byte("https://HOST"), []byte(strings.TrimSuffix(siteURL, "/")))
}
