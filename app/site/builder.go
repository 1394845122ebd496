package site

import (
	"fmt"
	"os"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"careguide/app/guide"
)

// builderScripts become the builder page's script, in this order and in one
// scope. Readers' pages have none of it.
var builderScripts = []string{"form", "room", "snippets", "frameworks", "preview", "address", "copy", "main"}

// writeBuilder writes the script of the page on which webmasters make their
// snippet (page.Builder).
func (b *builder) writeBuilder() error {
	known, missing, err := b.heights()
	if err != nil {
		return err
	}
	for _, line := range missing {
		fmt.Fprintln(os.Stderr, line)
	}
	script, err := b.builderScript(known)
	if err != nil {
		return err
	}
	b.assets.Builder, err = b.writeHashed("builder.js", []byte(script))
	return err
}

func (b *builder) builderScript(known map[guide.Slug]map[string]frameHeight) (string, error) {
	titles := map[guide.Slug]map[string]string{}
	for _, g := range b.library.Guides {
		if titles[g.Slug] == nil {
			titles[g.Slug] = map[string]string{}
		}
		titles[g.Slug][g.Lang] = g.Short
	}
	var all strings.Builder
	for _, name := range builderScripts {
		src, err := b.web("builder/" + name + ".js")
		if err != nil {
			return "", err
		}
		all.Write(src)
	}
	filled := strings.NewReplacer(
		"{{GUIDES}}", jsValue(titles), "{{HEIGHTS}}", jsValue(known), "{{LANGUAGE}}", defaultLanguage,
		"{{PINNED}}", b.assets.Pinned, "{{INTEGRITY}}", b.assets.Integrity,
	).Replace(all.String())
	// A block, so that the page gets no globals.
	return minify([]byte("{"+filled+"}"), "builder", api.LoaderJS)
}
