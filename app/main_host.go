//go:build !wasm && !binary

// Careguide is one program with two sides: the pages in the browser
// (main_wasm.go) and, here, the commands that build and serve the site. The
// program for servers (main_binary.go) has the site in it and only serves.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"careguide/app/serve"
)

// A command is what the program does for a first word; the words after it are
// what it was given.
type command struct {
	name, given string
	about       []string // lines
	words       []int    // how many may follow the name; any number where there is none
	run         func(given []string) error
}

var commands = []command{
	{"build", "[folder]", []string{"make the site in dist/, or in a new folder, for the", "address in CAREGUIDE_ADDRESS or content/site.yaml;", "with -content texts folder, of other texts than content/"}, []int{0, 1, 3}, runBuild},
	{"bytes", "", []string{"count what the files of dist/ cost, by kind and encoding"}, []int{0}, func([]string) error { return printBytes("dist") }},
	{"check", "[-json]", []string{"measure the texts, and say what to mend"}, []int{0, 1}, runCheck},
	{"release", "folder", []string{"pack dist/ for those who publish it, as the version", "that CHANGELOG.md starts with"}, []int{1}, func(given []string) error { return makeRelease(given[0]) }},
	{"updates", "", []string{"write docs/updates.md: what an update costs readers"}, []int{0}, func([]string) error { return updates() }},
	{"serve", "", []string{"serve dist/ and the demonstration clinic (PORT, 8080);", "with -dir folder, a site to readers (-help says how)"}, nil, runServe},
}

func runBuild(given []string) error {
	switch len(given) {
	case 0:
		return build(contentFolder, "dist", os.Getenv("CAREGUIDE_ADDRESS"))
	case 1:
		return buildElsewhere(contentFolder, given[0])
	}
	if given[0] != "-content" {
		return fmt.Errorf("build %s: unknown (have -content)", given[0])
	}
	return buildElsewhere(filepath.Clean(given[1]), given[2])
}

func runCheck(given []string) error {
	asJSON := len(given) == 1 && given[0] == "-json"
	if len(given) == 1 && !asJSON {
		return fmt.Errorf("check %s: unknown (have -json)", given[0])
	}
	return check(asJSON)
}

func runServe(given []string) error {
	if len(given) == 0 {
		return serve.Local("dist", "e2e/node_modules", os.Getenv("PORT"))
	}
	return serve.Command(given, nil)
}

func main() {
	if len(os.Args) > 1 {
		given := os.Args[2:]
		for _, c := range commands {
			if c.name == os.Args[1] && (c.words == nil || slices.Contains(c.words, len(given))) {
				if err := c.run(given); err != nil {
					fmt.Fprintln(os.Stderr, err)
					os.Exit(1)
				}
				return
			}
		}
	}
	printUsage()
	os.Exit(2)
}

func printUsage() {
	lead := "usage:"
	for _, c := range commands {
		fmt.Fprintf(os.Stderr, "%-6s careguide %-15s%s\n", lead, c.name+" "+c.given, c.about[0])
		for _, line := range c.about[1:] {
			fmt.Fprintf(os.Stderr, "%32s%s\n", "", line)
		}
		lead = ""
	}
}
