// Load measures bin/careguide against nginx, and against net/http as it comes:
// all send the same files of dist/ with the same headers on this machine, in
// turn, several times. Then it looks at what idle connections cost, keeps
// bin/careguide busy for minutes, and sees whether its memory grows.
//
// It ends in an error, after printing all figures, when a bar is missed. It
// knows the two servers as processes and addresses, not what is in them.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

const (
	rounds    = 7
	perRound  = 4 * time.Second
	clients   = 64   // connections that wrk keeps busy
	bar       = 0.8  // of nginx's requests a second
	growthBar = 0.01 // of its memory, each minute
)

// What is asked for: the two files that clinics' readers cannot do without.
var paths = []string{"treatment-resistant-depression/", "embed.js"}

func main() {
	do := run
	if len(os.Args) == 3 && os.Args[1] == stock {
		do = serveStock
	}
	if err := do(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	minutes, err := strconv.ParseFloat(first(os.Getenv("MINUTES"), "5"), 64)
	if err != nil || minutes < 0 {
		return fmt.Errorf("MINUTES=%s: write a number, as in 5", os.Getenv("MINUTES"))
	}
	if err := tools(); err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "careguide-load-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	ours, err := startCareguide()
	if err != nil {
		return err
	}
	defer ours.stop()
	theirs, err := startNginx(work)
	if err != nil {
		return err
	}
	defer theirs.stop()
	if err := sameAnswers(ours, theirs); err != nil {
		return err
	}
	third, err := startStock(ours.url)
	if err != nil {
		return err
	}
	defer third.stop()
	fmt.Println(conditions())
	return errors.Join(race(ours, third, theirs), room(ours), soak(ours, time.Duration(minutes*float64(time.Minute))))
}

// tools reports all programs that are missing.
func tools() error {
	var missing []string
	for program, pack := range map[string]string{"nginx": "nginx", "wrk": "wrk"} {
		if _, err := exec.LookPath(program); err != nil {
			missing = append(missing, pack)
		}
	}
	if _, err := os.Stat(brotliModule); err != nil {
		missing = append(missing, "libnginx-mod-http-brotli-static")
	}
	if len(missing) > 0 {
		return fmt.Errorf("load needs: %s (Debian's names; install them and run again)", strings.Join(missing, " "))
	}
	if _, err := os.Stat(binary); err != nil {
		return errors.New(binary + ": missing (run ./build.sh binary)")
	}
	return nil
}

func first(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}
