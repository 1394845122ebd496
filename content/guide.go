package content

import (
	"path"
	"strings"

	"careguide/app/guide"
)

// guideFile is guides/SLUG/guide.yaml: what is the same in every language.
type guideFile struct {
	Languages    []string            `yaml:"languages"`
	WrittenBy    string              `yaml:"written-by"`
	ReviewedBy   string              `yaml:"reviewed-by"`
	Reviewed     located[string]     `yaml:"reviewed"`
	NextReview   located[string]     `yaml:"next-review"`
	Sections     []string            `yaml:"sections"`
	UpdatePolicy string              `yaml:"update-policy"`
	Funding      string              `yaml:"funding"`
	Conflicts    string              `yaml:"conflicts"`
	Changes      []changeFile        `yaml:"changes"`
	Compare      []located[[]string] `yaml:"compare"`
}

type changeFile struct {
	Date located[string] `yaml:"date"`
	En   string          `yaml:"en"`
}

// baseFile says which fact of the fact sheet stands where.
const baseFile = "base.tsv"

// titleFile is the front matter of LANG/guide.md.
type titleFile struct {
	Title       string `yaml:"title" need:"yes"`
	Short       string `yaml:"short" need:"yes"`
	Description string `yaml:"description" need:"yes"`
	Lead        string `yaml:"lead" need:"yes"`
	Condition   string `yaml:"condition"`
}

// guides reads every folder of guides/ in every language it names.
func (l *loader) guides() []guide.Guide {
	folders := l.readDir("guides")
	if len(folders) == 0 {
		l.faults.add("guides", 0, "no guide (make a folder guides/SLUG with a guide.yaml)")
	}
	var all []guide.Guide
	for _, folder := range folders {
		dir := path.Join("guides", folder.Name())
		slug := l.slug(dir, 0, folder.Name())
		file := path.Join(dir, "guide.yaml")
		var common guideFile
		if !l.readYAML(file, &common) {
			continue
		}
		l.readAny(path.Join(dir, baseFile)) // tests read it; its characters are checked here
		trust := l.trust(file, common)
		if len(common.Languages) == 0 {
			l.faults.add(file, 1, "no languages (write languages: [en])")
		}
		for _, lang := range common.Languages {
			g := l.guide(path.Join(dir, lang), common)
			g.Slug, g.Lang, g.Trust = slug, lang, trust
			all = append(all, g)
		}
	}
	return all
}

// guide reads one language of a guide from the folder dir.
func (l *loader) guide(dir string, common guideFile) guide.Guide {
	var g guide.Guide
	ids := newIDs(l)
	var head titleFile
	file := path.Join(dir, "guide.md")
	if p, ok := l.page(file, &head); ok {
		doc := l.compile(p, asCards)
		g.Title, g.Short, g.Description, g.Lead = head.Title, head.Short, head.Description, head.Lead
		g.Condition = head.Condition
		g.Message = doc.intro
		for _, ch := range doc.chapters {
			ids.add(file, ch.line, ch.id)
			g.Cards = append(g.Cards, guide.Card{ID: ch.id, Title: ch.title, HTML: ch.html})
		}
		ids.links = append(ids.links, doc.links...)
	}
	g.Safety = l.safety(dir, ids)
	g.Evidence = l.article(dir, "evidence", ids)
	l.values(dir, &g)
	g.Lay = l.layWords(dir)
	used := map[string]bool{"guide.md": true, "safety.md": true, "evidence.md": true, valuesName: true, "options": true, layFile: true}
	for _, name := range common.Sections {
		used[name+".md"] = true
		g.Sections = append(g.Sections, l.section(dir, name, ids))
	}
	l.checkUnused(dir, used, "list its name under sections in guide.yaml")
	g.Pairs = l.pairs(path.Join(path.Dir(dir), "guide.yaml"), common.Compare, ids)
	l.unlistedOptions(dir, ids)
	ids.checkLinks()
	for _, c := range common.Changes {
		g.Changes = append(g.Changes, guide.Change{Date: l.date(path.Join(path.Dir(dir), "guide.yaml"), c.Date), Text: c.En})
	}
	return g
}

// checkUnused reports files that no list names: their text would be lost in silence.
func (l *loader) checkUnused(dir string, used map[string]bool, remedy string) {
	for _, f := range l.readDir(dir) {
		if !used[f.Name()] {
			l.faults.add(path.Join(dir, f.Name()), 0, "not used (%s, or delete it)", remedy)
		}
	}
}

// unlistedOptions reports options that no group has. They are read all the
// same, so that a mistake in a group does not hide the mistakes in its options.
func (l *loader) unlistedOptions(dir string, ids *ids) {
	if !ids.incomplete {
		l.checkUnused(path.Join(dir, "options"), ids.options, "list its name in a group of a section")
	}
	for _, f := range l.readDir(path.Join(dir, "options")) {
		if name, ok := strings.CutSuffix(f.Name(), ".md"); ok && !ids.options[f.Name()] {
			l.option(dir, name, ids)
		}
	}
}

func (l *loader) trust(file string, common guideFile) guide.Trust {
	t := guide.Trust{
		WrittenBy:  common.WrittenBy,
		ReviewedBy: common.ReviewedBy,
		Reviewed:   l.date(file, common.Reviewed),
		NextReview: l.date(file, common.NextReview),

		UpdatePolicy: common.UpdatePolicy, Funding: common.Funding, Conflicts: common.Conflicts,
	}
	if t.UpdatePolicy == "" || t.Funding == "" || t.Conflicts == "" {
		l.faults.add(file, 1, "no update-policy, funding or conflicts (say each truthfully in a sentence)")
	}
	if t.WrittenBy == "" {
		l.faults.add(file, 1, "no written-by (say truthfully who wrote the guide)")
	}
	if t.NextReview <= t.Reviewed {
		l.faults.add(file, common.NextReview.line, "next-review %s is not after reviewed %s (write a later day)", t.NextReview, t.Reviewed)
	}
	return t
}

func (l *loader) date(file string, s located[string]) guide.Date {
	d, err := guide.ParseDate(s.value)
	if err != nil {
		l.faults.add(file, s.line, "bad date %q (write it as 2026-11-23)", s.value)
	}
	return d
}
