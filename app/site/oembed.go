package site

import (
	"encoding/json"
	"html/template"
	"path"
	"strings"

	"careguide/app/page"
)

// An oEmbed is the answer of the oEmbed protocol, version 1.0, about one page:
// what a content system shows where its author has pasted the page's address.
type oEmbed struct {
	Version      string `json:"version"`
	Type         string `json:"type"`
	ProviderName string `json:"provider_name"`
	ProviderURL  string `json:"provider_url"`
	Title        string `json:"title"`
	AuthorName   string `json:"author_name"`
	CacheAge     int    `json:"cache_age"` // seconds
	Width        int    `json:"width"`     // pixels
	Height       int    `json:"height"`
	HTML         string `json:"html"`
}

// oEmbedHeight is the most that WordPress gives a frame: a page shows that much
// of itself and scrolls inside (web/boot/wordpress.js).
const oEmbedHeight = 1000

// oEmbedMarkup is what WordPress knows how to treat: it takes the classes and
// the sandbox away and puts its own in their place, which only lets scripts run,
// and shows the link until the page in the frame has spoken. Systems that take
// the markup as it is get the sealed frame of the README.
var oEmbedMarkup = template.Must(template.New("oembed").Parse(
	`<blockquote class="wp-embedded-content"><a href="{{.URL}}">{{.Title}}</a></blockquote>` +
		`<iframe class="wp-embedded-content" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals" src="{{.URL}}" width="{{.Width}}" height="{{.Height}}" title="{{.Title}}" frameborder="0" marginwidth="0" marginheight="0" referrerpolicy="no-referrer"></iframe>`))

// oEmbedAddress returns where a page's answer is; empty for pages that nobody
// embeds, and where the site does not know its address: the protocol wants all
// addresses whole.
func (b *builder) oEmbedAddress(p sitePage) string {
	if b.library.Site.Address == "" || p.address.Kind != page.KindGuide && p.address.Kind != page.KindOption {
		return ""
	}
	return b.library.Site.Address + oEmbedFile(p)
}

func oEmbedFile(p sitePage) string { return path.Join("oembed", p.dir+".json") }

func (b *builder) writeOEmbed() error {
	for _, p := range b.pages() {
		if b.oEmbedAddress(p) == "" {
			continue
		}
		data, err := b.oEmbed(p)
		if err != nil {
			return err
		}
		if err := b.write(oEmbedFile(p), data); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) oEmbed(p sitePage) ([]byte, error) {
	g, _ := b.library.Guide(p.address.Guide, p.address.Lang)
	answer := oEmbed{
		Version: "1.0", Type: "rich", ProviderName: "Careguide", ProviderURL: b.library.Site.Address,
		Title: p.title, AuthorName: g.Trust.WrittenBy, CacheAge: 24 * 60 * 60, Width: 600, Height: oEmbedHeight,
	}
	var markup strings.Builder
	err := oEmbedMarkup.Execute(&markup, struct {
		URL, Title    string
		Width, Height int
	}{b.canonical(p), p.title, answer.Width, answer.Height})
	if err != nil {
		return nil, err
	}
	answer.HTML = markup.String()
	return json.Marshal(answer)
}
