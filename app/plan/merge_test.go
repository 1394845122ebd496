package plan

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestMerge(t *testing.T) {
	tests := []struct {
		name, a, b, want string
		problems         string
	}{
		{"new ones come last",
			`{"version":1,"revision":2,"questions":[{"id":1,"text":"a"}]}`,
			`{"version":1,"revision":3,"questions":[{"id":2,"text":"b"}]}`,
			`{"version":1,"revision":5,"questions":[{"id":1,"text":"a"},{"id":2,"text":"b"}]}`, ""},
		{"two tabs used the same number",
			`{"version":1,"revision":1,"questions":[{"id":1,"text":"a"}],"tried":[{"id":1,"medicine":"x"}]}`,
			`{"version":1,"revision":1,"questions":[{"id":1,"text":"b"}],"tried":[{"id":1,"medicine":"y"}]}`,
			`{"version":1,"revision":4,"questions":[{"id":1,"text":"a"},{"id":2,"text":"b"}],"tried":[{"id":1,"medicine":"x"},{"id":3,"medicine":"y"}]}`, ""},
		{"the same text is one",
			`{"version":1,"revision":1,"questions":[{"id":1,"text":"How soon?","note":"ask"}]}`,
			`{"version":1,"revision":1,"questions":[{"id":1,"text":"how  SOON?","note":"tell","starred":true,"about":"ect"}]}`,
			`{"version":1,"revision":3,"questions":[{"id":1,"text":"How soon?","about":"ect","note":"ask\ntell","starred":true}]}`, ""},
		{"a fourth star",
			`{"version":1,"revision":4,"questions":[{"id":1,"text":"a","starred":true},{"id":2,"text":"b","starred":true}]}`,
			`{"version":1,"revision":4,"questions":[{"id":3,"text":"c","starred":true},{"id":4,"text":"d","starred":true}]}`,
			`{"version":1,"revision":7,"questions":[{"id":1,"text":"a","starred":true},{"id":2,"text":"b","starred":true},{"id":3,"text":"c","starred":true},{"id":4,"text":"d"}]}`,
			`no star left for the question "d"`},
		{"a second visit becomes a note",
			`{"version":1,"revision":1,"visit":{"date":"2026-11-25","place":"Room 5"},"notes":"mine"}`,
			`{"version":1,"revision":1,"visit":{"date":"2027-01-10","time":"09:00","with":"Ann"}}`,
			`{"version":1,"revision":2,"visit":{"date":"2026-11-25","place":"Room 5"},"notes":"mine\n2027-01-10 09:00 Ann"}`, ""},
		{"a visit keeps its name in calendars",
			`{"version":1,"revision":1,"visit":{"place":"Room 5"},"visitUID":"visit-a"}`,
			`{"version":1,"revision":2,"visit":{"place":"Room 5"},"visitUID":"visit-b","notes":"x"}`,
			`{"version":1,"revision":3,"visit":{"place":"Room 5"},"visitUID":"visit-a","notes":"x"}`, ""},
		{"a visit comes with its name in calendars",
			`{"version":1,"revision":1,"notes":"x"}`,
			`{"version":1,"revision":1,"visit":{"place":"Room 5"},"visitUID":"visit-b"}`,
			`{"version":1,"revision":2,"visit":{"place":"Room 5"},"visitUID":"visit-b","notes":"x"}`, ""},
		{"two answers",
			`{"version":1,"revision":1,"values":[{"id":"work","weight":"a-lot"}],"sure":["yes","","",""]}`,
			`{"version":1,"revision":1,"values":[{"id":"work","weight":"not"},{"id":"own-1","text":"Mine","weight":"some"}],"sure":["no","no","",""]}`,
			`{"version":1,"revision":4,"values":[{"id":"work","weight":"a-lot"},{"id":"own-1","text":"Mine","weight":"some"}],"sure":["yes","no","",""]}`,
			"two answers to \"work\": \"a-lot\" stays, not \"not\"\ntwo answers to question 1 on being sure: \"yes\" stays"},
		{"the same lines in another order",
			`{"version":1,"revision":1,"notes":"x\ny"}`,
			`{"version":1,"revision":1,"notes":"y\nx"}`,
			`{"version":1,"revision":1,"notes":"x\ny"}`, ""},
		{"whose changes it has",
			`{"version":1,"revision":3,"seen":"a 3 b 2","notes":"x"}`,
			`{"version":1,"revision":3,"seen":"b 3 a 2","notes":"y"}`,
			`{"version":1,"revision":4,"seen":"a 3 b 3","notes":"x\ny"}`, ""},
		{"nothing new counts nothing",
			`{"version":1,"revision":8,"questions":[{"id":1,"text":"a"}]}`,
			`{"version":1,"revision":5,"questions":[{"id":1,"text":"a"}]}`,
			`{"version":1,"revision":8,"questions":[{"id":1,"text":"a"}]}`, ""},
		{"fields of the same version that we do not know",
			`{"version":1,"revision":1,"mood":1,"sleep":2}`,
			`{"version":1,"revision":1,"mood":3,"food":4}`,
			`{"version":1,"revision":2,"food":4,"mood":1,"sleep":2}`,
			`two contents of the field "mood": the first stays`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, problems, err := Merge(read(t, tt.a), read(t, tt.b))
			if got := string(Encode(m)); err != nil || got != tt.want {
				t.Errorf("%v\n got %s\nwant %s", err, got, tt.want)
			}
			if got := strings.Join(problems, "\n"); got != tt.problems {
				t.Errorf("problems:\n%s\nwant:\n%s", got, tt.problems)
			}
		})
	}
}

func read(t *testing.T, s string) Plan {
	t.Helper()
	p, problems, err := Decode([]byte(s))
	if err != nil || problems != nil {
		t.Fatalf("Decode(%s): %v %v", s, problems, err)
	}
	return p
}

func TestMergeThatDoesNotFitChangesNothing(t *testing.T) {
	a, b := New(), New()
	for i := range MaxQuestions {
		must(t)(a.AddQuestion(strings.Repeat("a", i+1), ""))
	}
	must(t)(b.AddQuestion("one more", ""))
	if m, _, err := Merge(a, b); !errors.Is(err, ErrFull) || !reflect.DeepEqual(m, a) {
		t.Errorf("error %v, want %v", err, ErrFull)
	}
}

// Which texts are too long together, and by how much; all of them at once.
func TestMergeNamesWhatIsTooLong(t *testing.T) {
	long := func(letter string) string { return strings.Repeat(letter, 1500) }
	fill := func(letter, date string) Plan {
		p := New()
		c := must(t)(p.AddQuestion("What does it cost?", ""))
		must(t)(p.SetNote(c.ID, long(letter)))
		must(t)(p.SetNotes(long(letter)))
		must(t)(p.SetValuesNote(long(letter)))
		must(t)(p.SetVisit(Visit{Date: date}))
		return p
	}
	a, b := fill("a", "2026-11-25"), fill("b", "2026-11-26")
	m, _, err := Merge(a, b)
	if !reflect.DeepEqual(m, a) || err == nil {
		t.Fatalf("not refused whole: %v", err)
	}
	unfit, _ := err.(Unfit)
	want := []TooLong{
		{"note What does it cost?", 3001, 2000},
		{"valuesNote", 3001, 2000},
		{"notes", 3012, 2000}, // with the second visit, which becomes a line of them
	}
	for i, want := range want {
		if long, ok := unfit[i].(*TooLong); !ok || *long != want {
			t.Errorf("says %v, want %+v", unfit[i], want)
		}
	}
	var part *TooLong
	if !errors.As(err, &part) {
		t.Errorf("%v is no *TooLong", err)
	}
}

// A device whose clock was set back writes older dates; nothing depends on them.
func TestClockSetBack(t *testing.T) {
	p := three(t)
	must(t)(p.SetVisit(Visit{Date: "2001-01-01", Time: "10:00"}))
	late, early := made, made.AddDate(-30, 0, 0)
	f, err := Import(Export(File{Saved: early, Plan: p}))
	if err != nil || !reflect.DeepEqual(f.Plan, p) {
		t.Errorf("a file from 1996: %+v, %v", f, err)
	}
	a, err := p.Calendar(english, late)
	if err != nil {
		t.Fatal(err)
	}
	b, err := p.Calendar(english, early)
	if err != nil {
		t.Fatal(err)
	}
	stamp := func(now time.Time) []byte { return []byte(now.UTC().Format("DTSTAMP:20060102T150405Z")) }
	if !bytes.Equal(bytes.Replace(a, stamp(late), stamp(early), 1), b) {
		t.Errorf("more than the stamp differs:\n%s\n%s", a, b)
	}
}
