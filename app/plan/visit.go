package plan

import (
	"strconv"
	"time"

	"careguide/app/guide"
)

// tidy returns v as it is kept, or says what cannot be.
func (v Visit) tidy() (Visit, error) {
	v, why := v.Or(v)
	for _, err := range why {
		if err != nil {
			return Visit{}, err
		}
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

// Or returns v with each part that cannot be kept as it is in was, and why, in their
// order: a date that nobody can read is no reason to lose the place.
func (v Visit) Or(was Visit) (Visit, [4]error) {
	var why [4]error
	if !isDate(v.Date) || !v.plausible() && v.Date != was.Date {
		v.Date, why[0] = was.Date, ErrValue
	}
	if !isTime(v.Time) {
		v.Time, why[1] = was.Time, ErrValue
	}
	v.Place, why[2] = lineOr(v.Place, was.Place)
	v.With, why[3] = lineOr(v.With, was.With)
	return v, why
}

func lineOr(s, was string) (string, error) {
	s, err := line(s)
	if err != nil {
		return was, err
	}
	return s, nil
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
	v, err := v.tidy()
	if err == nil && !v.plausible() && v.Date != p.Visit.Date {
		err = ErrValue
	}
	if err != nil {
		return Change{}, err
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
