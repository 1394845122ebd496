// Package url stands for net/url in the browser's program: it takes addresses
// apart that a browser has already put in order, and puts them together again.
// net/url would bring the parsers of IP addresses and package fmt.
package url

import "strings"

// A URL is an address in its parts, each as it stands in the whole.
type URL struct {
	Scheme, Opaque, Host, Path, RawQuery, Fragment string
}

// Parse takes an address apart. Every text is an address.
func Parse(s string) (*URL, error) {
	u := &URL{}
	s, u.Fragment, _ = strings.Cut(s, "#")
	s, u.RawQuery, _ = strings.Cut(s, "?")
	if scheme, rest, found := strings.Cut(s, ":"); found && !strings.Contains(scheme, "/") {
		u.Scheme, s = scheme, rest
		if !strings.HasPrefix(s, "/") {
			u.Opaque = s
			return u, nil
		}
	}
	if rest, found := strings.CutPrefix(s, "//"); found {
		end := strings.IndexByte(rest, '/')
		if end < 0 {
			end = len(rest)
		}
		u.Host, s = rest[:end], rest[end:]
	}
	u.Path = s
	return u, nil
}

// String puts u together.
func (u *URL) String() string {
	s := u.Opaque + u.Path
	if u.Host != "" {
		s = "//" + u.Host + s
	}
	if u.Scheme != "" {
		s = u.Scheme + ":" + s
	}
	if u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		s += "#" + u.Fragment
	}
	return s
}

// Hostname returns the host without its port.
func (u *URL) Hostname() string {
	host, _, _ := strings.Cut(u.Host, ":")
	return host
}

const hex = "0123456789ABCDEF"

// QueryEscape writes s so that it can stand in a query.
func QueryEscape(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			b.WriteByte('+')
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-_.~", c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteString("%" + hex[c>>4:c>>4+1] + hex[c&15:c&15+1])
		}
	}
	return b.String()
}

// QueryUnescape reads what QueryEscape wrote.
func QueryUnescape(s string) (string, error) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '+':
			b.WriteByte(' ')
		case '%':
			if i+2 >= len(s) || digit(s[i+1]) < 0 || digit(s[i+2]) < 0 {
				return "", EscapeError(s[i:])
			}
			b.WriteByte(byte(digit(s[i+1])<<4 | digit(s[i+2])))
			i += 2
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String(), nil
}

func digit(c byte) int {
	if 'a' <= c && c <= 'f' {
		c -= 'a' - 'A'
	}
	return strings.IndexByte(hex, c)
}

// An EscapeError is a percent sign without two digits after it.
type EscapeError string

func (e EscapeError) Error() string { return "invalid URL escape " + string(e) }
