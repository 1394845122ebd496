package content

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// A fault is one mistake in one file.
type fault struct {
	file   string
	line   int // counted from 1; 0 where the whole file is meant
	column int // in characters, counted from 1; 0 where the whole line is meant
	text   string
}

func (f fault) Error() string {
	switch {
	case f.line == 0:
		return f.file + ": " + f.text
	case f.column == 0:
		return fmt.Sprintf("%s:%d: %s", f.file, f.line, f.text)
	}
	return fmt.Sprintf("%s:%d:%d: %s", f.file, f.line, f.column, f.text)
}

// faults gathers mistakes, so that an author meets all of them in one run.
type faults struct{ list []fault }

func (fs *faults) add(file string, line int, format string, args ...any) {
	fs.addAt(file, line, 0, format, args...)
}

func (fs *faults) addAt(file string, line, column int, format string, args ...any) {
	fs.list = append(fs.list, fault{file, line, column, fmt.Sprintf(format, args...)})
}

// err joins the faults in the order of files and lines; nil when there is none.
func (fs *faults) err() error {
	slices.SortStableFunc(fs.list, func(a, b fault) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line), cmp.Compare(a.column, b.column))
	})
	errs := make([]error, len(fs.list))
	for i, f := range fs.list {
		errs[i] = f
	}
	return errors.Join(errs...)
}
