package site

import (
	"crypto/sha512"
	"encoding/base64"
	"slices"
)

// version names a release of embed.js in the address of its pinned copy.
const version = "1.0.0"

// writeEmbed writes embed.js twice: under a name that stays, for webmasters who
// want what is newest, and under one that names its content, for pages that
// allow no script whose bytes they do not know.
func (b *builder) writeEmbed() error {
	floating, err := b.loader("", "embed.js")
	if err != nil {
		return err
	}
	if err := b.write("embed.js", floating); err != nil {
		return err
	}
	pinned, err := b.loader("../", "embed/"+version+"-")
	if err != nil {
		return err
	}
	sum := sha512.Sum384(pinned)
	b.assets.Integrity = "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
	b.assets.Pinned, err = b.writeHashed("embed/"+version+".js", pinned)
	return err
}

// loader returns embed.js for a place in the site: the way from there to its
// root, and what the script's address contains.
func (b *builder) loader(root, name string) ([]byte, error) {
	var guides []string
	languages := []string{""} // the default language has no folder
	for _, g := range b.library.Guides {
		if folder := string(g.Slug) + "/"; !slices.Contains(guides, folder) {
			guides = append(guides, folder)
		}
		if folder := languageFolder(g.Lang); !slices.Contains(languages, folder) {
			languages = append(languages, folder)
		}
	}
	script, err := b.script("embed.js", "{{GUIDES}}", jsValue(guides), "{{LANGUAGES}}", jsValue(languages), "{{ROOT}}", root, "{{NAME}}", name)
	return []byte(script), err
}

// defaultLanguage is the one whose pages stand in the root of the site.
const defaultLanguage = "en"

// languageFolder returns the folder of a language's pages, as in "es/".
func languageFolder(lang string) string {
	if lang == defaultLanguage {
		return ""
	}
	return lang + "/"
}
