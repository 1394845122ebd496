//go:build !wasm && !binary

package main

import (
	"fmt"
	"os"
	"strings"

	"careguide/app/guide"
	"careguide/app/site"
)

// updatesFile is what the command updates writes.
const updatesFile = "docs/updates.md"

const updatesText = `# What an update costs

Written by ` + "`go run ./app updates`" + `: it builds the site as it is, and as it was
before each change, and compares the files. Bytes are those of brotli.

| change | files that change | a reader who keeps the site | a reader of the guide's page | the same, with its tools |
| --- | --- | --- | --- | --- |
%s
- **Files that change** are counted without their compressed copies.
- **A reader who keeps the site** has installed it or visited it with a browser
  that can work offline: the service worker downloads every file again that is
  not what it was, and no other.
- **A reader of the guide's page** has been there before and opens it again. What
  has no hash in its name is asked for each time, and mostly answered with 304.
- A typo or an option leaves the program as it was: content is in no file that
  pages name by a hash, but in ` + "`library/SCHEMA/LANGUAGE/GUIDE.txt`" + `, which changes
  its address only with the types that it was written from. So no page changes
  but those that show the text.
- A change of the program renames app.wasm, which boot.js names, which every page names.
`

// updates writes what an update costs readers.
func updates() error {
	all, err := site.Updates(func() (guide.Library, error) { return load(contentFolder) }, ".")
	if err != nil {
		return err
	}
	var rows strings.Builder
	for _, u := range all {
		fmt.Fprintf(&rows, "| %s | %d | %s | %s | %s |\n", u.Change, len(u.Files), thousands(u.Installed), thousands(u.Page), thousands(u.Tools))
		fmt.Printf("%s: %s\n", u.Change, strings.Join(u.Files, " "))
	}
	return os.WriteFile(updatesFile, fmt.Appendf(nil, updatesText, rows.String()), 0o644)
}

// thousands writes a number with commas, as in 1,234,567.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
