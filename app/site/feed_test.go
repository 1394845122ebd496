package site

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"careguide/app/guide"
)

// libraries are what a feed is made of, and how often it must tell of something.
var libraries = []struct {
	name    string
	address string
	change  func(*guide.Library)
	entries int
}{
	{"no address", "", func(*guide.Library) {}, 1},
	{"an address", "https://guides.example.org/some/prefix/", func(*guide.Library) {}, 1},
	{"no changes yet", "https://guides.example.org/", func(l *guide.Library) { l.Guides[0].Changes = nil }, 0},
	{"two on a day, with signs of markup", "", func(l *guide.Library) {
		l.Guides[0].Changes = []guide.Change{{Date: "2026-11-24", Text: "Doses < 5 mg & more."}, {Date: "2026-11-24", Text: "<script>x</script>"}, {Date: "2026-11-23", Text: "First."}}
	}, 3},
	{"two languages", "https://guides.example.org/", func(l *guide.Library) {
		spanish := l.Guides[0]
		spanish.Lang = "es"
		l.Guides = append(l.Guides, spanish)
	}, 2},
}

// feedsOf returns a site's feeds as they are published.
func feedsOf(t *testing.T, b *builder) (atom, list []byte) {
	t.Helper()
	atom, err := b.atom()
	if err != nil {
		t.Fatal(err)
	}
	list, err = b.jsonFeed()
	if err != nil {
		t.Fatal(err)
	}
	return atom, list
}

func TestFeedsKeepTheRules(t *testing.T) {
	for _, tt := range libraries {
		t.Run(tt.name, func(t *testing.T) {
			b := published(t)
			b.library.Site.Address = tt.address
			tt.change(&b.library)
			atom, list := feedsOf(t, b)
			for _, fault := range append(atomFaults(atom), jsonFeedFaults(list, tt.address != "")...) {
				t.Error(fault)
			}
			if n := bytes.Count(atom, []byte("<entry>")); n != tt.entries {
				t.Errorf("%d entries, want %d", n, tt.entries)
			}
			for _, g := range b.library.Guides {
				if link := tt.address + languageFolder(g.Lang) + string(g.Slug) + "/changes/"; tt.entries > 0 && !bytes.Contains(atom, []byte(`href="`+link+`"`)) {
					t.Errorf("no entry leads to %s", link)
				}
			}
			for _, c := range b.library.Guides[0].Changes {
				if escaped := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;"); !bytes.Contains(atom, []byte(escaped.Replace(escaped.Replace(c.Text)))) {
					t.Errorf("%q is not text to who reads HTML", c.Text)
				}
			}
		})
	}
}

// A newer change of a day must not take the name of an older one: readers would
// be told of the old one again.
func TestEntriesKeepTheirNames(t *testing.T) {
	one := guide.Guide{Slug: "a", Lang: "en", Changes: []guide.Change{{Date: "2026-11-24"}, {Date: "2026-11-23"}}}
	two := one
	two.Changes = slices.Insert(slices.Clone(one.Changes), 0, guide.Change{Date: "2026-11-24"})
	if before, after := entryIDs(one), entryIDs(two); !slices.Equal(after[1:], before) || after[0] == after[1] {
		t.Errorf("names were %v and are %v", before, after)
	}
}

// How often an element may stand in another (RFC 4287, 4.1.1 and 4.1.2). An
// entry here has an author of its own, so the feed needs none.
var atomChildren = map[string]map[string][2]int{
	"feed": {
		"author": {0, 99}, "category": {0, 99}, "contributor": {0, 99}, "generator": {0, 1}, "icon": {0, 1}, "id": {1, 1}, "link": {1, 99},
		"logo": {0, 1}, "rights": {0, 1}, "subtitle": {0, 1}, "title": {1, 1}, "updated": {1, 1}, "entry": {0, 99},
	},
	"entry": {
		"author": {1, 99}, "category": {0, 99}, "content": {0, 1}, "contributor": {0, 99}, "id": {1, 1}, "link": {1, 99},
		"published": {0, 1}, "rights": {0, 1}, "source": {0, 1}, "summary": {0, 1}, "title": {1, 1}, "updated": {1, 1},
	},
	"author": {"name": {1, 1}, "uri": {0, 1}, "email": {0, 1}},
}

const atomSpace = "http://www.w3.org/2005/Atom"

// atomFaults names what RFC 4287 does not allow of a feed.
func atomFaults(data []byte) []string {
	var faults, ids []string
	fault := func(format string, values ...any) { faults = append(faults, "Atom: "+fmt.Sprintf(format, values...)) }
	type element struct {
		name  string
		count map[string]int
		links []string
		text  strings.Builder
	}
	var open []*element
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return append(faults, err.Error())
		}
		switch token := token.(type) {
		case xml.StartElement:
			if token.Name.Space != atomSpace {
				fault("<%s> is of %q", token.Name.Local, token.Name.Space)
			}
			if len(open) > 0 {
				parent := open[len(open)-1]
				parent.count[token.Name.Local]++
				if token.Name.Local == "link" {
					key := attribute(token, "rel") + " " + attribute(token, "type") + " " + attribute(token, "hreflang")
					if slices.Contains(parent.links, key) {
						fault("two links %s in one %s (4.1.1)", key, parent.name)
					}
					parent.links = append(parent.links, key)
					if attribute(token, "href") == "" {
						fault("a link without href (4.2.7)")
					}
				}
				if kind := attribute(token, "type"); token.Name.Local == "content" && kind != "html" {
					fault("content of type %q, and markup in it", kind)
				}
			}
			open = append(open, &element{name: token.Name.Local, count: map[string]int{}})
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].text.Write(token)
			}
		case xml.EndElement:
			e := open[len(open)-1]
			open = open[:len(open)-1]
			for name, n := range e.count {
				if may := atomChildren[e.name][name]; n > may[1] {
					fault("%d times <%s> in <%s>, at most %d", n, name, e.name, may[1])
				}
			}
			for name, may := range atomChildren[e.name] {
				if e.count[name] < may[0] {
					fault("no <%s> in <%s>", name, e.name)
				}
			}
			text := e.text.String()
			switch e.name {
			case "id":
				ids = append(ids, text)
				if u, err := url.Parse(text); err != nil || !u.IsAbs() {
					fault("id %q is no whole IRI (4.2.6)", text)
				}
			case "updated", "published":
				if _, err := time.Parse(time.RFC3339, text); err != nil || strings.HasPrefix(text, "0001") {
					fault("%s %q is no date (3.3)", e.name, text)
				}
			case "title", "name", "content":
				if strings.TrimSpace(text) == "" {
					fault("an empty %s", e.name)
				}
			}
		}
	}
	slices.Sort(ids)
	if n := len(slices.Compact(slices.Clone(ids))); n != len(ids) {
		fault("%d ids have %d names", len(ids), n)
	}
	return faults
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// jsonFeedFaults names what JSON Feed 1.1 does not allow of a feed. Its addresses
// must be whole; a site that knows its own must tell it.
func jsonFeedFaults(data []byte, addressed bool) []string {
	var faults []string
	fault := func(format string, values ...any) {
		faults = append(faults, "JSON Feed: "+fmt.Sprintf(format, values...))
	}
	var feed struct {
		Version string  `json:"version"`
		Title   string  `json:"title"`
		Home    *string `json:"home_page_url"`
		Self    *string `json:"feed_url"`
		Items   *[]struct {
			ID       string                  `json:"id"`
			URL      *string                 `json:"url"`
			Title    string                  `json:"title"`
			Content  string                  `json:"content_html"`
			Modified string                  `json:"date_modified"`
			Author   any                     `json:"author"`
			Authors  []struct{ Name string } `json:"authors"`
		} `json:"items"`
	}
	if err := json.Unmarshal(data, &feed); err != nil {
		return []string{err.Error()}
	}
	whole := func(what string, u *string) {
		if (u != nil) != addressed {
			fault("%s is there: %v, want %v", what, u != nil, addressed)
		}
		if u == nil {
			return
		}
		if p, err := url.Parse(*u); err != nil || !p.IsAbs() {
			fault("%s %q is not whole", what, *u)
		}
	}
	if feed.Version != "https://jsonfeed.org/version/1.1" || feed.Title == "" {
		fault("version %q, title %q", feed.Version, feed.Title)
	}
	whole("home_page_url", feed.Home)
	whole("feed_url", feed.Self)
	if feed.Items == nil {
		fault("no items")
		return faults
	}
	ids := map[string]bool{}
	for _, item := range *feed.Items {
		if item.ID == "" || ids[item.ID] || item.Content == "" || item.Author != nil || len(item.Authors) == 0 {
			fault("item %+v: an id of its own, content and authors, and no author of version 1.0", item)
		}
		ids[item.ID] = true
		whole("url", item.URL)
		if _, err := time.Parse(time.RFC3339, item.Modified); err != nil {
			fault("%v", err)
		}
	}
	return faults
}

// The rules above find what they are there for.
func TestFeedRulesFindFaults(t *testing.T) {
	b := published(t)
	b.library.Site.Address = address
	atom, list := feedsOf(t, b)
	for _, tt := range []struct{ old, new, want string }{
		{"<id>" + feedID + "</id>", "", "no <id> in <feed>"},
		{feedID, "./", "no whole IRI"},
		{"<updated>2026-11-23T00:00:00Z</updated>", "<updated></updated>", "is no date"},
		{`rel="self" type="application/atom+xml"`, `rel="alternate" type="text/html"`, "two links"},
		{`type="html"`, `type="text"`, "and markup in it"},
		{"<author>", "<author><name>x</name>", "2 times <name>"},
		{`xmlns="` + atomSpace + `"`, "", `is of ""`},
	} {
		if got := strings.Join(atomFaults(bytes.ReplaceAll(atom, []byte(tt.old), []byte(tt.new))), "\n"); !strings.Contains(got, tt.want) {
			t.Errorf("%q for %q: faults %q, want %q", tt.new, tt.old, got, tt.want)
		}
	}
	for _, tt := range []struct{ old, new, want string }{
		{`version/1.1`, `version/1`, "version"},
		{`"items"`, `"things"`, "no items"},
		{`"url": "https:`, `"url": "`, "not whole"},
		{`"id"`, `"name"`, "an id of its own"},
		{"T00:00:00Z", "", "parsing time"},
	} {
		if got := strings.Join(jsonFeedFaults(bytes.ReplaceAll(list, []byte(tt.old), []byte(tt.new)), true), "\n"); !strings.Contains(got, tt.want) {
			t.Errorf("%q for %q: faults %q, want %q", tt.new, tt.old, got, tt.want)
		}
	}
}
