package plan

import (
	"slices"
	"strconv"
	"strings"

	"careguide/app/guide"
)

// ownPrefix begins the ID of a statement of the reader's own.
const ownPrefix = "own-"

func (p *Plan) value(id guide.Slug) int {
	return slices.IndexFunc(p.Values, func(v Value) bool { return v.ID == id })
}

// Weight returns how much a statement matters to the reader.
func (p Plan) Weight(id guide.Slug) Weight {
	if i := p.value(id); i >= 0 {
		return p.Values[i].Weight
	}
	return Unweighed
}

// SetWeight says how much a statement matters.
func (p *Plan) SetWeight(id guide.Slug, w Weight) (Change, error) {
	id, err := slug(id)
	if err != nil {
		return Change{}, err
	}
	if !w.valid() {
		return Change{}, ErrValue
	}
	at := p.value(id)
	if at < 0 {
		return p.addValue(Value{ID: id, Weight: w})
	}
	was := p.Values[at]
	if was.Weight == w {
		return Change{}, nil
	}
	now := was
	now.Weight = w
	p.Values = replaced(p.Values, at, now)
	p.changed()
	return Change{Done: true, undo: func(p *Plan) error {
		if p.Weight(id) != w {
			return nil
		}
		_, err := p.SetWeight(id, was.Weight)
		return err
	}}, nil
}

func (p *Plan) addValue(v Value) (Change, error) {
	switch {
	case v.Text == "" && (v.Weight == Unweighed || strings.HasPrefix(string(v.ID), ownPrefix)):
		return Change{}, nil
	case len(p.Values) >= MaxValues:
		return Change{}, ErrFull
	}
	p.Values = with(p.Values, len(p.Values), v)
	p.changed()
	return Change{Done: true, undo: func(p *Plan) error {
		at := p.value(v.ID)
		if at < 0 || p.Values[at].Weight != v.Weight && v.Text == "" {
			return nil
		}
		p.Values = without(p.Values, at)
		p.changed()
		return nil
	}}, nil
}

// AddOwnValue adds a statement of the reader's own, of one line, which then
// has a Weight like the others. A text that is in the list is not added again.
func (p *Plan) AddOwnValue(s string) (Change, error) {
	s, err := line(s)
	switch {
	case err != nil:
		return Change{}, err
	case s == "":
		return Change{}, ErrEmpty
	case sameValue(p.Values, s) >= 0:
		return Change{}, nil
	}
	return p.addValue(Value{ID: ownID(p.newID()), Text: s})
}

func ownID(n int) guide.Slug { return guide.Slug(ownPrefix + strconv.Itoa(n)) }

func sameValue(list []Value, s string) int {
	return slices.IndexFunc(list, func(v Value) bool { return v.Text != "" && same(v.Text, s) })
}

// RemoveOwnValue takes a statement of the reader's own out. Undo puts it back
// where it was.
func (p *Plan) RemoveOwnValue(id guide.Slug) (Change, error) {
	at := p.value(id)
	if at < 0 || p.Values[at].Text == "" {
		return Change{}, ErrGone
	}
	v := p.Values[at]
	p.Values = without(p.Values, at)
	p.changed()
	return Change{Done: true, undo: func(p *Plan) error {
		switch {
		case p.value(id) >= 0 || sameValue(p.Values, v.Text) >= 0:
			return nil
		case len(p.Values) >= MaxValues:
			return ErrFull
		}
		p.Values = with(p.Values, at, v)
		p.changed()
		return nil
	}}, nil
}

// SetValuesNote changes what else matters to the reader.
func (p *Plan) SetValuesNote(s string) (Change, error) {
	s, err := text(s)
	if err != nil {
		return Change{}, err
	}
	return set(p, func(p *Plan) *string { return &p.ValuesNote }, s), nil
}

// SetSure answers one of the four questions on being ready to decide.
func (p *Plan) SetSure(i int, a Answer) (Change, error) {
	if i < 0 || i >= len(p.Sure) || !a.valid() {
		return Change{}, ErrValue
	}
	return set(p, func(p *Plan) *Answer { return &p.Sure[i] }, a), nil
}

// ClearValues takes out what matters to the reader, and their answers on being
// ready to decide. Undo puts back what was not written anew since.
func (p *Plan) ClearValues() Change {
	was := Plan{Values: p.Values, ValuesNote: p.ValuesNote, Sure: p.Sure}
	if len(was.Values) == 0 && was.ValuesNote == "" && was.Sure == (Sure{}) {
		return Change{}
	}
	p.Values, p.ValuesNote, p.Sure = nil, "", Sure{}
	p.changed()
	return Change{Done: true, undo: func(p *Plan) error {
		// What the reader has said since comes first: it is their last word.
		values, _, err := mergeValues(was.Values, p.Values, true, p.newID())
		if err != nil {
			return err
		}
		note, err := fitting("valuesNote", join(was.ValuesNote, p.ValuesNote))
		if err != nil {
			return err
		}
		sure, _ := mergeSure(p.Sure, was.Sure)
		p.Values, p.ValuesNote, p.Sure = values, note, sure
		p.changed()
		return nil
	}}
}
