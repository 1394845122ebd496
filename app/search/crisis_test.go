package search_test

import (
	"os"
	"strings"
	"testing"

	"careguide/content"
)

// lines reads a file of testdata, without empty lines and comments.
func lines(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	return all
}

// Who may be in danger is shown help, however they spell it.
func TestCrisisPhrases(t *testing.T) {
	// With another letter these are other phrases, and rightly spelt.
	others := map[string]bool{
		"I am one with life": true, "I'm one living": true, "when I'm one": true,
		"my friend wants to end is life": true, "there is on hope left": true,
	}
	_, x := open(t)
	phrases, tried, missed := lines(t, "crisis.txt"), 0, map[string]int{}
	for _, p := range phrases {
		for i, v := range append(variants(p), variant{"as it is", p}) {
			// Every fifth of them in a quick run, which is not the same of each phrase.
			if testing.Short() && (i+len(p))%5 != 0 && v.text != p {
				continue
			}
			tried++
			if !others[v.text] && !x.Find(v.text).Crisis {
				if missed[v.kind]++; missed[v.kind] <= 5 {
					t.Errorf("%s: %q: no crisis help (for %q)", v.kind, v.text, p)
				}
			}
		}
	}
	if len(phrases) < 150 || len(missed) > 0 {
		t.Errorf("%d phrases; missed of each kind: %v", len(phrases), missed)
	}
	t.Logf("%d phrases, typed in %d ways", len(phrases), tried)
}

// A cry is heard in the middle of a long text, and at its end.
func TestCrisisInLongTexts(t *testing.T) {
	_, x := open(t)
	long := strings.Repeat("my doctor has tried many tablets and nothing helps ", 100)
	for _, text := range []string{long + "I want to die", "I want to die " + long, long + "i wnat to die", long + long[:200] + " kil mysellf", long + "I want to die " + long} {
		if !x.Find(text).Crisis {
			t.Errorf("no crisis help in a text that begins with %.30q and ends with %q", text, text[len(text)-30:])
		}
	}
	if x.Find(long).Crisis {
		t.Error("crisis help for a long text about tablets")
	}
}

// Few words that stand alone are cries, because so many begin with them.
func TestCrisisAlone(t *testing.T) {
	_, x := open(t)
	for query, want := range map[string]bool{
		"death": true, "dead": true, "kill": true, "goodbye": true, "hopeless": true, "give up": true, "I give up.": true, "end it": true, "help me": true, "help me!": true,
		"risk of death": false, "dead line": false, "kill time": false, "goodbye party": false, "give up coffee": false, "end it with a taper": false, "help me choose": false, "help": false,
		"die": true, "I die": true, "die soon": true, "die depression": true, "die Nebenwirkungen": false, "die besten Tabletten": false,
		"suici": true, "suic": false, "overdo": true, "crisi": true,
	} {
		if got := x.Find(query).Crisis; got != want {
			t.Errorf("%q: crisis help is %v, want %v", query, got, want)
		}
	}
}

func TestOrdinaryQueries(t *testing.T) {
	_, x := open(t)
	queries := lines(t, "ordinary.txt")
	for _, q := range queries {
		for _, text := range []string{q, strings.ToUpper(q), q + "?", strings.ReplaceAll(q, "'", "’"), strings.ReplaceAll(q, "'", "")} {
			if x.Find(text).Crisis {
				t.Errorf("%q: crisis help", text)
			}
		}
	}
	if len(queries) < 200 {
		t.Errorf("only %d queries", len(queries))
	}
}

// Nothing that the guide is about is answered as a crisis, but what is one:
// titles, headings, other names, medicines and their brands, words explained.
func TestOwnNamesAreNoCrisis(t *testing.T) {
	library, err := content.Load(os.DirFS("../../content"))
	if err != nil {
		t.Fatal(err)
	}
	_, docs := ours(t)
	var names []string
	for _, d := range docs {
		names = append(append(names, d.Title, d.In), d.Names...)
	}
	for _, d := range library.Drugs {
		names = append(append(names, d.Name, d.Kind), d.Brands...)
	}
	_, x := open(t)
	for _, name := range names {
		isOne := false
		for _, word := range []string{"suicid", "crisis", "emergency", "self-harm", "overdose"} {
			isOne = isOne || strings.Contains(strings.ToLower(name), word)
		}
		if !isOne && x.Find(name).Crisis {
			t.Errorf("%q: crisis help", name)
		}
	}
	if len(names) < 500 {
		t.Errorf("only %d names: the test sees nothing", len(names))
	}
}
