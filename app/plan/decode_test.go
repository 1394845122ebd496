package plan

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite what the archives in testdata want")

// archives calls check with every archive of a folder: in is its first file,
// got what check makes of it, by the names of the other files.
func archives(t *testing.T, folder string, check func(t *testing.T, in []byte) map[string]string) {
	names, err := filepath.Glob("testdata/" + folder + "/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no archive in testdata/%s: %v", folder, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := check(t, bytes.TrimSpace(a.Files[0].Data))
			for i, f := range a.Files[1:] {
				if string(f.Data) != got[f.Name] {
					t.Errorf("%s:\n got %s\nwant %s", f.Name, got[f.Name], f.Data)
				}
				a.Files[i+1].Data = []byte(got[f.Name])
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func TestDecode(t *testing.T) {
	archives(t, "decode", func(t *testing.T, in []byte) map[string]string {
		p, problems, err := Decode(in)
		report := strings.Join(problems, "\n")
		if err != nil {
			report = "error: " + err.Error()
		}
		if wrong := shape(p); wrong != nil {
			t.Errorf("plan is not sound: %s", strings.Join(wrong, "; "))
		}
		return map[string]string{"plan.json": string(Encode(p)) + "\n", "problems": report + "\n"}
	})
}

func TestDecodeRefuses(t *testing.T) {
	tests := []struct {
		name string
		in   string
		want error
	}{
		{"nothing", "", ErrForeign},
		{"null", "null", ErrForeign},
		{"a number", "42", ErrForeign},
		{"not JSON", "<html>", ErrForeign},
		{"cut", `{"version":1,"questions":[{"te`, ErrForeign},
		{"no version", `{"questions":[]}`, ErrForeign},
		{"version in words", `{"version":"1"}`, ErrForeign},
		{"version 0 is a list", `{"version":0}`, ErrForeign},
		{"newer", `{"version":2}`, ErrNewer},
		{"a list of other things", `[{"name":"x"}]`, ErrForeign},
		{"50 MB", strings.Repeat(" ", 1) + "[" + strings.Repeat(`"x",`, 12_500_000) + `"x"]`, ErrTooBig},
		{"deep", strings.Repeat("[", 1_000_000), ErrForeign},
		{"UTF-16", "\xff\xfe{\x00}\x00", ErrForeign},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, problems, err := Decode([]byte(tt.in))
			if !errors.Is(err, tt.want) || problems != nil || !p.Empty() {
				t.Errorf("Decode = %+v, %v, %v, want %v", p, problems, err, tt.want)
			}
		})
	}
}

func TestDecodeTakes(t *testing.T) {
	tests := []struct {
		name, in string
		problems int
	}{
		{"a byte order mark", "\ufeff" + `{"version":1}`, 0},
		{"space around it", " \r\n{\"version\":1}\n", 0},
		{"large unknown fields", `{"version":1,"x":"` + strings.Repeat("x", maxRest) + `"}`, 1},
		{"deep unknown fields", `{"version":1,"x":` + strings.Repeat("[", 4000) + strings.Repeat("]", 4000) + `}`, 1},
	}
	for _, tt := range tests {
		p, problems, err := Decode([]byte(tt.in))
		if err != nil || len(problems) != tt.problems || !p.Empty() {
			t.Errorf("%s: %.200v, %v, %v", tt.name, p, problems, err)
		}
	}
}

// A person may open the file: what they wrote stands in it as they wrote it.
func TestFileIsLegible(t *testing.T) {
	p := New()
	must(t)(p.AddQuestion("Is 5 < 7 & \"so\"? ¿Sí?", ""))
	if data := string(Export(File{Plan: p})); !strings.Contains(data, `"text": "Is 5 < 7 & \"so\"? ¿Sí?"`) {
		t.Errorf("not legible:\n%s", data)
	}
}

func TestFragment(t *testing.T) {
	p := New()
	must(t)(p.AddQuestion("¿Cuánto cuesta?", "cost"))
	whole, err := Fragment(p)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Trim(whole, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") != "" {
		t.Errorf("fragment %q has signs that are changed on the way", whole)
	}
	tests := []struct {
		name, in string
		want     error
	}{
		{"whole", whole, nil},
		{"cut by one", whole[:len(whole)-1], ErrCut},
		{"cut in half", whole[:len(whole)/2], ErrCut},
		{"cut in the sum", whole[:5], ErrForeign},
		{"one sign changed", whole[:30] + "A" + whole[31:], ErrCut},
		{"a full stop after the link", whole + ".", ErrCut},
		{"newer", "2" + whole[1:], ErrNewer},
		{"somebody else's", "section.one.two", ErrForeign},
		{"nothing", "", ErrForeign},
		{"too long", "1.00000000." + strings.Repeat("A", MaxFragment), ErrTooBig},
	}
	for _, tt := range tests {
		if _, _, err := FromFragment(tt.in); !errors.Is(err, tt.want) {
			t.Errorf("%s: error %v, want %v", tt.name, err, tt.want)
		}
	}
	for i := range 30 {
		must(t)(p.AddQuestion(strings.Repeat("x", 1900+i), ""))
	}
	if _, err := Fragment(p); !errors.Is(err, ErrTooBig) {
		t.Errorf("a long plan: error %v, want %v", err, ErrTooBig)
	}
}

func TestFileComesBack(t *testing.T) {
	p := three(t)
	saved := time.Date(2026, 11, 25, 14, 30, 0, 0, time.UTC)
	data := Export(File{Saved: saved, Plan: p, Display: "size=150&theme=dark"})
	for name, in := range map[string][]byte{"as saved": data, "through a Windows editor": append([]byte("\uFEFF"), bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))...)} {
		f, err := Import(in)
		if err != nil || f.Problems != nil || !f.Saved.Equal(saved) || f.Display != "size=150&theme=dark" || order(f.Plan) != order(p) {
			t.Errorf("%s: %+v, %v", name, f, err)
		}
	}
}

func TestImportRefuses(t *testing.T) {
	tests := []struct {
		name, in string
		want     error
	}{
		{"nothing", "", ErrForeign},
		{"foreign JSON", `{"name":"careguide","version":1}`, ErrForeign},
		{"another kind", `{"careguide":"guide","version":1,"plan":{"version":1}}`, ErrForeign},
		{"a bare plan", string(Encode(New())), ErrForeign},
		{"no plan in it", `{"careguide":"plan","version":1}`, ErrForeign},
		{"newer file", `{"careguide":"plan","version":2,"plan":{"version":1}}`, ErrNewer},
		{"newer plan", `{"careguide":"plan","version":1,"plan":{"version":9}}`, ErrNewer},
		{"50 MB", `{"careguide":"plan","version":1,"x":"` + strings.Repeat("x", 50<<20) + `"}`, ErrTooBig},
		{"deep", `{"careguide":"plan","version":1,"plan":` + strings.Repeat(`{"a":`, 20_000), ErrForeign},
		{"a picture", "\x89PNG\r\n\x1a\n", ErrForeign},
	}
	for _, tt := range tests {
		if _, err := Import([]byte(tt.in)); !errors.Is(err, tt.want) {
			t.Errorf("%s: error %v, want %v", tt.name, err, tt.want)
		}
	}
}

func TestImportNamesWhatItLeavesOut(t *testing.T) {
	f, err := Import([]byte(`{"careguide":"plan","version":1,"saved":"yesterday","display":7,"plan":{"version":1,"revision":4,"questions":[{"id":1,"text":"one"},"two"]}}`))
	if err != nil {
		t.Fatal(err)
	}
	want := "questions 2: not an object; left out\nsaved: no time \"yesterday\"\ndisplay: not of the type that it should be; left out"
	if got := strings.Join(f.Problems, "\n"); got != want {
		t.Errorf("problems:\n%s\nwant:\n%s", got, want)
	}
	if order(f.Plan) != "one" {
		t.Errorf("plan: %+v", f.Plan)
	}
}

// What a date field lets through, and what it gives while a date is being typed.
func TestVisitPartByPart(t *testing.T) {
	was := Visit{Date: "2026-11-25", Time: "14:30", Place: "Room 5", With: "Ann"}
	tests := []struct {
		in   Visit
		want Visit
		why  string // the parts that stay as they were
	}{
		{Visit{Date: "20261-11-25", Time: "15:00", Place: "Room 6", With: "Bo"}, Visit{Date: "2026-11-25", Time: "15:00", Place: "Room 6", With: "Bo"}, "date"},
		{Visit{Date: "275760-09-13", Place: "Room 6"}, Visit{Date: "2026-11-25", Place: "Room 6"}, "date"},
		{Visit{Date: "0001-01-01", Place: "Room 6"}, Visit{Date: "2026-11-25", Place: "Room 6"}, "date"},
		{Visit{Date: "0202-11-25"}, Visit{Date: "2026-11-25"}, "date"},
		{Visit{Date: "1899-12-31"}, Visit{Date: "2026-11-25"}, "date"},
		{Visit{Date: "2200-01-01"}, Visit{Date: "2026-11-25"}, "date"},
		{Visit{Date: "2026-02-30"}, Visit{Date: "2026-11-25"}, "date"},
		{Visit{Date: "-2026-02-03"}, Visit{Date: "2026-11-25"}, "date"},
		{Visit{Date: "tomorrow", Time: "25:00"}, Visit{Date: "2026-11-25", Time: "14:30"}, "date time"},
		{Visit{Time: "9:05", Place: strings.Repeat("x", MaxLine+1), With: "Bo"}, Visit{Time: "14:30", Place: "Room 5", With: "Bo"}, "time place"},
		{Visit{Date: "1900-01-01"}, Visit{Date: "1900-01-01"}, ""},
		{Visit{Date: "2199-12-31"}, Visit{Date: "2199-12-31"}, ""},
		{Visit{}, Visit{}, ""},
	}
	for _, tt := range tests {
		got, why := tt.in.Or(was)
		var parts []string
		for i, err := range why {
			if err != nil {
				parts = append(parts, []string{"date", "time", "place", "with"}[i])
			}
		}
		if names := strings.Join(parts, " "); got != tt.want || names != tt.why {
			t.Errorf("%+.60v: %+v, not %q; want %+v, not %q", tt.in, got, names, tt.want, tt.why)
		}
		p := New()
		must(t)(p.SetVisit(was))
		if _, err := p.SetVisit(tt.in); (err == nil) != (tt.why == "") {
			t.Errorf("SetVisit(%+.60v): error %v", tt.in, err)
		}
	}
	// What an earlier edition has let through is read, and does not hold up the rest.
	p := read(t, `{"version":1,"visit":{"date":"0202-11-25"}}`)
	must(t)(p.SetVisit(Visit{Date: "0202-11-25", Place: "Room 6"}))
}
