package plan

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A writer writes JSON text. Letters stay as they are: what a reader wrote
// stays legible in the file, and short in the fragment.
type writer struct{ data []byte }

// field writes the name of a member of an object, and what stands before it.
func (w *writer) field(name string) {
	w.next()
	w.text(name)
	w.data = append(w.data, ':')
}

// next writes the comma before a member, unless it is the first.
func (w *writer) next() {
	if c := w.data[len(w.data)-1]; c != '{' && c != '[' {
		w.data = append(w.data, ',')
	}
}

func (w *writer) open(c byte)  { w.data = append(w.data, c) }
func (w *writer) close(c byte) { w.data = append(w.data, c) }

// number writes a member with a whole number.
func (w *writer) number(name string, n int) {
	w.field(name)
	w.data = strconv.AppendInt(w.data, int64(n), 10)
}

// some writes a member with a text, unless that is empty.
func (w *writer) some(name, s string) {
	if s != "" {
		w.field(name)
		w.text(s)
	}
}

// yes writes a member that is true, or nothing.
func (w *writer) yes(name string, is bool) {
	if is {
		w.field(name)
		w.data = append(w.data, "true"...)
	}
}

const lowerHex = "0123456789abcdef"

// text writes s as a JSON string. What is no UTF-8 becomes U+FFFD; U+2028 and
// U+2029 end a line of JavaScript.
func (w *writer) text(s string) {
	b := append(w.data, '"')
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if short := strings.IndexRune("\"\\\b\f\n\r\t", r); short >= 0 {
			b = append(b, '\\', `"\bfnrt`[short])
		} else if r < ' ' || r == '\u2028' || r == '\u2029' || r == utf8.RuneError && size == 1 {
			b = append(b, '\\', 'u', lowerHex[r>>12], lowerHex[r>>8&15], lowerHex[r>>4&15], lowerHex[r&15])
		} else {
			b = append(b, s[i:i+size]...)
		}
		i += size
	}
	w.data = append(b, '"')
}

// compact returns value without space around its parts.
func compact(value rawJSON) rawJSON { return laidOut(value, false) }

// inLines returns value with every part on a line of its own.
func inLines(value rawJSON) rawJSON { return laidOut(value, true) }

func laidOut(value rawJSON, lines bool) rawJSON {
	var out []byte
	depth := 0
	line := func() {
		if lines {
			out = append(out, "\n"+strings.Repeat("  ", depth)...)
		}
	}
	s := scanner{data: value}
	for s.space(); s.at < len(value); s.space() {
		c := value[s.at]
		switch start := s.at; c {
		case '"':
			s.text()
			out = append(out, value[start:s.at]...)
			continue
		case '}', ']':
			depth--
			if last := out[len(out)-1]; last != '{' && last != '[' {
				line()
			}
			out = append(out, c)
		case ',':
			out = append(out, c)
			line()
		case ':':
			out = append(out, c)
			if lines {
				out = append(out, ' ')
			}
		case '{', '[':
			out = append(out, c)
			depth++
			rest := scanner{data: value, at: s.at + 1}
			if rest.space(); rest.peek() != '}' && rest.peek() != ']' {
				line()
			}
		default:
			out = append(out, c)
		}
		s.at++
	}
	return out
}
