package site

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
)

// A Kind is what the files of one ending cost, in bytes, by encoding: what the
// build makes (encodings) and, to compare, gzip of level 9 and all of zstd.
type Kind struct {
	Name                             string
	Files                            int
	Bytes, Brotli, Gzip, Gzip9, Zstd int
}

// Kinds measures the files of a built site that have copies.
func Kinds(dist string) ([]Kind, error) {
	kinds := map[string]*Kind{}
	var order []string
	err := eachSent(dist, func(name string) error {
		if !wantsCopies(path.Base(name)) {
			return nil
		}
		data, err := os.ReadFile(path.Join(dist, name))
		if err != nil {
			return err
		}
		ending := path.Ext(name)
		k := kinds[ending]
		if k == nil {
			k = &Kind{Name: ending}
			kinds[ending] = k
			order = append(order, ending)
		}
		k.Files++
		k.Bytes += len(data)
		for _, e := range []struct {
			encoding
			sum *int
		}{{encodings[0], &k.Brotli}, {encodings[1], &k.Gzip}, {encodings[2], &k.Zstd}, {gzip9, &k.Gzip9}} {
			out, err := e.cached(data)
			if err != nil {
				return err
			}
			*e.sum += len(out)
		}
		return nil
	})
	var all []Kind
	for _, ending := range order {
		all = append(all, *kinds[ending])
	}
	return all, err
}

// gzip9 is what a build without zopfli would make.
var gzip9 = encoding{ending: ".gz", recipe: always("gz"), pack: func(data []byte) ([]byte, error) { return compressed(data, newGzip) }}

// A Visit is what a reader who comes for the first time is sent for something
// that they do: requests, and bytes of answers without their headers.
type Visit struct {
	Name                string
	Requests            int
	Bytes, Brotli, Gzip int
}

// The steps of Visits, in their order.
const (
	visitPage = iota
	visitBoot
	visitEmbed
	visitTools
	visitOffline
)

// Visits counts what is sent for the usual steps of a reader of a built site.
// A step is without those before it.
func Visits(dist string) ([]Visit, error) {
	steps := []struct {
		name string
		has  func(file string) bool
	}{
		visitPage:  {"a guide's page", regexp.MustCompile(`^(\w+-)+\w+/index\.html$`).MatchString}, // not demo/ and embed/
		visitBoot:  {"what makes its rows and frame work", regexp.MustCompile(`^boot-[^/]*\.js$`).MatchString},
		visitEmbed: {"embed.js, on a clinic's page", regexp.MustCompile(`^embed\.js$`).MatchString},
		visitTools: {"the tools", func(file string) bool {
			return hashed.MatchString(file) && !strings.Contains(file, "/") && !strings.HasPrefix(file, "builder-") // that is for webmasters
		}},
		visitOffline: {"all else, for reading offline", offline},
	}
	visits := make([]Visit, len(steps))
	for i, s := range steps {
		visits[i].Name = s.name
	}
	err := eachSent(dist, func(name string) error {
		for i, s := range steps {
			if s.has(name) {
				visits[i].add(dist, name)
				break
			}
		}
		return nil
	})
	for _, v := range visits {
		if err == nil && v.Requests == 0 {
			err = fmt.Errorf("%s: nothing for %q (build the site, or change the names in app/site/bytes.go)", dist, v.Name)
		}
	}
	return visits, err
}

func (v *Visit) add(dist, name string) {
	size := func(ending string) int {
		info, err := os.Stat(path.Join(dist, name+ending))
		if err != nil {
			return 0 // no such copy
		}
		return int(info.Size())
	}
	v.Requests++
	v.Bytes += size("")
	v.Brotli += cmp.Or(size(".br"), size(""))
	v.Gzip += cmp.Or(size(".gz"), size(""))
}

// eachSent calls do with every file of a built site that readers are sent, but
// for the copies, in the order of their names.
func eachSent(dist string, do func(name string) error) error {
	return fs.WalkDir(os.DirFS(dist), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || isCopy(name) || isSetting(name) {
			return err
		}
		return do(name)
	})
}

func isCopy(name string) bool {
	for _, e := range encodings {
		if strings.HasSuffix(name, e.ending) {
			return true
		}
	}
	return false
}
