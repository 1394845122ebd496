package serve

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"io/fs"
	"maps"
	"path"
	"strings"
	"time"
)

// A file is one file of dist/, read once and kept for every answer.
type file struct {
	body     []byte
	etag     string    // strong: of these very bytes, and so another for each encoding
	modified time.Time // zero where it is not known
}

// A resource is what one address answers with.
type resource struct {
	answers  []*answer // one for each encoding there is, the smallest first
	redirect string    // or the address to go to, relative to the one asked for
}

// A site is a folder of files, ready to be sent. It never changes: a new
// version of the folder is a new site.
type site struct {
	files     map[string]*file
	resources map[string]*resource // by the path of the URL
	lost      *resource            // for addresses that have nothing, or nil
}

// notFound is the page of the site for addresses that have nothing.
const notFound = "404.html"

// newSite reads the files of a folder, to be served below prefix, which begins
// and ends with a slash. What has not changed since last, if there is a last
// one, is not read again. Files without a time of their own, such as those in
// the program, are given the time modified.
func newSite(dist fs.FS, prefix string, modified time.Time, last *site) (*site, error) {
	s := &site{files: map[string]*file{}, resources: map[string]*resource{}}
	err := fs.WalkDir(dist, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f, err := read(dist, name, modified, last)
		if f != nil {
			s.files[name] = f
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if _, ok := s.files["index.html"]; !ok {
		return nil, errors.New("index.html: missing, so this is no site (run ./build.sh first)")
	}
	if last != nil && maps.Equal(s.files, last.files) {
		return last, nil
	}
	for name := range s.files {
		s.add(name, prefix)
	}
	if _, ok := s.files[notFound]; ok {
		s.lost = s.resource(notFound, true)
	}
	return s, nil
}

// read returns a file, the one that last has if it is still the same, and nil
// for what is no file, such as a socket.
func read(dist fs.FS, name string, modified time.Time, last *site) (*file, error) {
	info, err := fs.Stat(dist, name)
	if err != nil || !info.Mode().IsRegular() {
		return nil, err
	}
	if !info.ModTime().IsZero() {
		modified = info.ModTime()
	}
	if last != nil {
		if f := last.files[name]; f != nil && f.modified.Equal(modified) && int64(len(f.body)) == info.Size() {
			return f, nil
		}
	}
	body, err := fs.ReadFile(dist, name)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(body)
	return &file{body: body, etag: `"` + base64.RawURLEncoding.EncodeToString(sum[:12]) + `"`, modified: modified}, nil
}

// add gives a file its address, and a page those of its folder: with the slash,
// where its links work from, and without, from where readers are sent on.
func (s *site) add(name, prefix string) {
	r := s.resource(name, false)
	s.resources[prefix+name] = r
	if path.Base(name) != "index.html" {
		return
	}
	folder := prefix + strings.TrimSuffix(name, "index.html")
	s.resources[folder] = r
	if folder != "/" {
		bare := strings.TrimSuffix(folder, "/")
		// Relative: behind a proxy we do not know what the reader's browser
		// calls this place. "./" keeps a name with a colon from being a scheme.
		s.resources[bare] = &resource{redirect: "./" + path.Base(bare) + "/"}
	}
}

// resource returns a file with the copies that stand beside it.
func (s *site) resource(name string, lost bool) *resource {
	r := &resource{}
	for _, c := range codings {
		if f, ok := s.files[name+c.ext]; ok {
			r.answers = append(r.answers, &answer{file: f, coding: c.name})
		}
	}
	smallestFirst(r.answers)
	for _, a := range r.answers {
		a.prepare(name, len(r.answers) > 1, lost)
	}
	return r
}
