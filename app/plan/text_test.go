package plan

import (
	"bytes"
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
	form := map[bool]string{true: time.DateOnly, false: time.DateOnly + " 15:04"}[p.Visit.Time == ""]
	start, err := events[0].DateTimeStart(time.Local)
	if want := strings.TrimSpace(p.Visit.Date + " " + p.Visit.Time); err != nil || start.Format(form) != want {
		t.Errorf("start %v, want %s (%v)", start, want, err)
	}
}

func TestCalendarUID(t *testing.T) {
	p := New()
	must(t)(p.SetVisit(Visit{Date: "2026-11-25", Time: "14:30", Place: "Room 5"}))
	first := uid(t, p)
	must(t)(p.AddQuestion("new", ""))
	must(t)(p.SetVisit(Visit{Date: "2026-11-25", Time: "15:00", Place: "Room 5"}))
	if again := uid(t, p); again != first {
		t.Errorf("another hour, and the UID went from %s to %s", first, again)
	}
	must(t)(p.SetVisit(Visit{Date: "2027-01-10", Time: "15:00", Place: "Room 5"}))
	if other := uid(t, p); other == first {
		t.Errorf("another day has the same UID %s: it would replace the first visit", other)
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
