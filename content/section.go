package content

import (
	"path"

	"careguide/app/guide"
)

// sectionFile is the front matter of LANG/SECTION.md.
type sectionFile struct {
	Title   string          `yaml:"title" need:"yes"`
	Summary string          `yaml:"summary" need:"yes"`
	Ask     located[string] `yaml:"ask" need:"yes"`
	Groups  []groupFile     `yaml:"groups"`
	Order   string          `yaml:"order"` // "options-first", or left out
}

const optionsFirst = "options-first"

type groupFile struct {
	Title   string   `yaml:"title"`
	Options []string `yaml:"options"`
}

func (l *loader) section(dir, name string, ids *ids) guide.Section {
	file := path.Join(dir, name+".md")
	s := guide.Section{ID: l.slug(file, 0, name)}
	ids.add(file, 0, s.ID)
	var head sectionFile
	p, ok := l.page(file, &head)
	if !ok {
		ids.incomplete = true
		return s
	}
	doc := l.compile(p, asRows)
	s.Title, s.Summary, s.Ask, s.Intro = head.Title, head.Summary, l.takeAsk(file, head.Ask), doc.intro
	if s.Intro == "" {
		l.faults.add(file, p.skip+1, "no introduction (write a sentence or two before the first ##)")
	}
	for _, ch := range doc.chapters {
		ids.add(file, ch.line, ch.id)
		s.Details = append(s.Details, guide.Detail{ID: ch.id, Title: ch.title, Summary: ch.summary, Ask: ch.ask, HTML: ch.html})
		if ch.html == "" {
			l.faults.add(file, ch.line, "%q has no text (write what a reader finds when it opens)", ch.title)
		}
	}
	ids.links = append(ids.links, doc.links...)
	s.OptionsFirst = head.Order == optionsFirst
	if head.Order != "" && !s.OptionsFirst {
		l.faults.add(file, 1, "unknown order %q (write %s, or leave it out)", head.Order, optionsFirst)
	}
	for _, g := range head.Groups {
		s.Groups = append(s.Groups, l.group(dir, file, g, ids))
		if g.Title == "" && len(head.Groups) > 1 {
			l.faults.add(file, 1, "a group has no title (every one of several groups needs one)")
		}
	}
	return s
}

func (l *loader) group(dir, file string, g groupFile, ids *ids) guide.Group {
	if len(g.Options) == 0 || len(g.Options) > guide.MaxOptions {
		l.faults.add(file, 1, "group %q has %d options (have 1 to %d: split it)", g.Title, len(g.Options), guide.MaxOptions)
	}
	group := guide.Group{Title: g.Title}
	for _, name := range g.Options {
		ids.options[name+".md"] = true
		group.Options = append(group.Options, l.option(dir, name, ids))
	}
	return group
}
