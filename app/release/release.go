// Package release packs a built site for those who publish it: an archive,
// checksums, the hashes that pin its scripts, a list of what it is made of, and
// notes. It knows files, Go's module list and npm's lock file; it must not know
// what is in the site.
package release

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// A Release is what Make packs.
type Release struct {
	Version   string // as in "1.0.0"
	Root      string // of the checkout
	Dist      string // folder of the built site
	Day       time.Time
	Changelog string   // the text of CHANGELOG.md
	Commits   []string // since the release before, a line each, newest first
}

// Make writes a release into the folder out, which must not exist:
//
//	careguide-VERSION.tar.gz  the site
//	SHA256SUMS                of every other file, for sha256sum -c
//	SRI.md                    integrity attributes of every script
//	sbom.cdx.json             CycloneDX 1.6
//	NOTES.md                  the version's part of CHANGELOG.md, and the commits
func Make(r Release, out string) error {
	if _, err := os.Stat(out); err == nil {
		return fmt.Errorf("%s: exists already (move it, or release another version)", out)
	}
	notes, err := r.notes()
	if err != nil {
		return err
	}
	archive, err := pack(os.DirFS(r.Dist), r.name(), r.Day)
	if err != nil {
		return err
	}
	hashes, err := integrity(os.DirFS(r.Dist))
	if err != nil {
		return err
	}
	components, err := Components(r.Root)
	if err != nil {
		return err
	}
	bill, err := sbom(r, components)
	if err != nil {
		return err
	}
	files := map[string][]byte{
		r.name() + ".tar.gz": archive,
		"SRI.md":             hashes,
		"sbom.cdx.json":      bill,
		"NOTES.md":           notes,
	}
	files["SHA256SUMS"] = sums(files)
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	var errs []error
	for name, data := range files {
		errs = append(errs, os.WriteFile(filepath.Join(out, name), data, 0o644))
	}
	return errors.Join(errs...)
}

func (r Release) name() string { return "careguide-" + r.Version }

// A heading of CHANGELOG.md, as in "## 1.0.0, 25 November 2026".
var heading = regexp.MustCompile(`(?m)^## (\d+\.\d+\.\d+)\b.*$`)

// Latest returns the version that CHANGELOG.md starts with.
func Latest(changelog string) (string, error) {
	m := heading.FindStringSubmatch(changelog)
	if m == nil {
		return "", errors.New(`CHANGELOG.md: no version (start one with "## 1.0.0, 25 November 2026")`)
	}
	return m[1], nil
}

// notes returns what CHANGELOG.md says of the version, and the commits.
func (r Release) notes() ([]byte, error) {
	all := heading.FindAllStringSubmatchIndex(r.Changelog, -1)
	i := slices.IndexFunc(all, func(m []int) bool { return r.Changelog[m[2]:m[3]] == r.Version })
	if i < 0 {
		return nil, fmt.Errorf("CHANGELOG.md: nothing on %s (write what changed for readers under ## %[1]s)", r.Version)
	}
	end := len(r.Changelog)
	if i+1 < len(all) {
		end = all[i+1][0]
	}
	text := strings.TrimSpace(r.Changelog[all[i][0]:end])
	if len(r.Commits) > 0 {
		text += "\n\n### Commits\n\n- " + strings.Join(r.Commits, "\n- ")
	}
	return []byte("# Careguide " + strings.TrimPrefix(text, "## ") + "\n"), nil
}

// sums returns the checksums of files as sha256sum writes them.
func sums(files map[string][]byte) []byte {
	var lines []string
	for name, data := range files {
		sum := sha256.Sum256(data)
		lines = append(lines, hex.EncodeToString(sum[:])+"  "+name+"\n")
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[66:], b[66:]) })
	return []byte(strings.Join(lines, ""))
}
