package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"careguide/bench/growth"
	"careguide/content"
)

// grow builds and measures guides of many options below the folder out, and
// writes out/growth.json.
func grow(out string) error {
	real, err := content.Load(os.DirFS("content"))
	if err != nil {
		return err
	}
	queries, err := readQueries("app/search/testdata/queries.tsv")
	if err != nil {
		return err
	}
	kept := ""
	defer func() { os.RemoveAll(kept) }()
	cold := func() (err error) {
		os.RemoveAll(kept)
		kept, err = forgetBuilds()
		return err
	}
	if err := os.MkdirAll(filepath.Join(out, "grow"), 0o755); err != nil {
		return err
	}
	result, err := growth.Measure(real, ".", filepath.Join(out, "grow"), queries, cold, func(text string) { fmt.Fprintln(os.Stderr, "bench:", text) })
	if err != nil {
		return err
	}
	data, err := json.MarshalIndent(result, "", " ")
	if err != nil {
		return err
	}
	return write(filepath.Join(out, "growth.json"), append(data, '\n'))
}

// forgetBuilds gives this program an empty cache of compressed files, and
// returns its folder: else a second run would be faster than the first. What
// the Go compiler keeps, it keeps: app/ does not grow with a guide.
func forgetBuilds() (string, error) {
	compiled, err := exec.Command("go", "env", "GOCACHE").Output()
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp("", "careguide-bench-")
	if err != nil {
		return "", err
	}
	if err := os.Setenv("GOCACHE", strings.TrimSpace(string(compiled))); err != nil {
		return dir, err
	}
	return dir, os.Setenv("XDG_CACHE_HOME", dir)
}

// readQueries returns what readers type, of the search's own test.
func readQueries(name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []string
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if query, _, ok := strings.Cut(lines.Text(), "\t"); ok {
			all = append(all, query)
		}
	}
	return all, lines.Err()
}
