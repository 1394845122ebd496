package plan

import "strings"

// A scanner walks over JSON text.
type scanner struct {
	data  []byte
	at    int
	depth int
	count int // of values
}

// whole returns the one value that the text is, and whether it is one.
func (s *scanner) whole() (rawJSON, bool) {
	value, ok := s.value()
	s.space()
	return value, ok && s.at == len(s.data)
}

// peek returns the next byte, or 0 at the end.
func (s *scanner) peek() byte {
	if s.at < len(s.data) {
		return s.data[s.at]
	}
	return 0
}

// take reports whether c is next, and passes it.
func (s *scanner) take(c byte) bool {
	if s.at == len(s.data) || s.data[s.at] != c {
		return false
	}
	s.at++
	return true
}

func (s *scanner) space() {
	for s.at < len(s.data) && strings.IndexByte(" \t\r\n", s.data[s.at]) >= 0 {
		s.at++
	}
}

// value passes the space before a value, and the value.
func (s *scanner) value() (rawJSON, bool) {
	s.space()
	if s.count++; s.count > maxCount {
		return nil, false
	}
	start, ok := s.at, false
	switch c := s.peek(); c {
	case '{':
		ok = s.members('}', nil)
	case '[':
		ok = s.members(']', nil)
	case '"':
		ok = s.text()
	case 't':
		ok = s.word("true")
	case 'f':
		ok = s.word("false")
	case 'n':
		ok = s.word("null")
	default:
		ok = s.number()
	}
	return s.data[start:s.at], ok
}

func (s *scanner) word(w string) bool {
	if !strings.HasPrefix(string(s.data[s.at:min(s.at+len(w), len(s.data))]), w) {
		return false
	}
	s.at += len(w)
	return true
}

// members passes an object or a list up to its end, and hands each member to
// visit; a list's have no names.
func (s *scanner) members(end byte, visit func(name, value rawJSON)) bool {
	s.at++
	s.depth++
	defer func() { s.depth-- }()
	if s.depth > maxDepth {
		return false
	}
	if s.space(); s.take(end) {
		return true
	}
	for {
		var name rawJSON
		if end == '}' {
			s.space()
			start := s.at
			if s.peek() != '"' || !s.text() {
				return false
			}
			name = s.data[start:s.at]
			if s.space(); !s.take(':') {
				return false
			}
		}
		value, ok := s.value()
		if !ok {
			return false
		}
		if visit != nil {
			visit(name, value)
		}
		if s.space(); s.take(end) {
			return true
		}
		if !s.take(',') {
			return false
		}
	}
}

// text passes a string.
func (s *scanner) text() bool {
	for s.at++; s.at < len(s.data); {
		switch c := s.data[s.at]; {
		case c == '"':
			s.at++
			return true
		case c < ' ':
			return false
		case c != '\\':
			s.at++
		case unit(s.data[s.at:]) >= 0:
			s.at += len(`\u0000`)
		case s.at+1 < len(s.data) && unescaped[s.data[s.at+1]] != 0:
			s.at += 2
		default:
			return false
		}
	}
	return false
}

func (s *scanner) number() bool {
	s.take('-')
	if !s.take('0') && !s.digits() {
		return false
	}
	if s.take('.') && !s.digits() {
		return false
	}
	if s.take('e') || s.take('E') {
		if !s.take('+') {
			s.take('-')
		}
		return s.digits()
	}
	return true
}

// digits passes one digit or more.
func (s *scanner) digits() bool {
	start := s.at
	for s.at < len(s.data) && '0' <= s.data[s.at] && s.data[s.at] <= '9' {
		s.at++
	}
	return s.at > start
}
