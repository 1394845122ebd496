package site

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// Every byte of the loader delays somebody else's page; giscus, which does
// less, has 1,268 (reference figure of the design).
func TestLoaderIsSmall(t *testing.T) {
	b := published(t)
	script, err := b.loader("", "embed.js")
	if err != nil {
		t.Fatal(err)
	}
	out, err := compressed(script, newBrotli)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("embed.js: %d bytes, %d with brotli", len(script), len(out))
	if len(out) > 1268 {
		t.Errorf("embed.js has %d bytes of brotli, at most 1,268", len(out))
	}
	if bytes.Contains(script, []byte("{{")) {
		t.Error("the build has left a blank in embed.js")
	}
}

// A pinned embed.js carries the version that publishers read of.
func TestVersionIsTheChangelogs(t *testing.T) {
	changelog, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(changelog), "\n## "+version+",") {
		t.Errorf("CHANGELOG.md says nothing on %s", version)
	}
}
