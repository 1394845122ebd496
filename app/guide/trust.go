package guide

import "time"

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

const isoDay = "2006-01-02"

// ParseDate reports an error when s is not a calendar day.
func ParseDate(s string) (Date, error) {
	_, err := time.Parse(isoDay, s)
	return Date(s), err
}

// Year returns the year of the day; 0 when it is not a day.
func (d Date) Year() int {
	t, err := time.Parse(isoDay, string(d))
	if err != nil {
		return 0
	}
	return t.Year()
}

// English returns the day as people write it, as in "23 November 2026".
func (d Date) English() string {
	t, err := time.Parse(isoDay, string(d))
	if err != nil {
		return string(d)
	}
	return t.Format("2 January 2006")
}
