package lint

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"unicode/utf8"
)

// A Report is a line of the table: what a page, or one section of it, measures.
type Report struct {
	Page      string  `json:"page"`
	Dir       string  `json:"dir"`               // folder in the site
	File      string  `json:"file"`              // that it starts with
	Section   string  `json:"section,omitempty"` // empty for the whole page
	Words     int     `json:"words"`
	Sentences int     `json:"sentences"`
	Longest   int     `json:"longest"`  // words of the longest sentence
	Grade     float64 `json:"grade"`    // Flesch-Kincaid
	Adjusted  float64 `json:"adjusted"` // the same, names as two syllables
	SMOG      float64 `json:"smog"`
	Aloud     float64 `json:"smogAloud"` // with figures and abbreviations read aloud
	Passive   int     `json:"passive"`   // sentences
	Sources   int     `json:"sources"`   // different ones cited
	// Of the page as sent, and how many it may have: the caller's to fill in.
	Bytes  int `json:"bytes,omitempty"`
	Budget int `json:"budget,omitempty"`
}

// Measure returns the report of a page and, where it has several sections, of
// each of these.
func Measure(page Page, rules Rules) []Report {
	p := parse(page)
	reports := []Report{measure(p.Name, "", p.blocks, rules)}
	reports[0].Dir, reports[0].File = page.Dir, page.Texts[0].File
	if sections := p.sections(); len(sections) > 1 {
		for _, blocks := range sections {
			reports = append(reports, measure(p.Name, blocks[0].Section, blocks, rules))
		}
	}
	return reports
}

func measure(page, section string, blocks []block, rules Rules) Report {
	n := countBlocks(blocks, rules.Names)
	r := Report{
		Page: page, Section: section,
		Words: n.words, Sentences: n.sentences, Longest: n.longest,
		Grade: n.grade(), Adjusted: n.adjustedGrade(), SMOG: n.smog(), Aloud: n.smogAloud(),
	}
	var sources []string
	for _, b := range blocks {
		for _, s := range b.sentences {
			sources = append(sources, s.cites...)
			if b.graded() && isPassive(s.text) {
				r.Passive++
			}
		}
	}
	slices.Sort(sources)
	r.Sources = len(slices.Compact(sources))
	return r
}

// Table writes reports for people to read, a line each, sections under their page.
func Table(w io.Writer, reports []Report) error {
	wide := len("page")
	for _, r := range reports {
		wide = max(wide, utf8.RuneCountInString(r.name()))
	}
	_, err := fmt.Fprintf(w, "%-*s  words  grade  adjusted  SMOG  aloud  longest  passive  sources  bytes  budget\n", wide, "page")
	for _, r := range reports {
		if err == nil {
			_, err = fmt.Fprintf(w, "%-*s  %5d  %5.1f  %8.1f  %4.1f  %5.1f  %7d  %7d  %7d  %5s  %6s\n", wide, r.name(),
				r.Words, r.Grade, r.Adjusted, r.SMOG, r.Aloud, r.Longest, r.Passive, r.Sources, orDash(r.Bytes), orDash(r.Budget))
		}
	}
	return err
}

// orDash writes a number that may not be known.
func orDash(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}

func (r Report) name() string {
	if r.Section == "" {
		return r.Page
	}
	return "  " + r.Section
}
