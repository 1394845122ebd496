//go:build !wasm && binary

package main

import (
	"fmt"
	"os"

	"careguide"
	"careguide/app/serve"
)

// The program for servers knows one word. Nothing that makes guides is in it.
func main() {
	if len(os.Args) < 2 || os.Args[1] != "serve" {
		fmt.Fprintln(os.Stderr, "usage: careguide serve [options]    serve the guides that are in this program; -help names the options")
		os.Exit(2)
	}
	dist, err := careguide.Dist()
	if err == nil {
		err = serve.Command(os.Args[2:], dist)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
