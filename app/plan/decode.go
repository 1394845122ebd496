package plan

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
)

// MaxBytes is the most that Decode and Import read: a full plan has less.
const MaxBytes = 8 << 20

const (
	maxRevision = 1 << 40  // far above what anyone reaches, far below what JavaScript counts to
	maxRest     = 10 << 10 // bytes of fields that we do not know
	maxParts    = 200      // lists and objects in them: deep ones grow when they are written in lines
)

// Why data is not read. What was read from stays untouched: keep it.
var (
	ErrForeign = errors.New("this is not a plan")
	ErrTooBig  = errors.New("this is larger than a plan can be")
	ErrNewer   = errors.New("this was written by a newer version")
)

// Decode reads a plan. Parts that cannot be read are left out, and each is
// named in the problems: whoever gets problems should keep data aside.
//
// A version 0 is the flat list of questions, a JSON array of strings.
func Decode(data []byte) (Plan, []string, error) {
	data = bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\uFEFF")))
	if len(data) > MaxBytes {
		return New(), nil, ErrTooBig
	}
	var questions []rawJSON
	if bytes.HasPrefix(data, []byte("[")) && readJSON(data, &questions) {
		return decodeList(questions)
	}
	var object fields
	var version int
	if !readJSON(data, &object) || !readJSON(object["version"], &version) || version < 1 {
		return New(), nil, ErrForeign
	}
	if version > Current {
		return New(), nil, fmt.Errorf("%w (its form is %d, we read up to %d)", ErrNewer, version, Current)
	}
	d := decoder{plan: New()}
	d.read(object)
	return d.plan, d.problems, nil
}

// decodeList reads version 0.
func decodeList(list []rawJSON) (Plan, []string, error) {
	d := decoder{plan: New()}
	for i, value := range list {
		if i >= 2*MaxQuestions {
			d.problem(fmt.Sprintf("question %d", i+1), "too many; left out from here on")
			break
		}
		var s string
		if !readJSON(value, &s) {
			// A list of other things is somebody else's.
			return New(), nil, ErrForeign
		}
		d.addQuestion(fmt.Sprintf("question %d", i+1), Question{Text: s})
	}
	d.number()
	return d.plan, d.problems, nil
}

// A decoder fills a plan and keeps what it could not read.
type decoder struct {
	plan     Plan
	problems []string
}

func (d *decoder) problem(where string, what any) {
	d.problems = append(d.problems, fmt.Sprintf("%s: %v", where, what))
}

// into reads one field; what has the wrong type is left as it is.
func (d *decoder) into(object fields, name, where string, to any) {
	if value, ok := object[name]; ok && !readJSON(value, to) {
		if where != name {
			where += ", " + name
		}
		d.problem(where, "not of the type that it should be; left out")
	}
}

func (d *decoder) read(object fields) {
	p := &d.plan
	d.into(object, "revision", "revision", &p.Revision)
	if p.Revision < 0 || p.Revision > maxRevision {
		d.problem("revision", "not a count of changes; counting anew")
		p.Revision = 0
	}
	d.into(object, "seen", "seen", (*string)(&p.Seen))
	p.Seen = p.Seen.And("")
	d.items(object, "questions", MaxQuestions, []string{"id", "text", "about", "note", "starred"}, d.question)
	d.items(object, "tried", MaxTrials, []string{"id", "medicine", "dose", "weeks", "helped", "helpedNote", "sideEffects", "whyStopped", "stillTaking"}, d.trial)
	d.items(object, "values", MaxValues, []string{"id", "text", "weight"}, d.value)
	d.visit(object)
	d.sure(object)
	d.long(object, "valuesNote", "valuesNote", &p.ValuesNote)
	d.long(object, "notes", "notes", &p.Notes)
	d.keepRest(object)
	d.number()
}

// long reads a text that may have several lines, short one of one line.
func (d *decoder) long(object fields, name, where string, to *string) {
	d.into(object, name, where, to)
	*to = d.fit(where, clean(*to), MaxText)
}

func (d *decoder) short(object fields, name, where string, to *string) {
	d.into(object, name, where, to)
	if s, err := line(*to); err == nil {
		*to = s
	} else {
		*to = d.fit(where, clean(*to), MaxLine)
	}
}

// fit cuts a text that is too long, and says so.
func (d *decoder) fit(where, s string, max int) string {
	r := []rune(s)
	if len(r) <= max {
		return s
	}
	d.problem(where, &TooLong{Has: len(r), Max: max})
	return clean(string(r[:max]))
}

// keepRest keeps the fields that we do not know, if they are small.
func (d *decoder) keepRest(object fields) {
	rest := fields{}
	size, parts := 0, 0
	for name, value := range object {
		if !slices.Contains(known, name) {
			rest[name] = bytes.ToValidUTF8(compact(value), []byte("\uFFFD"))
			size += len(name) + len(rest[name])
			parts += bytes.Count(value, []byte("{")) + bytes.Count(value, []byte("["))
		}
	}
	switch {
	case size > maxRest || parts > maxParts:
		d.problem("fields of another version", "more than can be kept; left out")
	case len(rest) > 0:
		d.plan.rest = rest
	}
}
