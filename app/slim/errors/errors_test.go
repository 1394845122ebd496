package errors_test

import (
	"errors"
	"io/fs"
	"testing"

	small "careguide/app/slim/errors"
	"careguide/app/slim/fmt"
)

func TestLikeThePackage(t *testing.T) {
	a, b := small.New("a"), small.New("a")
	path := &fs.PathError{Op: "open", Path: "x", Err: a}
	wrapped := fmt.Errorf("while reading: %w", path)
	for _, tt := range [][2]error{{nil, nil}, {a, nil}, {nil, a}, {a, a}, {a, b}, {path, a}, {wrapped, a}, {wrapped, path}, {wrapped, b}} {
		if got, want := small.Is(tt[0], tt[1]), errors.Is(tt[0], tt[1]); got != want {
			t.Errorf("Is(%v, %v) = %v, want %v", tt[0], tt[1], got, want)
		}
		got, ok := small.AsType[*fs.PathError](tt[0])
		if want, wantOK := errors.AsType[*fs.PathError](tt[0]); got != want || ok != wantOK {
			t.Errorf("AsType(%v) = %v %v, want %v %v", tt[0], got, ok, want, wantOK)
		}
	}
	if a.Error() != "a" || small.Unwrap(a) != nil || small.Unwrap(path) != a {
		t.Errorf("%v: reasons %v and %v", a, small.Unwrap(a), small.Unwrap(path))
	}
}
