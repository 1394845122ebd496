package site

import (
	"bytes"
	"html/template"

	"careguide/app/page"
	"careguide/app/ui"
)

const (
	// notFoundName is where hosts look for the page that answers a wrong address.
	notFoundName = "404.html"
	// awayName is the page that web/sw.js keeps for addresses that it does not
	// have, when the network is gone. It is not the other one, which a host may
	// answer with the status 404, so that no worker can keep it.
	awayName = "offline.html"
	// goneName is the page that web/sw.js keeps for those that a host has withdrawn.
	goneName = "gone.html"
)

// lostPages says what each of them is about.
var lostPages = map[string]page.Reason{notFoundName: page.Missing, awayName: page.Away, goneName: page.Withdrawn}

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

// writeNotFound writes the pages for addresses that have none.
func (b *builder) writeNotFound() error {
	for name, why := range lostPages {
		data, err := b.notFound(why)
		if err != nil {
			return err
		}
		if err := b.write(name, data); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) notFound(why page.Reason) ([]byte, error) {
	w := ui.In(defaultLanguage)
	body, err := prerender(&page.NotFound{Library: b.library, Lang: defaultLanguage, Why: why})
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
		Lang: defaultLanguage, Kind: page.KindNotFound, Policy: lostPolicy(script, style), Title: why.Title(w),
		Style: template.CSS(style), Body: template.HTML(body), Script: template.JS(script),
	})
	return out.Bytes(), err
}
