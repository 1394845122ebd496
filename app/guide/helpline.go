package guide

import (
	"strings"
	"time"
)

// Helplines are the crisis lines by country.
type Helplines struct {
	Checked Date
	Called  []string // what else people call help lines, for the search
	Regions []Region // the first is the one shown where nothing else is known
}

// A Region is a country, or a wider area, with its emergency number.
type Region struct {
	Code      string // ISO 3166-1 alpha-2; EU and XX (anywhere else) besides
	Name      string
	Also      []string // what else people call it, for the search, as in "UK" and "England"
	Emergency string   // as shown, as in "112 or 999"
	Near      string   // what a text says for the number to call where no line has one
	Zones     []string // IANA time zones, from which a page guesses the country; not in a library's file
	Lines     []Line
}

// A Line is one crisis service. Every way to reach it may be empty.
type Line struct {
	Name    string
	Call    string // phone number as shown
	Text    string // SMS number as shown
	Keyword string // the word to send
	Chat    string // https URL
	Site    string // https URL

	Languages []string // in the page's language; empty where it goes without saying
	Hours     string   // plain text
	Note      string   // plain text
	Checked   Date     // the day its number was last tried
}

// ID names the part of a page that has the region's lines.
func (r Region) ID() string { return "help-" + r.Code }

// About returns what there is to know of a line besides its numbers, as one text.
func (l Line) About() string {
	var parts []string
	for _, p := range []string{l.Hours, strings.Join(l.Languages, ", "), strings.TrimSuffix(l.Note, ".")} {
		if p != "" {
			parts = append(parts, p+".")
		}
	}
	return strings.Join(parts, " ")
}

// TextAs returns what to write and where, as in "HELLO to 741741"; to is that word in
// the page's language. Most lines want no word.
func (l Line) TextAs(to string) string {
	if l.Keyword == "" {
		return l.Text
	}
	return l.Keyword + " " + to + " " + l.Text
}

// maxAge is how long a number may go unchecked, in months.
const maxAge = 12

// Stale returns the lines whose numbers nobody has checked for a year.
func (h Helplines) Stale(now time.Time) []Line {
	var stale []Line
	for _, r := range h.Regions {
		for _, l := range r.Lines {
			if l.Checked < DateOf(now.AddDate(0, -maxAge, 0)) {
				stale = append(stale, l)
			}
		}
	}
	return stale
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
