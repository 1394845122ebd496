package guide

import "strings"

// Helplines are the crisis lines by country.
type Helplines struct {
	Checked Date
	Regions []Region // the first is the one shown where nothing else is known
}

// A Region is a country, or a wider area, with its emergency number.
type Region struct {
	Code      string // ISO 3166-1 alpha-2; EU and XX (anywhere else) besides
	Name      string
	Emergency string // as shown, as in "112 or 999"
	Lines     []Line
}

// A Line is one crisis service. Every way to reach it may be empty.
type Line struct {
	Name    string
	Call    string // phone number as shown
	Text    string // SMS number as shown
	Keyword string // the word to send
	Chat    string // https URL
	Note    string // plain text
}

// Dial returns a number without its spaces and other marks, for tel: and sms:.
func Dial(number string) string {
	return strings.Map(func(r rune) rune {
		if r == '+' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, number)
}
