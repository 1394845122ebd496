package content

import (
	"bytes"
	"reflect"
)

// A page is a Markdown file taken apart: its body, and the line it starts at.
type page struct {
	file string
	body []byte
	skip int // lines of the file before the body
}

const fence = "---\n"

// page reads a Markdown file with its front matter, which goes into the struct
// that into points to. Fields of into that are tagged `need:"yes"` must be
// written.
func (l *loader) page(file string, into any) (page, bool) {
	src, ok := l.read(file)
	if !ok {
		return page{}, false
	}
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	head, body, found := bytes.Cut(bytes.TrimPrefix(src, []byte(fence)), []byte("\n"+fence))
	if !bytes.HasPrefix(src, []byte(fence)) || !found {
		l.faults.add(file, 1, "no front matter (start the file with a line ---, fields, and a line ---)")
		return page{}, false
	}
	if !l.decode(file, head, 1, into) {
		return page{}, false
	}
	l.checkNeeded(file, reflect.ValueOf(into).Elem())
	return page{file: file, body: body, skip: bytes.Count(head, []byte("\n")) + 3}, true
}

// checkNeeded reports the fields that an author left out.
func (l *loader) checkNeeded(file string, v reflect.Value) {
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.Tag.Get("need") != "" && v.Field(i).IsZero() {
			l.faults.add(file, 1, "no %s (write %s: … in the front matter)", f.Tag.Get("yaml"), f.Tag.Get("yaml"))
		}
	}
}
