package plan

import (
	"maps"
	"slices"
)

// known are the fields of a plan that this version reads.
var known = []string{"version", "revision", "seen", "questions", "visit", "visitUID", "values", "valuesNote", "sure", "tried", "notes"}

// Encode returns p as JSON that Decode reads. The same plan gives the same
// bytes.
func Encode(p Plan) []byte {
	w := &writer{}
	w.open('{')
	w.number("version", Current)
	w.number("revision", p.Revision)
	w.some("seen", string(p.Seen))
	objects(w, "questions", p.Questions, w.question)
	if p.Visit != (Visit{}) {
		w.field("visit")
		w.visit(p.Visit)
	}
	w.some("visitUID", p.VisitUID)
	objects(w, "values", p.Values, w.value)
	w.some("valuesNote", p.ValuesNote)
	if p.Sure != (Sure{}) {
		w.field("sure")
		w.sure(p.Sure)
	}
	objects(w, "tried", p.Tried, w.trial)
	w.some("notes", p.Notes)
	for _, name := range slices.Sorted(maps.Keys(p.rest)) {
		w.field(name)
		w.data = append(w.data, p.rest[name]...)
	}
	w.close('}')
	return w.data
}

// objects writes a list, unless it is empty.
func objects[T any](w *writer, name string, list []T, write func(T)) {
	if len(list) == 0 {
		return
	}
	w.field(name)
	w.open('[')
	for _, item := range list {
		w.next()
		w.open('{')
		write(item)
		w.close('}')
	}
	w.close(']')
}

func (w *writer) question(q Question) {
	w.number("id", q.ID)
	w.field("text")
	w.text(q.Text)
	w.some("about", string(q.About))
	w.some("note", q.Note)
	w.yes("starred", q.Starred)
}

func (w *writer) visit(v Visit) {
	w.open('{')
	w.some("date", v.Date)
	w.some("time", v.Time)
	w.some("place", v.Place)
	w.some("with", v.With)
	w.close('}')
}

func (w *writer) value(v Value) {
	w.field("id")
	w.text(string(v.ID))
	w.some("text", v.Text)
	w.some("weight", string(v.Weight))
}

func (w *writer) sure(s Sure) {
	w.open('[')
	for _, a := range s {
		w.next()
		w.text(string(a))
	}
	w.close(']')
}

func (w *writer) trial(t Trial) {
	w.number("id", t.ID)
	w.field("medicine")
	w.text(t.Medicine)
	w.some("dose", t.Dose)
	w.some("weeks", t.Weeks)
	w.some("helped", string(t.Helped))
	w.some("helpedNote", t.HelpedNote)
	w.some("sideEffects", t.SideEffects)
	w.some("whyStopped", t.WhyStopped)
	w.yes("stillTaking", t.StillTaking)
}
