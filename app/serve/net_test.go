package serve

import (
	"bufio"
	"context"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"testing"
	"time"
)

// quick are limits that a test can wait for.
var quick = limits{
	request: 300 * time.Millisecond, idle: 300 * time.Millisecond, piece: 300 * time.Millisecond,
	grace: 100 * time.Millisecond, stuck: 100 * time.Millisecond, finish: time.Second,
}

// start serves a folder on a free port until the test ends, and returns its address.
func start(t *testing.T, files fs.FS, change func(*server)) string {
	t.Helper()
	address, stop := startUntil(t, files, change)
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
	return address
}

// startUntil is start for tests that end the server themselves.
func startUntil(t *testing.T, files fs.FS, change func(*server)) (address string, stop func() error) {
	t.Helper()
	s := &server{
		open: func() (fs.FS, error) { return files, nil }, prefix: "/", room: 100,
		limits: production, log: slog.New(slog.DiscardHandler),
	}
	if change != nil {
		change(s)
	}
	if err := s.load(); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.serve(ctx, l) }()
	return l.Addr().String(), func() error { cancel(); return <-ended }
}

// ask sends one request, as written, and returns the answer; the body is read.
func ask(t *testing.T, address, request string) (*http.Response, string) {
	t.Helper()
	c := dial(t, address)
	send(t, c, request)
	return hear(t, c, request)
}

func dial(t *testing.T, address string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	if err := c.SetDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	return c
}

func send(t *testing.T, c net.Conn, text string) {
	t.Helper()
	if _, err := c.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
}

// hear reads the answer to a request from a connection.
func hear(t *testing.T, c net.Conn, request string) (*http.Response, string) {
	t.Helper()
	method := http.MethodGet
	if len(request) > 4 && request[:4] == "HEAD" {
		method = http.MethodHead
	}
	res, err := http.ReadResponse(bufio.NewReader(c), &http.Request{Method: method})
	if err != nil {
		t.Fatalf("%q: %v", request, err)
	}
	return res, readAll(t, res)
}

func readAll(t *testing.T, res *http.Response) string {
	t.Helper()
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatalf("after %d bytes: %v", len(body), err)
	}
	return string(body)
}
