package serve

import (
	"cmp"
	"path"
	"regexp"
)

type header struct{ name, value string }

// headers returns what is sent with a file besides its type and its age, as
// web/hosting has it for other servers (a test compares the two).
//
// Pages bring their Content-Security-Policy with them, in a meta element: a
// header could only say the same once more. The service worker has no such
// element, and without a header no policy at all.
func headers(name string) []header {
	sent := []header{
		{"Access-Control-Allow-Origin", "*"}, // the frame's origin is opaque
		{"Cross-Origin-Resource-Policy", "cross-origin"},
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "no-referrer"},
		{"Permissions-Policy", "camera=(), microphone=(), geolocation=()"},
	}
	switch {
	case path.Ext(name) == ".html":
		// A host that isolates its own page shows only frames that do so too.
		sent = append(sent, header{"Cross-Origin-Embedder-Policy", "require-corp"})
	case path.Base(name) == "sw.js":
		sent = append(sent, header{"Content-Security-Policy", "default-src 'none'; connect-src 'self'"})
	}
	return sent
}

const revalidate = "no-cache"

// hashed are names with a hash of the content in them.
var hashed = regexp.MustCompile(`-[0-9a-f]{10}\.[a-z]+$`)

// caching says how long a file may be kept without asking again.
func caching(name string) string {
	if hashed.MatchString(name) {
		return "public, max-age=31536000, immutable"
	}
	return revalidate
}

// types are those of all files of dist/. The machine's own tables differ.
var types = map[string]string{
	".html":        "text/html; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".txt":         "text/plain; charset=utf-8",
	".json":        "application/json",
	".xml":         "application/atom+xml; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".wasm":        "application/wasm",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".gz":          "application/gzip",
	".zst":         "application/zstd",
}

func contentType(name string) string {
	return cmp.Or(types[path.Ext(name)], "application/octet-stream")
}
