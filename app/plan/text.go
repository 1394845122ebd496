package plan

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"careguide/app/guide"
)

// Text returns all that the reader wrote as plain text, for a file, a message
// or the clipboard. What is empty is left out.
func (p Plan) Text(l Labels, statements []Statement) string {
	parts := []string{p.QuestionsText(l), p.ValuesText(l, statements), p.TriedText(l)}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Join(parts, "\n")
}

// QuestionsText returns the visit, the questions and the notes as plain text:
// starred questions first, all numbered in one row.
func (p Plan) QuestionsText(l Labels) string {
	var t document
	if p.Visit != (Visit{}) {
		t.heading(l.Visit)
		t.field("", l.When, p.Visit.when(l))
		t.field("", l.Where, p.Visit.Place)
		t.field("", l.With, p.Visit.With)
	}
	if len(p.Questions) > 0 {
		t.heading(l.Questions)
	}
	n := 0
	for _, starred := range []bool{true, false} {
		first := true
		for _, q := range p.Questions {
			if q.Starred != starred {
				continue
			}
			// One kind of question needs no name beside the other.
			if first && stars(p.Questions) > 0 {
				t.label(map[bool]string{true: l.Important, false: l.OtherQuestions}[starred])
			}
			first = false
			n++
			t.numbered(n, q.Text)
			t.field("   ", l.Note, q.Note)
		}
	}
	if p.Notes != "" {
		t.heading(l.Notes)
		t.line(p.Notes)
	}
	return t.String()
}

// ValuesText returns what matters to the reader as plain text.
func (p Plan) ValuesText(l Labels, statements []Statement) string {
	var t document
	for _, group := range []struct {
		weight Weight
		label  string
	}{{ALot, l.ALot}, {Some, l.Some}, {NotMuch, l.NotMuch}, {Unweighed, ""}} {
		list := p.Weighed(group.weight, statements)
		if len(list) == 0 {
			continue
		}
		if t.b.Len() == 0 {
			t.heading(l.Values)
		}
		t.label(group.label)
		for _, s := range list {
			t.bullet(s)
		}
	}
	if p.ValuesNote != "" {
		t.heading(l.ValuesNote)
		t.line(p.ValuesNote)
	}
	if p.Sure != (Sure{}) {
		t.heading(l.Sure)
		for i, a := range p.Sure {
			if a != Unanswered {
				t.line(l.SureQuestions[i] + " " + map[Answer]string{Yes: l.Yes, No: l.No}[a])
			}
		}
	}
	return t.String()
}

// Weighed returns the statements of one weight: the guide's in its order, then
// the reader's own. A statement that the guide has no more keeps its ID.
func (p Plan) Weighed(w Weight, statements []Statement) []string {
	var list, own []string
	named := map[string]bool{}
	for _, s := range statements {
		named[string(s.ID)] = true
		if w != Unweighed && p.Weight(s.ID) == w {
			list = append(list, s.Text)
		}
	}
	for _, v := range p.Values {
		switch {
		case v.Weight != w || named[string(v.ID)]:
		case v.Text != "":
			own = append(own, v.Text)
		case w != Unweighed:
			own = append(own, string(v.ID))
		}
	}
	return append(list, own...)
}

// TriedText returns what the reader has tried as plain text. It is a list and
// no table, so that it stays neat in any letters and on any width.
func (p Plan) TriedText(l Labels) string {
	var t document
	if len(p.Tried) > 0 {
		t.heading(l.Tried)
	}
	for i, trial := range p.Tried {
		if i > 0 {
			t.line("")
		}
		t.numbered(i+1, trial.Medicine)
		t.field("   ", l.Dose, trial.Dose)
		t.field("   ", l.Weeks, trial.Weeks)
		t.field("   ", l.Helped, trial.helped(l))
		t.field("   ", l.SideEffects, trial.SideEffects)
		if trial.StillTaking {
			t.line("   " + l.StillTaking)
		}
		t.field("   ", l.WhyStopped, trial.WhyStopped)
	}
	return t.String()
}

func (t Trial) helped(l Labels) string {
	how := map[Help]string{HelpNone: l.HelpNone, HelpSome: l.HelpSome, HelpALot: l.HelpALot}[t.Helped]
	if how == "" || t.HelpedNote == "" {
		return how + t.HelpedNote
	}
	return how + ". " + t.HelpedNote
}

// when returns date and time for a person.
func (v Visit) when(l Labels) string {
	day := v.Date
	if v.Date != "" && l.Date != nil {
		day = l.Date(guide.Date(v.Date))
	}
	if day != "" && v.Time != "" {
		return day + ", " + v.Time
	}
	return day + v.Time
}

// A document is plain text as it grows.
type document struct{ b strings.Builder }

func (t *document) String() string { return t.b.String() }

func (t *document) line(s string) { t.b.WriteString(s + "\n") }

func (t *document) heading(s string) {
	if t.b.Len() > 0 {
		t.line("")
	}
	t.line(s)
	t.line(strings.Repeat("-", utf8.RuneCountInString(s)))
}

// label names the lines that follow.
func (t *document) label(s string) {
	t.line("")
	if s != "" {
		t.line(s + ":")
	}
}

func (t *document) numbered(n int, s string) {
	number := strconv.Itoa(n) + ". "
	t.line(number + indented(s, strings.Repeat(" ", len(number))))
}

func (t *document) bullet(s string) { t.line("- " + indented(s, "  ")) }

// field writes a name and what the reader wrote; nothing if that is empty.
func (t *document) field(indent, name, s string) {
	if s != "" {
		t.line(indent + name + ": " + indented(s, indent+"  "))
	}
}

// indented keeps all lines of s in one block.
func indented(s, indent string) string { return strings.ReplaceAll(s, "\n", "\n"+indent) }
