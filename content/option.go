package content

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"careguide/app/guide"
)

// optionFile is the front matter of LANG/options/ID.md.
type optionFile struct {
	Title   string                `yaml:"title" need:"yes"`
	Summary string                `yaml:"summary" need:"yes"`
	Ask     located[string]       `yaml:"ask" need:"yes"`
	Aliases []located[string]     `yaml:"aliases"`
	Facts   []located[factFile]   `yaml:"facts" need:"yes"`
	Compare compareFile           `yaml:"compare" need:"yes"`
	Safety  []located[string]     `yaml:"safety"`
	NotFor  []string              `yaml:"not-for"`
	Numbers []located[numberFile] `yaml:"numbers"`
}

type factFile struct {
	Label string `yaml:"label"`
	Text  string `yaml:"text"`
}

// compareFile has a field for each of guide.CompareIDs.
type compareFile struct {
	Works       located[string] `yaml:"works"`
	SideEffects located[string] `yaml:"side-effects"`
	Cover       located[string] `yaml:"cover"`
	Soon        located[string] `yaml:"soon"`
	Cost        located[string] `yaml:"cost"`
	Given       located[string] `yaml:"given"`
	Visits      located[string] `yaml:"visits"`
	Work        located[string] `yaml:"work"`
	Next        located[string] `yaml:"next"`
}

type numberFile struct {
	Field      string `yaml:"field"` // "works" unless it says otherwise
	Outcome    string `yaml:"outcome"`
	With       *whole `yaml:"with"`
	Without    *whole `yaml:"without"`
	Period     string `yaml:"period"`
	Comparison string `yaml:"comparison"`
	People     string `yaml:"people"`
	Certainty  string `yaml:"certainty"`
	Source     string `yaml:"source"`
}

// option reads an option: its short form for the guide's page, which stands
// before the first ##, and the twelve fields of its own page.
func (l *loader) option(dir, name string, ids *ids) guide.Option {
	file := path.Join(dir, "options", name+".md")
	o := guide.Option{Detail: guide.Detail{ID: l.slug(file, 0, name)}}
	ids.add(file, 0, o.ID)
	var head optionFile
	p, ok := l.page(file, &head)
	if !ok {
		return o
	}
	doc := l.compile(p, asSections)
	o.Title, o.Summary, o.HTML = head.Title, head.Summary, doc.intro
	o.Ask, o.Aliases = l.takeAsk(file, head.Ask), l.aliases(file, head)
	for _, f := range head.Facts {
		if f.value.Label == "" || f.value.Text == "" {
			l.faults.add(file, f.line+1, "a fact has no label or no text (write both)")
		}
		o.Facts = append(o.Facts, guide.Fact(f.value))
	}
	o.Fields = l.fields(file, doc.chapters)
	o.Compare = l.answers(file, head.Compare, doc.cited)
	o.Numbers = l.numbers(file, head.Numbers, doc.cited)
	for _, s := range head.Safety {
		o.Safety = append(o.Safety, l.slug(file, s.line+1, s.value))
		l.safetyLinks = append(l.safetyLinks, link{file, s.line + 1, s.value})
	}
	o.NotFor = head.NotFor
	o.Sources = doc.cited.keys
	ids.links = append(ids.links, doc.links...)
	return o
}

// aliases returns the names of an option that its title does not have.
func (l *loader) aliases(file string, head optionFile) []string {
	names := []string{head.Title}
	for _, a := range head.Aliases {
		same := func(name string) bool { return strings.EqualFold(name, a.value) }
		if strings.TrimSpace(a.value) == "" || slices.ContainsFunc(names, same) {
			l.faults.add(file, a.line+1, "alias %q is empty, or there twice (write another name, or take it out)", a.value)
			continue
		}
		names = append(names, a.value)
	}
	return names[1:]
}

// fields checks that an option has every field, in order and with text.
func (l *loader) fields(file string, chapters []chapter) []guide.Card {
	want := guide.FieldIDs()
	var fields []guide.Card
	for i, ch := range chapters {
		switch {
		case !slices.Contains(want, ch.id):
			l.faults.add(file, ch.line, "unknown field %q (have %s)", ch.id, want)
		case i >= len(want) || ch.id != want[i]:
			l.faults.add(file, ch.line, "field %q out of order (the order is %s)", ch.id, want)
		case ch.html == "":
			l.faults.add(file, ch.line, "%q has no text (say what is not known)", ch.title)
		}
		fields = append(fields, guide.Card{ID: ch.id, Title: ch.title, HTML: ch.html})
	}
	if len(chapters) < len(want) {
		l.faults.add(file, 1, "%d of %d fields (every option has %s)", len(chapters), len(want), want)
	}
	return fields
}

func (l *loader) answers(file string, f compareFile, c *cited) []guide.Answer {
	texts := []located[string]{f.Works, f.SideEffects, f.Cover, f.Soon, f.Cost, f.Given, f.Visits, f.Work, f.Next}
	var answers []guide.Answer
	for i, id := range guide.CompareIDs() {
		text, keys := takeCitations(texts[i].value)
		if text == "" {
			l.faults.add(file, 1, "nothing under compare for %q (write it; say what is not known)", id)
		}
		l.cite(file, texts[i].line+1, c, keys...)
		answers = append(answers, guide.Answer{ID: id, Text: text, Sources: keys})
	}
	return answers
}

func (l *loader) numbers(file string, files []located[numberFile], c *cited) []guide.Number {
	var numbers []guide.Number
	for _, f := range files {
		v, without := f.value, guide.NoComparison
		if v.Without != nil {
			without = int(*v.Without)
		}
		if v.With == nil || *v.With < 0 || *v.With > 100 || without < guide.NoComparison || without > 100 {
			l.faults.add(file, f.line+1, "a number is not of 100 people (write with and without as 0 to 100)")
			continue
		}
		if v.Outcome == "" || v.Period == "" || v.People == "" || v.Certainty == "" || v.Source == "" || without >= 0 && v.Comparison == "" {
			l.faults.add(file, f.line+1, "a number does not say enough (write outcome, period, people, certainty, source, and without together with comparison)")
		}
		field := guide.Slug(cmp.Or(v.Field, "works"))
		if !slices.Contains(guide.FieldIDs(), field) {
			l.faults.add(file, f.line+1, "a number stands under %q, which is no field (have %s)", field, guide.FieldIDs())
		}
		l.cite(file, f.line+1, c, v.Source)
		numbers = append(numbers, guide.Number{
			Field:   field,
			Outcome: v.Outcome, With: int(*v.With), Without: without, Period: v.Period,
			Comparison: v.Comparison, People: v.People, Certainty: v.Certainty, Source: v.Source,
		})
	}
	return numbers
}

// cite notes citations that stand in front matter.
func (l *loader) cite(file string, line int, c *cited, keys ...string) {
	for _, key := range keys {
		c.number(key)
		l.citations = append(l.citations, link{file, line, key})
	}
}
