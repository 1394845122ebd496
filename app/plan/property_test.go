package plan

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

const rounds = 2000

// bare returns p without what grows with every change.
func bare(p Plan) Plan {
	p.Revision = 0
	return p
}

// copied returns a plan that shares nothing with p.
func copied(p Plan) Plan {
	p.Questions = slices.Clone(p.Questions)
	p.Tried = slices.Clone(p.Tried)
	p.Values = slices.Clone(p.Values)
	return p
}

func TestUndoRestoresExactly(t *testing.T) {
	done := map[string]int{}
	for seed := range uint64(rounds) {
		r := rand.New(rand.NewPCG(seed, 1))
		p := randomPlan(r, r.IntN(40))
		was, snapshot := p, copied(p)
		op := operations[r.IntN(len(operations))]
		c, err := op.do(&p, r)
		if !reflect.DeepEqual(was, snapshot) {
			t.Fatalf("seed %d: %s wrote into an earlier copy", seed, op.name)
		}
		if c.Done != !reflect.DeepEqual(bare(p), bare(was)) || c.Done != (p.Revision > was.Revision) || c.Done && err != nil {
			t.Fatalf("seed %d: %s: done %v, error %v, revision %d -> %d", seed, op.name, c.Done, err, was.Revision, p.Revision)
		}
		if wrong := shape(p); wrong != nil {
			t.Fatalf("seed %d: after %s: %s", seed, op.name, strings.Join(wrong, "; "))
		}
		if !c.Done {
			continue
		}
		done[op.name]++
		changed := p.Revision
		if err := c.Undo(&p); err != nil {
			t.Fatalf("seed %d: undo of %s: %v", seed, op.name, err)
		}
		if !reflect.DeepEqual(bare(p), bare(was)) {
			t.Fatalf("seed %d: undo of %s:\n got %+v\nwant %+v", seed, op.name, bare(p), bare(was))
		}
		if p.Revision <= changed {
			t.Fatalf("seed %d: undo of %s did not count: %d -> %d", seed, op.name, changed, p.Revision)
		}
	}
	for _, op := range operations {
		if done[op.name] == 0 {
			t.Errorf("%s was never done: the test sees nothing", op.name)
		}
	}
}

// An undo may come late, after other changes.
func TestLateUndoKeepsWhatWasWrittenSince(t *testing.T) {
	for seed := range uint64(rounds) {
		r := rand.New(rand.NewPCG(seed, 2))
		p := randomPlan(r, 30)
		op := operations[r.IntN(len(operations))]
		c, _ := op.do(&p, r)
		for range 8 {
			operations[r.IntN(len(operations))].do(&p, r)
		}
		before := p
		err := c.Undo(&p)
		if err != nil && !reflect.DeepEqual(before, p) {
			t.Fatalf("seed %d: undo of %s failed (%v), and changed the plan", seed, op.name, err)
		}
		if wrong := shape(p); wrong != nil {
			t.Fatalf("seed %d: after a late undo of %s: %s", seed, op.name, strings.Join(wrong, "; "))
		}
		takesBackText := !strings.HasPrefix(op.name, "Remove") && !strings.HasPrefix(op.name, "Move") && !strings.HasPrefix(op.name, "Clear")
		if takesBackText {
			continue
		}
		if gone := lost(before, p); gone != nil {
			t.Fatalf("seed %d: a late undo of %s lost %.60q", seed, op.name, gone)
		}
	}
}

func TestDecodeGivesWhatWasEncoded(t *testing.T) {
	for seed := range uint64(rounds) {
		p := randomPlan(rand.New(rand.NewPCG(seed, 3)), 40)
		got, problems, err := Decode(Encode(p))
		if err != nil || problems != nil || !reflect.DeepEqual(got, p) {
			t.Fatalf("seed %d: %v %v\n got %+v\nwant %+v", seed, problems, err, got, p)
		}
		s, err := Fragment(p)
		if errors.Is(err, ErrTooBig) {
			continue
		}
		if got, problems, err := FromFragment(s); err != nil || problems != nil || !reflect.DeepEqual(got, p) {
			t.Fatalf("seed %d: fragment: %v %v", seed, problems, err)
		}
	}
}

func TestMergeLosesNothing(t *testing.T) {
	for seed := range uint64(rounds) {
		r := rand.New(rand.NewPCG(seed, 4))
		// Two tabs that began with the same plan.
		a := randomPlan(r, r.IntN(20))
		b := copied(a)
		for range r.IntN(15) {
			operations[r.IntN(len(operations))].do(&a, r)
			operations[r.IntN(len(operations))].do(&b, r)
		}
		wasA, wasB := copied(a), copied(b)
		m, _, err := Merge(a, b)
		if !reflect.DeepEqual(a, wasA) || !reflect.DeepEqual(b, wasB) {
			t.Fatalf("seed %d: Merge wrote into what it was given", seed)
		}
		if err != nil {
			var long *TooLong
			if !errors.As(err, &long) && !errors.Is(err, ErrFull) || !reflect.DeepEqual(m, a) {
				t.Fatalf("seed %d: %v", seed, err)
			}
			continue
		}
		if wrong := shape(m); wrong != nil {
			t.Fatalf("seed %d: %s", seed, strings.Join(wrong, "; "))
		}
		if gone := append(lost(a, m), lost(b, m)...); gone != nil {
			t.Fatalf("seed %d: lost %.60q", seed, gone)
		}
		for _, part := range []Plan{a, b} {
			again, _, err := Merge(m, part)
			if err != nil || !reflect.DeepEqual(again, m) {
				t.Fatalf("seed %d: merging the same again: %v\n got %+v\nwant %+v", seed, err, again, m)
			}
		}
		// Two tabs that have merged the same in another order do not go on for ever.
		other, _, err := Merge(b, a)
		if err != nil {
			continue
		}
		if one, _, err := Merge(m, other); err == nil {
			if two, _, err := Merge(one, other); err != nil || !reflect.DeepEqual(two, one) {
				t.Fatalf("seed %d: %v\n got %+v\nwant %+v", seed, err, two, one)
			}
		}
	}
}

// lost returns the texts of p that are not in m.
func lost(p, m Plan) (gone []string) {
	var all strings.Builder
	for _, q := range m.Questions {
		all.WriteString(strings.ToLower(strings.Join(strings.Fields(q.Text), " ")) + "\n" + q.Note + "\n")
	}
	for _, t := range m.Tried {
		t.ID = 0
		all.Write(Encode(Plan{Tried: []Trial{t}}))
	}
	for _, v := range m.Values {
		all.WriteString(strings.ToLower(v.Text) + "\n")
		if v.Weight != Unweighed {
			all.WriteString(string(v.ID) + "weighed\n")
		}
	}
	all.WriteString(m.ValuesNote + "\n" + m.Notes + "\n" + m.Visit.Date + "\n" + strings.Join(strings.Fields(m.Visit.Place), " "))
	text := all.String()
	check := func(s string) {
		for l := range strings.SplitSeq(s, "\n") {
			if !strings.Contains(text, l) {
				gone = append(gone, l)
			}
		}
	}
	for _, q := range p.Questions {
		check(strings.ToLower(strings.Join(strings.Fields(q.Text), " ")))
		check(q.Note)
	}
	for _, t := range p.Tried {
		t.ID = 0
		check(string(Encode(Plan{Tried: []Trial{t}})))
	}
	for _, v := range p.Values {
		check(strings.ToLower(v.Text))
		if v.Weight != Unweighed && v.Text == "" {
			check(string(v.ID) + "weighed")
		}
	}
	check(p.ValuesNote)
	check(p.Notes)
	// A second visit is a line of the notes, in one row.
	check(strings.Join(strings.Fields(p.Visit.Place), " "))
	check(p.Visit.Date)
	return gone
}
