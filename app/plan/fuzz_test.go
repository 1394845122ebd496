package plan

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"unicode"
)

// again holds p to what must be true of all that was read: it is sound, and
// comes back as it is.
func again(t *testing.T, p Plan) {
	t.Helper()
	if wrong := shape(p); wrong != nil {
		t.Errorf("plan is not sound: %s", strings.Join(wrong, "; "))
	}
	got, problems, err := Decode(Encode(p))
	if err != nil || problems != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("not the same when read again: %v %v\n got %+v\nwant %+v", problems, err, got, p)
	}
}

func FuzzDecode(f *testing.F) {
	f.Fuzz(func(t *testing.T, data []byte) {
		if p, _, err := Decode(data); err == nil {
			again(t, p)
		}
	})
}

func FuzzFragment(f *testing.F) {
	f.Fuzz(func(t *testing.T, s string) {
		p, _, err := FromFragment(s)
		if err != nil {
			return
		}
		again(t, p)
	})
}

func FuzzImport(f *testing.F) {
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Import(data)
		if err != nil {
			return
		}
		again(t, file.Plan)
		back, err := Import(Export(file))
		if err != nil || !reflect.DeepEqual(back.Plan, file.Plan) || back.Display != file.Display {
			t.Errorf("not the same when read again: %v\n got %+v\nwant %+v", err, back, file)
		}
	})
}

// Whatever a reader writes into a visit and a question, the file for a calendar
// is one event with one alarm, whose texts are those.
func FuzzCalendar(f *testing.F) {
	f.Add("2026-12-01", "14:30", "Room 5", "Dr Ash", "How soon?")
	f.Add("2026-12-01", "", "Room\r\nATTACH:https://evil.example/\r\n", "a;b,c\\d", "line\nline")
	f.Add("0001-01-01", "00:00", strings.Repeat("é", 200), "END:VEVENT", "\u2028\u0085\x00\x07")
	f.Fuzz(func(t *testing.T, date, clock, place, with, question string) {
		p := New()
		if _, err := p.SetVisit(Visit{Date: date, Time: clock, Place: place, With: with}); err != nil {
			return
		}
		_, _ = p.AddQuestion(question, "") // an empty or a long one is not added
		data, err := p.Calendar(english, made)
		if p.Visit.Date == "" {
			if err != ErrNoDate {
				t.Errorf("without a date: %v, want %v", err, ErrNoDate)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if i := bytes.IndexFunc(data, func(r rune) bool { return unicode.IsControl(r) && r != '\r' && r != '\n' }); i >= 0 {
			t.Errorf("control character %q in:\n%q", data[i], data)
		}
		readBack(t, p, data)
	})
}
