package serve

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// The standard library knows conditions and ranges well: whatever a request
// says of them, our answer is its answer.
func TestConditionsAsNetHTTP(t *testing.T) {
	const body = "0123456789"
	packed := fstest.MapFS{"index.html": {}, "x.js": {Data: []byte(body), ModTime: day}, "x.js.br": {Data: []byte("abcdefg"), ModTime: day}}
	address := start(t, packed, nil)
	res, _ := ask(t, address, "GET /x.js HTTP/1.1\r\nHost: x\r\n\r\n")
	tag := res.Header.Get("ETag")
	if strings.HasPrefix(tag, "W/") || len(tag) < 10 {
		t.Fatalf("ETag %q is not a strong one", tag)
	}
	before, same, after := day.Add(-time.Hour).Format(http.TimeFormat), day.Format(http.TimeFormat), day.Add(time.Hour).Format(http.TimeFormat)

	tags := []string{"", tag, `W/` + tag, `"x"`, `"x", ` + tag, "*", "nonsense"}
	dates := []string{"", before, same, after, "nonsense"}
	ranges := []string{"", "bytes=0-3", "bytes=3-", "bytes=-4", "bytes=-40", "bytes=9-9", "bytes=2-400", "bytes=10-", "bytes=5-2", "bytes=x"}
	var requests [][2]string // headers, range
	for _, match := range tags {
		for _, none := range tags {
			requests = append(requests, [2]string{"If-Match: " + match + "\nIf-None-Match: " + none, "bytes=0-3"})
		}
		for _, d := range dates {
			requests = append(requests,
				[2]string{"If-Match: " + match + "\nIf-Unmodified-Since: " + d, ""},
				[2]string{"If-None-Match: " + match + "\nIf-Modified-Since: " + d, ""},
				[2]string{"If-Unmodified-Since: " + d + "\nIf-None-Match: " + match, "bytes=1-1"})
		}
		for _, r := range ranges {
			requests = append(requests, [2]string{"If-Range: " + match, r})
		}
	}
	for _, d := range dates {
		for _, r := range ranges {
			requests = append(requests, [2]string{"If-Range: " + d, r}, [2]string{"If-Modified-Since: " + d, r})
		}
	}
	for _, method := range []string{"GET", "HEAD"} {
		c := dial(t, address)
		for _, rq := range requests {
			if method == "HEAD" && rq[1] != "" {
				continue // net/http answers ranges of HEAD, which RFC 9110 does not have
			}
			r := httptest.NewRequest(method, "/x.js", nil)
			text := method + " /x.js HTTP/1.1\r\nHost: x\r\n"
			for line := range strings.SplitSeq(rq[0]+"\nRange: "+rq[1], "\n") {
				if name, value, _ := strings.Cut(line, ": "); value != "" {
					r.Header.Set(name, value)
					text += line + "\r\n"
				}
			}
			w := httptest.NewRecorder()
			w.Header().Set("ETag", tag)
			http.ServeContent(w, r, "x.js", day, bytes.NewReader([]byte(body)))
			send(t, c, text+"\r\n")
			got, data := hear(t, c, text)
			if got.StatusCode != w.Code || got.Header.Get("Content-Range") != w.Header().Get("Content-Range") && w.Code != 416 {
				t.Errorf("%q: %d %q, want %d %q", text, got.StatusCode, got.Header.Get("Content-Range"), w.Code, w.Header().Get("Content-Range"))
			}
			if w.Code < 300 && data != w.Body.String() {
				t.Errorf("%q: %q, want %q", text, data, w.Body)
			}
			if w.Code == 416 && got.Header.Get("Content-Range") != "bytes */10" {
				t.Errorf("%q: Content-Range %q", text, got.Header.Get("Content-Range"))
			}
			if w.Code == 304 && (got.Header.Get("ETag") != tag || got.Header.Get("Vary") == "" || got.Header.Get("Cache-Control") == "" || got.Header.Get("Content-Type") != "" || data != "") {
				t.Errorf("%q: 304 with %v %q", text, got.Header, data)
			}
		}
	}
}

// Where RFC 9110 leaves the choice.
func TestRanges(t *testing.T) {
	packed := fstest.MapFS{"index.html": {}, "404.html": {Data: []byte("lost")}, "x.js": {Data: []byte("0123456789")}, "x.js.br": {Data: []byte("abcdefg")}}
	address := start(t, packed, nil)
	tests := []struct {
		name, request string
		code          int
		body          string
	}{
		{"several", "GET /x.js HTTP/1.1\r\nRange: bytes=0-1,3-4", 200, "0123456789"},
		{"other units", "GET /x.js HTTP/1.1\r\nRange: lines=0-1", 200, "0123456789"},
		{"encoded", "GET /x.js HTTP/1.1\r\nAccept-Encoding: br\r\nRange: bytes=2-4", 206, "cde"},
		{"the last none", "GET /x.js HTTP/1.1\r\nRange: bytes=-0", 416, "no such range\n"}, // net/http sends 206 with bytes 10-9
		{"head", "HEAD /x.js HTTP/1.1\r\nRange: bytes=0-1", 200, ""},
		{"lost", "GET /y HTTP/1.1\r\nRange: bytes=0-1\r\nIf-None-Match: *", 404, "lost"},
		{"empty", "GET / HTTP/1.1\r\nRange: bytes=0-", 416, "no such range\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res, body := ask(t, address, tt.request+"\r\nHost: x\r\n\r\n")
			if res.StatusCode != tt.code || body != tt.body {
				t.Errorf("%d %q, want %d %q", res.StatusCode, body, tt.code, tt.body)
			}
		})
	}
}

// Bytes of one encoding are never taken for those of another.
func TestETagsDiffer(t *testing.T) {
	address := start(t, dist, nil)
	seen := map[string]string{}
	for _, accept := range []string{"", "br", "zstd", "gzip"} {
		res, body := ask(t, address, "GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: "+accept+"\r\n\r\n")
		tag := res.Header.Get("ETag")
		if other, ok := seen[tag]; ok || tag == "" {
			t.Errorf("%q has the ETag %q of %q", body, tag, other)
		}
		seen[tag] = body
		again, _ := ask(t, address, "GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: "+accept+"\r\nIf-None-Match: "+tag+"\r\n\r\n")
		if again.StatusCode != 304 {
			t.Errorf("%q: %d, want 304", accept, again.StatusCode)
		}
	}
}
