package content_test

import (
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"careguide/app/guide"
	"careguide/content"
)

// What an author writes, whatever it is, either loads as HTML that can run
// nothing, or is refused with its place. Seeds are texts that try to become
// script; longer runs are as in
//
//	go test ./content -run '^$' -fuzz FuzzMarkdown -fuzztime 5m
func FuzzMarkdown(f *testing.F) {
	fuzz(f, "guides/sleep/en/rest.md", "---\ntitle: Rest\nsummary: What rest is\nask: How should I rest?\ngroups:\n  - options: [nap]\n---\nRest helps. ", "\n\n## Why {#why}\n\n*The reason*\n\n*Ask: Why do I need rest?*\n\nBecause it does.\n")
}

func FuzzFrontMatter(f *testing.F) {
	fuzz(f, "guides/sleep/en/rest.md", "---\ntitle: ", "\nsummary: What rest is\nask: How should I rest?\ngroups:\n  - options: [nap]\n---\nRest helps.\n\n## Why {#why}\n\n*The reason*\n\n*Ask: Why do I need rest?*\n\nBecause it does.\n")
}

func FuzzSite(f *testing.F) {
	fuzz(f, "site.yaml", "feedback: ", "\n")
}

// fuzz puts texts between the two halves of a file, and loads the content.
func fuzz(f *testing.F, file, before, after string) {
	base, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		f.Fatal(err)
	}
	data, err := os.ReadFile("../e2e/testdata/payloads.json")
	if err != nil {
		f.Fatal(err)
	}
	var payloads []string
	if err := json.Unmarshal(data, &payloads); err != nil || len(payloads) < 200 {
		f.Fatalf("%d payloads, want 200 or more (%v)", len(payloads), err)
	}
	for _, p := range append(payloads, "plain", "", "a\nb", strings.Repeat("[", 200), "https://example.org/") {
		f.Add(p)
		f.Add("[x](" + p + ")")
	}
	f.Fuzz(func(t *testing.T, text string) {
		files := fstest.MapFS{}
		for _, part := range base.Files {
			files[part.Name] = &fstest.MapFile{Data: part.Data}
		}
		files[file] = &fstest.MapFile{Data: []byte(before + text + after)}
		library, err := content.Load(files)
		if err != nil {
			checkFaults(t, err)
			return
		}
		checkInert(t, reflect.ValueOf(library))
		for _, address := range []string{library.Site.Address, library.Site.Feedback, library.Site.Library} {
			if !safe(address) {
				t.Errorf("address %q", address)
			}
		}
	})
}

var faultLine = regexp.MustCompile(`^[\w./-]+(:\d+){0,2}: .+\(.+\)`)

// checkFaults holds each fault to a place and a remedy.
func checkFaults(t *testing.T, err error) {
	t.Helper()
	first, _, _ := strings.Cut(err.Error(), "\n")
	if !faultLine.MatchString(first) {
		t.Errorf("a fault without place or remedy: %q", first)
	}
}

// allowed are the elements of prose and their attributes.
var allowed = map[string][]string{
	"p": nil, "em": nil, "strong": nil, "code": nil, "pre": nil, "blockquote": nil, "hr": nil, "br": nil,
	"ul": nil, "ol": {"start"}, "li": nil, "sup": {"class"}, "h3": {"id"}, "h4": {"id"},
	"a": {"href", "title", "target", "rel", "class", "aria-label", "data-dial"},
}

// checkInert fails for HTML of the model that could run or load anything.
func checkInert(t *testing.T, v reflect.Value) {
	t.Helper()
	switch {
	case v.Type() == reflect.TypeFor[guide.HTML]():
		checkHTML(t, v.String())
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			checkInert(t, v.Field(i))
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			checkInert(t, v.Index(i))
		}
	}
}

func checkHTML(t *testing.T, text string) {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(text))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		if token.Type == html.TextToken || token.Type == html.EndTagToken {
			continue
		}
		attributes, known := allowed[token.Data]
		if !known {
			t.Errorf("%v <%s> in %q", token.Type, token.Data, text)
		}
		for _, a := range token.Attr {
			if !slices.Contains(attributes, a.Key) || a.Key == "href" && !safe(a.Val) {
				t.Errorf("<%s %s=%q> in %q", token.Data, a.Key, a.Val, text)
			}
		}
	}
}

// safe reports whether an address can only lead on: as browsers read it, which
// skip control characters and blanks.
func safe(address string) bool {
	address = strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, address))
	scheme, _, found := strings.Cut(address, ":")
	return !found || strings.ContainsAny(scheme, "/?#") || slices.Contains([]string{"https", "tel", "sms", "mailto"}, scheme)
}
