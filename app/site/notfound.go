package site

import (
	"bytes"
	"html/template"

	"careguide/app/page"
	"careguide/app/ui"
)

// notFoundName is where hosts look for the page that answers a wrong address.
const notFoundName = "404.html"

// lostShell is the document around page.NotFound. It names no file: at a wrong
// address there is none beside it.
var lostShell = template.Must(template.New("lost").Parse(`<!doctype html>
<html lang="{{.Lang}}" data-page="{{.Kind}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" {{.Policy}}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{{.Title}}</title>
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<style>{{.Style}}</style>
</head>
<body>{{.Body}}<script>{{.Script}}</script></body>
</html>
`))

// writeNotFound writes the page for wrong addresses.
func (b *builder) writeNotFound() error {
	data, err := b.notFound()
	if err != nil {
		return err
	}
	return b.write(notFoundName, data)
}

func (b *builder) notFound() ([]byte, error) {
	body, err := prerender(&page.NotFound{Library: b.library, Lang: defaultLanguage})
	if err != nil {
		return nil, err
	}
	style, err := b.style(page.KindNotFound)
	if err != nil {
		return nil, err
	}
	script, err := b.script("not-found.js", "{{BOOT}}", b.assets.Boot)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = lostShell.Execute(&out, struct {
		Lang, Kind, Title string
		Policy            template.HTMLAttr
		Style             template.CSS
		Body              template.HTML
		Script            template.JS
	}{
		Lang: defaultLanguage, Kind: page.KindNotFound, Policy: lostPolicy(script, style), Title: ui.In(defaultLanguage).LostTitle,
		Style: template.CSS(style), Body: template.HTML(body), Script: template.JS(script),
	})
	return out.Bytes(), err
}
