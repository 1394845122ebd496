package content_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"careguide/content"
)

const english = "guides/treatment-resistant-depression/en/"

// What a sign leads to: the safe tier, and none that is slower. These are kinds
// of mistakes that were found in the first edition.
func TestSignsLeadToTheirTier(t *testing.T) {
	chapters := chaptersOf(t, english+"safety.md")
	for _, tt := range []struct{ chapter, card, says string }{
		{"suicidal-thoughts", "emergency", "you have a plan"},
		{"suicidal-thoughts", "emergency", "taken too much of anything"},
		{"suicidal-thoughts", "urgent", "very sad to very calm"},
		{"suicidal-thoughts", "urgent", "mood swings wildly"},
		{"suicidal-thoughts", "urgent", "pulling away from people"},
		{"suicidal-thoughts", "urgent", "saying goodbye"},
		{"serotonin-syndrome", "emergency", "high fever, or any fever along with a sign"},
		{"serotonin-syndrome", "emergency", "heartbeat is uneven"},
		{"serotonin-syndrome", "emergency", "several signs from the next card, or they get worse fast"},
		{"serotonin-syndrome", "urgent", "muscles twitch, jerk or go stiff"},
		{"serotonin-syndrome", "urgent", "heart races"},
		{"lithium", "emergency", "speech is slurred"},
		{"lithium", "emergency", "even if you feel well"},
		{"lithium", "urgent", "before your next dose"},
		{"lithium", "ask-soon", "ibuprofen"},
		{"maoi", "emergency", "you sweat and have a fever, or cold, clammy skin"},
		{"under-25", "urgent", "{crisis-call}"},
		{"driving", "ask-soon", "during a course of ECT"},
	} {
		if card := cardsOf(chapters[tt.chapter])[tt.card]; !strings.Contains(card, tt.says) {
			t.Errorf("safety.md: %q is not in a card {.%s} of %s", tt.says, tt.card, tt.chapter)
		}
	}
}

// A list of things to ask about names them: under "Ask …:" an order cannot be read.
func TestCardsReadAsOneSentence(t *testing.T) {
	for id, chapter := range chaptersOf(t, english+"safety.md") {
		for _, card := range regexp.MustCompile(`(?m)^### `).Split(chapter, -1)[1:] {
			title, body, _ := strings.Cut(card, "\n")
			if strings.Contains(strings.ToLower(title), "ask ") && strings.Contains(body, "\n- Do not") {
				t.Errorf("safety.md, %s: an item under %q begins with \"Do not\" (say what to ask)", id, title)
			}
		}
	}
}

// Where a text sends somebody to the phone for thoughts of suicide, it names the
// crisis line, and the emergency number for those who might act on them.
func TestThoughtsOfSuicideLeadToHelpNow(t *testing.T) {
	sections, _ := filepath.Glob(english + "*.md")
	options, _ := filepath.Glob(english + "options/*.md")
	seen := 0
	for _, file := range append(sections, options...) {
		for id, chapter := range chaptersOf(t, file) {
			if !suicide.MatchString(chapter) || id != "risks" && !calls.MatchString(chapter) {
				continue
			}
			seen++
			for _, number := range []string{"{crisis-call}", "{emergency}"} {
				if !strings.Contains(chapter, number) {
					t.Errorf("%s: #%s speaks of suicide without %s", file, id, number)
				}
			}
		}
	}
	if seen < 15 {
		t.Errorf("%d chapters speak of suicide: the test sees too little", seen)
	}
}

var (
	suicide = regexp.MustCompile(`(?i)suicid`)
	calls   = regexp.MustCompile(`(?i)\bcall\b`)
)

// Each danger of an option stands in the part of its page where readers look for it.
func TestOptionsNameTheirDangers(t *testing.T) {
	for _, tt := range []struct{ option, part, says string }{
		{"add-on", "risks", "before your next dose"},
		{"add-on", "risks", "slurred speech"},
		{"add-on", "how", "ibuprofen"},
		{"add-on", "how", "Keep drinking"},
		{"esketamine", "risks", "not recommended in pregnancy or while you breastfeed"},
		{"esketamine", "risks", "Stimulants and MAOIs"},
		{"ketamine", "who", "blood pressure that is not under control"},
		{"ketamine", "who", "psychosis"},
		{"ketamine", "works", "63 of 100 with ECT"},
		{"ect", "risks", "about 2 for every 100,000"},
		{"ect", "risks", "heart disease"},
		{"ect", "work", "driving for the whole course"},
		{"ect", "works", "people rated themselves"},
		{"combine", "works", "not clearly better than switching"},
		{"rtms", "risks", "H-coil"},
		{"switch", "who", "heart disease or fainting"},
	} {
		if part := chaptersOf(t, english+"options/"+tt.option+".md")[tt.part]; !strings.Contains(part, tt.says) {
			t.Errorf("options/%s.md: #%s does not say %q", tt.option, tt.part, tt.says)
		}
	}
}

// The first line of a country is one that can be called: texts name it.
func TestFirstLineCanBeCalled(t *testing.T) {
	library, err := content.Load(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range library.Helplines.Regions {
		if wide := r.Code == "EU" || r.Code == "XX"; !wide && r.Lines[0].Call == "" {
			t.Errorf("helplines.yaml: %s begins with %q, which has no number to call", r.Name, r.Lines[0].Name)
		}
	}
}

// chaptersOf returns what stands under each heading of level two, by its id.
func chaptersOf(t *testing.T, file string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	chapters := map[string]string{}
	for _, part := range regexp.MustCompile(`(?m)^## `).Split(string(data), -1)[1:] {
		head, _, _ := strings.Cut(part, "\n")
		_, id, ok := strings.Cut(strings.TrimSuffix(head, "}"), "{#")
		if !ok {
			id = fmt.Sprint(len(chapters)) // headings without an id are not asked for
		}
		chapters[id] = part
	}
	return chapters
}

// cardsOf joins the cards of a chapter by their level, headings included.
func cardsOf(chapter string) map[string]string {
	cards := map[string]string{}
	for _, card := range regexp.MustCompile(`(?m)^### `).Split(chapter, -1)[1:] {
		title, _, _ := strings.Cut(card, "\n")
		_, level, _ := strings.Cut(strings.TrimSuffix(title, "}"), "{.")
		cards[level] += card
	}
	return cards
}
