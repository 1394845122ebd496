package site

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"careguide/app/page"
)

const address = "https://guides.example.org/"

func TestOEmbedIsOfTheProtocol(t *testing.T) {
	b := published(t)
	b.library.Site.Address = address
	found := 0
	for _, p := range b.pages() {
		if b.oEmbedAddress(p) == "" {
			continue
		}
		found++
		data, err := b.oEmbed(p)
		if err != nil {
			t.Fatal(err)
		}
		var got map[string]any
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		// Required of a rich answer, with these types (oembed.com, 2.3.4).
		width, height := got["width"].(float64), got["height"].(float64)
		if got["version"] != "1.0" || got["type"] != "rich" || width != float64(int(width)) || height != 1000 {
			t.Errorf("%s: %s", p.dir, data)
		}
		for _, name := range []string{"title", "author_name", "provider_name", "provider_url"} {
			if text, _ := got[name].(string); text == "" {
				t.Errorf("%s: no %s", p.dir, name)
			}
		}
		checkMarkup(t, got["html"].(string), address+p.dir+"/")
	}
	if found < 10 {
		t.Errorf("%d pages can be embedded", found)
	}
}

// checkMarkup holds a link to the page and a sealed frame with a name.
func checkMarkup(t *testing.T, markup, page string) {
	t.Helper()
	var frame, link map[string]string
	z := html.NewTokenizer(strings.NewReader(markup))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		if token.Type != html.StartTagToken {
			continue
		}
		attributes := map[string]string{}
		for _, a := range token.Attr {
			attributes[a.Key] = a.Val
		}
		switch token.Data {
		case "iframe":
			frame = attributes
		case "a":
			link = attributes
		}
	}
	sandbox := strings.Fields(frame["sandbox"])
	if link["href"] != page || frame["src"] != page || frame["title"] == "" || !slices.Contains(sandbox, "allow-scripts") || slices.Contains(sandbox, "allow-same-origin") {
		t.Errorf("want a link and a sealed frame that lead to %s: %s", page, markup)
	}
}

// Whoever looks for an answer finds it in the head of the page.
func TestPagesTellOfTheirOEmbed(t *testing.T) {
	b := published(t)
	link := func(p sitePage) bool {
		data, err := b.document(p)
		if err != nil {
			t.Fatal(err)
		}
		head, _, _ := strings.Cut(string(data), "</head>")
		return strings.Contains(head, `<link rel="alternate" type="application/json+oembed" href="`+address+"oembed/"+p.dir+`.json" title="`)
	}
	for _, p := range b.pages() {
		b.library.Site.Address = ""
		if link(p) || b.oEmbedAddress(p) != "" {
			t.Errorf("%s has no whole address, and yet names an answer", p.dir)
		}
		b.library.Site.Address = address
		if wanted := p.address.Kind == page.KindGuide || p.address.Kind == page.KindOption; link(p) != wanted {
			t.Errorf("%s: names its answer: %v, want %v", p.dir, !wanted, wanted)
		}
	}
}
