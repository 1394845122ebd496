package main_test

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"careguide/app/release"
)

// Every direct dependency is explained in docs/security.md, and says rightly
// whether it reaches the reader.
func TestDependenciesAreExplained(t *testing.T) {
	doc := readFile(t, "../docs/security.md")
	explained := map[string]string{} // the last column, by name
	for _, row := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\| [^|]{5,} \\| (yes|no|e2e|bench|e2e, bench) \\|$").FindAllStringSubmatch(doc, -1) {
		explained[row[1]] = row[2]
	}

	reaches := map[string]bool{}
	components, err := release.Components("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range components {
		reaches[c.Name] = c.Use == release.Reader
	}
	direct := map[string]string{}
	for _, line := range regexp.MustCompile(`(?m)^(?:require )?\t?([\w.-]+\.[\w./-]+) v\S+$`).FindAllStringSubmatch(readFile(t, "../go.mod"), -1) {
		direct[line[1]] = map[bool]string{true: "yes", false: "no"}[reaches[line[1]]]
	}
	for _, place := range []string{"e2e", "bench"} {
		var file struct{ Dependencies, DevDependencies map[string]string }
		if err := json.Unmarshal([]byte(readFile(t, "../"+place+"/package.json")), &file); err != nil {
			t.Fatal(err)
		}
		maps.Copy(file.DevDependencies, file.Dependencies)
		for name := range file.DevDependencies {
			direct[name] = strings.TrimPrefix(direct[name]+", "+place, ", ")
		}
	}
	if len(direct) < 20 {
		t.Fatalf("only %d dependencies: the test sees nothing", len(direct))
	}
	for _, name := range slices.Sorted(maps.Keys(direct)) {
		if explained[name] != direct[name] {
			t.Errorf("docs/security.md: %s is %q there, and %q here (add or mend its row)", name, explained[name], direct[name])
		}
		delete(explained, name)
	}
	for name := range explained {
		t.Errorf("docs/security.md: %s is no dependency (take its row out)", name)
	}
}

// npm ci takes only what is as the lock file has it: so that has to have a
// checksum for each package, and none may come from elsewhere.
func TestLockFilesHaveChecksums(t *testing.T) {
	for _, place := range []string{"e2e", "bench"} {
		var lock struct {
			LockfileVersion int
			Packages        map[string]struct{ Integrity, Resolved string }
		}
		if err := json.Unmarshal([]byte(readFile(t, "../"+place+"/package-lock.json")), &lock); err != nil {
			t.Fatal(err)
		}
		if lock.LockfileVersion != 3 || len(lock.Packages) < 20 {
			t.Errorf("%s/package-lock.json: version %d with %d packages: the test cannot read it", place, lock.LockfileVersion, len(lock.Packages))
		}
		for name, p := range lock.Packages {
			if name != "" && !strings.HasPrefix(p.Integrity, "sha512-") {
				t.Errorf("%s/package-lock.json: %s has the checksum %q (install it anew from the registry)", place, name, p.Integrity)
			}
			if p.Resolved != "" {
				t.Errorf("%s/package-lock.json: %s comes from %s (leave that out: the registry is set where it is installed)", place, name, p.Resolved)
			}
		}
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
