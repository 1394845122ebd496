// Package growth makes guides of any number of options and measures what they
// cost: it tells what grows in step with a guide and what does not. It knows
// the model and the packages that build a site; it must not know the browser.
package growth

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"unicode"

	"careguide/app/guide"
	"careguide/app/page"
)

// Library returns a library whose first guide has n options in place of its
// own. Each is one of the guide's, with other words of the guide in place of
// its own: as long, as many numbers and sources, and no easier to compress than
// a text. The same n gives the same library on every machine.
func Library(real guide.Library, n int) guide.Library {
	m := &maker{random: rand.New(rand.NewSource(1))}
	g := real.Guides[0]
	models := g.Options()
	for _, o := range models {
		m.learn(o)
	}
	var options []guide.Option
	for i := range n {
		options = append(options, m.option(models[i%len(models)], i))
	}
	g.Sections = m.spread(g.Sections, options)
	g.Pairs = nil
	for i := 0; i+1 < len(options) && i < 8; i++ {
		g.Pairs = append(g.Pairs, guide.NewPair(options[i].ID, options[i+1].ID))
	}

	l := real
	l.Guides = []guide.Guide{g}
	l.Groups = unlinked(real.Groups)
	l.Guides[0].Lay = leading(g.Lay, l)
	return l
}

type maker struct {
	random *rand.Rand
	words  []string // of all options, as often as they stand there
}

func (m *maker) learn(o guide.Option) {
	for _, f := range o.Fields {
		for _, w := range strings.FieldsFunc(f.HTML.PlainText(), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if len(w) >= shortest {
				m.words = append(m.words, strings.ToLower(w))
			}
		}
	}
}

// Words shorter than this stay: they are what holds sentences together.
const shortest = 4

// option returns a model with its words changed, the i-th of its guide.
func (m *maker) option(o guide.Option, i int) guide.Option {
	o.ID = guide.Slug(fmt.Sprintf("%s-%d", m.word(), i))
	o.Title, o.Summary, o.Ask = m.plain(o.Title), m.plain(o.Summary), m.plain(o.Ask)
	o.HTML = m.html(o.HTML)
	o.Aliases = m.all(o.Aliases)
	o.NotFor = m.all(o.NotFor)
	o.Facts = slices.Clone(o.Facts)
	for i, f := range o.Facts {
		o.Facts[i].Text = m.plain(f.Text)
	}
	o.Compare = slices.Clone(o.Compare)
	for i, a := range o.Compare {
		o.Compare[i].Text = m.plain(a.Text)
	}
	o.Fields = slices.Clone(o.Fields)
	for i, f := range o.Fields {
		o.Fields[i].HTML = m.html(f.HTML)
	}
	return o
}

func (m *maker) word() string { return m.words[m.random.Intn(len(m.words))] }

func (m *maker) all(texts []string) []string {
	var changed []string
	for _, t := range texts {
		changed = append(changed, m.plain(t))
	}
	return changed
}

// plain changes the words of a text. Capitals stay where they were.
func (m *maker) plain(text string) string {
	var b strings.Builder
	for len(text) > 0 {
		end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
		switch {
		case end == 0:
			b.WriteByte(text[0])
			text = text[1:]
			continue
		case end < 0:
			end = len(text)
		}
		w := text[:end]
		text = text[end:]
		if len(w) >= shortest {
			other := m.word()
			if unicode.IsUpper(rune(w[0])) {
				other = strings.ToUpper(other[:1]) + other[1:]
			}
			w = other
		}
		b.WriteString(w)
	}
	return b.String()
}

// html changes the words of markup, not its tags and entities.
func (m *maker) html(h guide.HTML) guide.HTML {
	var b strings.Builder
	rest := string(h)
	for {
		text, tag, found := strings.Cut(rest, "<")
		for i, part := range strings.Split(text, "&") {
			entity, after, ends := strings.Cut(part, ";")
			if i == 0 || !ends {
				entity, after = "", part
			}
			if i > 0 {
				b.WriteString("&" + entity + ";")
			}
			b.WriteString(m.plain(after))
		}
		if !found {
			return guide.HTML(b.String())
		}
		tag, rest, _ = strings.Cut(tag, ">")
		b.WriteString("<" + tag + ">")
	}
}

// spread puts options into the sections that had some, in turn, in groups as
// large as groups may be.
func (m *maker) spread(sections []guide.Section, options []guide.Option) []guide.Section {
	sections = slices.Clone(sections)
	var holders []*guide.Section
	for i := range sections {
		if len(sections[i].Groups) > 0 {
			sections[i].Groups = nil
			holders = append(holders, &sections[i])
		}
	}
	for i, group := range slices.Collect(slices.Chunk(options, guide.MaxOptions)) {
		s := holders[i%len(holders)]
		s.Groups = append(s.Groups, guide.Group{Title: m.plain("Change adding"), Options: group})
	}
	return sections
}

// unlinked returns topics that lead to no part of a guide: the options that
// they knew are gone.
func unlinked(groups []guide.TopicGroup) []guide.TopicGroup {
	var all []guide.TopicGroup
	for _, g := range groups {
		g.Topics = slices.Clone(g.Topics)
		for i := range g.Topics {
			g.Topics[i].Guide = ""
		}
		all = append(all, g)
	}
	return all
}

// leading returns the lay words that lead to something the guide still has.
func leading(words []guide.LayWord, l guide.Library) []guide.LayWord {
	places := map[string]bool{}
	for _, d := range page.Documents(l, l.Guides[0]) {
		places[d.Place] = true
	}
	var left []guide.LayWord
	for _, w := range words {
		if w.Kind != guide.LayFinds || !slices.ContainsFunc(w.Means, func(place string) bool { return !places[place] }) {
			left = append(left, w)
		}
	}
	return left
}
