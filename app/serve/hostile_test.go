package serve

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Nothing outside the folder can be had, by whatever name.
func TestOutsideTheFolder(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "dist")
	for name, text := range map[string]string{"secret.txt": "secret", "dist/index.html": "home", "dist/404.html": "lost", "dist-2/a.txt": "secret"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(parent, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(parent, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	address := start(t, os.DirFS(dir), func(s *server) { s.open = folder(dir) })
	for _, path := range []string{
		"/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt", `/..\secret.txt`,
		"/x/../../secret.txt", "/....//secret.txt", "//..//secret.txt", "/%252e%252e/secret.txt", "/..;/secret.txt", "/%c0%ae%c0%ae/secret.txt",
		"/index.html/../../secret.txt", "/secret.txt", "/../dist-2/a.txt", parent + "/secret.txt", "/" + parent + "/secret.txt", "/%00/../secret.txt", "/secret.txt%00.html",
	} {
		t.Run(path, func(t *testing.T) {
			for _, target := range []string{path, "http://x" + path} {
				res, body := ask(t, address, "GET "+target+" HTTP/1.1\r\nHost: x\r\n\r\n")
				if strings.Contains(body, "secret") || res.StatusCode != 404 && res.StatusCode != 400 {
					t.Errorf("%d %q", res.StatusCode, body)
				}
			}
		})
	}
	// A link that leads outside is a mistake of whoever made the folder.
	if err := os.Symlink(filepath.Join(parent, "secret.txt"), filepath.Join(dir, "link.txt")); err != nil {
		t.Fatal(err)
	}
	s := &server{open: folder(dir), prefix: "/"}
	if err := s.load(); err == nil || !strings.Contains(err.Error(), "link.txt") {
		t.Errorf("a link to the outside: %v, want an error that names it", err)
	}
}

// What is not one plain request is refused with a status and the end of the
// connection, so that nothing in it can pass for a request of its own.
func TestHostileRequests(t *testing.T) {
	const get = "GET /guide/ HTTP/1.1\r\nHost: x\r\n"
	const second = "GET /embed.js HTTP/1.1\r\nHost: x\r\n\r\n"
	tests := []struct {
		name, request string
		code          int
	}{
		{"post", "POST /guide/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", 405},
		{"put", "PUT /guide/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", 405},
		{"options", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 405},
		{"trace", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", 405},
		{"connect", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n", 405},
		{"small letters", "get / HTTP/1.1\r\nHost: x\r\n\r\n", 405},
		{"invented", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n", 405},
		{"body", get + "Content-Length: 1\r\n\r\nx", 413},
		{"request in a body", get + fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(second), second), 413},
		{"endless body", get + "Content-Length: 99999999999\r\n\r\n", 413},
		{"chunked body", get + "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n", 413},
		{"large chunk", get + "Transfer-Encoding: chunked\r\n\r\nfffff\r\n", 413},
		{"body on request", "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n", 417},
		{"two lengths", get + "Content-Length: 0\r\nContent-Length: 5\r\n\r\n", 400},
		{"length below zero", get + "Content-Length: -5\r\n\r\n", 400},
		{"length with a sign", get + "Content-Length: +0\r\n\r\n", 400},
		{"length and chunks", get + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n" + second, 413},
		{"length and no chunks", "GET /nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + second, 404},
		{"unknown coding", get + "Transfer-Encoding: xchunked\r\n\r\n", 400},
		{"space before the colon", get + "Content-Length : 5\r\n\r\n", 400},
		{"two hosts", get + "Host: y\r\n\r\n", 400},
		{"host with a line end", "GET / HTTP/1.1\r\nHost: x\ny\r\n\r\n", 400},
		{"host with a slash", "GET / HTTP/1.1\r\nHost: x/y z\r\n\r\n", 400},
		{"null byte", get + "X: a\x00b\r\n\r\n", 400},
		{"carriage return", get + "X: a\rb\r\n\r\n", 400},
		{"no path", "GET HTTP/1.1\r\nHost: x\r\n\r\n", 400},
		{"other version", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505},
		{"HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
		{"TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400},
		{"noise", "\x00\xff\xfe\r\n\r\n", 400},
		{"long address", "GET /" + strings.Repeat("a", maxURL) + " HTTP/1.1\r\nHost: x\r\n\r\n", 414},
		{"long header", get + "Cookie: " + strings.Repeat("a", maxHeader) + "\r\n\r\n", 431},
		{"many headers", get + strings.Repeat("A: b\r\n", maxHeader/6) + "\r\n", 431},
	}
	address := start(t, dist, nil)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := dial(t, address)
			send(t, c, tt.request)
			in := bufio.NewReader(c)
			res, err := http.ReadResponse(in, nil)
			if err != nil {
				t.Fatal(err)
			}
			body := readAll(t, res)
			if res.StatusCode != tt.code || strings.Contains(body, "guide") {
				t.Errorf("%d %q, want %d", res.StatusCode, body, tt.code)
			}
			if tt.code == 405 && res.Header.Get("Allow") != "GET, HEAD" {
				t.Errorf("Allow %q", res.Header.Get("Allow"))
			}
			if tt.code == 405 || tt.code == 414 { // whole requests: the connection may go on
				return
			}
			if !res.Close {
				t.Errorf("the connection stays open")
			}
			if rest, _ := io.ReadAll(in); len(rest) > 0 {
				t.Errorf("a second answer: %q", rest)
			}
		})
	}
}

// What a request says appears nowhere in the headers of the answer.
func TestNothingIsEchoed(t *testing.T) {
	address := start(t, dist, nil)
	for _, target := range []string{"/guide", "/guide?%0d%0aX-Evil:%20evil", "/nothing-evil", "/", "http://evil.example/guide"} {
		res, _ := ask(t, address, "GET "+target+" HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Headers: x-evil\r\n\r\n")
		for name, values := range res.Header {
			if text := strings.Join(values, " "); strings.Contains(strings.ToLower(name), "evil") || strings.Contains(text, "evil") && name != "Location" {
				t.Errorf("%s: %s: %s", target, name, text)
			}
		}
		if to := res.Header.Get("Location"); strings.Contains(to, "example") || strings.ContainsAny(to, "\r\n") {
			t.Errorf("%s leads to %q", target, to)
		}
	}
}

// Clinics that serve the guide from their own domain send their cookies along.
func TestLargeCookies(t *testing.T) {
	res, body := ask(t, start(t, dist, nil), "GET /guide/ HTTP/1.1\r\nHost: x\r\nCookie: "+strings.Repeat("a", 12<<10)+"\r\n\r\n")
	if res.StatusCode != 200 || body != "guide" {
		t.Errorf("%d %q", res.StatusCode, body)
	}
}

// Old tools, and several requests at once.
func TestOtherWaysToAsk(t *testing.T) {
	address := start(t, dist, nil)
	res, body := ask(t, address, "GET /guide/ HTTP/1.0\r\n\r\n")
	if res.StatusCode != 200 || body != "guide" || !res.Close {
		t.Errorf("HTTP/1.0: %d %q, stays open: %v", res.StatusCode, body, !res.Close)
	}
	c := dial(t, address)
	send(t, c, strings.Repeat("GET /guide/ HTTP/1.1\r\nHost: x\r\n\r\n", 3)+"GET /embed.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	in := bufio.NewReader(c)
	for _, want := range []string{"guide", "guide", "guide", "embed"} {
		res, err := http.ReadResponse(in, nil)
		if err != nil {
			t.Fatal(err)
		}
		if body := readAll(t, res); body != want {
			t.Errorf("%q, want %q", body, want)
		}
	}
}
