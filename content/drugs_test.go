package content_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"careguide/app/guide"
	"careguide/content"
	"careguide/content/lint"
)

// Tools offer medicines as a reader types: none that the texts name may be
// missing, under any of its names.
func TestDrugsHaveEveryNameOfTheTexts(t *testing.T) {
	library, err := content.Load(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, d := range library.Drugs {
		for _, name := range append([]string{d.Name}, d.Brands...) {
			known[strings.ToLower(name)] = true
			for part := range strings.FieldsFuncSeq(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' }) {
				known[part] = true
			}
		}
	}
	// Names that are no medicines of their own.
	known["tyramine"] = true
	names, seen := lint.English().Names, 0
	for _, word := range wordPattern.FindAllString(strings.ToLower(everyText(library)), -1) {
		if !names[word] {
			continue
		}
		seen++
		if !known[word] {
			t.Errorf("drugs.yaml has no %q, which the texts name", word)
			known[word] = true // once is enough
		}
	}
	if seen < 100 {
		t.Errorf("%d names in the texts: the test sees too little", seen)
	}
}

var wordPattern = regexp.MustCompile(`[a-z]+`)

// everyText joins what readers meet, without the short questions of tables.
func everyText(library guide.Library) string {
	var b strings.Builder
	add := func(texts ...string) {
		for _, text := range texts {
			b.WriteString(text + " ")
		}
	}
	for _, g := range library.Guides {
		for _, s := range g.Sections {
			add(s.Intro.PlainText(), s.Ask)
			for _, d := range s.All() {
				add(d.Title, d.Summary, d.HTML.PlainText(), d.Ask)
			}
		}
		for _, o := range g.Options() {
			add(factText(o.Facts))
			for _, f := range o.Fields {
				add(f.HTML.PlainText())
			}
			for _, a := range o.Compare {
				add(a.Text)
			}
			for _, n := range o.Numbers {
				add(n.Outcome, n.Comparison)
			}
		}
		for _, topic := range g.Safety.Topics {
			add(topic.Intro.PlainText())
			for _, c := range topic.Cards {
				add(c.HTML.PlainText())
			}
		}
		for _, c := range g.Evidence.Chapters {
			add(c.HTML.PlainText())
		}
	}
	for _, term := range library.Glossary {
		add(term.Term, term.Text)
	}
	return b.String()
}

// The glossary and the list of medicines must not part.
func TestDrugsHaveEveryBrandOfTheGlossary(t *testing.T) {
	library, err := content.Load(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	brands := map[string][]string{}
	for _, d := range library.Drugs {
		brands[d.Name] = d.Brands
	}
	n := 0
	for _, term := range library.Glossary {
		m := brandPattern.FindStringSubmatch(term.Text)
		if m == nil {
			continue
		}
		n++
		if !strings.Contains(strings.Join(brands[term.Term], ", ")+", ", m[1]+", ") {
			t.Errorf("drugs.yaml has %q for %s, the glossary %q", brands[term.Term], term.Term, m[1])
		}
	}
	if n < 8 {
		t.Errorf("%d brands in the glossary, want 8 or more", n)
	}
}

// brandPattern matches how the glossary tells a brand.
var brandPattern = regexp.MustCompile(`US brand name (?:of the \S+ form is )?([A-Z][\w ]*\w)`)
