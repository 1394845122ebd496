package plan

import "time"

const (
	dateForm = "2006-01-02"
	timeForm = "15:04"
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
	if !isTime(dateForm, v.Date) || !isTime(timeForm, v.Time) {
		return Visit{}, ErrValue
	}
	return v, nil
}

// isTime reports whether s is empty, or written exactly in a form.
func isTime(form, s string) bool {
	t, err := time.Parse(form, s)
	return s == "" || err == nil && t.Format(form) == s
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
