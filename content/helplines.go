package content

import (
	"slices"
	"strings"

	"careguide/app/guide"
)

type helplinesFile struct {
	Checked located[string]       `yaml:"checked"`
	Called  []string              `yaml:"called"`
	Regions []located[regionFile] `yaml:"regions"`
}

type regionFile struct {
	Region    string              `yaml:"region"`
	Name      string              `yaml:"name"`
	Also      []string            `yaml:"also"`
	Emergency string              `yaml:"emergency"`
	Near      string              `yaml:"near"`
	Zones     []string            `yaml:"zones"`
	Lines     []located[lineFile] `yaml:"lines"`
}

type lineFile struct {
	Name      string          `yaml:"name"`
	Call      string          `yaml:"call"`
	Text      string          `yaml:"text"`
	Keyword   string          `yaml:"keyword"`
	Chat      string          `yaml:"chat"`
	Site      string          `yaml:"site"`
	Languages []string        `yaml:"languages"`
	Hours     string          `yaml:"hours"`
	Note      string          `yaml:"note"`
	Checked   located[string] `yaml:"checked"`
}

const helplinesName = "helplines.yaml"

func (l *loader) helplines() guide.Helplines {
	var f helplinesFile
	if !l.readYAML(helplinesName, &f) {
		return guide.Helplines{}
	}
	h := guide.Helplines{Called: f.Called, Checked: l.date(helplinesName, f.Checked)}
	if len(f.Regions) == 0 {
		l.faults.add(helplinesName, 0, "no regions (crisis help must be there)")
	}
	named := map[string]string{} // the region of each name
	for _, r := range f.Regions {
		l.checkNames(r, named)
		h.Regions = append(h.Regions, l.region(r, f.Checked))
	}
	if len(h.Regions) > 0 {
		l.first = h.Regions[0]
	}
	return h
}

func (l *loader) region(f located[regionFile], checked located[string]) guide.Region {
	r := guide.Region{Code: f.value.Region, Name: f.value.Name, Also: f.value.Also, Emergency: f.value.Emergency, Near: f.value.Near, Zones: f.value.Zones}
	if len(r.Code) != 2 || r.Code != strings.ToUpper(r.Code) || r.Name == "" || r.Emergency == "" || len(f.value.Lines) == 0 {
		l.faults.add(helplinesName, f.line, "region %q (needs two capital letters, a name, an emergency number and lines)", r.Code)
	}
	for _, line := range f.value.Lines {
		l.checkLine(line)
		v := line.value
		if v.Checked.value == "" {
			v.Checked = checked
		}
		r.Lines = append(r.Lines, guide.Line{
			Name: v.Name, Call: v.Call, Text: v.Text, Keyword: v.Keyword, Chat: v.Chat, Site: v.Site,
			Languages: v.Languages, Hours: v.Hours, Note: v.Note, Checked: l.date(helplinesName, v.Checked),
		})
	}
	call := slices.ContainsFunc(r.Lines, func(l guide.Line) bool { return l.Call != "" })
	if call == (r.Near != "") {
		l.faults.add(helplinesName, f.line, "region %q has near: %q (write it where no line can be called, and only there: texts say it for the number, as in: a crisis line near you)", r.Code, r.Near)
	}
	if !call && !slices.ContainsFunc(r.Lines, func(l guide.Line) bool { return l.Site != "" }) {
		l.faults.add(helplinesName, f.line, "region %q has no line to call and none with a site (write one of them)", r.Code)
	}
	return r
}

// checkNames reports names that lead to two regions, and codes that two have.
func (l *loader) checkNames(f located[regionFile], named map[string]string) {
	v := f.value
	for _, name := range append([]string{v.Region, v.Name}, v.Also...) {
		key := strings.ToLower(strings.TrimSpace(name))
		other, taken := named[key]
		switch {
		case key == "":
			if name != v.Region && name != v.Name { // these are told of elsewhere
				l.faults.add(helplinesName, f.line, "region %q has an empty name in also (write it, or take it out)", v.Region)
			}
		case !taken:
			named[key] = v.Region
		case other != v.Region:
			l.faults.add(helplinesName, f.line, "region %q: %q is a name of region %q too (leave it with one)", v.Region, name, other)
		case name != v.Region: // a country's code may be what people call it
			l.faults.add(helplinesName, f.line, "region %q has the name %q twice (once is enough)", v.Region, name)
		}
	}
}

func (l *loader) checkLine(f located[lineFile]) {
	v := f.value
	if v.Name == "" || v.Call+v.Text+v.Chat+v.Site == "" {
		l.faults.add(helplinesName, f.line, "line %q has no name or no way to reach it (write call, text, chat or site)", v.Name)
	}
	for _, number := range []string{v.Call, v.Text} {
		if strings.Trim(number, "+0123456789 -") != "" || number != "" && len(guide.Dial(number)) < 3 {
			l.faults.add(helplinesName, f.line, "bad number %q (digits, spaces and hyphens, at least 3 digits)", number)
		}
	}
	for _, address := range []string{v.Chat, v.Site} {
		if address != "" && !strings.HasPrefix(address, "https://") {
			l.faults.add(helplinesName, f.line, "bad address %q (start it with https://)", address)
		}
	}
}
