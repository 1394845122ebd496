package serve

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestHeaders(t *testing.T) {
	const forever, asked = "public, max-age=31536000, immutable", "no-cache"
	tests := []struct {
		path, caching, embedder, policy, vary string
	}{
		{"/guide/", asked, "require-corp", "", ""},
		{"/", asked, "require-corp", "", "Accept-Encoding"},
		{"/nothing", asked, "require-corp", "", "Accept-Encoding"},
		{"/guide", asked, "", "", ""},
		{"/app-0123456789.wasm", forever, "", "", ""},
		{"/app-0123456789.js", forever, "", "", "Accept-Encoding"},
		{"/app-nothing000.js", asked, "require-corp", "", "Accept-Encoding"}, // errors pass
		{"/embed.js", asked, "", "", ""},
		{"/sw.js", asked, "", "default-src 'none'; connect-src 'self'", ""}, // a worker has only the policy of its headers
	}
	address := start(t, dist, nil)
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			res, _ := ask(t, address, "GET "+tt.path+" HTTP/1.1\r\nHost: x\r\n\r\n")
			for name, want := range map[string]string{
				"Cache-Control": tt.caching, "Cross-Origin-Embedder-Policy": tt.embedder, "Content-Security-Policy": tt.policy, "Vary": tt.vary,
				"X-Frame-Options": "", // would keep the guide out of clinics' pages
			} {
				if got := res.Header.Get(name); got != want {
					t.Errorf("%s: %q, want %q", name, got, want)
				}
			}
		})
	}
}

// What we tell those who use another server, we do ourselves: each header that
// nginx.conf gives to all files.
func TestHeadersAsInHosting(t *testing.T) {
	conf, err := os.ReadFile("../../web/hosting/nginx.conf")
	if err != nil {
		t.Fatal(err)
	}
	address := start(t, dist, nil)
	res, _ := ask(t, address, "GET /guide/ HTTP/1.1\r\nHost: x\r\n\r\n")
	lines := regexp.MustCompile(`(?m)^\s*add_header (\S+) ("[^"$]+"|[^\s"$]+) always;`).FindAllStringSubmatch(string(conf), -1)
	if len(lines) < 5 {
		t.Fatalf("only %d headers found: the test sees nothing", len(lines))
	}
	for _, line := range lines {
		if got, want := res.Header.Get(line[1]), strings.Trim(line[2], `"`); got != want {
			t.Errorf("%s: %q, nginx sends %q", line[1], got, want)
		}
	}
}
