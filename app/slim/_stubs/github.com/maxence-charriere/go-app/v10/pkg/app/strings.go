package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/errors"
)

// toString writes what Careguide puts into attributes and texts. Fractions are
// left out: strconv's code for them is large.
func toString(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	}
	panic(errors.New("only strings, ints and bools are written in the browser's program (turn the value into a string)"))
}

func toPath(v ...any) string {
	path := ""
	for _, part := range v {
		if s := toString(part); s != "" {
			path += "/" + s
		}
	}
	return path
}

func stringTo(s string, v any) error {
	to, ok := v.(*string)
	if !ok {
		return errors.New("only strings are read from fields in the browser's program (turn the string into the value)")
	}
	*to = s
	return nil
}

// FormatString returns format: the browser's program builds its texts itself.
func FormatString(format string, v ...any) string { return format }

func previewText(v string) string { return v[:min(len(v), 80)] }
