package search_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"careguide/app/guide"
	"careguide/app/page"
	"careguide/app/search"
	"careguide/content"
)

// open returns our own guide and its index, made as the build makes it.
func open(t testing.TB) (guide.Guide, *search.Index) {
	t.Helper()
	g, docs := ours(t)
	built, err := search.Build(docs, g.Lay)
	if err != nil {
		t.Fatal(err)
	}
	x, err := search.Open(built, docs)
	if err != nil {
		t.Fatal(err)
	}
	return g, x
}

func ours(t testing.TB) (guide.Guide, []search.Document) {
	t.Helper()
	library, err := content.Load(os.DirFS("../../content"))
	if err != nil {
		t.Fatal(err)
	}
	g := library.Guides[0]
	return g, page.Documents(library, g)
}

// Of what readers look for, 95 of 100 must be among the first three hits.
func TestQueries(t *testing.T) {
	const top, share = 3, 0.95
	_, x := open(t)
	asked, found := 0, 0
	for query, wanted := range queries(t) {
		asked++
		r := x.Find(query)
		var got []string
		if r.Crisis {
			got = append(got, "crisis")
		}
		for _, h := range r.Hits[:min(len(r.Hits), top)] {
			got = append(got, h.Place)
		}
		if slices.ContainsFunc(wanted, func(w string) bool { return slices.Contains(got, w) }) {
			found++
		} else {
			t.Logf("%s: got %s, want one of %s", query, got, wanted)
		}
	}
	if asked != 60 || float64(found) < share*float64(asked) {
		t.Errorf("%d of %d queries have what is wanted among the first %d", found, asked, top)
	}
	t.Logf("%d of %d", found, asked)
}

// queries reads testdata/queries.tsv.
func queries(t *testing.T) map[string][]string {
	t.Helper()
	f, err := os.Open("testdata/queries.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all := map[string][]string{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if query, places, ok := strings.Cut(lines.Text(), "\t"); ok {
			all[query] = strings.Fields(places)
		}
	}
	return all
}

// An option is found as soon as four letters of a word of its title are typed.
func TestTitlesAsTheyAreTyped(t *testing.T) {
	const top, least = 5, 4
	g, x := open(t)
	for _, o := range g.Options() {
		for n := least; n <= len(o.Title); n++ {
			hits := x.Find(o.Title[:n]).Hits
			if !slices.ContainsFunc(hits[:min(len(hits), top)], func(h search.Hit) bool { return h.Place == "#"+string(o.ID) }) {
				t.Errorf("%q does not find %s", o.Title[:n], o.ID)
			}
		}
	}
}

// A country, however people call it, leads to its own help lines.
func TestHelpLinesOfCountries(t *testing.T) {
	_, x := open(t)
	for query, want := range map[string]string{
		"uk": "GB", "UK": "GB", "U.K.": "GB", "england": "GB", "scotland": "GB", "great britain": "GB", "northern ireland": "GB",
		"united kingdom": "GB", "samaritans": "GB", "samaritans uk": "GB", "help line uk": "GB", "uk helpline": "GB", "number in england": "GB",
		"Ｅｎｇｌａｎｄ": "GB", "🇬🇧": "GB", "samaritans ireland": "IE", "number in ireland": "IE", "ireland": "IE", "eire": "IE", "éire": "IE",
		"usa": "US", "america": "US", "united states": "US", "help line us": "US", "hotline usa": "US",
		"hotline australia": "AU", "australia": "AU", "crisis line germany": "DE", "germany": "DE", "deutschland": "DE", "phone number germany": "DE",
		"canada": "CA", "crisis line canada": "CA", "new zealand": "NZ", "nz": "NZ", "help line nz": "NZ", "india": "IN", "helpline india": "IN",
		"south africa": "ZA", "rsa": "ZA", "france": "FR", "who can i call in france": "FR", "eu": "EU", "spain": "ES", "hotline spain": "ES",
		"abroad": "XX", "another country": "XX", "suicide hotline australia": "AU", "emergency number new zealand": "NZ", "germny": "DE", "austrailia": "AU",
	} {
		hits := x.Find(query).Hits
		if len(hits) == 0 || hits[0].Place != "#help-"+want {
			var got []string
			for _, h := range hits {
				got = append(got, h.Place)
			}
			t.Errorf("%q: %s, want #help-%s first", query, got, want)
		}
	}
}
