// Package html stands for package html in the browser's program, which knows
// 2,231 named characters. In our own HTML there are five: the others are
// written as letters.
package html

import (
	"strconv"
	"strings"
)

// EscapeString writes s so that it can stand in HTML.
func EscapeString(s string) string {
	for _, pair := range [][2]string{{"&", "&amp;"}, {"'", "&#39;"}, {"<", "&lt;"}, {">", "&gt;"}, {`"`, "&#34;"}} {
		s = strings.ReplaceAll(s, pair[0], pair[1])
	}
	return s
}

var named = map[string]string{"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'", "nbsp": "\u00a0"}

// UnescapeString reads what EscapeString and our own pages write: the names of
// named, and numbers. Others stay as they are.
func UnescapeString(s string) string {
	before, s, found := strings.Cut(s, "&")
	if !found {
		return before
	}
	var b strings.Builder
	b.WriteString(before)
	for _, part := range strings.Split(s, "&") {
		name, rest, ended := strings.Cut(part, ";")
		letter, known := named[name]
		if number, is := strings.CutPrefix(name, "#"); is {
			if n, err := strconv.Atoi(number); err == nil {
				letter, known = string(rune(n)), true
			}
		}
		if ended && known {
			b.WriteString(letter + rest)
		} else {
			b.WriteString("&" + part)
		}
	}
	return b.String()
}
