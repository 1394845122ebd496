// Package errors stands for go-app's errors, which write themselves as JSON.
// These write themselves as text; a tag has its name and its value.
package errors

import "errors"

// An Error says what failed, with what, and why.
type Error struct {
	message string
	tags    string
	wrapped error
}

// New returns an error with a message.
func New(message string) Error { return Error{message: message} }

// WithTag returns e with a value that tells where it arose. Values that are no
// text and have no String method are left out.
func (e Error) WithTag(name string, value any) Error {
	text, ok := value.(string)
	if s, is := value.(interface{ String() string }); is {
		text, ok = s.String(), true
	}
	if ok {
		e.tags += " " + name + "=" + text
	}
	return e
}

// Wrap returns e with its reason.
func (e Error) Wrap(err error) Error {
	e.wrapped = err
	return e
}

// Unwrap returns the reason, or nil.
func (e Error) Unwrap() error { return e.wrapped }

// Error returns the message, the tags and the reason.
func (e Error) Error() string {
	text := e.message + e.tags
	if e.wrapped != nil {
		text += ": " + e.wrapped.Error()
	}
	return text
}

// Is reports whether err is target, or has it as a reason.
func Is(err, target error) bool { return errors.Is(err, target) }
