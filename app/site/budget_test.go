package site

import (
	"strings"
	"testing"

	"careguide/app/page"
)

// A page that outgrows its limit stops the build, with its name.
func TestBuildRefusesAPageOverBudget(t *testing.T) {
	b := published(t)
	for _, p := range b.pages() {
		body := "small"
		if p.address.Kind == page.KindGuide {
			body = strings.Repeat("a", PageBytes+1)
		}
		if err := b.write(p.dir+"/index.html.br", []byte(body)); err != nil {
			t.Fatal(err)
		}
	}
	err := b.checkBudget()
	if err == nil || !strings.Contains(err.Error(), "treatment-resistant-depression/index.html: 16001 bytes") || strings.Count(err.Error(), "\n") > 0 {
		t.Errorf("checkBudget() = %v, want one line about the guide's page", err)
	}
}

func TestSizes(t *testing.T) {
	const guideDir, ectDir = "treatment-resistant-depression", "treatment-resistant-depression/ect"
	sizes, err := Sizes(published(t).library, "../..", guideDir, ectDir)
	if err != nil || len(sizes) != 2 {
		t.Fatal(sizes, err)
	}
	guide, ect := sizes[guideDir], sizes[ectDir]
	if guide.Budget != PageBytes || guide.Bytes < 5000 || guide.Bytes > PageBytes || ect.Bytes == 0 || ect.Bytes >= guide.Bytes {
		t.Errorf("guide %+v, ect %+v", guide, ect)
	}
}

// With an address a page says more of itself, and must still fit.
func TestSizesWithAnAddress(t *testing.T) {
	b := published(t)
	b.library.Site.Address = "https://guides.example.org/"
	sizes, err := b.sizes()
	if err != nil {
		t.Fatal(err)
	}
	for dir, size := range sizes {
		if size.Budget > 0 && size.Bytes > size.Budget {
			t.Errorf("%s: %d bytes of brotli with an address, at most %d", dir, size.Bytes, size.Budget)
		}
	}
}
