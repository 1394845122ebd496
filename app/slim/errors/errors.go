// Package errors stands for package errors in the browser's program, whose Is
// and As look at types through a second package reflect. Errors here are
// compared as they are.
package errors

type plain struct{ text string }

func (p *plain) Error() string { return p.text }

// New returns an error that is no other.
func New(text string) error { return &plain{text} }

// Unwrap returns the reason of err, or nil.
func Unwrap(err error) error {
	if u, ok := err.(interface{ Unwrap() error }); ok {
		return u.Unwrap()
	}
	return nil
}

// Is reports whether err is target, or has it as a reason.
func Is(err, target error) bool {
	if target == nil {
		return err == nil
	}
	for err != nil && err != target {
		err = Unwrap(err)
	}
	return err == target
}

// AsType returns the first error of a type among err and its reasons.
func AsType[E error](err error) (E, bool) {
	for ; err != nil; err = Unwrap(err) {
		if e, ok := err.(E); ok {
			return e, true
		}
	}
	var none E
	return none, false
}
