package content_test

import (
	"os"
	"testing"

	"careguide/content"
	"careguide/content/lint"
)

// ./build.sh check finds nothing: every page is fit for readers.
func TestTextsAreFitForReaders(t *testing.T) {
	library, err := content.Load(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	pages, terms := content.Texts(os.DirFS("."), library)
	if len(pages) < 20 || len(terms) < 50 {
		t.Fatalf("%d pages and %d terms: the test sees too little", len(pages), len(terms))
	}
	rules := lint.English()
	rules.Terms = terms
	for _, p := range pages {
		if len(p.Texts) < 5 {
			t.Errorf("page %s has %d texts", p.Name, len(p.Texts))
		}
		for _, f := range lint.Check(p, rules) {
			t.Errorf("%s: %s", f.Rule, f)
		}
	}
}
