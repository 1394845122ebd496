package main_test

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// The program for servers only serves: what it does not have nobody can attack.
func TestServerBinaryLeavesOut(t *testing.T) {
	deps := imports(t, nil, "-e", "-deps", "-tags", "binary", ".") // -e: before the first build there is no dist/
	for _, banned := range []string{"careguide/content", "careguide/app/site", "careguide/app/ui", "github.com/yuin/goldmark", "github.com/evanw/esbuild", "os/exec"} {
		if slices.Contains(deps, banned) {
			t.Errorf("bin/careguide would contain %s", banned)
		}
	}
	if !slices.Contains(deps, "careguide/app/serve") {
		t.Errorf("the server is not among %d packages: the test sees nothing", len(deps))
	}
}

// The arrows between our own packages: each may use what stands behind it.
func TestImportsPointOneWay(t *testing.T) {
	// What the tools know: plain Go, each on its own.
	logic := []string{"careguide/app/guide", "careguide/app/fold", "careguide/app/filter", "careguide/app/plan", "careguide/app/display", "careguide/app/speech", "careguide/app/search", "careguide/app/compare"}
	ui := append([]string{"careguide/app/device"}, logic...)
	allowed := map[string][]string{
		"careguide/app/guide":   {},
		"careguide/app/fold":    {},
		"careguide/app/filter":  {"careguide/app/fold"},
		"careguide/app/display": {},
		"careguide/app/speech":  {},
		"careguide/app/library": {"careguide/app/guide"},
		"careguide/app/search":  {"careguide/app/guide", "careguide/app/fold"},
		"careguide/app/compare": {"careguide/app/guide"},
		"careguide/app/plan":    {"careguide/app/guide"},
		"careguide/app/device":  {"careguide/app/guide", "careguide/app/plan"},
		"careguide/app/ui":      ui,
		"careguide/app/page":    append([]string{"careguide/app/ui"}, ui...),
		"careguide/content":     {"careguide/app/guide", "careguide/content/lint"},
		"careguide/app/serve":   {},
		// What stands for other packages in the browser (app/slim).
		"careguide/app/slim/fmt":    {},
		"careguide/app/slim/html":   {},
		"careguide/app/slim/json":   {},
		"careguide/app/slim/os":     {},
		"careguide/app/slim/slices": {},
		"careguide/app/slim/url":    {},
	}
	for pkg, want := range allowed {
		for _, dep := range imports(t, nil, "-deps", pkg) {
			own := strings.HasPrefix(dep, "careguide/")
			if own && dep != pkg && !slices.Contains(want, dep) {
				t.Errorf("%s imports %s", pkg, dep)
			}
			if pkg == "careguide/content" && strings.Contains(dep, "go-app") {
				t.Errorf("content imports %s", dep)
			}
			if pkg == "careguide/app/plan" && strings.Contains(dep, "go-app") {
				t.Errorf("plan imports %s", dep)
			}
			if pkg == "careguide/app/guide" && strings.Contains(strings.Split(dep, "/")[0], ".") {
				t.Errorf("guide imports %s, which is not in the standard library", dep)
			}
		}
	}
}

func imports(t *testing.T, env []string, args ...string) []string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list"}, args...)...)
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %v: %v", args, err)
	}
	return strings.Fields(string(out))
}
