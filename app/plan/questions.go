package plan

import (
	"slices"

	"careguide/app/guide"
)

func (p *Plan) question(id int) int {
	return slices.IndexFunc(p.Questions, func(q Question) bool { return q.ID == id })
}

// HasQuestion returns the ID of the question with this text, or 0.
func (p *Plan) HasQuestion(s string) int {
	if i := sameQuestion(p.Questions, s); i >= 0 {
		return p.Questions[i].ID
	}
	return 0
}

func sameQuestion(list []Question, s string) int {
	s = clean(s)
	return slices.IndexFunc(list, func(q Question) bool { return same(q.Text, s) })
}

func stars(list []Question) (n int) {
	for _, q := range list {
		if q.Starred {
			n++
		}
	}
	return n
}

// AddQuestion adds a question at the end. A text that is in the list already
// is not added again: the change has the ID of the first, and is not done.
func (p *Plan) AddQuestion(s string, about guide.Slug) (Change, error) {
	s, err := text(s)
	switch {
	case err != nil:
		return Change{}, err
	case s == "":
		return Change{}, ErrEmpty
	case p.HasQuestion(s) != 0:
		return Change{ID: p.HasQuestion(s)}, nil
	case len(p.Questions) >= MaxQuestions:
		return Change{}, ErrFull
	}
	if about != "" {
		if about, err = slug(about); err != nil {
			return Change{}, err
		}
	}
	q := Question{ID: p.newID(), Text: s, About: about}
	p.Questions = with(p.Questions, len(p.Questions), q)
	p.changed()
	return Change{ID: q.ID, Done: true, undo: func(p *Plan) error {
		_, err := p.RemoveQuestion(q.ID)
		return ignoreGone(err)
	}}, nil
}

// RemoveQuestion takes a question out. Undo puts it back where it was.
func (p *Plan) RemoveQuestion(id int) (Change, error) {
	at := p.question(id)
	if at < 0 {
		return Change{}, ErrGone
	}
	q := p.Questions[at]
	p.Questions = without(p.Questions, at)
	p.changed()
	return Change{ID: id, Done: true, undo: func(p *Plan) error { return p.putBack(q, at) }}, nil
}

// putBack puts a question where it was. If the reader has typed it again since,
// the two become one.
func (p *Plan) putBack(q Question, at int) error {
	if p.question(q.ID) >= 0 {
		return nil
	}
	list := p.Questions
	if i := sameQuestion(list, q.Text); i >= 0 {
		note, err := fitting("note "+short(q.Text), join(q.Note, list[i].Note))
		if err != nil {
			return err
		}
		again := list[i]
		again.Note, again.Starred = note, again.Starred || q.Starred && stars(list) < MaxStars
		list = replaced(list, i, again)
	} else if len(list) >= MaxQuestions {
		return ErrFull
	} else {
		q.Starred = q.Starred && stars(list) < MaxStars
		list = with(list, at, q)
	}
	p.Questions = list
	p.changed()
	return nil
}

// EditQuestion changes a question's text. ErrSame if another has that text.
func (p *Plan) EditQuestion(id int, s string) (Change, error) {
	s, err := text(s)
	at := p.question(id)
	switch {
	case err != nil:
		return Change{}, err
	case at < 0:
		return Change{}, ErrGone
	case s == "":
		return Change{}, ErrEmpty
	}
	if i := sameQuestion(p.Questions, s); i >= 0 && i != at {
		return Change{}, ErrSame
	}
	return p.editQuestion(id, func(q *Question) { q.Text = s })
}

// SetNote changes what a reader wrote under a question; empty takes it away.
func (p *Plan) SetNote(id int, s string) (Change, error) {
	s, err := text(s)
	if err != nil {
		return Change{}, err
	}
	return p.editQuestion(id, func(q *Question) { q.Note = s })
}

// Star marks a question as one of the most important, or takes the mark away.
// ErrStars if MaxStars have one.
func (p *Plan) Star(id int, on bool) (Change, error) {
	at := p.question(id)
	if at >= 0 && on && !p.Questions[at].Starred && stars(p.Questions) >= MaxStars {
		return Change{}, ErrStars
	}
	return p.editQuestion(id, func(q *Question) { q.Starred = on })
}

// editQuestion changes one question, and keeps what it was for Undo. Undo
// touches only what this edit has changed.
func (p *Plan) editQuestion(id int, edit func(*Question)) (Change, error) {
	at := p.question(id)
	if at < 0 {
		return Change{}, ErrGone
	}
	was := p.Questions[at]
	now := was
	edit(&now)
	if now == was {
		return Change{ID: id}, nil
	}
	p.Questions = replaced(p.Questions, at, now)
	p.changed()
	return Change{ID: id, Done: true, undo: func(p *Plan) error {
		at := p.question(id)
		if at < 0 {
			return nil
		}
		var err error
		switch q := p.Questions[at]; {
		case now.Text != was.Text && q.Text == now.Text:
			_, err = p.EditQuestion(id, was.Text)
		case now.Note != was.Note && q.Note == now.Note:
			_, err = p.SetNote(id, was.Note)
		case now.Starred != was.Starred:
			_, err = p.Star(id, was.Starred)
		}
		return err
	}}, nil
}

// MoveQuestion moves a question by some places, up if by is negative. At the
// end of the list it stays there.
func (p *Plan) MoveQuestion(id, by int) (Change, error) {
	at := p.question(id)
	if at < 0 {
		return Change{}, ErrGone
	}
	to := max(0, min(at+by, len(p.Questions)-1))
	if to == at {
		return Change{ID: id}, nil
	}
	q := p.Questions[at]
	p.Questions = with(without(p.Questions, at), to, q)
	p.changed()
	return Change{ID: id, Done: true, undo: func(p *Plan) error {
		_, err := p.MoveQuestion(id, at-p.question(id))
		return ignoreGone(err)
	}}, nil
}

// ClearQuestions takes all questions out. Undo puts them back before those
// that were added since.
func (p *Plan) ClearQuestions() Change {
	was := p.Questions
	if len(was) == 0 {
		return Change{}
	}
	p.Questions = nil
	p.changed()
	return Change{Done: true, undo: func(p *Plan) error {
		list, _, err := mergeQuestions(was, p.Questions, p.newID())
		if err == nil {
			p.Questions = list
			p.changed()
		}
		return err
	}}
}

// ignoreGone: what has gone since needs no undoing.
func ignoreGone(err error) error {
	if err == ErrGone {
		return nil
	}
	return err
}
