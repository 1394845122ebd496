package fmt_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	small "careguide/app/slim/fmt"
)

type slug string

type point struct{}

func (p point) String() string { return "a point" }

func TestLikeThePackage(t *testing.T) {
	reason := errors.New("reason")
	tests := []struct {
		format string
		args   []any
	}{
		{"", nil}, {"plain", nil}, {"100 %%", nil}, {"%s and %s", []any{"a", slug("b")}}, {"%v %v %v %v", []any{1, true, nil, point{}}},
		{"%d of %d", []any{3, int64(-4)}}, {"%q %q", []any{"a\"b\n", slug("é")}}, {"%08x %x", []any{uint32(0xbeef), uint64(10)}},
		{"%016x\n", []any{uint64(1) << 60}}, {"%03d", []any{7}}, {"%T %T", []any{1, point{}}}, {"%v: %w", []any{"x", reason}}, {"%s", []any{reason}}, {"é %d ü", []any{1}},
	}
	for _, tt := range tests {
		if got, want := small.Errorf(tt.format, tt.args...).Error(), fmt.Errorf(tt.format, tt.args...).Error(); got != want {
			t.Errorf("Errorf(%q, %v) = %q, want %q", tt.format, tt.args, got, want)
		}
	}
	if err := small.Errorf("x: %w", reason); !errors.Is(err, reason) {
		t.Errorf("%v does not have its reason", err)
	}
	if got, want := small.Sprint(3), fmt.Sprint(3); got != want {
		t.Errorf("Sprint(3) = %q, want %q", got, want)
	}
	var b bytes.Buffer
	if n, err := small.Fprintf(&b, "%d", 12); b.String() != "12" || n != 2 || err != nil {
		t.Errorf("Fprintf wrote %q: %d %v", b.String(), n, err)
	}
	if got := string(small.Appendf([]byte("a"), "%d", 1)); got != "a1" {
		t.Errorf("Appendf() = %q", got)
	}
	// Mistakes show, and end nothing.
	for format, want := range map[string]string{"%d": "%!d(MISSING)", "%": "%", "a%": "a%"} {
		if got := small.Sprintf(format); got != want {
			t.Errorf("Sprintf(%q) = %q, want %q", format, got, want)
		}
	}
	if got, want := small.Sprintf("%d", 1.5), "%!(float64)"; got != want {
		t.Errorf("Sprintf of a fraction = %q, want %q", got, want)
	}
}

var verb = regexp.MustCompile(`%[-+# ]*[0-9.*]*[a-zA-Z]`)

// The browser's side asks for nothing that the small package does not know.
func TestVerbsInUse(t *testing.T) {
	seen := 0
	for _, folder := range []string{"guide", "library", "filter", "plan", "display", "speech", "search", "compare", "device", "ui", "page"} {
		err := filepath.WalkDir("../../"+folder, func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return nil // a folder of another time
			}
			if d.IsDir() || filepath.Ext(name) != ".go" || regexp.MustCompile(`_test\.go$`).MatchString(name) {
				return nil
			}
			data, err := os.ReadFile(name)
			for _, v := range verb.FindAllString(string(data), -1) {
				seen++
				if v == "%2C" || v == "%n" {
					continue // a comma in an address, and a mark of our own
				}
				if !regexp.MustCompile(`^%(0[0-9]+)?[dx]$|^%[svqwTp]$`).Match([]byte(v)) {
					t.Errorf("%s: %s is not among the verbs of app/slim/fmt (write it there, or build the text with strconv)", name, v)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if seen < 40 {
		t.Errorf("only %d verbs seen", seen)
	}
}
