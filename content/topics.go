package content

import "careguide/app/guide"

type topicGroupFile struct {
	ID     string               `yaml:"id"`
	Title  string               `yaml:"title"`
	Topics []located[topicFile] `yaml:"topics"`
}

type topicFile struct {
	Slug    string   `yaml:"slug"`
	Name    string   `yaml:"name"`
	Aliases []string `yaml:"aliases"`
	Related bool     `yaml:"related"`
	Text    string   `yaml:"text"`
	Guide   string   `yaml:"guide"`
}

const topicsFile = "topics.yaml"

func (l *loader) topics() []guide.TopicGroup {
	var files []located[topicGroupFile]
	if !l.readYAML(topicsFile, &files) {
		return nil
	}
	ids := newIDs(l)
	var groups []guide.TopicGroup
	for _, f := range files {
		groups = append(groups, l.topicGroup(f, ids))
	}
	return groups
}

func (l *loader) topicGroup(f located[topicGroupFile], ids *ids) guide.TopicGroup {
	g := guide.TopicGroup{ID: l.slug(topicsFile, f.line, f.value.ID), Title: f.value.Title}
	ids.add(topicsFile, f.line, g.ID)
	if g.Title == "" || len(f.value.Topics) == 0 {
		l.faults.add(topicsFile, f.line, "group %q has no title or no topics (write both)", f.value.ID)
	}
	for _, t := range f.value.Topics {
		v := t.value
		topic := guide.Topic{Slug: l.slug(topicsFile, t.line, v.Slug), Name: v.Name, Aliases: v.Aliases, Related: v.Related, Text: v.Text, Guide: guide.Slug(v.Guide)}
		ids.add(topicsFile, t.line, topic.Slug)
		if v.Name == "" || v.Text == "" {
			l.faults.add(topicsFile, t.line, "topic %q has no name or no text (write both)", v.Slug)
		}
		l.topicLinks = append(l.topicLinks, link{topicsFile, t.line, v.Guide})
		g.Topics = append(g.Topics, topic)
	}
	return g
}

// checkTopicLinks reports topics that lead to a part of a guide that is not
// there. Where a guide has faults, what seems to be missing may be there.
func (l *loader) checkTopicLinks(guides []guide.Guide) {
	if len(l.faults.list) > 0 {
		return
	}
	known := map[string]bool{"": true}
	for _, g := range guides {
		for _, s := range g.Sections {
			known[string(s.ID)] = true
			for _, d := range s.All() {
				known[string(d.ID)] = true
			}
		}
	}
	for _, t := range l.topicLinks {
		if !known[t.target] {
			l.faults.add(t.file, t.line, "topic leads to %q, which no guide has (name a section, detail or option)", t.target)
		}
	}
}
