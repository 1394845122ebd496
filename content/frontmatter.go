package content

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
)

// A page is a Markdown file taken apart: its body, and the line it starts at.
type page struct {
	file string
	body []byte
	skip int // lines of the file before the body
}

// page reads a Markdown file with its front matter, which goes into the struct
// that into points to. Fields of into that are tagged `need:"yes"` must be
// written.
func (l *loader) page(file string, into any) (page, bool) {
	src, ok := l.read(file)
	if !ok {
		return page{}, false
	}
	lines := bytes.SplitAfter(src, []byte("\n"))
	first := 0
	for first < len(lines)-1 && len(bytes.TrimSpace(lines[first])) == 0 {
		first++
	}
	if !l.isFence(file, first+1, lines[first]) {
		l.faults.add(file, first+1, "no front matter (start the file with a line ---, fields, and a line ---)")
		return page{}, false
	}
	last := first + 1
	for last < len(lines) && !l.isFence(file, last+1, lines[last]) {
		last++
	}
	if last == len(lines) {
		l.faults.add(file, first+1, "front matter without an end (write a line --- under its fields)")
		return page{}, false
	}
	// Empty lines before the first fence count, so that lines keep their number.
	head := slices.Concat(bytes.Join(lines[:first], nil), bytes.Join(lines[first+1:last], nil))
	p := page{file: file, body: bytes.Join(lines[last+1:], nil), skip: last + 1}
	if !l.decode(file, head, 1, into) {
		l.parse(p) // so that the mistakes of the body are found in the same run
		return page{}, false
	}
	l.checkNeeded(file, reflect.ValueOf(into).Elem())
	return p, true
}

// isFence reports whether a line begins or ends a front matter. One that an
// editor has made dashes of, or that has too many hyphens, does too, but is a
// fault.
func (l *loader) isFence(file string, n int, src []byte) bool {
	line := strings.TrimRight(string(src), " \t\n")
	if line == "---" {
		return true
	}
	line = strings.TrimSpace(line)
	dashes := strings.Trim(line, "-‐‑‒–—―−﹘﹣－…") == "" && len(line) > 1
	if dashes || line == "+++" || line == "..." {
		l.faults.add(file, n, "%q where the front matter starts or ends (write three hyphens at the start of the line: ---)", line)
		return true
	}
	return false
}

// checkNeeded reports the fields that an author left out.
func (l *loader) checkNeeded(file string, v reflect.Value) {
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.Tag.Get("need") != "" && v.Field(i).IsZero() {
			l.faults.add(file, 1, "no %s (write %s: … in the front matter)", f.Tag.Get("yaml"), f.Tag.Get("yaml"))
		}
	}
}
