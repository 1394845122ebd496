package content

import (
	"path"

	"careguide/app/guide"
)

type valueGroupFile struct {
	Title  string               `yaml:"title"`
	Values []located[valueFile] `yaml:"values"`
}

type valueFile struct {
	ID   string `yaml:"id"`
	Text string `yaml:"text"`
}

const valuesName = "values.yaml"

// values reads LANG/values.yaml: statements on what may matter to a reader.
func (l *loader) values(dir string, g *guide.Guide) {
	file := path.Join(dir, valuesName)
	var groups []located[valueGroupFile]
	if !l.readYAML(file, &groups) {
		return
	}
	known := map[guide.Slug]bool{}
	for _, f := range groups {
		group := guide.ValueGroup{Title: f.value.Title}
		if n := len(f.value.Values); group.Title == "" || n == 0 || n > guide.MaxValues {
			l.faults.add(file, f.line, "group %q with %d statements (write a title and 1 to %d of them)", group.Title, n, guide.MaxValues)
		}
		for _, v := range f.value.Values {
			value := guide.Value{ID: l.slug(file, v.line, v.value.ID), Text: v.value.Text}
			if value.Text == "" {
				l.faults.add(file, v.line, "statement %q has no text (write it as a reader would say it)", v.value.ID)
			}
			if known[value.ID] {
				l.faults.add(file, v.line, "statement %q is there twice (choose another id)", v.value.ID)
			}
			known[value.ID] = true
			group.Values = append(group.Values, value.ID)
			g.Values = append(g.Values, value)
		}
		g.ValueGroups = append(g.ValueGroups, group)
	}
}
