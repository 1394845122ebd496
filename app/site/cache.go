package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// keptFor is how long a compressed copy that no build asks for is kept.
const keptFor = 30 * 24 * time.Hour

// cached returns data packed. What it makes is kept between builds: app.wasm
// takes the best part of a minute, and most pages are as they were.
func (e encoding) cached(data []byte) ([]byte, error) {
	file := e.cacheFile(data)
	if kept, err := os.ReadFile(file); err == nil {
		now := time.Now()
		_ = os.Chtimes(file, now, now)
		return kept, nil
	}
	out, err := e.pack(data)
	if err != nil {
		return nil, err
	}
	// A cache that cannot be written only costs the next build time.
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err == nil {
		_ = replaceFile(file, out)
	}
	return out, nil
}

// replaceFile writes a file whole or not at all: another build may read it now.
func replaceFile(name string, data []byte) error {
	part, err := os.CreateTemp(filepath.Dir(name), ".part-")
	if err != nil {
		return err
	}
	_, err = part.Write(data)
	err = errors.Join(err, part.Close())
	if err == nil {
		err = os.Rename(part.Name(), name)
	}
	if err != nil {
		_ = os.Remove(part.Name())
	}
	return err
}

// cacheFile returns where the packed form of data is kept.
func (e encoding) cacheFile(data []byte) string {
	sum := sha256.Sum256(data)
	return filepath.Join(cacheFolder(), hex.EncodeToString(sum[:])+"."+e.recipe(len(data)))
}

// cacheFolder returns the folder of the user's cache, or where the machine has
// none, one that is not there and cannot be made.
func cacheFolder() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return filepath.Join(os.DevNull, "careguide")
	}
	return filepath.Join(dir, "careguide")
}

// tidyCache deletes what no build has asked for in a while.
func tidyCache() error {
	entries, err := os.ReadDir(cacheFolder())
	if err != nil {
		return nil // nothing is kept
	}
	for _, entry := range entries {
		info, err := entry.Info()
		if err == nil && time.Since(info.ModTime()) > keptFor {
			err = os.Remove(filepath.Join(cacheFolder(), entry.Name()))
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // another build was quicker
			return err
		}
	}
	return nil
}
