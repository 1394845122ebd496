package plan

import (
	"errors"
	"slices"
)

func (p *Plan) trial(id int) int {
	return slices.IndexFunc(p.Tried, func(t Trial) bool { return t.ID == id })
}

// tidy returns t as it is kept, or says what cannot be.
func (t Trial) tidy() (Trial, error) {
	for _, f := range []struct {
		name  string
		field *string
		keep  func(string) (string, error)
	}{
		{"medicine", &t.Medicine, line}, {"dose", &t.Dose, line}, {"weeks", &t.Weeks, line},
		{"helpedNote", &t.HelpedNote, text}, {"sideEffects", &t.SideEffects, text}, {"whyStopped", &t.WhyStopped, text},
	} {
		kept, err := f.keep(*f.field)
		if long, ok := errors.AsType[*TooLong](err); ok {
			long.Field = f.name
			return Trial{}, long
		}
		*f.field = kept
	}
	if t.Medicine == "" {
		return Trial{}, ErrEmpty
	}
	if !t.Helped.valid() {
		return Trial{}, ErrValue
	}
	return t, nil
}

// sameTrial returns the place of the trial that says the same in every field.
// The same medicine may have been tried twice.
func sameTrial(list []Trial, t Trial) int {
	t.ID = 0
	return slices.IndexFunc(list, func(have Trial) bool {
		have.ID = 0
		return have == t
	})
}

// AddTrial adds what a reader has tried at the end; its ID is chosen here.
// One that says the same in every field is not added again.
func (p *Plan) AddTrial(t Trial) (Change, error) {
	t, err := t.tidy()
	if err != nil {
		return Change{}, err
	}
	if i := sameTrial(p.Tried, t); i >= 0 {
		return Change{ID: p.Tried[i].ID}, nil
	}
	if len(p.Tried) >= MaxTrials {
		return Change{}, ErrFull
	}
	t.ID = p.newID()
	p.Tried = with(p.Tried, len(p.Tried), t)
	p.changed()
	return Change{ID: t.ID, Done: true, undo: func(p *Plan) error {
		_, err := p.RemoveTrial(t.ID)
		return ignoreGone(err)
	}}, nil
}

// EditTrial puts t in the place of the trial that has its ID.
func (p *Plan) EditTrial(t Trial) (Change, error) {
	t, err := t.tidy()
	if err != nil {
		return Change{}, err
	}
	at := p.trial(t.ID)
	if at < 0 {
		return Change{}, ErrGone
	}
	was := p.Tried[at]
	if was == t {
		return Change{ID: t.ID}, nil
	}
	p.Tried = replaced(p.Tried, at, t)
	p.changed()
	return Change{ID: t.ID, Done: true, undo: func(p *Plan) error {
		at := p.trial(t.ID)
		if at < 0 || p.Tried[at] != t {
			return nil
		}
		p.Tried = replaced(p.Tried, at, was)
		p.changed()
		return nil
	}}, nil
}

// RemoveTrial takes a trial out. Undo puts it back where it was.
func (p *Plan) RemoveTrial(id int) (Change, error) {
	at := p.trial(id)
	if at < 0 {
		return Change{}, ErrGone
	}
	t := p.Tried[at]
	p.Tried = without(p.Tried, at)
	p.changed()
	return Change{ID: id, Done: true, undo: func(p *Plan) error {
		switch {
		case p.trial(id) >= 0:
			return nil
		case len(p.Tried) >= MaxTrials:
			return ErrFull
		}
		p.Tried = with(p.Tried, at, t)
		p.changed()
		return nil
	}}, nil
}

// MoveTrial moves a trial by some places, up if by is negative.
func (p *Plan) MoveTrial(id, by int) (Change, error) {
	at := p.trial(id)
	if at < 0 {
		return Change{}, ErrGone
	}
	to := max(0, min(at+by, len(p.Tried)-1))
	if to == at {
		return Change{ID: id}, nil
	}
	t := p.Tried[at]
	p.Tried = with(without(p.Tried, at), to, t)
	p.changed()
	return Change{ID: id, Done: true, undo: func(p *Plan) error {
		_, err := p.MoveTrial(id, at-p.trial(id))
		return ignoreGone(err)
	}}, nil
}

// ClearTried takes all trials out. Undo puts them back before those that were
// added since.
func (p *Plan) ClearTried() Change {
	was := p.Tried
	if len(was) == 0 {
		return Change{}
	}
	p.Tried = nil
	p.changed()
	return Change{Done: true, undo: func(p *Plan) error {
		list, err := mergeTrials(was, p.Tried, p.newID())
		if err == nil {
			p.Tried = list
			p.changed()
		}
		return err
	}}
}
