//go:build !wasm

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"careguide/content"
	"careguide/content/lint"
)

// check measures every text and reports all that falls short of the rules for
// readers: as a table and lines for people, or as JSON.
func check(asJSON bool) error {
	pages, terms, err := content.Texts(os.DirFS("content"))
	if err != nil {
		return err
	}
	rules := lint.English()
	rules.Terms = terms
	var findings []lint.Finding
	var reports []lint.Report
	for _, p := range pages {
		findings = append(findings, lint.Check(p, rules)...)
		reports = append(reports, lint.Measure(p, rules)...)
	}
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
		for _, f := range findings {
			fmt.Fprintln(os.Stderr, "content/"+f.String())
		}
	}
	if len(findings) > 0 {
		return errors.New("the texts are not ready for readers")
	}
	return nil
}
