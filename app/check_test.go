//go:build !wasm && !binary

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// An author meets the mistakes of all files in one run, and the site that was
// built before stays as it was.
func TestMistakesLeaveTheBuiltSite(t *testing.T) {
	texts, dist := t.TempDir(), t.TempDir()
	if err := os.CopyFS(texts, os.DirFS("../e2e/testdata/content")); err != nil {
		t.Fatal(err)
	}
	built := filepath.Join(dist, "index.html")
	if err := os.WriteFile(built, []byte("built before"), 0o644); err != nil {
		t.Fatal(err)
	}
	guide := "guides/garden-not-growing/en/"
	for file, text := range map[string]string{
		guide + "about.md":      "\n##\u00a0Lost {#lost}\n",
		guide + "price.md":      "\nIt costs caf\xe9 **money.\n",
		guide + "lay-words.tsv": "finds\ta\x97b\t#price\n",
		"glossary.yaml":         "- term: worm\n  text: A **worm\n",
	} {
		f, err := os.OpenFile(filepath.Join(texts, file), os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.WriteString(text); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	err := build(texts, dist, "")
	if err == nil {
		t.Fatal("build passes")
	}
	for _, want := range []string{
		guide + "about.md:", guide + "price.md:", guide + "lay-words.tsv:", "glossary.yaml:",
		"is not UTF-8", "not read as a heading", `"**" is shown to readers`, `"**" is shown as typed`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("build does not name %s:\n%v", want, err)
		}
	}
	if data, err := os.ReadFile(built); err != nil || string(data) != "built before" {
		t.Errorf("the built site is %q (%v)", data, err)
	}
}
