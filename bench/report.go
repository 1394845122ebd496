package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"careguide/bench/report"
)

// writeReport turns what was measured into the folder out into
// docs/benchmark/results.json, the plot beside it, and the tables of
// docs/benchmark.md and README.md.
func writeReport(out string) error {
	var m report.Measured
	for name, into := range map[string]any{"times.json": &m, "growth.json": &m.Growth, "apps.json": &m.Apps} {
		data, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			return fmt.Errorf("%w (run ./build.sh bench, which measures first)", err)
		}
		if err := json.Unmarshal(data, into); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	for name, args := range map[string][]string{
		"go":     {"env", "GOVERSION"},
		"go-app": {"list", "-m", "-f", "{{.Version}}", "github.com/maxence-charriere/go-app/v10"},
	} {
		v, err := exec.Command("go", args...).Output()
		if err != nil {
			return err
		}
		m.Versions[name] = strings.TrimLeft(strings.TrimSpace(string(v)), "gov")
	}
	results, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if err := write("docs/benchmark/results.json", append(results, '\n')); err != nil {
		return err
	}
	if err := write("docs/benchmark/readable.svg", []byte(m.Plot())); err != nil {
		return err
	}
	blocks := map[string]string{
		"pages": m.PageTable(), "hosts": m.HostTable(), "sizes": m.SizeTable(), "growth": m.GrowthTable(), "conditions": m.Conditions(),
		"fits":  fmt.Sprintf("With up to %d options like ours the guide's page is within %s bytes.\n", m.Growth.Fits, report.Number(m.Growth.Budget)),
		"short": m.ShortTable(),
	}
	for doc, names := range map[string][]string{
		"docs/benchmark.md": {"conditions", "pages", "hosts", "sizes", "growth", "fits"},
		"README.md":         {"short"},
	} {
		if err := fill(doc, names, blocks); err != nil {
			return err
		}
	}
	return nil
}

func fill(doc string, names []string, blocks map[string]string) error {
	data, err := os.ReadFile(doc)
	if err != nil {
		return err
	}
	text := string(data)
	for _, name := range names {
		if text, err = report.Fill(text, name, blocks[name]); err != nil {
			return fmt.Errorf("%s: %w", doc, err)
		}
	}
	return write(doc, []byte(text))
}
