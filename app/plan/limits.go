package plan

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"careguide/app/guide"
)

// The most that a plan holds. Lengths are in characters (code points).
const (
	MaxText      = 2_000 // a question, a note, and all else that may have several lines
	MaxLine      = 200   // a name, a place, a dose
	MaxQuestions = 200
	MaxStars     = 3
	MaxTrials    = 100
	MaxValues    = 200
)

// Why an operation changed nothing.
var (
	ErrEmpty = errors.New("nothing is written")
	ErrSame  = errors.New("the same is in the list already")
	ErrStars = fmt.Errorf("%d questions have a star already", MaxStars)
	ErrFull  = errors.New("the list is full")
	ErrGone  = errors.New("it is not in the list any more")
	ErrValue = errors.New("not one of the values to choose from")
)

// TooLong says that a text has more characters than can be kept. Nothing of
// it was cut: it still stands where the reader typed it.
type TooLong struct {
	Field    string // of a trial, by its name in JSON, as in "sideEffects"; see Unfit
	Has, Max int
}

func (e *TooLong) Error() string {
	return fmt.Sprintf("the text has %d characters; %d can be kept", e.Has, e.Max)
}

// text returns s as it is kept: as typed, without control characters and
// outer space, every line break as \n.
func text(s string) (string, error) { return bounded(clean(s), MaxText) }

// line is text for a field of one line.
func line(s string) (string, error) {
	return bounded(strings.ReplaceAll(clean(s), "\n", " "), MaxLine)
}

func bounded(s string, max int) (string, error) {
	if n := utf8.RuneCountInString(s); n > max {
		return "", &TooLong{Has: n, Max: max}
	}
	return s, nil
}

// lineBreaks are the other ways to write the end of a line.
var lineBreaks = []string{"\r\n", "\r", "\u0085", "\u2028", "\u2029"}

func clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\t", " ")
	for _, end := range lineBreaks {
		s = strings.ReplaceAll(s, end, "\n")
	}
	s = strings.Map(func(r rune) rune {
		// A byte order mark inside a text comes from a file, not from typing.
		if r == '\uFEFF' || unicode.IsControl(r) && r != '\n' {
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// same reports whether two texts are the same to a reader: but for capitals and
// the space between words. It stops at the first word that differs.
func same(a, b string) bool {
	for {
		var wordA, wordB string
		wordA, a = word(a)
		wordB, b = word(b)
		if !strings.EqualFold(wordA, wordB) {
			return false
		}
		if wordA == "" {
			return true
		}
	}
}

// word returns the first word of s, and what follows it.
func word(s string) (first, rest string) {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	if end := strings.IndexFunc(s, unicode.IsSpace); end >= 0 {
		return s[:end], s[end:]
	}
	return s, ""
}

// slug returns s if it is a slug, or empty.
func slug(s guide.Slug) (guide.Slug, error) {
	if s == "" || len(s) > MaxLine {
		return "", ErrValue
	}
	return guide.ParseSlug(string(s))
}
