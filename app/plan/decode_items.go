package plan

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"careguide/app/guide"
)

// items hands each object of a list to fill.
func (d *decoder) items(object fields, name string, most int, known []string, fill func(where string, item fields)) {
	var list []rawJSON
	d.into(object, name, name, &list)
	for i, value := range list {
		where := fmt.Sprintf("%s %d", name, i+1)
		// The same texts become one, so that a longer list may fit all the same.
		if i >= 2*most {
			d.problem(where, "too many; left out from here on")
			return
		}
		var item fields
		if !readJSON(value, &item) || item == nil {
			d.problem(where, "not an object; left out")
			continue
		}
		for _, field := range slices.Sorted(maps.Keys(item)) {
			if !slices.Contains(known, field) {
				d.problem(where, fmt.Sprintf("unknown field %q left out", short(field)))
			}
		}
		fill(where, item)
	}
}

func (d *decoder) question(where string, item fields) {
	var q Question
	d.into(item, "id", where, &q.ID)
	d.long(item, "text", where, &q.Text)
	d.into(item, "about", where, &q.About)
	d.long(item, "note", where, &q.Note)
	d.into(item, "starred", where, &q.Starred)
	d.addQuestion(where, q)
}

func (d *decoder) addQuestion(where string, q Question) {
	if q.About != "" {
		var err error
		if q.About, err = slug(q.About); err != nil {
			d.problem(where, "about: "+err.Error())
			q.About = ""
		}
	}
	q.Text = d.fit(where, clean(q.Text), MaxText)
	if q.Text == "" {
		d.problem(where, ErrEmpty)
		return
	}
	if q.ID < 0 || q.ID > maxRevision || d.plan.question(q.ID) >= 0 {
		q.ID = 0
	}
	list, problems, err := mergeQuestions(d.plan.Questions, []Question{q}, 0)
	if err != nil {
		d.problem(where, err)
		return
	}
	d.plan.Questions = list
	for _, p := range problems {
		d.problem(where, p)
	}
}

func (d *decoder) trial(where string, item fields) {
	var t Trial
	d.into(item, "id", where, &t.ID)
	d.short(item, "medicine", where, &t.Medicine)
	d.short(item, "dose", where, &t.Dose)
	d.short(item, "weeks", where, &t.Weeks)
	d.into(item, "helped", where, &t.Helped)
	d.long(item, "helpedNote", where, &t.HelpedNote)
	d.long(item, "sideEffects", where, &t.SideEffects)
	d.long(item, "whyStopped", where, &t.WhyStopped)
	d.into(item, "stillTaking", where, &t.StillTaking)
	if !t.Helped.valid() {
		d.problem(where, fmt.Sprintf("helped %q: %v", short(string(t.Helped)), ErrValue))
		t.Helped = HelpUnknown
	}
	t, err := t.tidy()
	switch {
	case err != nil:
		d.problem(where, err)
	case len(d.plan.Tried) >= MaxTrials:
		d.problem(where, ErrFull)
	case sameTrial(d.plan.Tried, t) < 0:
		if t.ID < 0 || t.ID > maxRevision || d.plan.trial(t.ID) >= 0 {
			t.ID = 0
		}
		d.plan.Tried = append(d.plan.Tried, t)
	}
}

func (d *decoder) value(where string, item fields) {
	var v Value
	d.into(item, "id", where, &v.ID)
	d.short(item, "text", where, &v.Text)
	d.into(item, "weight", where, &v.Weight)
	if !v.Weight.valid() {
		d.problem(where, fmt.Sprintf("weight %q: %v", short(string(v.Weight)), ErrValue))
		v.Weight = Unweighed
	}
	if v.Text != "" {
		if ownNumber(v.ID) == 0 || d.plan.value(v.ID) >= 0 {
			v.ID = ""
		}
	} else if _, err := slug(v.ID); err != nil || strings.HasPrefix(string(v.ID), ownPrefix) {
		d.problem(where, "names no statement; left out")
		return
	}
	list, problems, err := mergeValues(d.plan.Values, []Value{v}, false, 0)
	if err != nil {
		d.problem(where, err)
		return
	}
	d.plan.Values = list
	for _, p := range problems {
		d.problem(where, p)
	}
}

// ownNumber returns the number in the ID of a reader's own statement, or 0.
func ownNumber(id guide.Slug) int {
	n, err := strconv.Atoi(strings.TrimPrefix(string(id), ownPrefix))
	if err != nil || n < 1 || n > maxRevision || ownID(n) != id {
		return 0
	}
	return n
}

func (d *decoder) visit(object fields) {
	var item fields
	d.into(object, "visit", "visit", &item)
	for _, field := range slices.Sorted(maps.Keys(item)) {
		if !slices.Contains([]string{"date", "time", "place", "with"}, field) {
			d.problem("visit", fmt.Sprintf("unknown field %q left out", short(field)))
		}
	}
	v := &d.plan.Visit
	d.into(item, "date", "visit", &v.Date)
	d.into(item, "time", "visit", &v.Time)
	d.short(item, "place", "visit", &v.Place)
	d.short(item, "with", "visit", &v.With)
	if !isDate(v.Date) {
		d.problem("visit", fmt.Sprintf("no date %q", short(v.Date)))
		v.Date = ""
	}
	if !isTime(v.Time) {
		d.problem("visit", fmt.Sprintf("no time %q", short(v.Time)))
		v.Time = ""
	}
	d.visitUID(object)
}

// visitUID reads the name of the visit in calendars. A version that does not know of it
// keeps it, also when the visit goes.
func (d *decoder) visitUID(object fields) {
	var uid guide.Slug
	d.into(object, "visitUID", "visitUID", &uid)
	if uid == "" || d.plan.Visit == (Visit{}) {
		return
	}
	uid, err := slug(uid)
	if err != nil {
		d.problem("visitUID", err)
		return
	}
	d.plan.VisitUID = string(uid)
}

func (d *decoder) sure(object fields) {
	var answers []Answer
	d.into(object, "sure", "sure", &answers)
	for i, a := range answers {
		switch {
		case i >= len(d.plan.Sure):
			d.problem("sure", "more than four answers")
			return
		case !a.valid():
			d.problem("sure", fmt.Sprintf("answer %q: %v", short(string(a)), ErrValue))
		default:
			d.plan.Sure[i] = a
		}
	}
}

// number gives every part an ID of its own, none above the revision.
func (d *decoder) number() {
	p := &d.plan
	for _, q := range p.Questions {
		p.Revision = max(p.Revision, q.ID)
	}
	for _, t := range p.Tried {
		p.Revision = max(p.Revision, t.ID)
	}
	for _, v := range p.Values {
		p.Revision = max(p.Revision, ownNumber(v.ID))
	}
	for i := range p.Questions {
		if p.Questions[i].ID == 0 {
			p.Revision++
			p.Questions[i].ID = p.Revision
		}
	}
	for i := range p.Tried {
		if p.Tried[i].ID == 0 {
			p.Revision++
			p.Tried[i].ID = p.Revision
		}
	}
	for i, v := range p.Values {
		if v.Text != "" && v.ID == "" {
			p.Revision++
			p.Values[i].ID = ownID(p.Revision)
		}
	}
}
