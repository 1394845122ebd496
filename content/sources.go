package content

import (
	"slices"
	"strings"

	"careguide/app/guide"
)

type sourceFile struct {
	Key       string `yaml:"key"`
	Publisher string `yaml:"publisher"`
	Title     string `yaml:"title"`
	Year      int    `yaml:"year"`
	URL       string `yaml:"url"`
	Read      string `yaml:"read"`
}

const sourcesFile = "sources.yaml"

// sources reads the list of sources.
func (l *loader) sources() []guide.Source {
	var files []located[sourceFile]
	if !l.readYAML(sourcesFile, &files) {
		return nil
	}
	var all []guide.Source
	known := map[string]bool{}
	for _, f := range files {
		l.checkSource(f, known)
		known[f.value.Key] = true
		all = append(all, guide.Source(f.value))
	}
	return all
}

func (l *loader) checkSource(f located[sourceFile], known map[string]bool) {
	v := f.value
	switch {
	case v.Key == "" || strings.Trim(v.Key, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "":
		l.faults.add(sourcesFile, f.line, "bad key %q (use capital letters and digits)", v.Key)
	case known[v.Key]:
		l.faults.add(sourcesFile, f.line, "key %q is there twice (choose another)", v.Key)
	}
	if v.Publisher == "" || v.Title == "" {
		l.faults.add(sourcesFile, f.line, "source %q has no publisher or no title (write both)", v.Key)
	}
	if v.Year != 0 && (v.Year < 1900 || v.Year > 2100) {
		l.faults.add(sourcesFile, f.line, "source %q has the year %d (write four digits, or leave it out)", v.Key, v.Year)
	}
	if v.URL != "" && !strings.HasPrefix(v.URL, "https://") {
		l.faults.add(sourcesFile, f.line, "source %q has the address %q (start it with https://, or leave it out)", v.Key, v.URL)
	}
	if !slices.Contains([]string{guide.ReadOriginal, guide.ReadCopy, guide.ReadRoot}, v.Read) {
		l.faults.add(sourcesFile, f.line, "source %q was read as %q (write original, copy or root)", v.Key, v.Read)
	}
}

// checkCitations reports citations of sources that are not listed.
func (l *loader) checkCitations(sources []guide.Source) {
	known := map[string]bool{}
	for _, s := range sources {
		known[s.Key] = true
	}
	for _, c := range l.citations {
		if !known[c.target] {
			l.faults.add(c.file, c.line, "cites %q, which sources.yaml does not have (add it there)", c.target)
		}
	}
}
