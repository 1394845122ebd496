package site

import (
	"bytes"
	"compress/gzip"
	"io"

	"github.com/andybalholm/brotli"
	"github.com/foobaz/go-zopfli/zopfli"
	"github.com/klauspost/compress/zstd"
)

// An encoding is a way to send a file in fewer bytes (Content-Encoding).
type encoding struct {
	ending  string                       // of the copy's name
	instead string                       // ending of the copy it must beat; "" for none
	recipe  func(size int) string        // names the compressor and its settings, for the cache
	pack    func([]byte) ([]byte, error) // the same bytes give the same copy
}

// encodings in the order they are made. What each saves is in
// docs/hosting-bytes.md, with the command that measures it.
var encodings = []encoding{
	{ending: ".br", recipe: always("br2"), pack: packBrotli},
	{ending: ".gz", recipe: gzipRecipe, pack: packGzip},
	// Every browser that reads zstd reads brotli as well.
	{ending: ".zst", instead: ".br", recipe: always("zst"), pack: packZstd},
}

func always(recipe string) func(int) string { return func(int) string { return recipe } }

// packBrotli takes a page in one piece or in two, its head, which is code, and its
// body, which is text, whichever is smaller: brotli counts the letters of each
// piece anew.
func packBrotli(data []byte) ([]byte, error) {
	whole, err := compressed(data, newBrotli)
	if body := bytes.Index(data, []byte("</style>")); err == nil && body > 0 {
		var out bytes.Buffer
		w := brotli.NewWriterOptions(&out, strongest)
		w.Write(data[:body])
		w.Flush()
		w.Write(data[body:])
		w.Close()
		if out.Len() < len(whole) {
			return out.Bytes(), nil
		}
	}
	return whole, err
}

// strongest has level 11, and the largest window of RFC 7932.
var strongest = brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24}

func newBrotli(w io.Writer) io.WriteCloser { return brotli.NewWriterOptions(w, strongest) }

// zopfliMost is the largest file, in bytes, for zopfli: it takes 9 seconds a
// megabyte, and app.wasm is only 3 % smaller than by gzip.
const zopfliMost = 1 << 20

// zopfliRounds are enough: with 15, the default, the guide's page is 2 bytes
// smaller and takes three times as long.
const zopfliRounds = 5

func gzipRecipe(size int) string {
	if size > zopfliMost {
		return "gz"
	}
	return "zopfli.gz"
}

func packGzip(data []byte) ([]byte, error) {
	if len(data) > zopfliMost {
		return compressed(data, newGzip)
	}
	return packZopfli(data, zopfliRounds)
}

func packZopfli(data []byte, rounds int) ([]byte, error) {
	options := zopfli.DefaultOptions()
	options.NumIterations = rounds
	var out bytes.Buffer
	err := zopfli.GzipCompress(&options, data, &out)
	return out.Bytes(), err
}

func newGzip(w io.Writer) io.WriteCloser {
	gz, _ := gzip.NewWriterLevel(w, gzip.BestCompression) // the level is in range
	return gz
}

func packZstd(data []byte) ([]byte, error) { return compressed(data, newZstd) }

// newZstd keeps to the window that browsers must have, 8 MB (RFC 9659), and to
// one goroutine, so that a copy does not depend on how many processors made it.
func newZstd(w io.Writer) io.WriteCloser {
	z, _ := zstd.NewWriter(w, // the options are in range
		zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithWindowSize(8<<20),
		zstd.WithEncoderCRC(false), zstd.WithEncoderConcurrency(1))
	return z
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
