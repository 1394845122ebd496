//go:build !wasm && !binary

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"careguide/app/guide"
	"careguide/app/site"
	"careguide/content"
	"careguide/content/lint"
)

// contentFolder holds what readers read, unless build is told another folder.
const contentFolder = "content"

var errTexts = errors.New("the texts are not ready for readers")

// build makes the site in the folder dist of the texts of a folder, if they are
// fit for readers, and else leaves it.
func build(texts, dist, address string) error {
	library, err := load(texts)
	if err != nil {
		return err
	}
	_, findings := measure(texts, library)
	if len(findings) > 0 {
		printFindings(texts, findings)
		return errTexts
	}
	return site.Build(library, texts, ".", dist, address)
}

// buildElsewhere makes the site in a folder that does not exist yet: a build
// replaces its folder, and with a slip of the keyboard that could be any.
func buildElsewhere(texts, folder string) error {
	if _, err := os.Stat(folder); err == nil {
		return fmt.Errorf("%s: exists already (name a folder that does not)", folder)
	}
	return build(texts, folder, os.Getenv("CAREGUIDE_ADDRESS"))
}

// load reads the texts of a folder. Mistakes have the paths of their files.
func load(texts string) (guide.Library, error) {
	library, err := content.Load(os.DirFS(texts))
	if err != nil {
		err = errors.New(texts + "/" + strings.ReplaceAll(err.Error(), "\n", "\n"+texts+"/"))
	}
	return library, err
}

// check measures every text and reports all that falls short of the rules for
// readers: as a table and lines for people, or as JSON.
func check(asJSON bool) error {
	library, err := load(contentFolder)
	if err != nil {
		return err
	}
	reports, findings := measure(contentFolder, library)
	sizes, err := site.Sizes(library, ".")
	if err != nil {
		return err
	}
	for i, r := range reports {
		if r.Section == "" {
			reports[i].Bytes, reports[i].Budget = sizes[r.Dir].Bytes, sizes[r.Dir].Budget
		}
	}
	findings = append(findings, overBudget(reports)...)
	if asJSON {
		out := json.NewEncoder(os.Stdout)
		out.SetIndent("", " ")
		if err := out.Encode(map[string]any{"findings": findings, "reports": reports}); err != nil {
			return err
		}
	} else {
		if err := lint.Table(os.Stdout, reports); err != nil {
			return err
		}
		printFindings(contentFolder, findings)
	}
	if len(findings) > 0 {
		return errTexts
	}
	return nil
}

// measure holds every text of a folder against the rules for readers.
func measure(texts string, library guide.Library) (reports []lint.Report, findings []lint.Finding) {
	pages, terms := content.Texts(os.DirFS(texts), library)
	rules := lint.English()
	rules.Terms = terms
	for _, p := range pages {
		findings = append(findings, lint.Check(p, rules)...)
		reports = append(reports, lint.Measure(p, rules)...)
	}
	return reports, findings
}

// overBudget finds the pages that need a second round trip.
func overBudget(reports []lint.Report) []lint.Finding {
	var findings []lint.Finding
	for _, r := range reports {
		if r.Budget > 0 && r.Bytes > r.Budget {
			findings = append(findings, lint.Finding{
				File: r.File, Line: 1, Rule: "budget",
				Fault:  fmt.Sprintf("the page has %d bytes of brotli, at most %d", r.Bytes, r.Budget),
				Remedy: "move what is least asked for to another page",
			})
		}
	}
	return findings
}

func printFindings(texts string, findings []lint.Finding) {
	for _, f := range findings {
		fmt.Fprintln(os.Stderr, texts+"/"+f.String())
	}
}
