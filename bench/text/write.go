package text

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// Blocks returns the elements of the text as HTML, one each.
func (t Text) Blocks() ([]string, error) {
	var all []string
	for _, n := range t.blocks {
		var b bytes.Buffer
		if err := html.Render(&b, n); err != nil {
			return nil, err
		}
		all = append(all, b.String())
	}
	return all, nil
}

// bareStyle makes the bare file fit to read, and no more.
const bareStyle = "body{max-width:40em;margin:auto;padding:1em;font:1em/1.5 system-ui,sans-serif}"

// Bare returns the text as one file of HTML without a script: the limit that no
// page with the same text can beat.
func (t Text) Bare() ([]byte, error) {
	blocks, err := t.Blocks()
	if err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"+
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n"+
		// Without an icon a browser asks for /favicon.ico.
		"<link rel=\"icon\" href=\"data:,\">\n<style>%s</style>\n%s\n",
		html.EscapeString(t.Title), bareStyle, strings.Join(blocks, "\n")), nil
}

// Markdown returns the text as Markdown, without the heading of the first level
// unless head is true: some systems write that one themselves.
func (t Text) Markdown(head bool) string {
	var b strings.Builder
	for _, n := range t.blocks {
		switch n.Data {
		case "h1":
			if head {
				fmt.Fprintf(&b, "# %s\n\n", markdown(n))
			}
		case "h2", "h3", "h4":
			fmt.Fprintf(&b, "%s %s\n\n", strings.Repeat("#", int(n.Data[1]-'0')), markdown(n))
		case "p":
			b.WriteString(markdown(n) + "\n\n")
		default:
			b.WriteString(list(n) + "\n")
		}
	}
	return b.String()
}

// list writes a list. Markdown has none of terms: those become strong words at
// the start of a point.
func list(n *html.Node) string {
	var b strings.Builder
	number := 0
	for item := range n.ChildNodes() {
		switch {
		case item.Data == "dt":
			fmt.Fprintf(&b, "- **%s** ", markdown(item))
		case item.Data == "dd":
			b.WriteString(markdown(item) + "\n")
		case n.Data == "ol":
			number++
			fmt.Fprintf(&b, "%d. %s\n", number, markdown(item))
		default:
			fmt.Fprintf(&b, "- %s\n", markdown(item))
		}
	}
	return b.String()
}

var escape = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", "&", "&amp;", "`", "\\`", "{", "&#123;")

func markdown(parent *html.Node) string {
	var b strings.Builder
	for n := range parent.ChildNodes() {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(escape.Replace(n.Data))
		case n.Data == "a":
			fmt.Fprintf(&b, "[%s](%s)", markdown(n), attribute(n, "href"))
		case n.Data == "strong":
			b.WriteString("**" + markdown(n) + "**")
		case n.Data == "em":
			b.WriteString("*" + markdown(n) + "*")
		default:
			b.WriteString(markdown(n))
		}
	}
	return strings.TrimSpace(b.String())
}
