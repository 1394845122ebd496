package content_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"careguide/app/guide"
	"careguide/content"
)

// Every BASE fact of the fact sheet stands in the guide, at the place that
// base.tsv names, in the words it quotes. e2e/noscript.test.js looks for the
// same words in a browser without JavaScript.
func TestEveryBaseFactHasItsPlace(t *testing.T) {
	library, err := content.Load(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	rows := baseRows(t)
	placed := map[string]bool{}
	for _, row := range rows {
		fact, page, place, words := row[0], row[1], row[2], row[3]
		text, ok := places(library, page)[place]
		switch {
		case !ok:
			t.Errorf("base.tsv: fact %s: page %q has no place %q", fact, page, place)
		case !strings.Contains(text, words):
			t.Errorf("base.tsv: fact %s: %q is not in %s", fact, words, place)
		case len(strings.Fields(words)) < 3:
			t.Errorf("base.tsv: fact %s: %q is too short to prove anything (quote three words or more)", fact, words)
		default:
			placed[fact] = true
		}
	}
	facts, err := os.ReadFile("testdata/base-facts.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Fields(strings.SplitN(string(facts), "\n", 2)[1])
	if len(want) != 78 {
		t.Errorf("base-facts.txt has %d numbers, the fact sheet has 78", len(want))
	}
	for _, fact := range want {
		if !placed[fact] {
			t.Errorf("base.tsv: fact %s has no place in the guide", fact)
		}
	}
}

func baseRows(t *testing.T) [][]string {
	t.Helper()
	names, _ := filepath.Glob("guides/*/base.tsv")
	if len(names) != 1 {
		t.Fatalf("%d files base.tsv, want 1", len(names))
	}
	f, err := os.Open(names[0])
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, 4
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:] // without the heads
}

// places returns the plain text under each id of a page.
func places(library guide.Library, page string) map[string]string {
	text := map[string]string{}
	if page == "topics" {
		for _, g := range library.Groups {
			for _, topic := range g.Topics {
				text[string(g.ID)] += topic.Name + " " + topic.Text + " "
				text[string(topic.Slug)] = topic.Name + " " + topic.Text
			}
		}
		return text
	}
	g := library.Guides[0]
	text["main-message"] = g.Lead + " " + g.Message.PlainText()
	for _, c := range g.Cards {
		text[string(c.ID)] = c.HTML.PlainText()
	}
	for _, s := range g.Sections {
		text[string(s.ID)] = s.Title + " " + s.Intro.PlainText()
		for _, d := range s.Details {
			text[string(d.ID)] = d.Title + " " + d.Summary + " " + d.HTML.PlainText()
		}
		for _, group := range s.Groups {
			for _, o := range group.Options {
				text[string(o.ID)] = o.Title + " " + o.Summary + " " + o.HTML.PlainText() + factText(o.Facts)
			}
		}
	}
	return text
}

func factText(facts []guide.Fact) string {
	var text string
	for _, f := range facts {
		text += " " + f.Label + " " + f.Text
	}
	return text
}
