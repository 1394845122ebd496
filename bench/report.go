package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"careguide/bench/report"
)

const resultsFile = "docs/benchmark/results.json"

// writeReport turns what was measured into the folder out into resultsFile, the
// plot beside it, and the tables of the documents.
func writeReport(out string) error {
	m, err := measured(out)
	if err != nil {
		return err
	}
	results, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if err := write(resultsFile, append(results, '\n')); err != nil {
		return err
	}
	for name, change := range documents(m) {
		old, err := os.ReadFile(name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		text, err := change(string(old))
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := write(name, []byte(text)); err != nil {
			return err
		}
	}
	return nil
}

// measured reads what the commands before have written into the folder out.
func measured(out string) (report.Measured, error) {
	var m report.Measured
	// In this order: the first has room for the others.
	for _, f := range []struct {
		name string
		into any
	}{{"times.json", &m}, {"growth.json", &m.Growth}, {"apps.json", &m.Apps}} {
		data, err := os.ReadFile(filepath.Join(out, f.name))
		if err != nil {
			return m, fmt.Errorf("%w (run ./build.sh bench, which measures first)", err)
		}
		if err := json.Unmarshal(data, f.into); err != nil {
			return m, fmt.Errorf("%s: %w", f.name, err)
		}
	}
	for name, args := range map[string][]string{
		"go":     {"env", "GOVERSION"},
		"go-app": {"list", "-m", "-f", "{{.Version}}", "github.com/maxence-charriere/go-app/v10"},
	} {
		v, err := exec.Command("go", args...).Output()
		if err != nil {
			return m, err
		}
		m.Versions[name] = strings.TrimLeft(strings.TrimSpace(string(v)), "gov")
	}
	return m, nil
}

// documents returns, for each file that shows results, how they come into it.
func documents(m report.Measured) map[string]func(string) (string, error) {
	return map[string]func(string) (string, error){
		"docs/benchmark/readable.svg": func(string) (string, error) { return m.Plot(), nil },
		"README.md":                   fill(map[string]string{"short": m.ShortTable()}),
		"docs/benchmark.md": fill(map[string]string{
			"conditions": m.Conditions(), "pages": m.PageTable(), "hosts": m.HostTable(),
			"sizes": m.SizeTable(), "growth": m.GrowthTable(), "fits": m.FitsLine(),
		}),
	}
}

// fill puts blocks into their places in a document.
func fill(blocks map[string]string) func(string) (string, error) {
	return func(doc string) (string, error) {
		var err error
		for name, text := range blocks {
			if doc, err = report.Fill(doc, name, text); err != nil {
				return "", err
			}
		}
		return doc, nil
	}
}
