package site

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"careguide/app/page"
)

// 404.html and its like stand at any address: what they name must be found from each.
func TestNotFoundNamesNothingBesideIt(t *testing.T) {
	for _, c := range []struct {
		address string
		why     page.Reason
	}{
		{"", page.Missing}, {"https://guides.example.org/some/prefix/", page.Missing},
		{"", page.Away}, {"https://guides.example.org/some/prefix/", page.Away},
		{"", page.Withdrawn}, {"https://guides.example.org/some/prefix/", page.Withdrawn},
	} {
		b, address := published(t), c.address
		b.library.Site.Address = address
		b.assets.Boot = "boot-0123456789.js"
		data, err := b.notFound(c.why)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?:href|src|content)="([^"]*)"`).FindAllStringSubmatch(string(data), -1) {
			if !anywhere(m[1], address) && !leaves(b.library, m[1]) && !strings.Contains(string(data), `href="`+m[1]+`" rel="noopener" target="_blank"`) {
				t.Errorf("address %q: %s leads nowhere from another folder", address, m[0])
			}
		}
		for _, want := range []string{`data-to="treatment-resistant-depression/"`, `data-to="./"`, `"boot-0123456789.js"`, `content="noindex"`, `href="tel:988"`, `id="help-lines"`} {
			if !strings.Contains(string(data), want) {
				t.Errorf("address %q: no %s", address, want)
			}
		}
		if known := strings.Contains(string(data), `href="`+address+`treatment-resistant-depression/"`); known != (address != "") {
			t.Errorf("address %q: the guide is linked: %v", address, known)
		}
	}
}

// anywhere reports whether a reference means the same in every folder.
func anywhere(ref, address string) bool {
	return slices.ContainsFunc([]string{"#", "tel:", "sms:", "data:", "width=", "default-src", "no"}, func(start string) bool { return strings.HasPrefix(ref, start) }) ||
		ref == "/" || address != "" && strings.HasPrefix(ref, address)
}

// A host may answer 404.html with status 404, which the service worker takes
// for a broken site: then nothing would be kept for reading offline.
func TestWorkerLeavesNotFoundOut(t *testing.T) {
	if offline(notFoundName) || !offline("index.html") || !offline(awayName) || !offline(goneName) {
		t.Error("404.html is one of the files to keep, or the home page, offline.html or gone.html is not")
	}
}
