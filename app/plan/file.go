package plan

import (
	"bytes"
	"fmt"
	"time"
)

// A File is what a reader takes away and brings back.
type File struct {
	Saved   time.Time // zero if the file does not say
	Plan    Plan
	Display string // the display settings, as in "size=150&theme=dark"; not checked here

	Problems []string // what could not be read
}

const (
	fileMark    = "plan"
	fileVersion = 1
	maxDisplay  = 500 // bytes
)

// Export returns the file as JSON that a person can read.
func Export(f File) []byte {
	w := writer{}
	w.open('{')
	w.some("careguide", fileMark)
	w.number("version", fileVersion)
	w.some("saved", moment(f.Saved))
	w.field("plan")
	f.Plan.Seen = ""
	w.data = append(w.data, Encode(f.Plan)...)
	w.some("display", f.Display)
	w.close('}')
	return append(inLines(w.data), '\n')
}

// Import reads what Export wrote. ErrTooBig, ErrForeign or ErrNewer if it
// cannot be read at all.
func Import(data []byte) (File, error) {
	if len(data) > MaxBytes {
		return File{}, ErrTooBig
	}
	var object fields
	if !readJSON(bytes.TrimPrefix(data, []byte("\uFEFF")), &object) {
		return File{}, ErrForeign
	}
	var mark string
	var version int
	if !readJSON(object["careguide"], &mark) || mark != fileMark ||
		!readJSON(object["version"], &version) || version < 1 {
		return File{}, ErrForeign
	}
	if version > fileVersion {
		return File{}, fmt.Errorf("%w (its form is %d, we read up to %d)", ErrNewer, version, fileVersion)
	}
	p, problems, err := Decode(object["plan"])
	if err != nil {
		return File{}, err
	}
	p.Seen = ""
	d := decoder{plan: p, problems: problems}
	f := File{Saved: d.saved(object), Display: d.display(object), Plan: p}
	f.Problems = d.problems
	return f, nil
}

func (d *decoder) saved(object fields) time.Time {
	var s string
	d.into(object, "saved", "saved", &s)
	t, ok := parseMoment(s)
	if !ok && s != "" {
		d.problem("saved", fmt.Sprintf("no time %q", short(s)))
	}
	return t
}

func (d *decoder) display(object fields) string {
	var s string
	d.into(object, "display", "display", &s)
	if len(s) > maxDisplay || s != clean(s) {
		d.problem("display", "not display settings; left out")
		return ""
	}
	return s
}
