package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const script = "../build.sh"

// found returns what the parentheses of a pattern find in the script, sorted.
func found(t *testing.T, pattern string) []string {
	t.Helper()
	var all []string
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(readFile(t, script), -1) {
		all = append(all, m[1])
	}
	if len(all) == 0 {
		t.Fatalf("build.sh: nothing is like %s (change this test as well)", pattern)
	}
	slices.Sort(all)
	return all
}

func TestUsageNamesEachCommand(t *testing.T) {
	commands := found(t, `(?m)^  ([a-z]+)\)`)
	first := strings.Split(found(t, `(?m)^# Usage: \./build\.sh \[(.*?)\]`)[0], "|")
	slices.Sort(first)
	if !slices.Equal(first, commands) {
		t.Errorf("the first line of build.sh names %v, want %v", first, commands)
	}
	if told := found(t, `(?m)^#   ([a-z]+) `); !slices.Equal(told, commands) {
		t.Errorf("build.sh says what %v do, want %v", told, commands)
	}
}

// A fresh machine without root hears of everything at once, and what to type.
func TestScriptNamesWhatIsMissing(t *testing.T) {
	tests := []struct {
		name     string
		programs map[string]string // what they do
		want     []string
		not      []string
	}{
		{"nothing is there", nil,
			[]string{"sudo apt-get install --no-install-recommends golang-go nodejs npm chromium chromium-headless-shell firefox-esr"}, []string{"is needed"}},
		{"both are old", map[string]string{"go": "echo go version go1.20.14 linux/amd64", "node": "echo v18.19.0", "npm": ""},
			[]string{"install --no-install-recommends chromium ", "Go 1.26 is needed", "here is: go version go1.20.14 linux/amd64", "Node 20.11 or newer is needed; here is: v18.19.0 ("}, []string{"golang-go", "nodejs", "npm"}},
		{"Go may not download", map[string]string{"go": "echo 'go: go.mod requires go >= 1.26.0 (running go 1.24.4; GOTOOLCHAIN=local)' >&2; exit 1"},
			[]string{"GOTOOLCHAIN=auto", "running go 1.24.4"}, nil},
		{"both are new enough", map[string]string{"go": "echo go version go1.26.0 linux/amd64", "node": "echo v20.11.0"},
			[]string{"sudo apt-get install"}, []string{"is needed"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			bin := t.TempDir()
			for _, name := range []string{"dirname", "sed", "sort", "head"} {
				file, err := exec.LookPath(name)
				if err != nil {
					t.Fatal(err)
				}
				if err := os.Symlink(file, filepath.Join(bin, name)); err != nil {
					t.Fatal(err)
				}
			}
			write := func(name, does string) {
				if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/bin/sh\n"+does+"\n"), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			write("id", "echo 1000")
			for name, does := range tt.programs {
				write(name, does)
			}
			cmd := exec.Command("bash", script, "test")
			cmd.Env = []string{"PATH=" + bin}
			out, err := cmd.CombinedOutput()
			if err == nil {
				t.Errorf("build.sh test passes")
			}
			for _, want := range tt.want {
				if !strings.Contains(string(out), want) {
					t.Errorf("build.sh does not say %q:\n%s", want, out)
				}
			}
			for _, not := range tt.not {
				if strings.Contains(string(out), not) {
					t.Errorf("build.sh says %q:\n%s", not, out)
				}
			}
		})
	}
}

// Who installs by hand reads the same names as build.sh has.
func TestPackagesAreListed(t *testing.T) {
	m := regexp.MustCompile("(?s)Debian has what is needed: (.*?)No server").FindStringSubmatch(readFile(t, "../e2e/README.md"))
	if m == nil {
		t.Fatal("e2e/README.md does not say what Debian has")
	}
	var told []string
	for _, code := range regexp.MustCompile("(?s)`(.*?)`").FindAllStringSubmatch(m[1], -1) {
		told = append(told, strings.Fields(code[1])...)
	}
	slices.Sort(told)
	list := found(t, `(?s)testing="\$building\n(.*?)"`)[0]
	var names []string
	for line := range strings.Lines(list) {
		names = append(names, strings.Fields(line)[1])
	}
	slices.Sort(names)
	if !slices.Equal(told, names) {
		t.Errorf("e2e/README.md names %v, build.sh %v", told, names)
	}
}
