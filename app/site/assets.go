package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"careguide/app/library"
	"careguide/app/page"
	"careguide/app/speech"
	"careguide/app/ui"
)

// assets are what pages have in common.
type assets struct {
	inlineScript string // web/page.js
	Boot         string // names of files in the root of the site
	Builder      string // the script of the builder page
	Exec         string
	Tools        string // the styles of what only the running program shows
	Pinned       string // embed.js of this version, which never changes
	Integrity    string // of Pinned, for <script integrity>
	App          string
	AppSize      int    // bytes of app.wasm, for its progress bar
	Need         string // megabytes of all that the tools need, packed: for who saves data
}

// styles lists, by kind of page, the style sheets that stand in it besides those
// that stand in every page: all that it needs, and no more.
var styles = map[string][]string{
	page.KindHome:      {"section", "help", "home"},
	page.KindGuide:     {"contents", "search", "section", "row", "facts", "prose", "help"},
	page.KindTopics:    {"contents", "search", "section", "help", "topic"},
	page.KindAZ:        {"contents", "search", "section", "help", "topic"},
	page.KindOption:    {"contents", "search", "section", "facts", "prose", "number", "source", "help", "tools"},
	page.KindSafety:    {"contents", "search", "section", "prose", "care", "source", "help", "tools"},
	page.KindEvidence:  {"contents", "search", "section", "prose", "source", "help", "tools"},
	page.KindGlossary:  {"search", "section", "glossary", "help"},
	page.KindSources:   {"section", "source", "help"},
	page.KindChanges:   {"section", "glossary", "help"},
	page.KindCompare:   {"section", "row", "facts", "source", "help", "field", "compare", "table"},
	page.KindPair:      {"section", "source", "help", "table"},
	page.KindQuestions: {"section", "tool", "help"},
	page.KindValues:    {"section", "field", "mine", "plan", "help"},
	page.KindTried:     {"section", "field", "mine", "plan", "help"},
	page.KindMyPages:   {"section", "tool", "help"},
	page.KindSettings:  {"section", "field", "display", "tool", "help"},
	page.KindBuilder:   {"section", "home", "help", "field", "builder", "recipe"},
	page.KindNotFound:  {"section", "home", "help", "lost"},
}

// style returns what stands in the <style> of a kind of page, in the order of
// the cascade.
func (b *builder) style(kind string) (string, error) {
	return b.css(slices.Concat(
		[]string{"tokens", "base", "header", "intro", "crisis", "dock"},
		styles[kind],
		[]string{"footer", "noscript", "embed", "print"},
	)...)
}

// css returns style sheets of web/css joined and shortened.
func (b *builder) css(names ...string) (string, error) {
	var css bytes.Buffer
	for _, name := range names {
		src, err := b.web("css/" + name + ".css")
		if err != nil {
			return "", err
		}
		css.Write(src)
	}
	out, err := minify(css.Bytes(), "css", api.LoaderCSS)
	return customProperty.ReplaceAllString(out, "$1:$2"), err
}

// customProperty has a space before its value that esbuild leaves there.
var customProperty = regexp.MustCompile(`([{;]--[\w-]+): ([^;}])`)

// bootScripts become boot.js, in this order: storage must be safe before the
// app starts.
var bootScripts = []string{"words", "style", "trust", "tree", "storage", "wordpress", "options", "frame", "focus", "compose", "keyboard", "region", "notice", "note", "reader", "offline", "install", "print", "voice", "request", "tools", "load", "ask", "again", "drafts", "app", "snippet"}

func (b *builder) writeAssets() error {
	var err error
	if b.assets.inlineScript, err = b.script("page.js"); err != nil {
		return err
	}
	tools, err := b.css("running", "hits", "facts", "field", "display", "plan", "mine", "sheet", "compare", "table")
	if err != nil {
		return err
	}
	if b.assets.Tools, err = b.writeHashed("tools.css", []byte(tools)); err != nil {
		return err
	}
	var boot bytes.Buffer
	words := b.bootWords()
	for _, name := range bootScripts {
		src, err := b.script("boot/"+name+".js", "{{WORDS}}", words, "{{ZONES}}", b.zones(), "{{SCHEMA}}", library.Schema(), "{{TOOLS}}", b.assets.Tools, "{{EXEC}}", b.assets.Exec, "{{APP}}", b.assets.App)
		if err != nil {
			return err
		}
		boot.WriteString(src + "\n")
	}
	late, err := b.css("boot")
	if err != nil {
		return err
	}
	// Quoted as a JavaScript string: JSON is one.
	quoted, err := json.Marshal(late)
	if err != nil {
		return err
	}
	script := bytes.Replace(boot.Bytes(), []byte(`"{{STYLE}}"`), quoted, 1)
	if b.assets.Boot, err = b.writeHashed("boot.js", script); err != nil {
		return err
	}
	return b.writeEmbed()
}

// zones returns the time zones of each country with help lines, parted by spaces, as a
// JavaScript value: where a device is when its reader has not said so.
func (b *builder) zones() string {
	all := map[string]string{}
	for _, r := range b.library.Helplines.Regions {
		if len(r.Zones) > 0 {
			all[r.Code] = strings.Join(r.Zones, " ")
		}
	}
	out, err := json.Marshal(all)
	if err != nil {
		panic(err) // texts only
	}
	return string(out)
}

// bootWords returns what boot.js says, by language, as a JavaScript value.
func (b *builder) bootWords() string {
	all := map[string]map[string]string{}
	for _, p := range b.pages() {
		w := ui.In(p.address.Lang)
		c := w.Comfort
		all[p.address.Lang] = map[string]string{
			"loading": w.FilterLoading, "failed": w.FilterFailed, "fresh": w.NewVersion, "use": w.UseNew,
			"add": c.AddQuestion, "more": c.More, "listen": c.Listen, "share": c.Share, "print": c.Print, "toolLoading": c.ToolLoading, "toolFailed": c.ToolFailed,
			"lost": c.ToolLost, "stopped": c.Stopped, "again": c.StartAgain, "typed": c.Typed, "ask": c.Ask, "voices": speech.Languages, "askYes": c.AskYes, "askNo": c.AskNo, "country": w.NumbersFor,
		}
		maps.Copy(all[p.address.Lang], w.Paper.Boot())
	}
	return jsValue(all)
}

// jsValue writes strings and numbers, and lists and maps of them, as JavaScript.
func jsValue(v any) string {
	data, _ := json.Marshal(v) // such values always marshal
	return string(data)
}

// script returns a script of web/ without comments and needless names, its
// blanks filled in: each blank is followed by what stands for it.
func (b *builder) script(name string, blanks ...string) (string, error) {
	src, err := b.web(name)
	if err != nil {
		return "", err
	}
	return minify([]byte(strings.NewReplacer(blanks...).Replace(string(src))), name, api.LoaderJS)
}

// minify shortens a script or a style sheet for browsers of the last few years.
func minify(src []byte, name string, loader api.Loader) (string, error) {
	r := api.Transform(string(src), api.TransformOptions{
		Loader: loader, Sourcefile: name, Target: api.ES2020, LegalComments: api.LegalCommentsNone,
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true,
		Supported: map[string]bool{"nesting": false},
	})
	if len(r.Errors) > 0 {
		e := r.Errors[0]
		return "", fmt.Errorf("web/%s:%d: %s", name, e.Location.Line, e.Text)
	}
	return strings.TrimSpace(string(r.Code)), nil
}

// writeHashed writes a file of the site's root under a name that changes with
// its content, and returns the name: such a file can be kept for ever.
func (b *builder) writeHashed(name string, data []byte) (string, error) {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	hashed := strings.TrimSuffix(name, ext) + "-" + hex.EncodeToString(sum[:5]) + ext
	return hashed, b.write(hashed, data)
}
