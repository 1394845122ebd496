// Package content is the door to what readers read: it turns the Markdown and
// YAML of this folder into the model of package guide, and refuses whatever a
// reader should not meet. It knows the file formats and goldmark; it must not
// know go-app, pages or the browser.
//
// The files:
//
//	guides/SLUG/guide.yaml          languages, dates, order of the sections
//	guides/SLUG/LANG/guide.md       title, main message, cards
//	guides/SLUG/LANG/SECTION.md     one section, its details and option groups
//	guides/SLUG/LANG/options/ID.md  one option
//	guides/SLUG/LANG/safety.md      what a reader must know to be safe
//	guides/SLUG/LANG/evidence.md    what the studies say, beyond the options
//	guides/SLUG/LANG/values.yaml    what may matter to a reader, as statements
//	guides/SLUG/LANG/lay-words.tsv  what readers say for it, for the search
//	topics.yaml                     related topics
//	helplines.yaml                  crisis lines by country
//	sources.yaml                    where the facts come from
//	glossary.yaml                   words of medicine, explained
//	drugs.yaml                      medicines, with their brands
//	site.yaml                       what one publisher sets
//
// README.md says how to write them.
package content

import (
	"io/fs"

	"careguide/app/guide"
)

// Load reads every guide, the topics and the help lines from the root of fsys.
// A failed Load reports every mistake of every file at once, one a line, as
// "file:line: fault (remedy)".
func Load(fsys fs.FS) (guide.Library, error) {
	l := &loader{fsys: fsys}
	// Before the texts, which have its numbers in them.
	helplines := l.helplines()
	library := guide.Library{
		Guides:    l.guides(),
		Groups:    l.topics(),
		Helplines: helplines,
		Sources:   l.sources(),
		Glossary:  l.glossary(),
		Drugs:     l.drugs(),
		Site:      l.site(),
	}
	l.checkCitations(library.Sources)
	l.resolveDoubts(library.Sources)
	l.checkNumbers(library.Helplines)
	l.checkSafetyLinks(library.Guides)
	l.checkTopicLinks(library.Guides)
	return library, l.faults.err()
}

// A loader holds what loading one library shares between files.
type loader struct {
	fsys       fs.FS
	faults     faults
	topicLinks []link  // from topics to parts of guides
	citations  []link  // from texts to sources, by key
	doubts     []doubt // what may be citations
	// texts and links that must not have the number of one country's help line
	said        []run
	numberLinks []link
	// from options to safety topics
	safetyLinks []link
	first       guide.Region // whose numbers stand in the texts
}

// read returns a file's text. A missing file is the author's mistake.
func (l *loader) read(name string) ([]byte, bool) {
	text, exists, ok := l.readAny(name)
	if !exists {
		l.faults.add(name, 0, "no such file (write it, or take its name out of the list that has it)")
	}
	return text, ok
}

// readAny returns the text of a file that need not exist, and reports what is
// wrong with its characters.
func (l *loader) readAny(name string) (text []byte, exists, ok bool) {
	src, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		return nil, false, false
	}
	text, flaws, ok := decode(src)
	for _, f := range flaws {
		l.faults.addAt(name, f.line, f.column, "%s", f.text)
	}
	return text, true, ok
}
