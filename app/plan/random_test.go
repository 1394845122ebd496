package plan

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"careguide/app/guide"
)

// What readers type, and what comes with it.
var typed = []string{
	"How soon will it help?",
	"  how soon   WILL it help? ",
	"¿Cuánto cuesta?",
	"ماذا عن الآثار الجانبية؟",
	"\u202eright to left\u202c and back",
	"line one\r\nline two\rline three\u2028line four",
	"<script>alert(1)</script> & \"quotes\" \\ back",
	"👩🏽‍⚕️ ask about 👍",
	"tab\there\x00\x07\x1b[31m",
	"\xff\xfe not UTF-8",
	"\ufeffpasted from a file",
	"",
	" \n\t ",
	strings.Repeat("long ", 60),
	strings.Repeat("x", MaxText),
	strings.Repeat("é", 10_000),
}

func someText(r *rand.Rand) string {
	if r.IntN(3) > 0 {
		return fmt.Sprint("word ", r.IntN(40))
	}
	return typed[r.IntN(len(typed))]
}

// An operation is one that a reader can ask for.
type operation struct {
	name string
	do   func(p *Plan, r *rand.Rand) (Change, error)
}

var operations = []operation{
	{"AddQuestion", func(p *Plan, r *rand.Rand) (Change, error) {
		return p.AddQuestion(someText(r), []guide.Slug{"", "ect", "Not A Slug"}[r.IntN(3)])
	}},
	{"EditQuestion", func(p *Plan, r *rand.Rand) (Change, error) { return p.EditQuestion(someID(p, r), someText(r)) }},
	{"SetNote", func(p *Plan, r *rand.Rand) (Change, error) { return p.SetNote(someID(p, r), someText(r)) }},
	{"Star", func(p *Plan, r *rand.Rand) (Change, error) { return p.Star(someID(p, r), r.IntN(3) > 0) }},
	{"MoveQuestion", func(p *Plan, r *rand.Rand) (Change, error) { return p.MoveQuestion(someID(p, r), r.IntN(5)-2) }},
	{"RemoveQuestion", func(p *Plan, r *rand.Rand) (Change, error) { return p.RemoveQuestion(someID(p, r)) }},
	{"AddTrial", func(p *Plan, r *rand.Rand) (Change, error) { return p.AddTrial(someTrial(r)) }},
	{"EditTrial", func(p *Plan, r *rand.Rand) (Change, error) {
		t := someTrial(r)
		t.ID = someID(p, r)
		return p.EditTrial(t)
	}},
	{"MoveTrial", func(p *Plan, r *rand.Rand) (Change, error) { return p.MoveTrial(someID(p, r), r.IntN(5)-2) }},
	{"RemoveTrial", func(p *Plan, r *rand.Rand) (Change, error) { return p.RemoveTrial(someID(p, r)) }},
	{"SetWeight", func(p *Plan, r *rand.Rand) (Change, error) {
		return p.SetWeight(someValue(p, r), []Weight{ALot, Some, NotMuch, Unweighed, "other"}[r.IntN(5)])
	}},
	{"AddOwnValue", func(p *Plan, r *rand.Rand) (Change, error) { return p.AddOwnValue(someText(r)) }},
	{"RemoveOwnValue", func(p *Plan, r *rand.Rand) (Change, error) { return p.RemoveOwnValue(someValue(p, r)) }},
	{"SetValuesNote", func(p *Plan, r *rand.Rand) (Change, error) { return p.SetValuesNote(someText(r)) }},
	{"SetSure", func(p *Plan, r *rand.Rand) (Change, error) {
		return p.SetSure(r.IntN(5), []Answer{Yes, No, Unanswered, "maybe"}[r.IntN(4)])
	}},
	{"SetNotes", func(p *Plan, r *rand.Rand) (Change, error) { return p.SetNotes(someText(r)) }},
	{"SetVisit", func(p *Plan, r *rand.Rand) (Change, error) {
		return p.SetVisit(Visit{
			Date: []string{"", "2026-11-25", "2026-02-30", "soon"}[r.IntN(4)],
			Time: []string{"", "14:30", "25:00"}[r.IntN(3)], Place: someText(r), With: someText(r),
		})
	}},
	{"ClearQuestions", func(p *Plan, r *rand.Rand) (Change, error) { return p.ClearQuestions(), nil }},
	{"ClearTried", func(p *Plan, r *rand.Rand) (Change, error) { return p.ClearTried(), nil }},
	{"ClearValues", func(p *Plan, r *rand.Rand) (Change, error) { return p.ClearValues(), nil }},
	{"ClearVisit", func(p *Plan, r *rand.Rand) (Change, error) { return p.ClearVisit(), nil }},
}

func someTrial(r *rand.Rand) Trial {
	return Trial{Medicine: someText(r), Dose: someText(r), SideEffects: someText(r), WhyStopped: someText(r),
		Helped: []Help{HelpUnknown, HelpNone, HelpSome, HelpALot, "cured"}[r.IntN(5)], StillTaking: r.IntN(2) > 0}
}

// someID mostly returns that of a question or trial.
func someID(p *Plan, r *rand.Rand) int {
	var ids []int
	for _, q := range p.Questions {
		ids = append(ids, q.ID)
	}
	for _, t := range p.Tried {
		ids = append(ids, t.ID)
	}
	return append(ids, 0)[r.IntN(len(ids)+1)]
}

func someValue(p *Plan, r *rand.Rand) guide.Slug {
	ids := []guide.Slug{"work", "sleep", "own-1", "Not A Slug"}
	for _, v := range p.Values {
		ids = append(ids, v.ID)
	}
	return ids[r.IntN(len(ids))]
}

// randomPlan returns a plan after some operations; clearing comes last in the
// list and is left out, so that there is something in it.
func randomPlan(r *rand.Rand, steps int) Plan {
	p := New()
	for range steps {
		operations[r.IntN(len(operations)-4)].do(&p, r)
	}
	return p
}

// shape returns what must be true of every plan, as what is wrong with p.
func shape(p Plan) (wrong []string) {
	seen := map[string]bool{}
	once := func(what string, key any) {
		k := fmt.Sprint(what, key)
		if seen[k] {
			wrong = append(wrong, fmt.Sprintf("%s %.40q twice", what, key))
		}
		seen[k] = true
	}
	for i, q := range p.Questions {
		once("question ID", q.ID)
		if q.ID < 1 || q.ID > p.Revision {
			wrong = append(wrong, fmt.Sprintf("question ID %d of revision %d", q.ID, p.Revision))
		}
		if sameQuestion(p.Questions, q.Text) != i {
			wrong = append(wrong, fmt.Sprintf("question %.40q twice", q.Text))
		}
		if kept, err := text(q.Text); err != nil || kept != q.Text || kept == "" {
			wrong = append(wrong, fmt.Sprintf("question text %.40q", q.Text))
		}
		if kept, err := text(q.Note); err != nil || kept != q.Note {
			wrong = append(wrong, fmt.Sprintf("note %.40q", q.Note))
		}
	}
	for _, t := range p.Tried {
		once("trial ID", t.ID)
		if kept, err := t.tidy(); err != nil || kept != t {
			wrong = append(wrong, fmt.Sprintf("trial %.40q: %v", t.Medicine, err))
		}
		if t.ID < 1 || t.ID > p.Revision {
			wrong = append(wrong, fmt.Sprintf("trial ID %d of revision %d", t.ID, p.Revision))
		}
	}
	for _, v := range p.Values {
		once("value", v.ID)
		if !v.Weight.valid() || v.Text != "" && (ownNumber(v.ID) == 0 || ownNumber(v.ID) > p.Revision) {
			wrong = append(wrong, fmt.Sprintf("value %v", v))
		}
	}
	if kept, err := p.Visit.tidy(); err != nil || kept != p.Visit {
		wrong = append(wrong, fmt.Sprintf("visit %.40q", p.Visit))
	}
	if len(p.Questions) > MaxQuestions || len(p.Tried) > MaxTrials || len(p.Values) > MaxValues || stars(p.Questions) > MaxStars {
		wrong = append(wrong, "more than a list may hold")
	}
	return wrong
}
