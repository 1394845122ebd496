package main_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	codeInDocs = regexp.MustCompile("(?s)```.*?```|`[^`]*`")
	linkInDocs = regexp.MustCompile(`\]\(([^)#\s]+)(?:#[^)\s]*)?\)`)
)

// What we write about the project leads to files that are there.
func TestDocsLeadSomewhere(t *testing.T) {
	links := 0
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		// Guides have rules of their own (package content); the rest is not ours.
		if d.IsDir() && (d.Name() == "node_modules" || d.Name() == "guides" || d.Name() == "out" || name == "../dist" || name == "../release") {
			return fs.SkipDir
		}
		if filepath.Ext(name) != ".md" {
			return nil
		}
		for _, m := range linkInDocs.FindAllStringSubmatch(codeInDocs.ReplaceAllString(readFile(t, name), ""), -1) {
			if strings.Contains(m[1], ":") {
				continue // of somebody else
			}
			links++
			if _, err := os.Stat(filepath.Join(filepath.Dir(name), m[1])); err != nil {
				t.Errorf("%s: nothing is at %s (mend the link)", name, m[1])
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if links < 50 {
		t.Errorf("only %d links: the test sees nothing", links)
	}
}

// Each spec, and each part of the harness, stands in the tables of e2e/README.md.
func TestSpecsAreListed(t *testing.T) {
	var tables strings.Builder
	for line := range strings.Lines(readFile(t, "../e2e/README.md")) {
		if strings.HasPrefix(line, "| ") {
			tables.WriteString(line)
		}
	}
	for _, pattern := range []string{"../e2e/*.test.js", "../e2e/harness/*.js"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) < 20 {
			t.Fatalf("%s: %d files (%v)", pattern, len(files), err)
		}
		for _, file := range files {
			if name := strings.TrimSuffix(filepath.Base(file), ".test.js"); !strings.Contains(tables.String(), "`"+name+"`") {
				t.Errorf("e2e/README.md: no row has `%s` (say in one what it is for)", name)
			}
		}
	}
}
