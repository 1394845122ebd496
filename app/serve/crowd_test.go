package serve

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/fstest"
	"time"
)

// big is more than the machine keeps in its own buffers for a reader who takes
// nothing.
var big = fstest.MapFS{"index.html": {Data: []byte("home")}, "big.bin": {Data: bytes.Repeat([]byte("0123456789abcdef"), 4<<20)}}

const pleaseHome = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"

// Bad clients hold all the room there is, and more wanted it; readers who come
// then are served all the same, though the limits for each client are far off.
func TestSlowClientsKeepNobodyOut(t *testing.T) {
	const room, clients = 100, 300
	behaviours := map[string]func(c net.Conn){
		"say nothing":          func(net.Conn) {},
		"stop in the middle":   func(c net.Conn) { io.WriteString(c, "GET / HTTP/1.1\r\nHo") },
		"send a byte at times": func(c net.Conn) { drip(c, "GET / HTTP/1.1\r\nHost: "+strings.Repeat("x", 1000)) },
		"stay after an answer": func(c net.Conn) { io.WriteString(c, pleaseHome) },
		"send half a body":     func(c net.Conn) { io.WriteString(c, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n") },
		"take no answer":       func(c net.Conn) { io.WriteString(c, "GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n") },
	}
	for name, behave := range behaviours {
		t.Run(name, func(t *testing.T) {
			far := limits{request: time.Hour, idle: time.Hour, piece: time.Hour, grace: quick.grace, stuck: quick.stuck, finish: quick.finish}
			address := start(t, big, func(s *server) { s.room, s.limits = room, far })
			var gone atomic.Int32
			for range clients {
				c := dial(t, address)
				go func() {
					defer gone.Add(1)
					if name == "take no answer" {
						behave(c)
						_ = waitForEnd(c)
						return
					}
					go behave(c)
					_, _ = io.Copy(io.Discard, c)
				}()
			}
			eventually(t, "those beyond the room are sent away", func() bool { return gone.Load() >= clients-room })
			for range 20 {
				if _, body := ask(t, address, pleaseHome); body != "home" {
					t.Fatalf("%q", body)
				}
			}
		})
	}
}

// Where there is room for everybody, each bad client is still sent away in time.
func TestSlowClientsAreSentAway(t *testing.T) {
	tests := []struct {
		name, request string
		answer        string // how the last line to them begins
	}{
		{"say nothing", "", ""}, // not even an error: a browser would take it for an answer
		{"stop in the middle", "GET / HTTP/1.1\r\nHo", "HTTP/1.1 408"},
		{"send half a body", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n", "HTTP/1.1 408"},
		{"stay after an answer", pleaseHome, "HTTP/1.1 200"},
	}
	address := start(t, big, func(s *server) { s.limits = quick })
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := dial(t, address)
			send(t, c, tt.request)
			got, err := io.ReadAll(c)
			if err != nil || !bytes.HasPrefix(got, []byte(tt.answer)) || tt.answer == "" && len(got) > 0 {
				t.Errorf("%q, %v, want %q and the end", got, err, tt.answer)
			}
		})
	}
	t.Run("a byte at times", func(t *testing.T) {
		c := dial(t, address)
		go drip(c, strings.Repeat("x", 1000))
		if got, _ := io.ReadAll(c); len(got) > 0 && !bytes.HasPrefix(got, []byte("HTTP/1.1 408")) {
			t.Errorf("%q", got)
		}
	})
	t.Run("take no answer", func(t *testing.T) {
		c := dial(t, address)
		send(t, c, "GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n")
		if err := waitForEnd(c); errors.Is(err, os.ErrDeadlineExceeded) {
			t.Error("the connection is still open")
		}
		got, _ := io.Copy(io.Discard, c)
		if got >= int64(len(big["big.bin"].Data)) {
			t.Errorf("all %d bytes came", got)
		}
	})
}

// A phone on a slow network takes longer for the whole of a large file than
// any limit, and gets it.
func TestSlowReadersGetAll(t *testing.T) {
	patient := quick
	patient.piece = time.Second // a busy machine may be slow, too
	address := start(t, big, func(s *server) { s.limits = patient })
	c := dial(t, address)
	// A small window, so that the server feels how slow we are.
	if err := c.(*net.TCPConn).SetReadBuffer(64 << 10); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	send(t, c, "GET /big.bin HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	res, err := http.ReadResponse(bufio.NewReaderSize(&slowly{c}, 1<<20), nil)
	if err != nil {
		t.Fatal(err)
	}
	if body := readAll(t, res); !bytes.Equal([]byte(body), big["big.bin"].Data) {
		t.Errorf("%d bytes, want %d", len(body), len(big["big.bin"].Data))
	}
	if took := time.Since(began); took < 2*patient.piece {
		t.Errorf("took %v: too fast to show anything", took)
	}
}

// Where there is no room, the one who takes nothing has to go, not the one who
// takes little, though that one came first.
func TestSlowReadersStayInACrowd(t *testing.T) {
	far := limits{request: time.Hour, idle: time.Hour, piece: time.Hour, grace: quick.grace, stuck: 3 * time.Second, finish: quick.finish}
	address := start(t, big, func(s *server) { s.room, s.limits = 2, far })
	slow := dial(t, address)
	if err := slow.(*net.TCPConn).SetReadBuffer(64 << 10); err != nil {
		t.Fatal(err)
	}
	send(t, slow, "GET /big.bin HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	res, err := http.ReadResponse(bufio.NewReaderSize(&slowly{slow}, 1<<20), nil)
	if err != nil {
		t.Fatal(err)
	}
	stuck := dial(t, address)
	send(t, stuck, "GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n")
	if _, err := stuck.Read(make([]byte, 1)); err != nil { // it is being answered
		t.Fatal(err)
	}
	taken := make(chan int64, 1)
	go func() {
		n, _ := io.Copy(io.Discard, res.Body)
		taken <- n
	}()
	if _, body := ask(t, address, pleaseHome); body != "home" {
		t.Errorf("the one who came: %q", body)
	}
	if n := <-taken; n != int64(len(big["big.bin"].Data)) {
		t.Errorf("%d bytes, want %d", n, len(big["big.bin"].Data))
	}
	if err := waitForEnd(stuck); errors.Is(err, os.ErrDeadlineExceeded) {
		t.Error("the one who takes nothing is still there")
	}
}

// A slowly is a reader who rests after each piece.
type slowly struct{ net.Conn }

func (s *slowly) Read(b []byte) (int, error) {
	n, err := io.ReadAtLeast(s.Conn, b, len(b)/2)
	time.Sleep(70 * time.Millisecond)
	if err == io.ErrUnexpectedEOF {
		err = nil
	}
	return n, err
}

// Those who end in the middle of things leave nothing behind.
func TestThoseWhoLeave(t *testing.T) {
	var room *crowd
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	room = newCrowd(l, 2, quick, nil)
	t.Cleanup(func() { l.Close() })
	for range 10 {
		dial(t, l.Addr().String()).Close()
		c, err := room.Accept()
		if err != nil {
			t.Fatal(err)
		}
		c.Close()
		c.Close()
	}
	if len(room.conns) != 0 {
		t.Errorf("%d connections are still counted", len(room.conns))
	}
}

// A machine that is out of file handles for a while goes on afterwards.
func TestOutOfFiles(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	var log strings.Builder
	room := newCrowd(&poor{l, 3}, 2, quick, slog.New(slog.NewTextHandler(&log, nil)))
	dial(t, l.Addr().String())
	c, err := room.Accept()
	if err != nil {
		t.Fatal(err)
	}
	c.Close()
	if n := strings.Count(log.String(), "too many open files"); n != 1 {
		t.Errorf("said %d times, want once:\n%s", n, log.String())
	}
}

// A poor is a listener of a machine that has no file handle left some times.
type poor struct {
	net.Listener
	times int
}

func (p *poor) Accept() (net.Conn, error) {
	if p.times > 0 {
		p.times--
		return nil, syscall.EMFILE
	}
	return p.Listener.Accept()
}

// drip sends a byte at times, as long as anybody listens.
func drip(c net.Conn, text string) {
	for i := range text {
		if _, err := c.Write([]byte(text[i : i+1])); err != nil {
			return
		}
		time.Sleep(quick.request / 10)
	}
}

// waitForEnd returns, with what a write to it then says, when the other side has
// ended a connection that we do not read from: a read would take what the other
// side wants to be rid of.
func waitForEnd(c net.Conn) error {
	for {
		if _, err := c.Write([]byte("x")); err != nil {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("not yet: %s", what)
		}
	}
}
