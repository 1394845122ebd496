// Package serve shows dist/ to a browser on this machine, and the
// demonstration clinic from a second origin, so that the embed is truly
// cross-origin. It knows files and HTTP; it must not know what is in them.
package serve

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net"
	"net/http"
	"os"
	"path"
	"strconv"
	"strings"
	"time"
)

// DefaultPort is where the site is served unless PORT says otherwise; the
// demonstration clinic has the port after it.
const DefaultPort = "8080"

// Run serves dist until it fails. An empty port means DefaultPort; modules is
// the folder of npm packages that the demonstration's difficult hosts use, and
// need not be there.
func Run(dist, modules, port string) error {
	number, err := strconv.Atoi(cmp.Or(port, DefaultPort))
	if err != nil || number < 1 || number > 65534 {
		return fmt.Errorf("PORT=%s: not a port (write a number from 1 to 65534)", port)
	}
	if _, err := os.Stat(path.Join(dist, "index.html")); err != nil {
		return errors.New(dist + ": no site here (run ./build.sh first)")
	}
	address := func(n int) string { return net.JoinHostPort("127.0.0.1", strconv.Itoa(n)) }
	siteURL := "http://" + address(number) + "/"
	fail := make(chan error, 2)
	serve := func(addr string, h http.Handler) {
		server := &http.Server{Addr: addr, Handler: h, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute}
		fail <- server.ListenAndServe()
	}
	files := os.DirFS(dist)
	go serve(address(number), Site(files))
	go serve(address(number+1), Demo(files, os.DirFS(modules), siteURL))
	fmt.Printf("guides       %s\nclinic demo  http://%s/\n", siteURL, address(number+1))
	return <-fail
}

// Site serves the files of a built site, each compressed where the browser
// takes the copy that stands beside it.
func Site(dist fs.FS) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
		info, err := fs.Stat(dist, cmp.Or(name, "."))
		switch {
		case err == nil && info.IsDir() && !strings.HasSuffix(r.URL.Path, "/"):
			http.Redirect(w, r, path.Base(name)+"/", http.StatusMovedPermanently)
			return
		case err == nil && info.IsDir():
			name = path.Join(name, "index.html")
		}
		data, encoding, err := read(dist, name, r.Header.Get("Accept-Encoding"))
		lost := err != nil
		if lost {
			name = notFound
			data, encoding, err = read(dist, name, r.Header.Get("Accept-Encoding"))
		}
		if err != nil {
			http.NotFound(w, r)
			return
		}
		header := w.Header()
		header.Set("Content-Type", contentType(name))
		header.Set("Access-Control-Allow-Origin", "*") // the frame's origin is opaque
		header.Set("Cross-Origin-Resource-Policy", "cross-origin")
		if path.Ext(name) == ".html" {
			// A host that isolates its own page shows only frames that do so too.
			header.Set("Cross-Origin-Embedder-Policy", "require-corp")
		}
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Cache-Control", "no-cache")
		header.Set("Vary", "Accept-Encoding")
		if encoding != "" {
			header.Set("Content-Encoding", encoding)
		}
		if lost {
			w.WriteHeader(http.StatusNotFound)
			_, _ = w.Write(data) // to a reader who may have left
			return
		}
		http.ServeContent(w, r, name, info.ModTime(), bytes.NewReader(data))
	})
}

// notFound is the page of the site for addresses that have nothing.
const notFound = "404.html"

// read returns a file, or the copy of it in an encoding the browser accepts.
func read(dist fs.FS, name, accepted string) (data []byte, encoding string, err error) {
	for _, e := range []struct{ name, ext string }{{"br", ".br"}, {"gzip", ".gz"}} {
		if strings.Contains(accepted, e.name) {
			if data, err := fs.ReadFile(dist, name+e.ext); err == nil {
				return data, e.name, nil
			}
		}
	}
	data, err = fs.ReadFile(dist, name)
	return data, "", err
}

// contentType does not ask the machine, whose tables differ.
func contentType(name string) string {
	switch ext := path.Ext(name); ext {
	case ".wasm":
		return "application/wasm"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".webmanifest":
		return "application/manifest+json"
	case ".xml":
		return "application/atom+xml; charset=utf-8"
	default:
		return cmp.Or(mime.TypeByExtension(ext), "application/octet-stream")
	}
}
