package ui_test

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/filter"
	"careguide/app/guide"
	"careguide/app/ui"
)

// What a reader needs of each part, in the markup that the build starts from.
func TestParts(t *testing.T) {
	w := ui.In("en")
	region := guide.Region{Code: "GB", Name: "United Kingdom", Emergency: "999", Lines: []guide.Line{
		{Name: "Samaritans", Call: "116 123", Note: "Free"},
		{Name: "Shout", Text: "85258", Keyword: "SHOUT"},
		{Name: "Chat only", Chat: "https://chat.example"},
	}}
	tests := []struct {
		name string
		ui   app.UI
		want []string
		not  []string
	}{
		{
			"a disclosure is a name alone in its heading, for web/page.js to make a button of",
			&ui.Disclosure{Detail: guide.Detail{ID: "ect", Title: "ECT & more", Summary: "One line", HTML: "<p>Text</p>"}},
			[]string{`id="ect"`, `<h3 class="cg-row__heading"><span class="cg-row__button">ECT &amp; more</span></h3>`, `class="cg-panel cg-content"`, `<p>Text</p>`},
			[]string{"hidden", "<dl", "<button"}, // reader views leave both out
		},
		{
			"facts are a definition list",
			&ui.Disclosure{Detail: guide.Detail{ID: "a"}, Facts: []guide.Fact{{Label: "How long", Text: "An hour"}}},
			[]string{`<dt class="cg-facts__label">How long</dt>`, `<dd class="cg-facts__text">An hour</dd>`},
			nil,
		},
		{
			"help lines can be reached by a tap",
			&ui.HelpRegion{Region: region, Words: w},
			[]string{`data-region="GB"`, `href="tel:116123"`, `href="sms:85258"`, `Text SHOUT to 85258`, `href="https://chat.example"`, `999`},
			[]string{`href="tel:"`, `href="sms:"`},
		},
		{
			"a crisis line names the number",
			&ui.CrisisLine{Region: region, Words: w},
			[]string{`href="tel:116123"`, `Call 116 123`},
			[]string{"sms:"},
		},
		{
			"nobody is named as a reviewer who has not signed",
			&ui.Trust{Trust: guide.Trust{WrittenBy: "The editors", Reviewed: "2026-11-23", NextReview: "2027-05-23"}, Words: w},
			[]string{"Not yet reviewed by a clinician", "23 November 2026", "23 May 2027"},
			[]string{"Reviewed by"},
		},
		{
			"a signed review is named",
			&ui.Trust{Trust: guide.Trust{WrittenBy: "The editors", ReviewedBy: "A. Name, MD"}, Words: w},
			[]string{"Reviewed by A. Name, MD"},
			[]string{"Not yet"},
		},
		{
			"options stand before the details where the author says so",
			&ui.Section{Section: guide.Section{ID: "s", Title: "S", OptionsFirst: true,
				Details: []guide.Detail{{ID: "detail"}}, Groups: []guide.Group{{Options: []guide.Option{{Detail: guide.Detail{ID: "option"}}}}}},
				Words: w, Crisis: region},
			[]string{`id="option"` + "…" + `id="detail"`},
			nil,
		},
		{
			"a filter is labelled and says what it does",
			&ui.Filter{Label: "Find a topic", Words: w, Parts: []filter.Entry{}},
			[]string{`for="find"`, `type="search"`, `aria-describedby="find-hint"`, `role="status"`},
			nil,
		},
		{
			"a search is labelled and shows nothing before there is a query",
			&ui.Search{Label: "Find in this guide", Words: w},
			[]string{`for="find"`, `type="search"`, `aria-describedby="find-hint"`, `role="status"`, "Search needs JavaScript"},
			[]string{"listbox", "crisis", "Nothing found"},
		},
		{
			"a topic leads into the guide",
			&ui.Topic{Topic: guide.Topic{Slug: "insomnia", Name: "Insomnia", Text: "No sleep", Aliases: []string{"waking", "lying awake"}, Guide: "sleep"}, ToGuide: "../", Words: w},
			[]string{`id="insomnia"`, `href="../#sleep"`, "waking, lying awake"},
			nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			html := strings.Join(strings.Fields(strings.ReplaceAll(app.HTMLString(tt.ui), "\n", "")), " ")
			html = strings.ReplaceAll(html, "> <", "><")
			for _, want := range tt.want {
				rest := html
				for part := range strings.SplitSeq(want, "…") {
					_, after, found := strings.Cut(rest, part)
					if !found {
						t.Errorf("no %s in:\n%s", want, html)
					}
					rest = after
				}
			}
			for _, not := range tt.not {
				if strings.Contains(html, not) {
					t.Errorf("%s in:\n%s", not, html)
				}
			}
		})
	}
}

func TestDial(t *testing.T) {
	for in, want := range map[string]string{"988": "988", "13 11 14": "131114", "1-800-891-4416": "18008914416", "+44 116 123": "+44116123"} {
		if got := guide.Dial(in); got != want {
			t.Errorf("Dial(%q) = %q, want %q", in, got, want)
		}
	}
}
