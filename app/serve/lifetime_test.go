package serve

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"
)

// Told to end, the server finishes what it has begun, lets nobody in, and sends
// away those who only wait.
func TestEnd(t *testing.T) {
	address, stop := startUntil(t, big, func(s *server) { s.limits.finish = 20 * time.Second })
	waiting := dial(t, address)
	send(t, waiting, pleaseHome)
	if _, body := hear(t, waiting, pleaseHome); body != "home" {
		t.Fatalf("%q", body)
	}
	reading := dial(t, address)
	send(t, reading, "GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n")
	in := bufio.NewReader(reading)
	res, err := http.ReadResponse(in, nil) // an answer has begun
	if err != nil {
		t.Fatal(err)
	}
	var ended atomic.Bool
	end := make(chan error, 1)
	go func() {
		err := stop()
		ended.Store(true)
		end <- err
	}()
	if _, err := waiting.Read(make([]byte, 1)); err == nil {
		t.Error("a connection that waits is not ended")
	}
	eventually(t, "nobody is let in", func() bool {
		c, err := net.Dial("tcp", address)
		if err == nil {
			c.Close()
		}
		return err != nil
	})
	if ended.Load() {
		t.Error("ended before the answer was sent")
	}
	if body := readAll(t, res); len(body) != len(big["big.bin"].Data) {
		t.Errorf("%d bytes of the answer, want %d", len(body), len(big["big.bin"].Data))
	}
	if err := <-end; err != nil {
		t.Error(err)
	}
}

// One who takes nothing does not hold the end up for ever.
func TestEndIsBounded(t *testing.T) {
	address, stop := startUntil(t, big, func(s *server) { s.limits.finish = quick.piece })
	c := dial(t, address)
	send(t, c, "GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n")
	if _, err := bufio.NewReader(c).ReadByte(); err != nil {
		t.Fatal(err)
	}
	if err := stop(); err != nil { // production.piece would be 30 s
		t.Error(err)
	}
	if err := waitForEnd(c); errors.Is(err, os.ErrDeadlineExceeded) {
		t.Error("the connection is still open")
	}
}

// A new version of the folder is served as soon as it is whole, and the one
// before it until then; nothing that stayed the same is read again.
func TestNewVersions(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "dist")
	// Put there whole: what is seen half written would be read again for its length.
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(filepath.Join(parent, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(parent, "next"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(filepath.Join(parent, "next"), filepath.Join(parent, name)); err != nil {
			t.Fatal(err)
		}
	}
	write("dist/index.html", "one")
	write("dist/same.js", "same")
	var log strings.Builder // written by the one who watches, read when that has ended
	var looks atomic.Int32
	var s *server
	address := start(t, nil, func(made *server) {
		s = made
		s.open = func() (fs.FS, error) { looks.Add(1); return folder(dir)() }
		s.log = slog.New(slog.NewTextHandler(&log, nil))
	})
	home := func(want string) func() bool {
		return func() bool { _, body := ask(t, address, pleaseHome); return body == want }
	}
	if !home("one")() {
		t.Fatal("the first version is not there")
	}
	first := s.now.Load()

	ctx, cancel := context.WithCancel(context.Background())
	watched := make(chan struct{})
	go func() { s.watch(ctx, time.Millisecond); close(watched) }()
	write("dist/index.html", "two!")
	write("dist/new/index.html", "new")
	eventually(t, "the new text", home("two!"))
	write("dist/index.html", "Two!")
	eventually(t, "a new text of the same length", home("Two!"))
	eventually(t, "the new page", func() bool {
		_, body := ask(t, address, "GET /new/ HTTP/1.1\r\nHost: x\r\n\r\n")
		return body == "new"
	})
	if s.now.Load().files["same.js"] != first.files["same.js"] {
		t.Error("read again what had not changed")
	}

	// As ./build.sh does it: the folder is away for a moment, then another.
	if err := os.Rename(dir, dir+".old"); err != nil {
		t.Fatal(err)
	}
	if !home("Two!")() {
		t.Error("the old version is not served meanwhile")
	}
	write("dist.next/index.html", "three")
	if err := os.Rename(dir+".next", dir); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the other folder", home("three"))
	if _, ok := s.now.Load().files["same.js"]; ok {
		t.Error("a file that is gone is still served")
	}

	if err := os.Remove(filepath.Join(dir, "index.html")); err != nil {
		t.Fatal(err)
	}
	seen := looks.Load()
	eventually(t, "several more looks", func() bool { return looks.Load() > seen+5 })
	cancel()
	<-watched
	if !home("three")() {
		t.Error("what is no site any more took its place")
	}
	if n := strings.Count(log.String(), `error="index.html: missing`); n != 1 {
		t.Errorf("said %d times, want once:\n%s", n, log.String())
	}
}

func TestNoSite(t *testing.T) {
	s := &server{open: func() (fs.FS, error) { return fstest.MapFS{"other.html": {}}, nil }, prefix: "/"}
	if err := s.load(); err == nil || !strings.Contains(err.Error(), "index.html: missing") {
		t.Errorf("%v", err)
	}
}

// A fault of ours is logged, without what the reader asked for, and the server
// goes on.
func TestFaults(t *testing.T) {
	var log strings.Builder
	broken := fstest.MapFS{"index.html": {Data: []byte("home")}, "private.html": {Data: []byte("x")}}
	var s *server
	address, stop := startUntil(t, broken, func(made *server) {
		s = made
		s.log = slog.New(slog.NewTextHandler(&log, nil))
	})
	s.now.Load().resources["/private.html"].answers[0].file = nil
	res, body := ask(t, address, "GET /private.html HTTP/1.1\r\nHost: x\r\n\r\n")
	if res.StatusCode != 500 || !res.Close || strings.Contains(body, "nil") {
		t.Errorf("%d %q", res.StatusCode, body)
	}
	if _, body := ask(t, address, pleaseHome); body != "home" {
		t.Errorf("then: %q", body)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
	if text := log.String(); !strings.Contains(text, "fault in an answer") || strings.Contains(text, "private") || strings.Contains(text, "127.0.0.1") {
		t.Errorf("logged: %s", text)
	}
}
