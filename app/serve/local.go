// Package serve sends the files of dist/ to readers, from a folder or from the
// program itself (Command), and shows them on this machine together with the
// demonstration clinic, which has a second origin so that the embed is truly
// cross-origin (Local). It knows files and HTTP; it must not know what guides
// are, and it keeps no record of what anybody reads.
//
// The files are read once, each with its precompressed copies, and answers are
// made beforehand. fasthttp reads the requests: net/http costs twice as much
// for each (docs/hosting-load.md). TLS and HTTP/2 are for the proxy before it.
package serve

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
)

// DefaultPort is where the site is served unless PORT says otherwise; the
// demonstration clinic has the port after it.
const DefaultPort = "8080"

// Local serves dist, and each new build of it, until it fails or is told to
// end. An empty port means DefaultPort; modules is the folder of npm packages
// that the demonstration's difficult hosts use, and need not be there.
func Local(dist, modules, port string) error {
	number, err := strconv.Atoi(cmp.Or(port, DefaultPort))
	if err != nil || number < 1 || number > 65534 {
		return fmt.Errorf("PORT=%s: not a port (write a number from 1 to 65534)", port)
	}
	site := &server{open: folder(dist), place: dist, prefix: "/", room: 512, limits: production, log: slog.Default()}
	if err := site.load(); err != nil {
		return err
	}
	listen := func(n int) (net.Listener, error) {
		return net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(n)))
	}
	first, err := listen(number)
	if err != nil {
		return err
	}
	second, err := listen(number + 1)
	if err != nil {
		return err
	}
	siteURL := "http://" + first.Addr().String() + "/"
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go site.watch(ctx, time.Second)
	demo := &http.Server{Handler: Demo(os.DirFS(dist), os.DirFS(modules), siteURL), ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute}
	fail := make(chan error, 2)
	go func() { fail <- site.serve(ctx, first) }()
	go func() { fail <- demo.Serve(second) }()
	fmt.Printf("guides       %s\nclinic demo  http://%s/\n", siteURL, second.Addr())
	return <-fail
}
