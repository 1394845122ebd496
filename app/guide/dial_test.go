package guide_test

import (
	"strings"
	"testing"

	"careguide/app/guide"
)

var (
	us = guide.Region{Code: "US", Emergency: "911", Lines: []guide.Line{{Name: "988", Call: "988", Text: "988"}}}
	ie = guide.Region{Code: "IE", Emergency: "112 or 999", Lines: []guide.Line{{Name: "Samaritans", Call: "116 123"}, {Name: "Text About It", Text: "50808", Keyword: "HELLO"}}}
	de = guide.Region{Code: "DE", Emergency: "112", Lines: []guide.Line{{Name: "TelefonSeelsorge", Call: "0800 111 0 111"}}}
	xx = guide.Region{Code: "XX", Emergency: "your local emergency number", Near: "a crisis line near you", Lines: []guide.Line{{Name: "Find a Helpline", Site: "https://findahelpline.com"}}}
)

// A text shows the numbers of the reader's country, and offers no message to a line
// that has none.
func TestTextForRegion(t *testing.T) {
	text := guide.HTML("<p>Call ") + guide.DialHTML(guide.DialCall, us.Way(guide.DialCall)) +
		`<span class="cg-texts"> or text ` + guide.DialHTML(guide.DialText, us.Way(guide.DialText)) + "</span> at any hour; in danger " +
		guide.DialHTML(guide.DialEmergency, us.Way(guide.DialEmergency)) + ".</p>"
	tests := []struct {
		region     guide.Region
		text, html string
	}{
		{guide.Region{}, "Call 988 or text 988 at any hour; in danger 911.", `href="tel:911"`},
		{us, "Call 988 or text 988 at any hour; in danger 911.", `href="sms:988"`},
		{ie, "Call 116 123 or text HELLO to 50808 at any hour; in danger 112 or 999.", `href="tel:112"`},
		{de, "Call 0800 111 0 111 at any hour; in danger 112.", `href="tel:08001110111"`},
		{xx, "Call a crisis line near you at any hour; in danger your local emergency number.", `href="https://findahelpline.com"`},
	}
	for _, tt := range tests {
		t.Run(tt.region.Code, func(t *testing.T) {
			got := text.For(tt.region)
			if plain := got.PlainText(); plain != tt.text {
				t.Errorf("got %q, want %q", plain, tt.text)
			}
			if !strings.Contains(string(got), tt.html) {
				t.Errorf("no %s in %s", tt.html, got)
			}
		})
	}
	if plain := guide.HTML("<p>Rest.</p>"); plain.For(de) != plain {
		t.Errorf("a text without numbers became %q", plain.For(de))
	}
}
