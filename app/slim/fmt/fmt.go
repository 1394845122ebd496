// Package fmt stands for package fmt in the browser's program. It writes what
// Careguide, go-app and go-ical ask for: texts, whole numbers, errors. Whatever
// else it is given it writes as the real one writes a mistake, as in "%!z(bad)".
package fmt

import (
	"errors"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// Sprintf knows the verbs %v, %s, %d, %q, %x, %T, %p, %w and %%, and a width of
// zeros before %d and %x.
func Sprintf(format string, args ...any) string {
	var b strings.Builder
	next := 0
	for {
		at := strings.IndexByte(format, '%')
		if at < 0 || at+1 == len(format) {
			break
		}
		b.WriteString(format[:at])
		format = format[at+1:]
		if format[0] == '%' {
			b.WriteByte('%')
			format = format[1:]
			continue
		}
		end := 0
		for format[end] >= '0' && format[end] <= '9' && end+1 < len(format) {
			end++
		}
		width, _ := strconv.Atoi(format[:end])
		verb := format[end]
		format = format[end+1:]
		if next == len(args) {
			b.WriteString("%!" + string(rune(verb)) + "(MISSING)")
			continue
		}
		s := written(verb, args[next])
		next++
		for n := len(s); n < width; n++ {
			b.WriteByte('0')
		}
		b.WriteString(s)
	}
	b.WriteString(format)
	return b.String()
}

func written(verb byte, v any) string {
	switch verb {
	case 'T':
		return reflect.TypeOf(v).String()
	case 'p':
		return "0x" + strconv.FormatUint(uint64(reflect.ValueOf(v).Pointer()), 16)
	case 'q':
		return strconv.Quote(text(v, 10))
	case 'x':
		return text(v, 16)
	}
	return text(v, 10)
}

func text(v any, base int) string {
	switch v := v.(type) {
	case nil:
		return "<nil>"
	case string:
		return v
	case error:
		return v.Error()
	case interface{ String() string }:
		return v.String()
	}
	switch r := reflect.ValueOf(v); r.Kind() {
	case reflect.String:
		return r.String()
	case reflect.Bool:
		return strconv.FormatBool(r.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(r.Int(), base)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return strconv.FormatUint(r.Uint(), base)
	}
	return "%!(" + reflect.TypeOf(v).String() + ")"
}

// Sprint writes one value after the other.
func Sprint(args ...any) string {
	s := ""
	for _, v := range args {
		s += text(v, 10)
	}
	return s
}

// Fprintf writes what Sprintf returns.
func Fprintf(w io.Writer, format string, args ...any) (int, error) {
	return io.WriteString(w, Sprintf(format, args...))
}

// Appendf appends what Sprintf returns.
func Appendf(b []byte, format string, args ...any) []byte {
	return append(b, Sprintf(format, args...)...)
}

// Printf is for go-app's log on a server: it writes nothing.
func Printf(string, ...any) (int, error) { return 0, nil }

// Errorf returns an error whose reason is the argument of %w.
func Errorf(format string, args ...any) error {
	text := Sprintf(format, args...)
	if strings.Contains(format, "%w") {
		for _, v := range args {
			if err, ok := v.(error); ok {
				return &because{text, err}
			}
		}
	}
	return errors.New(text)
}

type because struct {
	text string
	err  error
}

func (b *because) Error() string { return b.text }
func (b *because) Unwrap() error { return b.err }
