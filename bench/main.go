// Bench measures the site against other ways to publish the same text, and
// writes what it finds into docs/benchmark/, docs/benchmark.md and the README.
// ./build.sh bench runs its commands in order, with bench/measure.js between
// them, which knows the browser.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

const usage = `usage: bench peers PAGE OUT  make the pages to compare with, of the text of PAGE, in OUT
       bench grow OUT         make and measure guides of 10, 100 and 1,000 options, in OUT
       bench report OUT       write what was measured in OUT into docs/ and README.md`

func main() {
	var err error
	switch args := os.Args[1:]; {
	case len(args) == 3 && args[0] == "peers":
		err = in(args[2], func(out string) error { return peers(args[1], out) })
	case len(args) == 2 && args[0] == "grow":
		err = in(args[1], grow)
	case len(args) == 2 && args[0] == "report":
		err = in(args[1], writeReport)
	default:
		fmt.Fprintln(os.Stderr, usage)
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// in calls a command with a whole path, which Go's overlays want.
func in(out string, command func(string) error) error {
	whole, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	return command(whole)
}
