package plan

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"careguide/app/guide"
)

// ErrNoDate says that a visit without a date has no place in a calendar.
var ErrNoDate = errors.New("the visit has no date")

// Calendar returns the visit as an iCalendar file, with the questions as its
// description and an alarm one day before. Its time is that of the place where
// the reader is; a visit without one takes the whole day. now is when the file
// is made.
//
// How long a visit takes is not known: an hour is assumed, since some calendars show
// one without an end as no time at all, and some do not take it.
//
// A visit has one UID for all its life, and a later revision of the plan replaces it.
func (p Plan) Calendar(l Labels, now time.Time) ([]byte, error) {
	v := p.Visit
	if v.Date == "" {
		return nil, ErrNoDate
	}
	if !v.plausible() {
		return nil, ErrValue // the day after 9999 has no name
	}
	kind, before := ":", "-P1D"
	if v.Time == "" {
		// A day starts at midnight: 15 hours before it is 9 in the morning.
		kind, before = ";VALUE=DATE:", "-PT15H"
	}
	start, end := v.span()
	lines := []string{
		"BEGIN:VCALENDAR",
		"PRODID:-//Careguide//Visit//EN",
		"VERSION:2.0",
		"BEGIN:VEVENT",
		// What is in a shared calendar tells others of the illness: ask it not to.
		"CLASS:PRIVATE",
	}
	if about := p.description(l); about != "" {
		lines = append(lines, "DESCRIPTION:"+escaped(about))
	}
	lines = append(lines, "DTSTAMP:"+basic(now)+"Z", "DTSTART"+kind+start, "DTEND"+kind+end)
	if v.Place != "" {
		lines = append(lines, "LOCATION:"+escaped(v.Place))
	}
	lines = append(lines,
		"SEQUENCE:"+strconv.Itoa(p.Revision),
		"SUMMARY:"+escaped(l.Event),
		"UID:"+p.uid()+"@careguide",
		"BEGIN:VALARM",
		"ACTION:DISPLAY",
		"DESCRIPTION:"+escaped(l.Event),
		"TRIGGER:"+before,
		"END:VALARM",
		"END:VEVENT",
		"END:VCALENDAR",
	)
	var b bytes.Buffer
	for _, line := range lines {
		fold(&b, line)
	}
	return b.Bytes(), nil
}

// escaped returns s as a value of the type TEXT (RFC 5545, 3.3.11).
func escaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '\r':
		case '\n':
			b.WriteString(`\n`)
		case '\\', ';', ',':
			b.WriteByte('\\')
			fallthrough
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// span returns when the visit starts and ends, as calendars write it: whole days
// where it has no time, the day of the end being the one after the last.
func (v Visit) span() (start, end string) {
	at, hours, length := []int{0, 0}, 24, len("20261125")
	if v.Time != "" {
		at, _ = clock(v.Time, 24, 60)
		hours, length = 1, len("20261125T143000")
	}
	day := guide.Date(v.Date)
	return basic(day.At(at[0], at[1], 0))[:length], basic(day.At(at[0]+hours, at[1], 0))[:length]
}

// basic writes a time as in "20261125T143000".
func basic(t time.Time) string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.TrimSuffix(moment(t), "Z"), "-", ""), ":", "")
}

// description returns the questions without the visit, which the event itself
// tells, but with the person.
func (p Plan) description(l Labels) string {
	p.Visit = Visit{With: p.Visit.With}
	return strings.TrimSpace(p.QuestionsText(l))
}

// maxOctets is how long a line of a calendar may be, without its end.
const maxOctets = 75

// fold writes a line, and breaks it between characters where it is too long.
func fold(b *bytes.Buffer, line string) {
	for room := maxOctets; len(line) > room; room = maxOctets - 1 {
		for !utf8.RuneStart(line[room]) {
			room--
		}
		b.WriteString(line[:room] + "\r\n ")
		line = line[room:]
	}
	b.WriteString(line + "\r\n")
}
