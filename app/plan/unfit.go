package plan

import "strings"

// An Unfit is all that two plans have too much of for one: ErrFull for a list, a
// *TooLong for a text, whose Field is its name in JSON; that of a question's note has
// the beginning of the question behind it.
type Unfit []error

func (u Unfit) Error() string {
	said := ""
	for _, err := range u {
		said += "; " + err.Error()
	}
	return strings.TrimPrefix(said, "; ")
}

func (u Unfit) Unwrap() []error { return u }

// note adds one, or the several that there are in err.
func (u *Unfit) note(err error) {
	if more, ok := err.(Unfit); ok {
		*u = append(*u, more...)
	} else if err != nil {
		*u = append(*u, err)
	}
}

// err returns what has been noted, if anything.
func (u Unfit) err() error {
	if u == nil {
		return nil
	}
	return u
}

// fitting returns a text that was made of two, unless it is too long.
func fitting(field, s string) (string, error) {
	s, err := bounded(s, MaxText)
	if long, ok := err.(*TooLong); ok {
		long.Field = field
	}
	return s, err
}
