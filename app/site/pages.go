package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"path"
	"strings"

	"careguide/app/device"
	"careguide/app/guide"
	"careguide/app/page"
	"careguide/app/ui"
)

// A sitePage is one HTML document of the site.
type sitePage struct {
	dir         string // folder of its index.html, with slashes, "" for the root
	address     page.Address
	title       string
	description string
}

// guideDir is the folder of a guide's own page.
func guideDir(g guide.Guide) string { return path.Join(languageFolder(g.Lang), string(g.Slug)) }

// pages lists every page of the site.
func (b *builder) pages() []sitePage {
	pages := []sitePage{{
		address:     page.Address{Kind: page.KindHome, Lang: "en"},
		title:       "Careguide",
		description: "Plain guides to treatment options that work on any phone, offline too.",
	}, {
		dir:         "embed",
		address:     page.Address{Kind: page.KindBuilder, Lang: defaultLanguage},
		title:       "Put a guide on your website",
		description: "Choose how a guide looks on your website, see it at once, and copy the lines to paste.",
	}}
	for _, g := range b.library.Guides {
		dir := guideDir(g)
		pages = append(pages,
			sitePage{dir, page.Address{Kind: page.KindGuide, Guide: g.Slug, Lang: g.Lang}, g.Title, g.Description},
			sitePage{path.Join(dir, "topics"), page.Address{Kind: page.KindTopics, Guide: g.Slug, Lang: g.Lang}, "Related topics", "Related topics, each in a sentence."},
			sitePage{path.Join(dir, "topics", "a-z"), page.Address{Kind: page.KindAZ, Guide: g.Slug, Lang: g.Lang}, "Related topics from A to Z", "Related topics from A to Z, each in a sentence."},
		)
		for _, o := range g.Options() {
			pages = append(pages, sitePage{
				path.Join(dir, string(o.ID)),
				page.Address{Kind: page.KindOption, Guide: g.Slug, Option: o.ID, Lang: g.Lang},
				o.Title, o.Title + ": how it is given, how well it works, side effects, risks, work, cost.",
			})
		}
		w := ui.In(g.Lang)
		for _, t := range page.Mine() {
			pages = append(pages, sitePage{path.Join(dir, t), page.Address{Kind: t, Guide: g.Slug, Lang: g.Lang}, ui.ToolName(t, w), ui.ToolName(t, w) + ": " + g.Title})
		}
		pages = append(pages, sitePage{path.Join(dir, "compare"), page.Address{Kind: page.KindCompare, Guide: g.Slug, Lang: g.Lang}, w.Choice.Title, w.Choice.Lead + " " + w.Choice.Text})
		for _, pair := range g.Pairs {
			names := ui.Names(g.Pick(pair.First, pair.Second), w)
			pages = append(pages, sitePage{
				path.Join(dir, "compare", string(pair.Slug())),
				page.Address{Kind: page.KindPair, Guide: g.Slug, Option: pair.Slug(), Lang: g.Lang},
				names, fmt.Sprintf(w.Choice.PairAbout, names),
			})
		}
		titles := w.References()
		for _, kind := range page.References() {
			pages = append(pages, sitePage{path.Join(dir, kind), page.Address{Kind: kind, Guide: g.Slug, Lang: g.Lang}, titles[kind], titles[kind] + ": " + g.Title})
		}
	}
	return pages
}

// toRoot returns the way from a page to the root of the site, as in "../".
func (p sitePage) toRoot() string {
	if p.dir == "" {
		return ""
	}
	return strings.Repeat("../", strings.Count(p.dir, "/")+1)
}

// shell is the document around a page. Scripts and styles stand in it: one
// request brings a page that can be read and used.
var shell = template.Must(template.New("shell").Parse(`<!doctype html>
<html lang="{{.Address.Lang}}" data-lang="{{.Address.Lang}}" data-page="{{.Address.Kind}}"{{if .Address.Guide}} data-guide="{{.Address.Guide}}"{{end}}{{if .Address.Option}} data-option="{{.Address.Option}}"{{end}}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" {{.Policy}}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<meta name="description" content="{{.Description}}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="{{.Root}}icon/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="{{.Root}}icon/icon-192.png">
<link rel="manifest" href="{{.Root}}manifest.webmanifest">
<link rel="alternate" type="application/atom+xml" title="What changed" href="{{.Root}}feed.xml">
{{if .Canonical}}<link rel="canonical" href="{{.Canonical}}">
{{range .Alternates}}<link rel="alternate" hreflang="{{.Lang}}" href="{{.Href}}">
{{end}}{{if .OEmbed}}<link rel="alternate" type="application/json+oembed" href="{{.OEmbed}}" title="{{.Title}}">
{{end}}{{if .Structured}}<script type="application/ld+json">{{.Structured}}</script>
{{end}}{{end}}<script>{{.InlineScript}}</script>
<style>{{.InlineStyle}}</style>
</head>
<body>{{.Body}}<script defer src="{{.Root}}{{.Assets.Boot}}" data-size="{{.Assets.AppSize}}" data-need="{{.Assets.Need}}"></script>{{if .Builder}}<script defer src="{{.Root}}{{.Builder}}"></script>{{end}}</body>
</html>
`))

func (b *builder) writePages() error {
	for _, p := range b.pages() {
		data, err := b.document(p)
		if err != nil {
			return fmt.Errorf("%s: %w", p.dir, err)
		}
		if err := b.write(path.Join(p.dir, "index.html"), data); err != nil {
			return err
		}
	}
	return nil
}

// document returns a whole page.
func (b *builder) document(p sitePage) ([]byte, error) {
	composer, builder := page.New(b.library, p.address, device.Open(device.InMemoryOnly(), false)), ""
	if p.address.Kind == page.KindBuilder {
		composer, builder = &page.Builder{Library: b.library, Lang: p.address.Lang}, b.assets.Builder
	}
	if composer == nil {
		return nil, fmt.Errorf("no page %+v", p.address)
	}
	body, err := prerender(composer)
	if err != nil {
		return nil, err
	}
	style, err := b.style(p.address.Kind)
	if err != nil {
		return nil, err
	}
	structured, err := b.structured(p)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = shell.Execute(&out, struct {
		Address                    page.Address
		Title, Description, Root   string
		Policy                     template.HTMLAttr
		Assets                     assets
		Words                      ui.Words
		Canonical, OEmbed, Builder string
		Alternates                 []alternate
		Structured                 template.JS
		InlineScript               template.JS
		InlineStyle                template.CSS
		Body                       template.HTML
	}{
		Address: p.address,
		Title:   p.title, Description: p.description, Root: p.toRoot(), Policy: policy(b.assets.inlineScript, style, builder != ""),
		Canonical: b.canonical(p), OEmbed: b.oEmbedAddress(p), Builder: builder, Alternates: b.alternates(p), Structured: template.JS(structured),
		Assets: b.assets, Words: ui.In(p.address.Lang),
		InlineScript: template.JS(b.assets.inlineScript), InlineStyle: template.CSS(style),
		Body: template.HTML(body),
	})
	return out.Bytes(), err
}

// policy is the page's Content-Security-Policy. The site does not know its own
// origin, and WebKit does not take 'self' for it in a sandboxed frame: any
// origin is named here, and web/page.js narrows that to the page's own
// before anything else is read.
func policy(script, style string, builder bool) template.HTMLAttr {
	const anywhere = " https: http:"
	// The builder page never runs app.wasm; it shows a guide.
	program := " 'wasm-unsafe-eval'"
	if builder {
		program = ""
	}
	rules := []string{
		"default-src 'none'",
		"script-src" + anywhere + " " + hash(script) + program,
		"style-src " + hash(style),
		"connect-src" + anywhere,
		"img-src" + anywhere + " data:",
		"manifest-src" + anywhere,
		"worker-src" + anywhere,
		trustedTypes + " careguide", // web/boot/trust.js
		"base-uri 'none'",
		"form-action 'none'",
	}
	if builder {
		rules = append(rules, "frame-src"+anywhere)
	}
	return policyAttribute(rules)
}

// policyAttribute has the rules as they are: to escape every quote in them, which
// an attribute does not need, costs bytes that a page has no room for.
func policyAttribute(rules []string) template.HTMLAttr {
	return template.HTMLAttr(`content="` + strings.Join(rules, "; ") + `"`)
}

// trustedTypes keeps text from becoming markup or a script's address, but by
// the policies that follow it.
const trustedTypes = "require-trusted-types-for 'script'; trusted-types"

// lostPolicy is that of a page which loads nothing. Its script only looks for
// files of its own origin.
func lostPolicy(script, style string) template.HTMLAttr {
	return policyAttribute([]string{
		"default-src 'none'",
		"script-src " + hash(script),
		"style-src " + hash(style),
		"connect-src https: http:",
		"img-src data:",
		trustedTypes + " 'none'",
		"base-uri 'none'",
		"form-action 'none'",
	})
}

// hash returns the CSP source for an inline script or style.
func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
