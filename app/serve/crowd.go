package serve

import (
	"errors"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/valyala/fasthttp"
)

// A crowd is a listener with room for so many connections. Where there is none
// left it closes the one that has been of no use for longest, so that clients
// who send a byte now and then, or nothing, cannot keep readers out.
type crowd struct {
	net.Listener
	room   int
	limits limits
	log    *slog.Logger

	mu    sync.Mutex
	conns map[*conn]struct{}
	left  chan struct{} // told when a connection ends

	complained time.Time // last, of connections that cannot be accepted
}

// limits are how long we wait for others.
type limits struct {
	request time.Duration // for a whole request, from its first byte
	idle    time.Duration // for the next request on a connection
	piece   time.Duration // for a reader to take pieceSize bytes of an answer

	// Where others wait to be let in:
	grace time.Duration // for a connection that has nothing to do
	stuck time.Duration // for a reader to take a piece

	finish time.Duration // for answers on their way when we are told to end
}

// A phone on the slowest network (2G, 5 KB a second) takes a piece in 13 seconds.
const pieceSize = 64 << 10

// sendBuffer is what the machine keeps of an answer for one connection. Left to
// itself it keeps up to 4 MB, and reports room for more in steps of a third of
// that: a slow reader would seem to take nothing for minutes.
const sendBuffer = 128 << 10

func newCrowd(l net.Listener, room int, limits limits, log *slog.Logger) *crowd {
	return &crowd{Listener: l, room: room, limits: limits, log: log, conns: map[*conn]struct{}{}, left: make(chan struct{}, 1)}
}

// Accept returns the next connection, once there is room for it. Only the end of
// the listener is an error: a machine that has no file handle left has some soon.
func (c *crowd) Accept() (net.Conn, error) {
	for {
		tcp, err := c.Listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil, err
		}
		if err != nil {
			if time.Since(c.complained) > time.Minute {
				c.log.Error("cannot accept a connection", "error", err)
				c.complained = time.Now()
			}
			c.makeRoom()
			time.Sleep(10 * time.Millisecond)
			continue
		}
		if tcp, ok := tcp.(*net.TCPConn); ok {
			_ = tcp.SetWriteBuffer(sendBuffer) // only a bound: without it all works
		}
		next := &conn{Conn: tcp, crowd: c}
		next.turn(asking)
		for !c.admit(next) {
			if !c.makeRoom() {
				select {
				case <-c.left:
				case <-time.After(c.limits.grace / 4):
				}
			}
		}
		return next, nil
	}
}

// admit lets a connection in if there is room for it.
func (c *crowd) admit(next *conn) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.conns) >= c.room {
		return false
	}
	c.conns[next] = struct{}{}
	return true
}

// makeRoom closes the connection that is needed least, and reports whether
// there was one: the one that has been idle for longest since its last answer,
// which costs its owner nothing but time; else the one that owes us a whole
// request for longest; else the one whose reader has taken nothing for longest.
func (c *crowd) makeRoom() bool {
	for _, kind := range []struct {
		state    state
		patience time.Duration
	}{{idle, c.limits.grace}, {asking, c.limits.grace}, {answered, c.limits.stuck}} {
		if oldest := c.oldest(kind.state); oldest != nil && time.Since(time.Unix(0, oldest.stirred.Load())) > kind.patience {
			_ = oldest.Close() // its own goroutine hears of it
			return true
		}
	}
	return false
}

// oldest returns the connection in a state that has not stirred for longest,
// nil for none.
func (c *crowd) oldest(s state) *conn {
	c.mu.Lock()
	defer c.mu.Unlock()
	var oldest *conn
	for other := range c.conns {
		if state(other.state.Load()) == s && (oldest == nil || other.stirred.Load() < oldest.stirred.Load()) {
			oldest = other
		}
	}
	return oldest
}

// end closes all connections.
func (c *crowd) end() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for conn := range c.conns {
		_ = conn.Conn.Close()
	}
}

// heard is told by the server when a connection has nothing more to do.
func heard(c net.Conn, state fasthttp.ConnState) {
	if c, ok := c.(*conn); ok && state == fasthttp.StateIdle {
		c.turn(idle)
	}
}

// What a connection is doing.
type state int32

const (
	asking   state = iota // new, and without a whole request yet
	answered              // a whole request is being answered
	idle                  // between an answer and the next request
)

// A conn is one connection of a crowd.
type conn struct {
	net.Conn
	crowd   *crowd
	state   atomic.Int32
	stirred atomic.Int64 // when it was last of use, in Unix nanoseconds
}

// turn says what a connection does from now on.
func (c *conn) turn(s state) {
	c.state.Store(int32(s))
	c.stir()
}

func (c *conn) stir() { c.stirred.Store(time.Now().UnixNano()) }

// Write sends b piece by piece, and gives up on a reader who does not take the
// next piece in time. However slow, one who does take them gets all of it.
func (c *conn) Write(b []byte) (int, error) {
	sent := 0
	for {
		piece := b[sent:min(len(b), sent+pieceSize)]
		if err := c.SetWriteDeadline(time.Now().Add(c.crowd.limits.piece)); err != nil {
			return sent, err
		}
		n, err := c.Conn.Write(piece)
		sent += n
		if err != nil || sent == len(b) {
			return sent, err
		}
		c.stir()
	}
}

// Close gives the room back; later calls do nothing.
func (c *conn) Close() error {
	c.crowd.mu.Lock()
	_, open := c.crowd.conns[c]
	delete(c.crowd.conns, c)
	c.crowd.mu.Unlock()
	if !open {
		return nil
	}
	select {
	case c.crowd.left <- struct{}{}:
	default:
	}
	return c.Conn.Close()
}
