package content_test

import (
	"fmt"
	"strings"
	"testing"
)

// What programs do to the lines around the front matter is read, or named.
func TestFences(t *testing.T) {
	base := string(baseFiles(t)[restFile].Data)
	tests := []struct{ name, first, last, want string }{
		{"as it should be", "---", "---", ""},
		{"spaces after them", "---  ", "--- \t", ""},
		{"empty lines before", "\n \n---", "---", ""},
		{"a mark of the encoding", "\ufeff---", "---", ""},
		{"a mark and an empty line", "\ufeff\n---", "---", ""},
		{"an em dash", "—", "---", `rest.md:1: "—" where the front matter starts or ends (write three hyphens`},
		{"a dash and a hyphen", "---", "—-", `rest.md:7: "—-" where`},
		{"four hyphens", "----", "----", `rest.md:7: "----" where`},
		{"two hyphens", "---", "--", `rest.md:7: "--" where`},
		{"fullwidth hyphens", "－－－", "---", `rest.md:1: "－－－" where`},
		{"indented", "---", "  ---", `rest.md:7: "---" where`},
		{"no-break space", "\u00a0---", "---", `rest.md:1: "---" where`},
		{"TOML", "+++", "+++", `rest.md:1: "+++" where`},
		{"as YAML ends", "---", "...", `rest.md:7: "..." where`},
		{"as an editor ends YAML", "---", "…", `rest.md:7: "…" where`},
		{"no end", "---", "", `rest.md:1: front matter without an end (write a line ---`},
		{"no start", "", "---", `rest.md:2: no front matter (start the file`},
		{"words before", "Draft\n---", "---", `rest.md:1: no front matter (start the file`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			head, body, _ := strings.Cut(strings.TrimPrefix(base, "---\n"), "\n---\n")
			got := loadRest(t, fmt.Sprintf("%s\n%s\n%s\n%s", tt.first, head, tt.last, body))
			if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
				t.Errorf("Load = %s, want %q", got, tt.want)
			}
		})
	}
}

// Lines keep their numbers, whatever stands before the front matter.
func TestLinesAfterEmptyOnes(t *testing.T) {
	text := "\ufeff\n\n--- \ntitle: Rest\nsumary: What rest is\nask: How should I rest\ngroups:\n  - options: [nap]\n---\nRest helps.\n\n# Why\n"
	got := loadRest(t, text)
	for _, want := range []string{restFile + `:5: unknown field "sumary"`, restFile + ":12: heading of level 1"} {
		if !strings.Contains(got, want) {
			t.Errorf("Load = %s, want %s", got, want)
		}
	}
	got = loadRest(t, strings.Replace(text, "sumary", "summary", 1))
	if want := restFile + `:6: "How should I rest" is no question`; !strings.Contains(got, want) {
		t.Errorf("Load = %s, want %s", got, want)
	}
}

// A file that ends with its front matter has one.
func TestNothingUnderTheFrontMatter(t *testing.T) {
	got := loadRest(t, "---\ntitle: Rest\nsummary: What rest is\nask: How should I rest?\ngroups:\n  - options: [nap]\n---")
	if want := restFile + ":8: no introduction"; !strings.Contains(got, want) {
		t.Errorf("Load = %s, want %s", got, want)
	}
}
