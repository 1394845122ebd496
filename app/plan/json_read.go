package plan

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"careguide/app/guide"
)

// JSON as RFC 8259 has it, read and written here: encoding/json reads any Go
// type by reflection, and is 77 KB of app.wasm (docs/size.md). Tests hold every
// answer against the one that encoding/json gives.

// A raw is the text of one JSON value, with no space around it.
type rawJSON []byte

// fields are the parts of a JSON object by their names.
type fields map[string]rawJSON

const (
	maxDepth = 10000 // of lists and objects in each other, as in encoding/json
	// Values in one text. A full plan has a tenth; of millions, a phone would be
	// busy for many seconds, and then name what is wrong with each.
	maxCount = 50_000
)

// readJSON reads data into what to points at, and reports whether it could. What
// has another type is left as it is, and so is everything by null.
func readJSON(data []byte, to any) bool {
	s := scanner{data: data}
	value, ok := s.whole()
	if !ok || string(value) == "null" {
		return ok
	}
	switch to := to.(type) {
	case *string:
		return readText(value, to)
	case *guide.Slug:
		return readText(value, (*string)(to))
	case *Weight:
		return readText(value, (*string)(to))
	case *Help:
		return readText(value, (*string)(to))
	case *int:
		n, err := strconv.Atoi(string(value))
		if err == nil && value[0] != '"' {
			*to = n
		}
		return err == nil
	case *bool:
		*to = string(value) == "true"
		return *to || string(value) == "false"
	case *fields:
		return readObject(value, to)
	case *[]rawJSON:
		return readList(value, to)
	case *[]Answer:
		return readAnswers(value, to)
	}
	return false
}

func readObject(value rawJSON, to *fields) bool {
	if value[0] != '{' {
		return false
	}
	*to = fields{}
	s := scanner{data: value}
	s.members('}', func(name, value rawJSON) { (*to)[unquoted(name)] = value })
	return true
}

func readList(value rawJSON, to *[]rawJSON) bool {
	if value[0] != '[' {
		return false
	}
	*to = []rawJSON{}
	s := scanner{data: value}
	s.members(']', func(_, value rawJSON) { *to = append(*to, value) })
	return true
}

// readAnswers reads the answers that it can, whatever stands between them.
func readAnswers(value rawJSON, to *[]Answer) bool {
	var list []rawJSON
	ok := readList(value, &list)
	for _, value := range list {
		var s string
		ok = readJSON(value, &s) && ok
		*to = append(*to, Answer(s))
	}
	return ok
}

func readText(value rawJSON, to *string) bool {
	if value[0] != '"' {
		return false
	}
	*to = unquoted(value)
	return true
}

// unquoted returns what a JSON string says. What is no UTF-8, and half of a
// surrogate pair, becomes U+FFFD.
func unquoted(s rawJSON) string {
	var out []byte
	for s = s[1 : len(s)-1]; len(s) > 0; {
		if s[0] != '\\' {
			r, size := utf8.DecodeRune(s)
			out, s = utf8.AppendRune(out, r), s[size:]
			continue
		}
		if s[1] != 'u' {
			out, s = append(out, unescaped[s[1]]), s[2:]
			continue
		}
		r := unit(s)
		s = s[6:]
		if utf16.IsSurrogate(r) {
			if pair := utf16.DecodeRune(r, unit(s)); pair != utf8.RuneError {
				r, s = pair, s[6:]
			} else {
				r = utf8.RuneError
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return string(out)
}

var unescaped = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// unit returns the number in the \uXXXX that s begins with, or -1.
func unit(s rawJSON) rune {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return -1
	}
	n, err := strconv.ParseUint(string(s[2:6]), 16, 16)
	if err != nil {
		return -1
	}
	return rune(n)
}
