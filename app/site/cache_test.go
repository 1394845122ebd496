package site

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// What was packed once is read back, by whatever build asks for it.
func TestCopiesAreKeptBetweenBuilds(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	runs := 0
	e := encoding{ending: ".x", recipe: always("x"), pack: func([]byte) ([]byte, error) { runs++; return []byte("packed"), nil }}
	for range 2 {
		if out, err := e.cached([]byte("data")); err != nil || string(out) != "packed" {
			t.Fatalf("cached() = %q, %v", out, err)
		}
	}
	if _, err := e.cached([]byte("other data")); err != nil || runs != 2 {
		t.Errorf("packed %d times (%v), want 2: each file once", runs, err)
	}
	if names := namesIn(t, cacheFolder()); len(names) != 2 {
		t.Errorf("the cache has %q, want two files and no part of one", names)
	}
}

func TestTidyCacheForgetsWhatNobodyAsksFor(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	e := encoding{recipe: always("x"), pack: func(data []byte) ([]byte, error) { return data, nil }}
	old := time.Now().Add(-keptFor - time.Hour)
	for _, data := range []string{"asked for", "forgotten"} {
		if _, err := e.cached([]byte(data)); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(e.cacheFile([]byte(data)), old, old); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := e.cached([]byte("asked for")); err != nil {
		t.Fatal(err)
	}
	if err := tidyCache(); err != nil {
		t.Fatal(err)
	}
	if names, want := namesIn(t, cacheFolder()), filepath.Base(e.cacheFile([]byte("asked for"))); !slices.Equal(names, []string{want}) {
		t.Errorf("the cache has %q, want %q", names, want)
	}
}

// A machine that has no place for a cache builds all the same.
func TestCopiesWithoutACache(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", "")
	t.Setenv("HOME", "")
	out, err := encodings[0].cached([]byte("data"))
	if err != nil || len(out) == 0 {
		t.Errorf("cached() = %d bytes, %v", len(out), err)
	}
	if err := tidyCache(); err != nil {
		t.Error(err)
	}
}
