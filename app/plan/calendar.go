package plan

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"
)

// ErrNoDate says that a visit without a date has no place in a calendar.
var ErrNoDate = errors.New("the visit has no date")

// Calendar returns the visit as an iCalendar file, with the questions as its
// description and an alarm one day before. Its time is that of the place where
// the reader is; a visit without one takes the whole day. now is when the file
// is made.
//
// The same visit has the same UID, and a later revision of the plan replaces
// it; another day, place or person is another visit.
func (p Plan) Calendar(l Labels, now time.Time) ([]byte, error) {
	v := p.Visit
	if v.Date == "" {
		return nil, ErrNoDate
	}
	event := ical.NewComponent(ical.CompEvent)
	event.Props.SetText(ical.PropUID, "visit-"+v.Date+"-"+sum([]byte(v.Place+"\n"+v.With))+"@careguide")
	event.Props.SetDateTime(ical.PropDateTimeStamp, now.UTC())
	raw(event, ical.PropSequence, strconv.Itoa(p.Revision))
	event.Props.SetText(ical.PropSummary, l.Event)
	if v.Place != "" {
		event.Props.SetText(ical.PropLocation, v.Place)
	}
	if about := p.description(l); about != "" {
		event.Props.SetText(ical.PropDescription, about)
	}
	// What is in a shared calendar tells others of the illness: ask it not to.
	raw(event, ical.PropClass, "PRIVATE")
	start := raw(event, ical.PropDateTimeStart, v.start())
	alarm := ical.NewComponent(ical.CompAlarm)
	raw(alarm, ical.PropAction, "DISPLAY")
	alarm.Props.SetText(ical.PropDescription, l.Event)
	if v.Time == "" {
		start.Params.Set(ical.ParamValue, string(ical.ValueDate))
		// A day starts at midnight: 15 hours before it is 9 in the morning.
		raw(alarm, ical.PropTrigger, "-PT15H")
	} else {
		raw(alarm, ical.PropTrigger, "-P1D")
	}
	event.Children = append(event.Children, alarm)

	calendar := ical.NewCalendar()
	calendar.Props.SetText(ical.PropVersion, "2.0")
	calendar.Props.SetText(ical.PropProductID, "-//Careguide//Visit//EN")
	calendar.Children = append(calendar.Children, event)
	var b bytes.Buffer
	if err := ical.NewEncoder(&b).Encode(calendar); err != nil {
		return nil, fmt.Errorf("calendar: %w", err)
	}
	return folded(b.String()), nil
}

// raw sets a property whose value is not text, and is written as it is.
func raw(c *ical.Component, name, value string) *ical.Prop {
	prop := ical.NewProp(name)
	prop.Value = value
	c.Props.Set(prop)
	return prop
}

func (v Visit) start() string {
	day := strings.ReplaceAll(v.Date, "-", "")
	if v.Time == "" {
		return day
	}
	return day + "T" + strings.ReplaceAll(v.Time, ":", "") + "00"
}

// description returns the questions without the visit, which the event itself
// tells, but with the person.
func (p Plan) description(l Labels) string {
	p.Visit = Visit{With: p.Visit.With}
	return strings.TrimSpace(p.QuestionsText(l))
}

// maxOctets is how long a line of a calendar may be, without its end.
const maxOctets = 75

// folded breaks long lines, between characters; the encoder does not.
func folded(s string) []byte {
	var b bytes.Buffer
	for line := range strings.SplitAfterSeq(s, "\r\n") {
		line, end := strings.TrimSuffix(line, "\r\n"), "\r\n"
		if line == "" {
			continue
		}
		for room := maxOctets; len(line) > room; room = maxOctets - 1 {
			for !utf8.RuneStart(line[room]) {
				room--
			}
			b.WriteString(line[:room] + "\r\n ")
			line = line[room:]
		}
		b.WriteString(line + end)
	}
	return b.Bytes()
}
