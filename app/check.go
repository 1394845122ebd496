//go:build !wasm && !binary

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"careguide/app/guide"
	"careguide/app/site"
	"careguide/content"
	"careguide/content/lint"
)

const contentFolder = "content"

var errTexts = errors.New("the texts are not ready for readers")

// build makes the site in the folder dist from texts that are fit for readers,
// and else leaves it.
func build(dist, address string) error {
	library, err := content.Load(os.DirFS(contentFolder))
	if err != nil {
		return err
	}
	_, findings := measure(library)
	if len(findings) > 0 {
		printFindings(findings)
		return errTexts
	}
	return site.Build(library, ".", dist, address)
}

// buildElsewhere makes the site in a folder that does not exist yet: a build
// replaces its folder, and with a slip of the keyboard that could be any.
func buildElsewhere(folder string) error {
	if _, err := os.Stat(folder); err == nil {
		return fmt.Errorf("%s: exists already (name a folder that does not)", folder)
	}
	return build(folder, os.Getenv("CAREGUIDE_ADDRESS"))
}

// check measures every text and reports all that falls short of the rules for
// readers: as a table and lines for people, or as JSON.
func check(asJSON bool) error {
	library, err := content.Load(os.DirFS(contentFolder))
	if err != nil {
		return err
	}
	reports, findings := measure(library)
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
		printFindings(findings)
	}
	if len(findings) > 0 {
		return errTexts
	}
	return nil
}

// measure holds every text against the rules for readers.
func measure(library guide.Library) (reports []lint.Report, findings []lint.Finding) {
	pages, terms := content.Texts(os.DirFS(contentFolder), library)
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

func printFindings(findings []lint.Finding) {
	for _, f := range findings {
		fmt.Fprintln(os.Stderr, contentFolder+"/"+f.String())
	}
}
