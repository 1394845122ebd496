package content_test

import (
	"os"
	"testing"

	"careguide/content"
	"careguide/content/lint"
)

// The guide that most tests in browsers read is one that a reader could be
// given: else they would show what no reader meets.
func TestGuideOfBrowserTestsIsFitForReaders(t *testing.T) {
	fsys := os.DirFS("../e2e/testdata/content")
	library, err := content.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	pages, terms := content.Texts(fsys, library)
	if len(pages) < 10 || len(terms) < 5 {
		t.Fatalf("%d pages and %d terms: the test sees too little", len(pages), len(terms))
	}
	rules := lint.English()
	rules.Terms = terms
	for _, p := range pages {
		for _, f := range lint.Check(p, rules) {
			t.Errorf("e2e/testdata/content/%s: %s", f, f.Rule)
		}
	}
}
