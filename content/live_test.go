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
