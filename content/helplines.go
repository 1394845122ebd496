package content

import (
	"strings"

	"careguide/app/guide"
)

type helplinesFile struct {
	Checked located[string]       `yaml:"checked"`
	Regions []located[regionFile] `yaml:"regions"`
}

type regionFile struct {
	Region    string              `yaml:"region"`
	Name      string              `yaml:"name"`
	Emergency string              `yaml:"emergency"`
	Lines     []located[lineFile] `yaml:"lines"`
}

type lineFile struct {
	Name    string `yaml:"name"`
	Call    string `yaml:"call"`
	Text    string `yaml:"text"`
	Keyword string `yaml:"keyword"`
	Chat    string `yaml:"chat"`
	Note    string `yaml:"note"`
}

const helplinesName = "helplines.yaml"

func (l *loader) helplines() guide.Helplines {
	src, ok := l.read(helplinesName)
	var f helplinesFile
	if !ok || !l.decode(helplinesName, src, 0, &f) {
		return guide.Helplines{}
	}
	h := guide.Helplines{Checked: l.date(helplinesName, f.Checked)}
	if len(f.Regions) == 0 {
		l.faults.add(helplinesName, 0, "no regions (crisis help must be there)")
	}
	for _, r := range f.Regions {
		h.Regions = append(h.Regions, l.region(r))
	}
	return h
}

func (l *loader) region(f located[regionFile]) guide.Region {
	r := guide.Region{Code: f.value.Region, Name: f.value.Name, Emergency: f.value.Emergency}
	if len(r.Code) != 2 || r.Code != strings.ToUpper(r.Code) || r.Name == "" || r.Emergency == "" || len(f.value.Lines) == 0 {
		l.faults.add(helplinesName, f.line, "region %q (needs two capital letters, a name, an emergency number and lines)", r.Code)
	}
	for _, line := range f.value.Lines {
		l.checkLine(line)
		r.Lines = append(r.Lines, guide.Line(line.value))
	}
	return r
}

func (l *loader) checkLine(f located[lineFile]) {
	v := f.value
	if v.Name == "" || v.Call+v.Text+v.Chat == "" {
		l.faults.add(helplinesName, f.line, "line %q has no name or no way to reach it (write call, text or chat)", v.Name)
	}
	for _, number := range []string{v.Call, v.Text} {
		if strings.Trim(number, "+0123456789 -") != "" || number != "" && len(guide.Dial(number)) < 3 {
			l.faults.add(helplinesName, f.line, "bad number %q (digits, spaces and hyphens, at least 3 digits)", number)
		}
	}
	if v.Chat != "" && !strings.HasPrefix(v.Chat, "https://") {
		l.faults.add(helplinesName, f.line, "bad chat address %q (start it with https://)", v.Chat)
	}
}
