package plan

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// Merge returns a plan with all that two plans have, for an import into a plan
// that has content and for two tabs. Texts that are the same become one; what
// is new in b comes after what a has. Where both chose differently (a weight, an
// answer, a fourth star), a's choice stays and the difference is named in the
// problems; a second visit becomes a line of the notes. If all of it does not
// fit, Merge returns a, and an Unfit with all that does not, and nothing is lost.
func Merge(a, b Plan) (Plan, []string, error) {
	m := a
	m.Revision = max(a.Revision, b.Revision)
	m.Seen = a.Seen.And(b.Seen)
	var problems, more []string
	var unfit Unfit
	// No ID of either plan is above its revision.
	next := m.Revision + 1
	var err error
	m.Questions, problems, err = mergeQuestions(a.Questions, b.Questions, next)
	unfit.note(err)
	m.Tried, err = mergeTrials(a.Tried, b.Tried, next+len(b.Questions))
	unfit.note(err)
	m.Values, more, err = mergeValues(a.Values, b.Values, false, next+len(b.Questions)+len(b.Tried))
	unfit.note(err)
	problems = append(problems, more...)
	m.Sure, more = mergeSure(a.Sure, b.Sure)
	problems = append(problems, more...)
	m.ValuesNote, err = fitting("valuesNote", join(a.ValuesNote, b.ValuesNote))
	unfit.note(err)
	m.Notes, err = fitting("notes", join(join(a.Notes, b.Notes), m.mergeVisit(b)))
	unfit.note(err)
	if unfit != nil {
		return a, nil, unfit
	}
	m.rest, more = mergeRest(a.rest, b.rest)
	problems = append(problems, more...)

	// Two tabs that hold the same must not answer each other for ever.
	if !sameContent(m, a) && !sameContent(m, b) {
		m.Revision += 1 + len(b.Questions) + len(b.Tried) + len(b.Values)
	}
	return m, problems, nil
}

// sameContent reports whether two plans say the same, however often they were
// changed, and by whom.
func sameContent(a, b Plan) bool {
	a.Revision, b.Revision, a.Seen, b.Seen = 0, 0, "", ""
	return reflect.DeepEqual(a, b)
}

// mergeQuestions adds the questions of b to those of a. IDs that are taken are
// chosen anew from next on.
func mergeQuestions(a, b []Question, next int) ([]Question, []string, error) {
	list := clone(a)
	var problems []string
	var unfit Unfit
	taken := ids(list, func(q Question) int { return q.ID })
	for _, q := range b {
		star := q.Starred
		i := sameQuestion(list, q.Text)
		if i >= 0 {
			note, err := fitting("note "+short(q.Text), join(list[i].Note, q.Note))
			unfit.note(err)
			list[i].Note = note
			if list[i].About == "" {
				list[i].About = q.About
			}
		} else {
			q.ID, next = free(taken, q.ID, next)
			q.Starred = false
			list = append(list, q)
			i = len(list) - 1
		}
		switch {
		case !star || list[i].Starred:
		case stars(list) < MaxStars:
			list[i].Starred = true
		default:
			problems = append(problems, fmt.Sprintf("no star left for the question %q", short(q.Text)))
		}
	}
	if len(list) > MaxQuestions {
		unfit.note(ErrFull)
	}
	return list, problems, unfit.err()
}

func mergeTrials(a, b []Trial, next int) ([]Trial, error) {
	list := clone(a)
	taken := ids(list, func(t Trial) int { return t.ID })
	for _, t := range b {
		if sameTrial(list, t) < 0 {
			t.ID, next = free(taken, t.ID, next)
			list = append(list, t)
		}
	}
	if len(list) > MaxTrials {
		return nil, ErrFull
	}
	return list, nil
}

// mergeValues adds the values of b to those of a. Where both have a weight, a's
// stays, or b's if last.
func mergeValues(a, b []Value, last bool, next int) ([]Value, []string, error) {
	list := clone(a)
	var problems []string
	for _, v := range b {
		i := valueLike(list, v)
		switch {
		case i < 0:
			// Another statement of the reader's own may have the same number; one
			// without gets its number later.
			if v.Text != "" && v.ID != "" && hasValue(list, v) {
				v.ID, next = ownID(next), next+1
			}
			list = append(list, v)
		case list[i].Weight == v.Weight || v.Weight == Unweighed:
		case list[i].Weight == Unweighed || last:
			list[i].Weight = v.Weight
		default:
			problems = append(problems, fmt.Sprintf("two answers to %q: %q stays, not %q", short(string(v.ID)+v.Text), list[i].Weight, v.Weight))
		}
	}
	if len(list) > MaxValues {
		return nil, nil, ErrFull
	}
	return list, problems, nil
}

// valueLike finds the guide's statements by ID, the reader's own by text.
func valueLike(list []Value, v Value) int {
	if v.Text != "" {
		return sameValue(list, v.Text)
	}
	p := Plan{Values: list}
	return p.value(v.ID)
}

func hasValue(list []Value, v Value) bool {
	p := Plan{Values: list}
	return p.value(v.ID) >= 0
}

func mergeSure(a, b Sure) (Sure, []string) {
	var problems []string
	for i := range a {
		switch {
		case a[i] == Unanswered:
			a[i] = b[i]
		case b[i] != Unanswered && a[i] != b[i]:
			problems = append(problems, fmt.Sprintf("two answers to question %d on being sure: %q stays", i+1, a[i]))
		}
	}
	return a, problems
}

// mergeVisit keeps the plan's own visit, and returns another as a line of the notes.
func (p *Plan) mergeVisit(b Plan) string {
	v := b.Visit
	if p.Visit == (Visit{}) {
		p.Visit, p.VisitUID = v, b.VisitUID
	}
	if p.Visit == v || v == (Visit{}) {
		return ""
	}
	return strings.Join(strings.Fields(strings.Join([]string{v.Date, v.Time, v.Place, v.With}, " ")), " ")
}

// join returns a text that has every line of both; a itself if it has them.
func join(a, b string) string {
	switch {
	case b == "" || containsLines(a, b):
		return a
	case a == "" || containsLines(b, a):
		return b
	}
	lines := strings.Split(a, "\n")
	has := setOf(lines)
	for l := range strings.SplitSeq(b, "\n") {
		if strings.TrimSpace(l) != "" && !has[l] {
			lines, has[l] = append(lines, l), true
		}
	}
	return strings.Join(lines, "\n")
}

func setOf(lines []string) map[string]bool {
	set := make(map[string]bool, len(lines))
	for _, l := range lines {
		set[l] = true
	}
	return set
}

// containsLines reports whether every line of part is a line of s.
func containsLines(s, part string) bool {
	lines := setOf(strings.Split(s, "\n"))
	for l := range strings.SplitSeq(part, "\n") {
		if strings.TrimSpace(l) != "" && !lines[l] {
			return false
		}
	}
	return true
}

func clone[T any](list []T) []T { return append([]T(nil), list...) }

func ids[T any](list []T, id func(T) int) map[int]bool {
	taken := map[int]bool{}
	for _, item := range list {
		taken[id(item)] = true
	}
	return taken
}

// free returns id if it is not taken, else next, and what is next then.
func free(taken map[int]bool, id, next int) (int, int) {
	if id <= 0 || taken[id] {
		id, next = next, next+1
	}
	taken[id] = true
	return id, next
}

// short returns the beginning of a text, to name it by.
func short(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// mergeRest keeps a's fields where both have one of the same name.
func mergeRest(a, b fields) (fields, []string) {
	if len(b) == 0 {
		return a, nil
	}
	rest := maps.Clone(b)
	var problems []string
	for _, name := range slices.Sorted(maps.Keys(a)) {
		if theirs, ok := b[name]; ok && string(theirs) != string(a[name]) {
			problems = append(problems, fmt.Sprintf("two contents of the field %q: the first stays", short(name)))
		}
		rest[name] = a[name]
	}
	return rest, problems
}
