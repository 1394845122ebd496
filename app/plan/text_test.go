package plan

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"careguide/app/guide"
)

var english = Labels{
	Questions: "My questions", Important: "Most important", OtherQuestions: "Also", Note: "Note", Notes: "Anything else",
	Visit: "My next visit", When: "When", Where: "Where", With: "With",
	Values: "What matters to me", ALot: "Matters a lot", Some: "Matters some", NotMuch: "Does not matter much", ValuesNote: "In my own words",
	Sure: "Am I ready to decide?", Yes: "Yes", No: "No",
	SureQuestions: [4]string{"Sure?", "Known?", "Clear?", "Supported?"},
	Tried:         "What I have tried", Dose: "Highest dose", Weeks: "How long", Helped: "Did it help", SideEffects: "Side effects",
	WhyStopped: "Why I stopped", StillTaking: "I still take it.", HelpNone: "No", HelpSome: "Some", HelpALot: "A lot",
	Event: "Appointment",
	Date:  guide.Date.English,
}

var statements = []Statement{{"work", "Being able to work"}, {"sleep", "Sleeping well"}, {"cost", "What it costs"}}

// made is when the calendar files of the tests were made.
var made = time.Date(2026, 11, 1, 9, 0, 0, 0, time.FixedZone("", 5*3600))

func TestTextAndCalendar(t *testing.T) {
	archives(t, "text", func(t *testing.T, in []byte) map[string]string {
		p, problems, err := Decode(in)
		if err != nil || problems != nil {
			t.Fatalf("Decode: %v %v", problems, err)
		}
		written := p.Text(english, statements)
		if strings.Contains(written, "\t") {
			t.Errorf("a tab in:\n%s", written)
		}
		event, err := p.Calendar(english, made)
		if err != nil {
			event = []byte("error: " + err.Error() + "\n")
		} else {
			readBack(t, p, event)
		}
		return map[string]string{"plan.txt": written, "visit.ics": strings.ReplaceAll(string(event), "\r\n", "\n")}
	})
}

// readBack holds the file to its rules, and reads it as a calendar would.
func readBack(t *testing.T, p Plan, data []byte) {
	t.Helper()
	for l := range bytes.SplitAfterSeq(data, []byte("\r\n")) {
		if len(bytes.TrimSuffix(l, []byte("\r\n"))) > 75 || !utf8.Valid(l) || bytes.Count(l, []byte("\n")) != bytes.Count(l, []byte("\r\n")) {
			t.Errorf("line of %d octets: %q", len(l), l)
		}
	}
	calendar, err := ical.NewDecoder(bytes.NewReader(data)).Decode()
	if err != nil {
		t.Fatalf("the library cannot read it: %v\n%s", err, data)
	}
	events := calendar.Events()
	if len(events) != 1 || len(events[0].Children) != 1 {
		t.Fatalf("%d events in:\n%s", len(events), data)
	}
	about, err := events[0].Props.Text(ical.PropDescription)
	if want := p.description(english); err != nil || about != want {
		t.Errorf("description %q, want %q (%v)", about, want, err)
	}
	if place, err := events[0].Props.Text(ical.PropLocation); err != nil || place != p.Visit.Place {
		t.Errorf("place %q, want %q (%v)", place, p.Visit.Place, err)
	}
	end, err := events[0].DateTimeEnd(time.Local)
	if start, _ := events[0].DateTimeStart(time.Local); err != nil || !end.After(start) {
		t.Errorf("end %v is not after %v (%v)", end, start, err)
	}
	form := map[bool]string{true: time.DateOnly, false: time.DateOnly + " 15:04"}[p.Visit.Time == ""]
	start, err := events[0].DateTimeStart(time.Local)
	if want := strings.TrimSpace(p.Visit.Date + " " + p.Visit.Time); err != nil || start.Format(form) != want {
		t.Errorf("start %v, want %s (%v)", start, want, err)
	}
}

// A calendar replaces what has the same UID and a lower SEQUENCE, and has all else besides.
func TestCalendarUID(t *testing.T) {
	first := Visit{Date: "2027-03-15", Time: "14:30", Place: "Room 12"}
	set := func(v Visit) func(*Plan) (Change, error) {
		return func(p *Plan) (Change, error) { return p.SetVisit(v) }
	}
	clear := func(p *Plan) (Change, error) { return p.ClearVisit(), nil }
	tests := []struct {
		name string
		kept string // in an old form; empty for a visit that begins now
		do   []func(*Plan) (Change, error)
		same bool
	}{
		{"place corrected", "", []func(*Plan) (Change, error){set(Visit{Date: "2027-03-15", Time: "14:30", Place: "Room 12, 2nd floor"})}, true},
		{"time moved", "", []func(*Plan) (Change, error){set(Visit{Date: "2027-03-15", Time: "15:00", Place: "Room 12"})}, true},
		{"whole day", "", []func(*Plan) (Change, error){set(Visit{Date: "2027-03-15", Place: "Room 12"})}, true},
		{"day moved", "", []func(*Plan) (Change, error){set(Visit{Date: "2027-03-22", Time: "14:30", Place: "Room 12"})}, true},
		{"person added", "", []func(*Plan) (Change, error){set(Visit{Date: "2027-03-15", Time: "14:30", Place: "Room 12", With: "Dr. A"})}, true},
		{"all of it, key by key", "", []func(*Plan) (Change, error){set(Visit{Place: "Room 12"}), set(Visit{Place: "R"}), set(Visit{Date: "2027-04-01", Place: "R"})}, true},
		{"taken out by mistake, and back", "", []func(*Plan) (Change, error){func(p *Plan) (Change, error) {
			c := p.ClearVisit()
			return c, c.Undo(p)
		}}, true},
		{"only looked at", "", []func(*Plan) (Change, error){set(first)}, true},
		{"another, the same day", "", []func(*Plan) (Change, error){clear, set(Visit{Date: "2027-03-15", Time: "16:30", Place: "Room 12"})}, false},
		{"another, emptied field by field", "", []func(*Plan) (Change, error){set(Visit{Place: "Room 12"}), set(Visit{}), set(Visit{Place: "X"}), set(first)}, false},
		{"from the first edition, corrected", `{"version":1,"revision":3,"visit":{"date":"2027-03-15","time":"14:30","place":"Room 12"}}`, []func(*Plan) (Change, error){set(Visit{Date: "2027-03-22", Place: "Room 5"}), set(Visit{Place: "Room 5"}), set(Visit{Date: "2027-03-23", Place: "Room 5"})}, true},
		{"from the first edition, another", `{"version":1,"revision":3,"visit":{"date":"2027-03-15","time":"14:30","place":"Room 12"}}`, []func(*Plan) (Change, error){clear, set(first)}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := New()
			if tt.kept != "" {
				p = read(t, tt.kept)
			} else {
				must(t)(p.SetVisit(first))
			}
			was, sequence := uid(t, p), p.Revision
			if tt.kept != "" && was != "visit-2027-03-15-48eec685@careguide" {
				t.Errorf("the UID is %s, and not the one that the first edition gave", was)
			}
			for _, do := range tt.do {
				must(t)(do(&p))
				p = read(t, string(Encode(p))) // as the next page has it
			}
			now := uid(t, p)
			if (now == was) != tt.same {
				t.Errorf("the UID went from %s to %s", was, now)
			}
			if tt.name != "only looked at" && p.Revision <= sequence {
				t.Errorf("SEQUENCE went from %d to %d", sequence, p.Revision)
			}
		})
	}
	// Two people may have the visits of both in one calendar.
	other := New()
	must(t)(other.SetVisit(first))
	one := New()
	must(t)(one.SetVisit(first))
	if uid(t, one) == uid(t, other) {
		t.Errorf("two readers have the UID %s", uid(t, one))
	}
}

func TestCalendarEnd(t *testing.T) {
	tests := []struct{ date, clock, start, end string }{
		{"2027-03-15", "14:30", "DTSTART:20270315T143000", "DTEND:20270315T153000"},
		{"2027-12-31", "23:30", "DTSTART:20271231T233000", "DTEND:20280101T003000"},
		{"2027-02-28", "", "DTSTART;VALUE=DATE:20270228", "DTEND;VALUE=DATE:20270301"},
		{"2199-12-31", "", "DTSTART;VALUE=DATE:21991231", "DTEND;VALUE=DATE:22000101"},
	}
	for _, tt := range tests {
		p := New()
		must(t)(p.SetVisit(Visit{Date: tt.date, Time: tt.clock}))
		data, err := p.Calendar(english, made)
		if err != nil || !strings.Contains(string(data), "\r\n"+tt.start+"\r\n"+tt.end+"\r\n") {
			t.Errorf("%s %s: no %s, %s (%v) in:\n%s", tt.date, tt.clock, tt.start, tt.end, err, data)
		}
	}
	// Kept by the first edition; the day after has no name that a calendar can read.
	if _, err := read(t, `{"version":1,"visit":{"date":"9999-12-31"}}`).Calendar(english, made); !errors.Is(err, ErrValue) {
		t.Errorf("9999-12-31: error %v, want %v", err, ErrValue)
	}
}

func uid(t *testing.T, p Plan) string {
	t.Helper()
	data, err := p.Calendar(english, made)
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(data), "UID:")
	id, _, _ := strings.Cut(after, "\r\n")
	return id
}
