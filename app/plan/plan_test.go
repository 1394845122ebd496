package plan

import (
	"errors"
	"strings"
	"testing"
)

// three returns a plan with the questions 1, 2 and 3, all starred.
func three(t *testing.T) Plan {
	t.Helper()
	p := New()
	for _, s := range []string{"one", "two", "three"} {
		c := must(t)(p.AddQuestion(s, ""))
		must(t)(p.Star(c.ID, true))
	}
	return p
}

func must(t *testing.T) func(Change, error) Change {
	return func(c Change, err error) Change {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
}

func order(p Plan) string {
	var list []string
	for _, q := range p.Questions {
		list = append(list, q.Text)
	}
	return strings.Join(list, ",")
}

func TestTextIsKeptAsTyped(t *testing.T) {
	tests := []struct{ in, want string }{
		{"What now?", "What now?"},
		{" \n What now?\n\n", "What now?"},
		{"one\r\ntwo\rthree\u2028four\u0085five", "one\ntwo\nthree\nfour\nfive"},
		{"a\tb", "a b"},
		{"a\x00b\x1b[31mc\x7f\u0090", "ab[31mc"},
		{"ماذا عن \u200fالنوم؟", "ماذا عن \u200fالنوم؟"},
		{"👩🏽‍⚕️", "👩🏽‍⚕️"},
		{"<b>bold</b> &amp;", "<b>bold</b> &amp;"},
		{"\xffoops", "\uFFFDoops"},
		{"two\u00a0words", "two\u00a0words"},
	}
	for _, tt := range tests {
		p := New()
		must(t)(p.AddQuestion(tt.in, ""))
		if got := p.Questions[0].Text; got != tt.want {
			t.Errorf("AddQuestion(%q) kept %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestRefusals(t *testing.T) {
	full := New()
	for i := range MaxQuestions {
		must(t)(full.AddQuestion(strings.Repeat("q", i+1), ""))
	}
	for i := range MaxTrials {
		must(t)(full.AddTrial(Trial{Medicine: strings.Repeat("m", i+1)}))
	}
	tests := []struct {
		name string
		do   func(p *Plan) (Change, error)
		want error
	}{
		{"nothing typed", func(p *Plan) (Change, error) { return p.AddQuestion(" \n\t", "") }, ErrEmpty},
		{"about no part", func(p *Plan) (Change, error) { return p.AddQuestion("new", "../etc") }, nil},
		{"edit to nothing", func(p *Plan) (Change, error) { return p.EditQuestion(1, "") }, ErrEmpty},
		{"edit to another", func(p *Plan) (Change, error) { return p.EditQuestion(1, "QQ") }, ErrSame},
		{"edit what is gone", func(p *Plan) (Change, error) { return p.EditQuestion(-1, "new") }, ErrGone},
		{"one too many", func(p *Plan) (Change, error) { return p.AddQuestion("new", "") }, ErrFull},
		{"one trial too many", func(p *Plan) (Change, error) { return p.AddTrial(Trial{Medicine: "new"}) }, ErrFull},
		{"trial of nothing", func(p *Plan) (Change, error) { return p.AddTrial(Trial{Dose: "20 mg"}) }, ErrEmpty},
		{"helped a bit", func(p *Plan) (Change, error) { return p.AddTrial(Trial{Medicine: "m", Helped: "a bit"}) }, ErrValue},
		{"no such day", func(p *Plan) (Change, error) { return p.SetVisit(Visit{Date: "2026-02-30"}) }, ErrValue},
		{"day in another form", func(p *Plan) (Change, error) { return p.SetVisit(Visit{Date: "25.11.2026"}) }, ErrValue},
		{"no such hour", func(p *Plan) (Change, error) { return p.SetVisit(Visit{Time: "24:01"}) }, ErrValue},
		{"hour of one digit", func(p *Plan) (Change, error) { return p.SetVisit(Visit{Time: "9:05"}) }, ErrValue},
		{"no such weight", func(p *Plan) (Change, error) { return p.SetWeight("work", "very") }, ErrValue},
		{"fifth question on being sure", func(p *Plan) (Change, error) { return p.SetSure(4, Yes) }, ErrValue},
		{"no such answer", func(p *Plan) (Change, error) { return p.SetSure(0, "maybe") }, ErrValue},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := full
			c, err := tt.do(&p)
			if err == nil || tt.want != nil && !errors.Is(err, tt.want) {
				t.Errorf("error %v, want %v", err, tt.want)
			}
			if c.Done || p.Revision != full.Revision {
				t.Errorf("refused, and the revision went from %d to %d", full.Revision, p.Revision)
			}
		})
	}
}

func TestNothingIsCutInSilence(t *testing.T) {
	tests := []struct {
		name  string
		max   int
		do    func(p *Plan, s string) (Change, error)
		field string
	}{
		{"question", MaxText, func(p *Plan, s string) (Change, error) { return p.AddQuestion(s, "") }, ""},
		{"edit", MaxText, func(p *Plan, s string) (Change, error) { return p.EditQuestion(1, s) }, ""},
		{"note", MaxText, func(p *Plan, s string) (Change, error) { return p.SetNote(1, s) }, ""},
		{"notes", MaxText, func(p *Plan, s string) (Change, error) { return p.SetNotes(s) }, ""},
		{"values note", MaxText, func(p *Plan, s string) (Change, error) { return p.SetValuesNote(s) }, ""},
		{"own value", MaxLine, func(p *Plan, s string) (Change, error) { return p.AddOwnValue(s) }, ""},
		{"place", MaxLine, func(p *Plan, s string) (Change, error) { return p.SetVisit(Visit{Place: s}) }, ""},
		{"medicine", MaxLine, func(p *Plan, s string) (Change, error) { return p.AddTrial(Trial{Medicine: s}) }, "medicine"},
		{"side effects", MaxText, func(p *Plan, s string) (Change, error) {
			return p.AddTrial(Trial{Medicine: "m", SideEffects: s})
		}, "sideEffects"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := New()
			must(t)(p.AddQuestion("first", ""))
			if _, err := tt.do(&p, strings.Repeat("é", tt.max)); err != nil {
				t.Errorf("%d characters: %v", tt.max, err)
			}
			was := p.Revision
			_, err := tt.do(&p, strings.Repeat("x", 10_000))
			var long *TooLong
			if !errors.As(err, &long) || *long != (TooLong{tt.field, 10_000, tt.max}) {
				t.Errorf("10,000 characters: error %v", err)
			}
			if p.Revision != was {
				t.Error("refused, and changed the plan")
			}
		})
	}
}

func TestTheSameTextTwiceIsOne(t *testing.T) {
	p := three(t)
	for _, s := range []string{"two", " TWO ", "Two\n"} {
		c, err := p.AddQuestion(s, "ect")
		if err != nil || c.Done || c.ID != p.Questions[1].ID {
			t.Errorf("AddQuestion(%q) = %+v, %v, want the second question", s, c, err)
		}
	}
	if got := order(p); got != "one,two,three" {
		t.Errorf("questions are %s", got)
	}
}

func TestOnlyThreeStars(t *testing.T) {
	p := three(t)
	c := must(t)(p.AddQuestion("four", ""))
	if _, err := p.Star(c.ID, true); !errors.Is(err, ErrStars) {
		t.Errorf("fourth star: error %v, want %v", err, ErrStars)
	}
	must(t)(p.Star(p.Questions[0].ID, true)) // has one already
	must(t)(p.Star(p.Questions[0].ID, false))
	must(t)(p.Star(c.ID, true))
}

func TestMove(t *testing.T) {
	tests := []struct {
		at, by int
		want   string
	}{
		{0, 1, "two,one,three"},
		{1, -1, "two,one,three"},
		{0, -1, "one,two,three"},
		{2, 1, "one,two,three"},
		{0, 9, "two,three,one"},
		{2, -9, "three,one,two"},
	}
	for _, tt := range tests {
		p := three(t)
		must(t)(p.MoveQuestion(p.Questions[tt.at].ID, tt.by))
		if got := order(p); got != tt.want {
			t.Errorf("move of %d by %d: %s, want %s", tt.at, tt.by, got, tt.want)
		}
	}
}

func TestIDsAreNeverUsedAgain(t *testing.T) {
	p := New()
	first := must(t)(p.AddQuestion("one", "")).ID
	must(t)(p.RemoveQuestion(first))
	if again := must(t)(p.AddQuestion("one", "")).ID; again == first {
		t.Errorf("ID %d was used again", again)
	}
}

// Typed again before the undo: one question, with the note of both.
func TestUndoOfRemovalMeetsTheSameText(t *testing.T) {
	p := three(t)
	must(t)(p.SetNote(p.Questions[0].ID, "first note"))
	gone := must(t)(p.RemoveQuestion(p.Questions[0].ID))
	again := must(t)(p.AddQuestion("One", ""))
	must(t)(p.SetNote(again.ID, "second note"))
	if err := gone.Undo(&p); err != nil {
		t.Fatal(err)
	}
	if got := order(p); got != "two,three,One" {
		t.Errorf("questions are %s", got)
	}
	if got := p.Questions[2].Note; got != "first note\nsecond note" {
		t.Errorf("note is %q", got)
	}
}

func TestEmpty(t *testing.T) {
	p := New()
	if !p.Empty() {
		t.Error("a new plan is not empty")
	}
	must(t)(p.SetWeight("work", ALot))
	if p.Empty() {
		t.Error("a plan with a weight is empty")
	}
	must(t)(p.SetWeight("work", Unweighed))
	if !p.Empty() {
		t.Error("a plan without weights is not empty")
	}
}

func TestTogetherIsUndoneTogether(t *testing.T) {
	p := three(t)
	was := order(p)
	all := Together(must(t)(p.AddQuestion("four", "")), must(t)(p.AddQuestion("five", "")), must(t)(p.MoveQuestion(p.Questions[0].ID, 1)))
	if err := all.Undo(&p); err != nil || !all.Done || order(p) != was {
		t.Errorf("questions are %s, want %s (%v)", order(p), was, err)
	}
}

// Stores hand out copies: what one of them adds is no matter of another.
func TestCopiesAreApart(t *testing.T) {
	p := three(t)
	must(t)(p.AddQuestion("four", ""))
	a, b := p, p
	must(t)(a.AddQuestion("of a", ""))
	must(t)(b.AddQuestion("of b", ""))
	gone := must(t)(a.RemoveQuestion(a.Questions[0].ID))
	c := a
	if err := gone.Undo(&c); err != nil {
		t.Fatal(err)
	}
	if order(a) != "two,three,four,of a" || order(b) != "one,two,three,four,of b" || order(p) != "one,two,three,four" {
		t.Errorf("questions are %s; %s; %s", order(a), order(b), order(p))
	}
}

// A late undo leaves alone what was written into the same place since.
func TestLateUndoOfAnEdit(t *testing.T) {
	p := New()
	first := must(t)(p.SetWeight("work", ALot))
	must(t)(p.SetWeight("work", Some))
	must(t)(p.SetWeight("sleep", ALot))
	second := must(t)(p.SetWeight("sleep", Some))
	must(t)(p.SetWeight("sleep", NotMuch))
	trial := must(t)(p.AddTrial(Trial{Medicine: "x"}))
	third := must(t)(p.EditTrial(Trial{ID: trial.ID, Medicine: "x", Dose: "1"}))
	must(t)(p.EditTrial(Trial{ID: trial.ID, Medicine: "x", Dose: "1", Weeks: "6"}))
	note := must(t)(p.SetNotes("one"))
	must(t)(p.SetNotes("one and two"))
	for _, c := range []Change{first, second, third, note} {
		if err := c.Undo(&p); err != nil {
			t.Fatal(err)
		}
	}
	if p.Weight("work") != Some || p.Weight("sleep") != NotMuch || p.Tried[0].Weeks != "6" || p.Notes != "one and two" {
		t.Errorf("a late undo took back more than its own: %+v", p)
	}
}
