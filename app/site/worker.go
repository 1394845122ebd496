package site

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"

	"careguide/app/ui"
)

// writeWorker writes the manifest and the service worker, which keeps every
// file that a reader needs offline. Its version is a hash over all of them.
func (b *builder) writeWorker() error {
	if err := b.writeManifest(); err != nil {
		return err
	}
	files, version, err := b.precache()
	if err != nil {
		return err
	}
	worker, err := b.script("sw.js", "{{VERSION}}", version, "{{FILES}}", jsValue(files), "{{PROGRAM}}", jsValue(b.assets.program()), "{{WORDS}}", b.workerWords())
	if err != nil {
		return err
	}
	return b.write("sw.js", []byte(worker))
}

// workerWords returns what the worker says, by language, as a JavaScript value.
func (b *builder) workerWords() string {
	all := map[string]map[string]string{}
	for _, p := range b.pages() {
		w := ui.In(p.address.Lang)
		all[p.address.Lang] = map[string]string{"lost": w.LostCopy, "dates": w.Dates}
	}
	return jsValue(all)
}

// hashDigits is how many hexadecimal digits of a file's SHA-256 the worker
// compares: enough to tell one build's files from another's.
const hashDigits = 16

// precache lists everything the installed app needs: for each URL, relative to
// the site's root, a hash of the content, or "" where the name has one. The
// version changes with any of their bytes.
func (b *builder) precache() (files map[string]string, version string, err error) {
	files = map[string]string{}
	sum := sha256.New()
	site := os.DirFS(b.dir)
	err = fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !offline(name) {
			return err
		}
		data, err := fs.ReadFile(site, name)
		if err != nil {
			return err
		}
		sum.Write([]byte(name))
		sum.Write(data)
		files[urlOf(name)] = ""
		if !hashedName.MatchString(name) {
			own := sha256.Sum256(data)
			files[urlOf(name)] = hex.EncodeToString(own[:])[:hashDigits]
		}
		return nil
	})
	return files, hex.EncodeToString(sum.Sum(nil)[:6]), err
}

// hashedName matches the names that writeHashed gives, as web/sw.js does.
var hashedName = regexp.MustCompile(`-[0-9a-f]{8,}\.[a-z]+$`)

// packed are the kinds of files that a host sends in place of others.
var packed = map[string]bool{".br": true, ".gz": true, ".zst": true}

// offline reports whether a reader can need a file without a network: not what
// only installers or hosts read, nor copies that are packed. A host may answer 404.html with that status,
// and then nothing would be kept.
func offline(name string) bool {
	return !packed[path.Ext(name)] && name != notFoundName && !strings.HasPrefix(name, "screenshots/") && !strings.HasPrefix(name, "demo/hosts/") && !isSetting(name)
}

// urlOf returns the URL of a file, relative to the site's root.
func urlOf(name string) string {
	if path.Base(name) == "index.html" {
		return cmp.Or(strings.TrimSuffix(name, "index.html"), "./")
	}
	return name
}
