package main

import (
	"encoding/json"
	"os"
	"testing"

	"careguide/bench/report"
)

// Nobody writes a number by hand: tables and plot are those of results.json.
func TestDocumentsSayWhatWasMeasured(t *testing.T) {
	if err := os.Chdir(".."); err != nil {
		t.Fatal(err)
	}
	defer os.Chdir("bench")
	data, err := os.ReadFile(resultsFile)
	if err != nil {
		t.Fatal(err)
	}
	var m report.Measured
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	for name, want := range documents(m) {
		got, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text, err := want(string(got))
		if err != nil {
			t.Fatal(err)
		}
		if text != string(got) {
			t.Errorf("%s is not what %s says (run go run ./bench report, or ./build.sh bench)\nhave:\n%s\nwant:\n%s", name, resultsFile, got, text)
		}
	}
}
