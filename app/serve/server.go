package serve

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"runtime/debug"
	"sync/atomic"
	"time"

	"github.com/valyala/fasthttp"
)

// What a request may be at most. A clinic that serves the guide from its own
// domain gets its own cookies with each request: they must fit.
const (
	maxHeader = 16 << 10 // bytes, with the first line
	maxURL    = 2 << 10
)

// production are the limits of a server that readers use.
var production = limits{
	request: 10 * time.Second,
	idle:    60 * time.Second,
	piece:   30 * time.Second,
	grace:   time.Second,
	stuck:   5 * time.Second,
	finish:  8 * time.Second, // docker and others kill after 10
}

// A server answers with the newest version of a folder.
type server struct {
	open     func() (fs.FS, error) // the folder, as it is now
	place    string                // what it is called in errors, "" for no name
	changes  bool                  // there may be new versions of it
	modified time.Time             // of files that do not know it
	prefix   string
	room     int
	limits   limits
	log      *slog.Logger

	now atomic.Pointer[site]
}

// load takes what changed in the folder.
func (s *server) load() error {
	dist, err := s.open()
	if err != nil {
		return err
	}
	if root, ok := dist.(interface{ Close() error }); ok {
		defer root.Close()
	}
	next, err := newSite(dist, s.prefix, s.modified, s.now.Load())
	if err != nil && s.place != "" {
		return fmt.Errorf("%s: %w", s.place, err)
	}
	if err == nil {
		s.now.Store(next)
	}
	return err
}

// watch loads again and again. While a folder cannot be read, because a new
// version is on its way, readers have the old one.
func (s *server) watch(ctx context.Context, every time.Duration) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	said := ""
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		switch err := s.load(); {
		case err == nil:
			said = ""
		case err.Error() != said:
			said = err.Error()
			s.log.Warn("keeping the version before", "error", err)
		}
	}
}

// serve answers on a listener until ctx ends. Answers that are on their way
// then have the time limits.finish.
func (s *server) serve(ctx context.Context, l net.Listener) error {
	crowd := newCrowd(l, s.room, s.limits, s.log)
	fast := &fasthttp.Server{
		Handler:      s.handle,
		ErrorHandler: refuseBroken,
		ConnState:    heard,
		// A client that asks before it sends a body hears no.
		ExpectHandler: func(*fasthttp.RequestCtx) int { return http.StatusExpectationFailed },

		Concurrency:        2 * s.room, // the crowd keeps the room; those who leave need a moment
		ReadBufferSize:     maxHeader,
		WriteBufferSize:    16 << 10, // a page and its headers are one packet train, one system call
		MaxRequestBodySize: 1,        // 0 would mean 4 MB
		ReadTimeout:        s.limits.request,
		IdleTimeout:        s.limits.idle,
		ReduceMemoryUsage:  true, // no buffers for connections that wait, no words for those that never spoke
		LazyRequestTime:    true,

		NoDefaultServerHeader:        true,
		NoDefaultContentType:         true,
		DisablePreParseMultipartForm: true,
		Logger:                       silence{},
	}
	ended := make(chan error, 1)
	go func() { ended <- fast.Serve(crowd) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	bounded, cancel := context.WithTimeout(context.Background(), s.limits.finish)
	defer cancel()
	err := fast.ShutdownWithContext(bounded)
	crowd.end()
	if errors.Is(err, context.DeadlineExceeded) {
		s.log.Warn("ended with answers on their way", "waited", s.limits.finish)
		return nil
	}
	return err
}

// handle answers a request that fasthttp could read.
func (s *server) handle(ctx *fasthttp.RequestCtx) {
	if c, ok := ctx.Conn().(*conn); ok {
		c.turn(answered)
	}
	defer func() {
		if fault := recover(); fault != nil {
			// Not what was asked for: that is the reader's.
			s.log.Error("fault in an answer", "fault", fault, "stack", string(debug.Stack()))
			refuse(ctx, http.StatusInternalServerError, "a fault of this server")
			ctx.SetConnectionClose()
		}
	}()
	switch h := &ctx.Request.Header; {
	case !bytes.HasPrefix(h.Protocol(), []byte("HTTP/1.")):
		refuse(ctx, http.StatusHTTPVersionNotSupported, "only HTTP/1")
		ctx.SetConnectionClose()
	case !h.IsGet() && !h.IsHead():
		refuse(ctx, http.StatusMethodNotAllowed, "only GET and HEAD")
		ctx.Response.Header.Set(fasthttp.HeaderAllow, "GET, HEAD")
	case len(ctx.PostBody()) > 0: // one byte: more is refused before this
		refuse(ctx, http.StatusRequestEntityTooLarge, "send no body")
		ctx.SetConnectionClose() // no client of ours does that
	case len(h.RequestURI()) > maxURL:
		refuse(ctx, http.StatusRequestURITooLong, "too long an address")
	default:
		s.now.Load().answer(ctx)
	}
}

// refuseBroken answers what is no request that fasthttp could read.
func refuseBroken(ctx *fasthttp.RequestCtx, err error) {
	var small *fasthttp.ErrSmallBuffer
	switch {
	case errors.As(err, &small):
		refuse(ctx, http.StatusRequestHeaderFieldsTooLarge, "too many or too long headers")
	case errors.Is(err, os.ErrDeadlineExceeded):
		refuse(ctx, http.StatusRequestTimeout, "too slow")
	case errors.Is(err, fasthttp.ErrBodyTooLarge):
		refuse(ctx, http.StatusRequestEntityTooLarge, "send no body")
	default:
		refuse(ctx, http.StatusBadRequest, "not a request that can be read")
	}
}

// silence keeps what fasthttp says of single connections, with the reader's
// address in it, out of the log. Faults of ours we log ourselves.
type silence struct{}

func (silence) Printf(string, ...any) {}
