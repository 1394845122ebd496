package release

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"time"
)

// pack returns the files of a site as a compressed archive, below a folder.
// The same files and day give the same bytes: no owner, no clock of this machine.
func pack(site fs.FS, folder string, day time.Time) ([]byte, error) {
	var out bytes.Buffer
	gz, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	archive := tar.NewWriter(gz)
	files := 0
	err = fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(site, name)
		if err != nil {
			return err
		}
		files++
		header := &tar.Header{Name: path.Join(folder, name), Mode: 0o644, Size: int64(len(data)), ModTime: day, Format: tar.FormatPAX}
		if err := archive.WriteHeader(header); err != nil {
			return err
		}
		_, err = archive.Write(data)
		return err
	})
	if err != nil {
		return nil, err
	}
	if files == 0 {
		return nil, fmt.Errorf("no site to pack (run ./build.sh first)")
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	err = gz.Close()
	return out.Bytes(), err
}

// A name with a hash in it never means another content: only that can be pinned.
var hashed = regexp.MustCompile(`-[0-9a-f]{10}\.(js|wasm)$`)

// integrity returns a table of what to write into the integrity attribute of
// whatever takes a script of the site.
func integrity(site fs.FS) ([]byte, error) {
	table := bytes.NewBufferString("# Subresource integrity\n\n| file | integrity |\n| --- | --- |\n")
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !hashed.MatchString(name) {
			return err
		}
		data, err := fs.ReadFile(site, name)
		sum := sha512.Sum384(data)
		fmt.Fprintf(table, "| `%s` | `sha384-%s` |\n", name, base64.StdEncoding.EncodeToString(sum[:]))
		return err
	})
	return table.Bytes(), err
}
