package library

import (
	"bytes"
	"testing"
)

// Whatever a server, a cache or a bad line makes of a file: never a panic, and
// never a library that is only a part. The seeds besides those here are in
// testdata/fuzz.
func FuzzDecode(f *testing.F) {
	file := encoded(f, sample())
	f.Add(file)
	f.Add(file[:len(file)/2])
	f.Add([]byte("<!doctype html>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := Decode(data)
		if err == nil && !bytes.Equal(encoded(t, l), data) {
			t.Errorf("%q was taken for a file", data)
		}
	})
}

// The same below the first line, whose checksum keeps nearly everything out.
func FuzzDecodeBody(f *testing.F) {
	body := encoded(f, sample())[headerLen:]
	f.Add(body)
	f.Add(body[:len(body)-1])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := decodeBody(data)
		if err != nil {
			return
		}
		again := encoded(t, l)[headerLen:]
		if back, err := decodeBody(again); err != nil || !bytes.Equal(encoded(t, back)[headerLen:], again) {
			t.Errorf("%q is read and cannot be written again: %v", data, err)
		}
	})
}
