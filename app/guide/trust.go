package guide

import (
	"errors"
	"strconv"
	"strings"
	"time"
)

// Trust says who stands behind a guide, and since when.
type Trust struct {
	WrittenBy  string
	ReviewedBy string // empty until a clinician has signed
	Reviewed   Date
	NextReview Date
	// Plain sentences on how the guide is kept and paid for.
	UpdatePolicy, Funding, Conflicts string
}

// A Change is an entry of a guide's history.
type Change struct {
	Date Date
	Text string
}

// A Date is a calendar day, as in "2026-11-23".
type Date string

var errDay = errors.New("no such day (write it as in 2026-11-23)")

// ParseDate reports an error when s is not a calendar day.
func ParseDate(s string) (Date, error) {
	if _, ok := Date(s).time(); !ok {
		return Date(s), errDay
	}
	return Date(s), nil
}

// DateOf returns the day of t, where t is.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date(digits(year, 4) + "-" + digits(int(month), 2) + "-" + digits(day, 2))
}

// digits writes n with at least that many digits. Package time's own forms
// would add 11 KB to app.wasm.
func digits(n, many int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, many-len(s))) + s
}

// time returns midnight of the day, and whether there is such a day.
func (d Date) time() (time.Time, bool) {
	var part [3]int
	for i, s := range strings.SplitN(string(d), "-", 3) {
		part[i], _ = strconv.Atoi(s)
	}
	t := time.Date(part[0], time.Month(part[1]), part[2], 0, 0, 0, 0, time.UTC)
	// A 30 February is the 2 March, and calendars read years of four digits only.
	return t, DateOf(t) == d && len(d) == len("2026-11-23")
}

// At returns a moment of the day, in UTC.
func (d Date) At(hour, minute, second int) time.Time {
	t, _ := d.time()
	return t.Add(time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second)
}

// Year returns the year of the day; 0 when it is not a day.
func (d Date) Year() int {
	if t, ok := d.time(); ok {
		return t.Year()
	}
	return 0
}

// English returns the day as people write it, as in "23 November 2026".
func (d Date) English() string {
	t, ok := d.time()
	if !ok {
		return string(d)
	}
	return strconv.Itoa(t.Day()) + " " + t.Month().String() + " " + digits(t.Year(), 4)
}
