package plan

import (
	"strconv"
	"time"

	"careguide/app/guide"
)

// tidy returns v as it is kept, or says what cannot be.
func (v Visit) tidy() (Visit, error) {
	var err error
	if v.Place, err = line(v.Place); err != nil {
		return Visit{}, err
	}
	if v.With, err = line(v.With); err != nil {
		return Visit{}, err
	}
	if !isDate(v.Date) || !isTime(v.Time) {
		return Visit{}, ErrValue
	}
	return v, nil
}

// isDate reports whether s is empty, or a day as in "2026-11-25".
func isDate(s string) bool {
	_, err := guide.ParseDate(s)
	return s == "" || err == nil
}

// isTime reports whether s is empty, or a time of day as in "14:30".
func isTime(s string) bool {
	_, ok := clock(s, 24, 60)
	return s == "" || ok
}

// clock reads numbers of two digits with colons between them, each below its
// most.
func clock(s string, most ...int) ([]int, bool) {
	if len(s) != 3*len(most)-1 {
		return nil, false
	}
	var all []int
	for i, m := range most {
		n, err := strconv.ParseUint(s[3*i:3*i+2], 10, 8)
		if err != nil || int(n) >= m || i > 0 && s[3*i-1] != ':' {
			return nil, false
		}
		all = append(all, int(n))
	}
	return all, true
}

// moment writes a time as in "2026-11-25T14:30:00Z" (RFC 3339).
func moment(t time.Time) string {
	t = t.UTC()
	hour, minute, second := t.Clock()
	two := func(n int) string { return strconv.Itoa(100 + n)[1:] }
	return string(guide.DateOf(t)) + "T" + two(hour) + ":" + two(minute) + ":" + two(second) + "Z"
}

// parseMoment reads what moment wrote.
func parseMoment(s string) (time.Time, bool) {
	if len(s) != len("2026-11-25T14:30:00Z") || s[10] != 'T' || s[19] != 'Z' {
		return time.Time{}, false
	}
	day, err := guide.ParseDate(s[:10])
	at, ok := clock(s[11:19], 24, 60, 60)
	if err != nil || !ok {
		return time.Time{}, false
	}
	return day.At(at[0], at[1], at[2]), true
}

// A visitPart is one of what is known of a visit, by its name in JSON.
type visitPart struct {
	name string
	of   func(*Visit) *string
}

var visitParts = []visitPart{
	{"date", func(v *Visit) *string { return &v.Date }},
	{"time", func(v *Visit) *string { return &v.Time }},
	{"place", func(v *Visit) *string { return &v.Place }},
	{"with", func(v *Visit) *string { return &v.With }},
}

// Or returns v with each part that cannot be kept as it is in was, and why, by the
// part's name in JSON: a date that nobody can read is no reason to lose the place.
func (v Visit) Or(was Visit) (Visit, map[string]error) {
	why := map[string]error{}
	for _, part := range visitParts {
		alone := Visit{}
		*part.of(&alone) = *part.of(&v)
		kept, err := alone.tidy()
		if err == nil && !kept.plausible() && kept.Date != was.Date {
			err = ErrValue
		}
		if err != nil {
			why[part.name], kept = err, was
		}
		*part.of(&v) = *part.of(&kept)
	}
	return v, why
}

// plausible reports whether the date, if there is one, is in a year that a visit may
// be in. Others are those of a date that is not written to its end. It may be in the
// past: readers write down old visits too, and a device's clock may be wrong.
func (v Visit) plausible() bool {
	return v.Date == "" || v.Date >= "1900" && v.Date < "2200"
}

// SetVisit changes the next appointment, all of it or nothing. It is the same
// appointment for as long as anything is known of it: only one that was taken out
// makes room for another.
func (p *Plan) SetVisit(v Visit) (Change, error) {
	v, why := v.Or(p.Visit)
	for _, part := range visitParts {
		if err := why[part.name]; err != nil {
			return Change{}, err
		}
	}
	return p.setVisit(v, p.uidFor(v)), nil
}

// ClearVisit takes the appointment out.
func (p *Plan) ClearVisit() Change { return p.setVisit(Visit{}, "") }

func (p *Plan) setVisit(v Visit, uid string) Change {
	was, wasUID := p.Visit, p.VisitUID
	if v == was {
		return Change{}
	}
	p.Visit, p.VisitUID = v, uid
	p.changed()
	return Change{Done: true, undo: func(p *Plan) error {
		if p.Visit == v {
			p.setVisit(was, wasUID)
		}
		return nil
	}}
}

// SetNotes changes what else the reader wants to talk about.
func (p *Plan) SetNotes(s string) (Change, error) {
	s, err := text(s)
	if err != nil {
		return Change{}, err
	}
	return set(p, func(p *Plan) *string { return &p.Notes }, s), nil
}
