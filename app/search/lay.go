package search

import (
	"fmt"
	"slices"
	"strings"

	"careguide/app/fold"
	"careguide/app/guide"
)

// lay is what authors know of readers' words, ready to be asked.
type lay struct {
	skip  map[string]bool     // words that say nothing of what is looked for
	same  map[string][]string // a word, and words that mean the same
	finds []phrase
	cries cries
}

// A phrase is some words, and the documents that they mean.
type phrase struct {
	words []string
	docs  []int
}

// layLines writes lay words as the index keeps them: a line each, folded, with
// the numbers of documents for their places.
func layLines(docs []Document, all []guide.LayWord) (string, error) {
	at := map[string]int{}
	for i := len(docs) - 1; i >= 0; i-- {
		at[docs[i].Place] = i
	}
	var b strings.Builder
	for _, l := range all {
		var means []string
		for _, m := range l.Means {
			if l.Kind != guide.LayFinds {
				means = append(means, strings.Join(fold.Words(m), " "))
				continue
			}
			i, ok := at[m]
			if !ok {
				return "", fmt.Errorf("lay word %q: nothing in the guide is at %q", l.Phrase, m)
			}
			means = append(means, fmt.Sprint(i))
		}
		if l.Kind == guide.LayFinds || l.Kind == guide.LaySame || l.Kind == guide.LaySkips {
			fmt.Fprintf(&b, "%s\t%s\t%s\n", l.Kind, strings.Join(fold.Words(l.Phrase), " "), strings.Join(means, "\t"))
		}
	}
	b.WriteString(cryLines(all))
	return b.String(), nil
}

// readLay reads what layLines wrote, over n documents.
func readLay(lines string, n int) lay {
	l := lay{skip: map[string]bool{}, same: map[string][]string{}}
	l.cries.sense = map[string]sense{}
	for line := range strings.Lines(lines) {
		parts := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(parts) < 3 {
			continue
		}
		p := phrase{words: strings.Fields(parts[1])}
		switch parts[0] {
		case guide.LaySkips:
			for _, w := range p.words {
				l.skip[w] = true
			}
		case guide.LaySame:
			group := append([]string{parts[1]}, parts[2:]...)
			for _, w := range group {
				for _, other := range group {
					if other != w && !slices.Contains(l.same[w], other) {
						l.same[w] = append(l.same[w], other)
					}
				}
			}
		case guide.LayFinds:
			for _, m := range parts[2:] {
				if i := number(m); i < n {
					p.docs = append(p.docs, i)
				}
			}
			l.finds = append(l.finds, p)
		default:
			l.cries.read(parts[0], parts[1], parts[2])
		}
	}
	for i, p := range l.finds { // a query has no such words either
		l.finds[i].words = slices.DeleteFunc(p.words, func(w string) bool { return l.skip[w] })
	}
	return l
}

func number(digits string) int {
	n := 0
	for _, d := range digits {
		n = n*10 + int(d-'0')
	}
	return n
}
