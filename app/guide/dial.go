package guide

import (
	"html"
	"strings"
)

// The numbers of a reader's country that a text may show: the values of data-dial on
// the link in the text, and of data-line in the list of help lines from which
// web/page.js takes the number.
const (
	DialEmergency = "emergency"
	DialCall      = "call" // the first line that can be called
	DialText      = "text" // the first line that answers to messages
)

const (
	// DialClass is the class of a number in a text.
	DialClass = "cg-dial"
	// TextsClass is the class of words that offer a text line: a country without one hides them.
	TextsClass = "cg-texts"
)

// A Way is how a text shows a number: its words, and where they lead.
type Way struct {
	Say  string // empty where the country has none
	Href string // empty where there is nothing to dial
}

// Way returns a number of the region by its name, one of the Dial constants.
func (r Region) Way(name string) Way {
	switch name {
	case DialEmergency:
		return Way{r.Emergency, tel(r.Emergency)}
	case DialCall:
		for _, l := range r.Lines {
			if l.Call != "" {
				return Way{l.Call, tel(l.Call)}
			}
		}
		for _, l := range r.Lines {
			if l.Site != "" {
				return Way{r.Near, l.Site}
			}
		}
	case DialText:
		for _, l := range r.Lines {
			if l.Text != "" {
				return Way{l.TextAs("to"), "sms:" + Dial(l.Text)}
			}
		}
	}
	return Way{}
}

// tel is the address that dials the number that a text begins with, as of "112 or 999";
// empty where it begins with none.
func tel(text string) string {
	rest := strings.TrimLeft(text, "+0123456789 -")
	if number := Dial(text[:len(text)-len(rest)]); len(number) > 1 {
		return "tel:" + number
	}
	return ""
}

// DialHTML returns the markup of a number in a text.
func DialHTML(name string, w Way) HTML {
	href := ""
	if w.Href != "" {
		href = ` href="` + html.EscapeString(w.Href) + `"`
	}
	return HTML(dialStart + name + `"` + href + ">" + html.EscapeString(w.Say) + "</a>")
}

const (
	dialStart  = `<a class="` + DialClass + `" data-dial="`
	textsStart = `<span class="` + TextsClass + `">`
)

// For returns the text as readers in a region see it. The zero Region leaves it as it is.
func (h HTML) For(r Region) HTML {
	if r.Code == "" || !strings.Contains(string(h), dialStart) {
		return h
	}
	rest := string(h)
	var b strings.Builder
	if r.Way(DialText).Say == "" {
		for {
			before, after, found := strings.Cut(rest, textsStart)
			b.WriteString(before)
			if !found {
				break
			}
			_, rest, _ = strings.Cut(after, "</span>")
		}
		rest = b.String()
		b.Reset()
	}
	for {
		before, after, found := strings.Cut(rest, dialStart)
		b.WriteString(before)
		if !found {
			return HTML(b.String())
		}
		name, after, _ := strings.Cut(after, `"`)
		_, rest, _ = strings.Cut(after, "</a>")
		b.WriteString(string(DialHTML(name, r.Way(name))))
	}
}
