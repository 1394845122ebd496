package plan

import "slices"

// A Change is what an operation did to a plan.
type Change struct {
	ID   int  // the question or trial that it is about, 0 for all else
	Done bool // whether anything is different now

	undo func(*Plan) error
}

// Undo takes the change back, and leaves alone what was written since into the
// same place. It returns an error, and does nothing, where there is no room for
// it any more.
func (c Change) Undo(p *Plan) error {
	if c.undo == nil {
		return nil
	}
	return c.undo(p)
}

// Together returns several changes as one, which Undo takes back from the last
// to the first.
func Together(changes ...Change) Change {
	all := Change{undo: func(p *Plan) error {
		was := *p
		for _, c := range slices.Backward(changes) {
			if err := c.Undo(p); err != nil {
				*p = was
				return err
			}
		}
		return nil
	}}
	for _, c := range changes {
		all.Done = all.Done || c.Done
	}
	return all
}

// changed counts a change.
func (p *Plan) changed() { p.Revision++ }

// newID returns a number that no part of the plan has or had: the revision
// that brings it.
func (p *Plan) newID() int { return p.Revision + 1 }

// set puts a value into a field of the plan.
func set[T comparable](p *Plan, field func(*Plan) *T, to T) Change {
	from := *field(p)
	if from == to {
		return Change{}
	}
	*field(p) = to
	p.changed()
	return Change{Done: true, undo: func(p *Plan) error {
		if *field(p) == to {
			set(p, field, from)
		}
		return nil
	}}
}

// with returns a copy of list that has item at a place, or at the end of it.
func with[T any](list []T, at int, item T) []T {
	return slices.Insert(slices.Clone(list), min(at, len(list)), item)
}

// without returns a copy of list that lacks one item; an empty one is nil, as
// it was before anything was written.
func without[T any](list []T, at int) []T {
	if len(list) == 1 {
		return nil
	}
	return slices.Delete(slices.Clone(list), at, at+1)
}

// replaced returns a copy of list that has another item at a place.
func replaced[T any](list []T, at int, item T) []T {
	list = slices.Clone(list)
	list[at] = item
	return list
}
