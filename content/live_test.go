package content_test

import (
	"os"
	"testing"

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
