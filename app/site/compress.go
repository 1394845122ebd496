package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// compressible are the files that get a copy in brotli and gzip beside them,
// for hosts that answer with the copy.
var compressible = map[string]bool{
	".html": true, ".css": true, ".js": true, ".svg": true, ".xml": true,
	".wasm": true, ".webmanifest": true, ".json": true, ".txt": true,
}

func (b *builder) compress() error {
	var names []string
	err := filepath.WalkDir(b.dir, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !compressible[filepath.Ext(name)] {
			return err
		}
		if _, err := os.Stat(name + ".br"); err != nil { // measureProgram has made some
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		return err
	}
	var wait sync.WaitGroup
	errs := make([]error, len(names))
	for i, name := range names {
		wait.Go(func() { errs[i] = compressFile(name) })
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func compressFile(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if err := writeCompressed(name+".br", data, newBrotli); err != nil {
		return err
	}
	return writeCompressed(name+".gz", data, func(w io.Writer) io.WriteCloser {
		gz, _ := gzip.NewWriterLevel(w, gzip.BestCompression) // the level is in range
		return gz
	})
}

func newBrotli(w io.Writer) io.WriteCloser {
	return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
}

// writeCompressed writes data through a compressor. What it makes of a large
// file is kept between builds: app.wasm takes the best part of a minute.
func writeCompressed(name string, data []byte, compressor func(io.Writer) io.WriteCloser) error {
	cached := cacheFile(name, data)
	if kept, err := os.ReadFile(cached); err == nil && cached != "" {
		return os.WriteFile(name, kept, 0o644)
	}
	out, err := compressed(data, compressor)
	if err != nil {
		return err
	}
	if cached != "" {
		// A cache that cannot be written only costs the next build time.
		if err := os.MkdirAll(filepath.Dir(cached), 0o755); err == nil {
			_ = os.WriteFile(cached, out, 0o644)
		}
	}
	return os.WriteFile(name, out, 0o644)
}

// compressed returns what a compressor makes of data.
func compressed(data []byte, compressor func(io.Writer) io.WriteCloser) ([]byte, error) {
	var out bytes.Buffer
	w := compressor(&out)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err := w.Close()
	return out.Bytes(), err
}

const worthCaching = 1 << 20

// cacheFile returns where the compressed form of data is kept, or "".
func cacheFile(name string, data []byte) string {
	dir, err := os.UserCacheDir()
	if err != nil || len(data) < worthCaching {
		return ""
	}
	sum := sha256.Sum256(data)
	ext := name[strings.LastIndex(name, "."):]
	return filepath.Join(dir, "careguide", hex.EncodeToString(sum[:])+ext)
}
