package serve

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Command serves a site to readers as args, the words after "serve", say, until
// the machine or a person ends it. Embedded is the site in the program itself,
// nil if there is none.
func Command(args []string, embedded fs.FS) error {
	s, address, err := settings(args, embedded, os.Getenv)
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := s.load(); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends at once
	l, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	if s.changes {
		go s.watch(ctx, time.Second)
	}
	s.log.Info("serving", "url", "http://"+l.Addr().String()+s.prefix, "files", len(s.now.Load().files), "connections", s.room)
	return s.serve(ctx, l)
}

// settings reads the words of a command and the environment. It reports all
// that is wrong with them.
func settings(args []string, embedded fs.FS, env func(string) string) (*server, string, error) {
	flags := flag.NewFlagSet("careguide serve", flag.ContinueOnError)
	dir := flags.String("dir", "", "serve this `folder`, and new versions of it, in place of the site in the program")
	addr := flags.String("addr", cmp.Or(env("ADDR"), "127.0.0.1"), "the `address` to listen on: 0.0.0.0 for all (or ADDR)")
	port := flags.String("port", cmp.Or(env("PORT"), DefaultPort), "the `port` to listen on: 0 for any that is free (or PORT)")
	prefix := flags.String("prefix", "/", "the `path` that the site is at, as in /guides/")
	room := flags.Int("connections", 4096, "how many may be open at once")
	flags.SetOutput(io.Discard) // errors are for the caller to print
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		flags.SetOutput(os.Stdout)
		flags.PrintDefaults()
		return nil, "", err
	} else if err != nil {
		return nil, "", fmt.Errorf("%w (careguide serve -help names the options)", err)
	}
	var errs []error
	if flags.NArg() > 0 {
		errs = append(errs, fmt.Errorf("%s: not understood (options begin with -)", flags.Arg(0)))
	}
	if _, err := strconv.ParseUint(*port, 10, 16); err != nil {
		errs = append(errs, fmt.Errorf("port %s: not a port (write a number up to 65535)", *port))
	}
	if *prefix != "/" && *prefix != path.Clean("/"+*prefix)+"/" {
		errs = append(errs, fmt.Errorf("prefix %s: begin and end it with a slash, as in /guides/", *prefix))
	}
	if *room < 1 {
		errs = append(errs, fmt.Errorf("connections %d: allow at least 1", *room))
	}
	if *dir == "" && embedded == nil {
		errs = append(errs, errors.New("no site in this program (make one with ./build.sh binary, or name a folder with -dir)"))
	}
	if len(errs) > 0 {
		return nil, "", errors.Join(errs...)
	}
	s := &server{
		prefix: *prefix, room: *room, limits: production,
		log: slog.New(slog.NewTextHandler(os.Stderr, nil)),
	}
	if *dir != "" {
		s.open, s.changes, s.place = folder(*dir), true, *dir
	} else {
		s.open, s.modified = func() (fs.FS, error) { return embedded, nil }, installed()
	}
	return s, net.JoinHostPort(strings.Trim(*addr, "[]"), *port), nil
}

// folder opens a folder anew each time: a new version may have taken its place.
// Links in it lead nowhere outside.
func folder(dir string) func() (fs.FS, error) {
	return func() (fs.FS, error) {
		root, err := os.OpenRoot(dir)
		if err != nil {
			return nil, err
		}
		return rootFS{root.FS(), root}, nil
	}
}

// A rootFS is the files of a root that is closed when they have been read.
type rootFS struct {
	fs.FS
	root *os.Root
}

func (r rootFS) Close() error { return r.root.Close() }

// installed is when this program was put where it is; zero if nobody knows.
func installed() time.Time {
	name, err := os.Executable()
	if err != nil {
		return time.Time{}
	}
	info, err := os.Stat(name)
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}
