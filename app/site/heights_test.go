package site

import (
	"os"
	"strings"
	"testing"
)

// Without numbers, or with those of another guide, there is still a site.
func TestHeightsThatAreMissingOrOldAreLeftOut(t *testing.T) {
	measured := web(t, "heights.json")
	const slug = "treatment-resistant-depression"
	tests := map[string]struct {
		file  string // of web/heights.json; "" for none
		known bool
	}{
		"as measured":       {measured, true},
		"no file":           {"", false},
		"no such guide":     {"{}", false},
		"another row":       {strings.ReplaceAll(measured, `"ect"`, `"etc"`), false},
		"one section fewer": {strings.ReplaceAll(measured, `"cost"`, `"costs"`), false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			b := published(t)
			b.root = t.TempDir()
			if err := os.Mkdir(b.root+"/web", 0o755); err != nil {
				t.Fatal(err)
			}
			if tt.file != "" {
				if err := os.WriteFile(b.root+"/web/heights.json", []byte(tt.file), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			known, missing, err := b.heights()
			if err != nil {
				t.Fatal(err)
			}
			h, ok := known[slug]["en"]
			if ok != tt.known || ok && h.Closed < 1000 {
				t.Errorf("heights of %s: %v, %d px, want %v", slug, ok, h.Closed, tt.known)
			}
			if named := strings.Contains(strings.Join(missing, "\n"), slug+" in en: /embed/ proposes no height for it (run ./build.sh heights)"); named == tt.known {
				t.Errorf("the build says %q", missing)
			}
		})
	}
}

func TestHeightsThatCannotBeReadStopTheBuild(t *testing.T) {
	b := published(t)
	b.root = t.TempDir()
	if err := os.MkdirAll(b.root+"/web", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(b.root+"/web/heights.json", []byte(`{"a":1}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, _, err := b.heights(); err == nil || !strings.Contains(err.Error(), "web/heights.json") {
		t.Errorf("err = %v, want one that names the file", err)
	}
}
