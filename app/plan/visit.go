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

// SetVisit changes the next appointment. A date may be in the past: readers
// write down old visits too, and a device's clock may be wrong.
func (p *Plan) SetVisit(v Visit) (Change, error) {
	v, err := v.tidy()
	if err != nil {
		return Change{}, err
	}
	return set(p, func(p *Plan) *Visit { return &p.Visit }, v), nil
}

// ClearVisit takes the appointment out.
func (p *Plan) ClearVisit() Change {
	return set(p, func(p *Plan) *Visit { return &p.Visit }, Visit{})
}

// SetNotes changes what else the reader wants to talk about.
func (p *Plan) SetNotes(s string) (Change, error) {
	s, err := text(s)
	if err != nil {
		return Change{}, err
	}
	return set(p, func(p *Plan) *string { return &p.Notes }, s), nil
}
