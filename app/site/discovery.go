package site

import (
	"cmp"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"path"
	"regexp"
	"strings"

	"careguide/app/guide"
	"careguide/app/page"
	"careguide/app/ui"
)

// writeDiscovery writes what machines look for: robots.txt, llms.txt and, where
// the site knows its address, a sitemap.
func (b *builder) writeDiscovery() error {
	address := b.library.Site.Address
	robots := "User-agent: *\nAllow: /\n"
	if address != "" {
		robots += "Sitemap: " + address + "sitemap.xml\n"
		if err := b.writeSitemap(); err != nil {
			return err
		}
	} else {
		fmt.Fprintln(os.Stderr, b.texts+"/site.yaml has no address: no canonical links, sitemap, structured data or oEmbed (in WordPress, pasting an address shows only a link)")
	}
	if err := b.write("robots.txt", []byte(robots)); err != nil {
		return err
	}
	return b.write("llms.txt", []byte(b.summary()))
}

func (b *builder) writeSitemap() error {
	type entry struct {
		Loc     string `xml:"loc"`
		LastMod string `xml:"lastmod,omitempty"`
	}
	var list struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []entry  `xml:"url"`
	}
	for _, p := range b.pages() {
		var reviewed string
		if g, ok := b.library.Guide(p.address.Guide, p.address.Lang); ok {
			reviewed = string(g.Trust.Reviewed)
		}
		list.URLs = append(list.URLs, entry{b.canonical(p), reviewed})
	}
	data, err := xml.MarshalIndent(list, "", " ")
	if err != nil {
		return err
	}
	return b.write("sitemap.xml", append([]byte(xml.Header), data...))
}

// canonical returns the one address of a page; empty where the site has none.
func (b *builder) canonical(p sitePage) string {
	if b.library.Site.Address == "" {
		return ""
	}
	dir := strings.TrimPrefix(path.Clean("/"+p.dir), "/")
	if dir == "" {
		return b.library.Site.Address
	}
	return b.library.Site.Address + dir + "/"
}

// An alternate is the address of a page in one of its languages.
type alternate struct{ Lang, Href string }

// alternates lists a page's languages, this one among them, as search engines
// want it; nothing where it has but one, or the site no address.
func (b *builder) alternates(p sitePage) []alternate {
	if b.library.Site.Address == "" {
		return nil
	}
	var all []alternate
	rest := strings.TrimPrefix(p.dir, languageFolder(p.address.Lang))
	for _, g := range b.library.Guides {
		if g.Slug == p.address.Guide {
			all = append(all, alternate{g.Lang, b.canonical(sitePage{dir: languageFolder(g.Lang) + rest})})
		}
	}
	if len(all) < 2 {
		return nil
	}
	return all
}

// summary is llms.txt: what is here, for programs that read for people.
func (b *builder) summary() string {
	var s strings.Builder
	s.WriteString("# Careguide\n\n> Plain patient guides to treatment options. General information, not medical advice.\n")
	for _, g := range b.library.Guides {
		fmt.Fprintf(&s, "\n## %s\n\n%s Last checked %s. ", g.Title, g.Description, g.Trust.Reviewed.English())
		if g.Trust.ReviewedBy == "" {
			s.WriteString("Not yet reviewed by a clinician.")
		} else {
			s.WriteString("Reviewed by " + g.Trust.ReviewedBy + ".")
		}
		s.WriteString("\n\n")
		for _, p := range b.pages() {
			if p.address.Guide == g.Slug && p.address.Lang == g.Lang {
				fmt.Fprintf(&s, "- [%s](%s): %s\n", p.title, cmp.Or(b.canonical(p), p.dir+"/"), p.description)
			}
		}
	}
	return s.String()
}

// structured returns what a page says of itself to search engines (schema.org
// MedicalWebPage and MedicalTherapy; the name of the site on its first page), or
// nothing where it has no address or nothing to say. Its title and description
// are in its head already: the guide's page has no bytes to say them twice.
// There is no FAQPage: search engines stopped showing it in 2026.
func (b *builder) structured(p sitePage) (string, error) {
	if b.library.Site.Address == "" {
		return "", nil
	}
	if p.address.Kind == page.KindHome {
		out, err := json.Marshal(map[string]any{"@context": "https://schema.org", "@type": "WebSite", "name": p.title, "url": b.canonical(p)})
		return string(out), err
	}
	g, ok := b.library.Guide(p.address.Guide, p.address.Lang)
	if !ok {
		return "", nil
	}
	data := map[string]any{
		"@context": "https://schema.org", "@type": "MedicalWebPage",
		"url": b.canonical(p), "inLanguage": g.Lang,
		"lastReviewed": string(g.Trust.Reviewed), "author": author(g.Trust, b.library.Site),
		"audience": map[string]any{"@type": "MedicalAudience", "audienceType": "Patient"},
		// Where the guide's page says how it is kept up to date, and who pays for it.
		"publishingPrinciples": b.canonical(sitePage{dir: guideDir(g)}) + "#" + ui.TrustID,
	}
	if g.Trust.ReviewedBy != "" {
		data["reviewedBy"] = map[string]any{"@type": "Person", "name": g.Trust.ReviewedBy}
	}
	if g.Condition != "" {
		data["about"] = map[string]any{"@type": "MedicalCondition", "name": g.Condition}
	}
	for _, o := range g.Options() {
		if p.address.Kind == page.KindOption && o.ID == p.address.Option {
			data["mainEntity"] = therapy(o)
		}
	}
	out, err := json.Marshal(data) // escapes <, so it cannot end the script
	return string(out), err
}

// author is who wrote a guide, and where mistakes in it are told.
func author(t guide.Trust, s guide.Site) map[string]any {
	author := map[string]any{"@type": "Organization", "name": t.WrittenBy}
	contact := map[string]any{"@type": "ContactPoint", "contactType": "corrections"}
	if email, ok := strings.CutPrefix(s.Feedback, "mailto:"); ok {
		contact["email"] = email
	} else {
		contact["url"] = s.Feedback
	}
	if s.Feedback != "" {
		author["contactPoint"] = contact
	}
	return author
}

// citation is the mark that package content writes into prose.
var citation = regexp.MustCompile(`<a class="cg-cite"[^>]*>\d+</a>`)

func withoutCitations(h guide.HTML) string {
	return guide.HTML(citation.ReplaceAllString(string(h), "")).PlainText()
}

// therapy describes an option, with what can go wrong.
func therapy(o guide.Option) map[string]any {
	t := map[string]any{"@type": "MedicalTherapy", "name": o.Title}
	for _, reason := range o.NotFor {
		not, _ := t["contraindication"].([]any)
		t["contraindication"] = append(not, map[string]any{"@type": "MedicalContraindication", "name": reason})
	}
	for _, f := range o.Fields {
		switch f.ID {
		case "what":
			t["description"] = withoutCitations(f.HTML)
		case "side-effects":
			t["adverseOutcome"] = map[string]any{"@type": "MedicalEntity", "name": withoutCitations(f.HTML)}
		case "risks":
			t["seriousAdverseOutcome"] = map[string]any{"@type": "MedicalEntity", "name": withoutCitations(f.HTML)}
		}
	}
	return t
}
