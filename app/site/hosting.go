package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
)

// Settings that some hosts read from the site itself (web/hosting).
const (
	headersFile = "_headers"
	apacheFile  = ".htaccess"
)

// isSetting reports whether a file, by its name or path, is for hosts alone:
// those that read it show it to nobody.
func isSetting(name string) bool {
	base := path.Base(name)
	return base == headersFile || base == apacheFile
}

// hashed matches the names that writeHashed makes. The files of web/hosting
// have the same pattern.
var hashed = regexp.MustCompile(`-[0-9a-f]{10}\.[a-z]+$`)

// writeSettings writes what hosts read, once the files that it names are there.
func (b *builder) writeSettings() error {
	apache, err := b.web("hosting/" + apacheFile)
	if err != nil {
		return err
	}
	if err := b.write(apacheFile, apache); err != nil {
		return err
	}
	rules, err := b.web("hosting/" + headersFile)
	if err != nil {
		return err
	}
	all := bytes.NewBuffer(rules)
	err = fs.WalkDir(os.DirFS(b.dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && hashed.MatchString(name) {
			fmt.Fprintf(all, "\n/%s\n  Cache-Control: public, max-age=31536000, immutable\n", name)
		}
		return err
	})
	if err != nil {
		return err
	}
	return b.write(headersFile, all.Bytes())
}
