package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A rule that goes on for a name without a hash would keep an old guide for a
// year; one that is missing costs every reader a request.
func TestHeadersFileNamesEachHashedFile(t *testing.T) {
	b := published(t)
	if err := b.writeAssets(); err != nil {
		t.Fatal(err)
	}
	if err := b.writeSettings(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(b.dir, headersFile))
	if err != nil {
		t.Fatal(err)
	}
	const rule = "\n  Cache-Control: public, max-age=31536000, immutable\n"
	for _, name := range []string{b.assets.Boot, b.assets.Pinned} {
		if !strings.Contains(string(data), "\n/"+name+rule) {
			t.Errorf("no rule for %s in:\n%s", name, data)
		}
	}
	if strings.Contains(string(data), "/embed.js\n") {
		t.Error("embed.js, which changes, has a rule of a file that does not")
	}
}

// Hosts hide these files, and then the worker would keep nothing.
func TestReadersAreNotSentSettings(t *testing.T) {
	for name, want := range map[string]bool{"_headers": true, ".htaccess": true, "embed/.htaccess": true, "index.html": false} {
		if isSetting(name) != want {
			t.Errorf("isSetting(%q) = %v, want %v", name, !want, want)
		}
		if want && (offline(name) || wantsCopies(name)) {
			t.Errorf("%s is kept offline, or has copies", name)
		}
	}
}
