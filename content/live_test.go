package content_test

import (
	"os"
	"strings"
	"testing"

	"careguide/app/guide"
	"careguide/content"
)

// The content that is published must load.
func TestPublishedContentLoads(t *testing.T) {
	library, err := content.Load(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	if len(library.Guides) == 0 {
		t.Error("no guides")
	}
}

// Readers look for "shock therapy" and "nose spray": search needs those names.
func TestEveryOptionHasLayNames(t *testing.T) {
	library, err := content.Load(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range library.Guides[0].Options() {
		if len(o.Aliases) < 3 {
			t.Errorf("option %s has the aliases %q, want 3 or more", o.ID, o.Aliases)
		}
	}
}

// A reader who gathers questions keeps each once: two parts that ask the same
// would make one of their buttons do nothing.
func TestNoQuestionIsAskedTwice(t *testing.T) {
	library, err := content.Load(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	asked, n := map[string]guide.Slug{}, 0
	check := func(id guide.Slug, question string) {
		n++
		if other, ok := asked[question]; ok {
			t.Errorf("%s and %s both ask %q", other, id, question)
		}
		if words := len(strings.Fields(question)); words > 20 {
			t.Errorf("%s asks in %d words, at most 20: %q", id, words, question)
		}
		asked[question] = id
	}
	for _, s := range library.Guides[0].Sections {
		check(s.ID, s.Ask)
		for _, d := range s.All() {
			check(d.ID, d.Ask)
		}
	}
	if n < 50 {
		t.Errorf("%d questions, want 50 or more", n)
	}
}
