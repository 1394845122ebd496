package site

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
)

// prerender returns the markup of a page: what a browser's DOM would be after
// go-app has mounted the page there. e2e/takeover.test.js holds the two equal.
func prerender(page app.Composer) (string, error) {
	engine := app.NewTestEngine()
	if err := engine.Load(page); err != nil {
		return "", err
	}
	engine.ConsumeAll()
	return correct(app.HTMLString(page))
}

// Our own text has no line breaks, so these are all go-app's indentation.
var indentation = regexp.MustCompile(`\n *`)

// A value with a quotation mark ends the match early, and is refused below.
var ampersand = regexp.MustCompile(`="[^"<>]*&[^"<>]*"`)

// escapeAmpersand writes the ampersands of an attribute as HTML wants them.
// Values that came as HTML, in prose, have theirs written so.
func escapeAmpersand(attribute string) string {
	if strings.Contains(attribute, "&amp;") || strings.Contains(attribute, "&#") {
		return attribute
	}
	return strings.ReplaceAll(attribute, "&", "&amp;")
}

// correct mends what go-app's encoder writes (v10.1.11, node.go): indentation
// that would show as spaces, attributes in random order, true written as an
// empty value, values escaped for Go and not for HTML.
func correct(encoded string) (string, error) {
	flat := ampersand.ReplaceAllStringFunc(indentation.ReplaceAllString(encoded, ""), escapeAmpersand)
	z := html.NewTokenizer(strings.NewReader(flat))
	var out bytes.Buffer
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() == io.EOF {
				return out.String(), nil
			}
			return "", z.Err()
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := z.Token()
			if err := correctAttributes(&tag); err != nil {
				return "", err
			}
			writeTag(&out, tag)
		default:
			out.Write(z.Raw())
		}
	}
}

// ariaBooleans are the attributes that need their "true" written out.
var ariaBooleans = map[string]bool{"aria-expanded": true, "aria-hidden": true, "aria-pressed": true, "aria-current": true}

func correctAttributes(tag *html.Token) error {
	slices.SortFunc(tag.Attr, func(a, b html.Attribute) int { return cmp.Compare(a.Key, b.Key) })
	for i, a := range tag.Attr {
		if a.Val == "" && ariaBooleans[a.Key] {
			tag.Attr[i].Val = "true"
		}
		// A backslash is go-app's escape for what HTML would take as it is.
		if strings.ContainsAny(a.Val, `\"`) {
			return fmt.Errorf("<%s %s=%q>: go-app cannot write this value (keep quotes, backslashes and odd spaces out of attributes)", tag.Data, a.Key, a.Val)
		}
	}
	return nil
}

func writeTag(out *bytes.Buffer, tag html.Token) {
	out.WriteString("<" + tag.Data)
	for _, a := range tag.Attr {
		out.WriteString(" " + a.Key)
		if a.Val != "" {
			out.WriteString(`="` + html.EscapeString(a.Val) + `"`)
		}
	}
	if tag.Type == html.SelfClosingTagToken {
		out.WriteString("/") // inside SVG it ends the element
	}
	out.WriteString(">")
}
