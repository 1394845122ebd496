package site

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"careguide/app/guide"
	"careguide/app/ui"
)

const manifestName = "manifest.webmanifest"

// writeManifest writes the manifest and the pictures it names.
func (b *builder) writeManifest() error {
	data, err := b.manifest()
	if err != nil {
		return err
	}
	if err := b.write(manifestName, data); err != nil {
		return err
	}
	pictures, err := filepath.Glob(filepath.Join(b.root, "web", "screenshots", "*.png"))
	if err != nil {
		return err
	}
	for _, p := range pictures {
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		if err := b.write("screenshots/"+filepath.Base(p), data); err != nil {
			return err
		}
	}
	return nil
}

// manifest returns the site's manifest: web/manifest.webmanifest, with the
// shortcuts of the library. There is one for all languages, because they are
// one app with one first page.
func (b *builder) manifest() ([]byte, error) {
	text, err := b.web(manifestName)
	if err != nil {
		return nil, err
	}
	list, err := json.MarshalIndent(shortcuts(b.library), "  ", "  ")
	if err != nil {
		return nil, err
	}
	data := []byte(strings.ReplaceAll(string(text), "{{SHORTCUTS}}", string(list)))
	if !json.Valid(data) {
		return nil, fmt.Errorf("web/%s is not JSON once its shortcuts are filled in (mend it there)", manifestName)
	}
	return data, nil
}

// A shortcut is an entry in the menu of the installed app's icon, as Web App
// Manifest (W3C), "shortcuts", has it.
type shortcut struct {
	Name  string `json:"name"`
	URL   string `json:"url"`
	Icons []icon `json:"icons"`
}

type icon struct {
	Src   string `json:"src"`
	Sizes string `json:"sizes"`
	Type  string `json:"type"`
}

// shortcuts lists, for each language, the help lines and then what is asked for
// most beside each of its guides: launchers show only the first few. They are
// seen by whoever holds the phone: where guides must be told apart, their short
// titles do, which name no illness.
func shortcuts(l guide.Library) []shortcut {
	picture := []icon{{"icon/icon-192.png", "192x192", "image/png"}}
	count, helped := map[string]int{}, map[string]bool{}
	for _, g := range l.Guides {
		count[g.Lang]++
	}
	var help, rest []shortcut
	for _, g := range l.Guides {
		w, folder := ui.In(g.Lang), guideDir(g)+"/"
		if !helped[g.Lang] {
			help = append(help, shortcut{w.Crisis, folder + "#help-lines", picture})
			helped[g.Lang] = true
		}
		of := ""
		if count[g.Lang] > 1 {
			of = ": " + g.Short
		}
		rest = append(rest,
			shortcut{w.Choice.Title + of, folder + "compare/", picture},
			shortcut{w.Topics + of, folder + "topics/", picture},
		)
	}
	return append(help, rest...)
}
