package search

import (
	"cmp"
	"slices"
)

// rank returns the numbers of the documents that answer, the best first.
func (x *Index) rank(scores []score, asked int) []int {
	var all, some []int
	for doc, s := range scores {
		switch {
		// That it belongs to an option says nothing of what is in it.
		case s.own == 0:
		case s.matched == asked:
			all = append(all, doc)
		default:
			some = append(some, doc)
		}
	}
	x.sort(all, scores)
	if len(all) >= enough {
		return all
	}
	x.sort(some, scores)
	all = append(all, some...)
	return all[:min(len(all), MaxHits)]
}

func (x *Index) sort(docs []int, scores []score) {
	value := func(doc int) float64 {
		s := scores[doc]
		// A title that says no more than the query is what was looked for.
		named := 1.0
		if n := int(x.titles[doc]); n > 0 {
			named += 0.5 * float64(min(s.title, n)) / float64(n)
		}
		return s.sum * named * kindWeight[x.docs[doc].Kind]
	}
	bestFirst(docs, value)
}

// bestFirst puts documents in order; those that count the same as the guide has
// them.
func bestFirst(docs []int, value func(doc int) float64) {
	slices.SortFunc(docs, func(a, b int) int { return cmp.Or(cmp.Compare(value(b), value(a)), a-b) })
}

// hits shows the best of what was found: of one option's page, and of one
// question to all options, only a few.
func (x *Index) hits(ranked []int, terms map[string]bool) []Hit {
	var hits []Hit
	of := map[string]int{}
	for _, doc := range ranked {
		d := &x.docs[doc]
		if d.Kind == Field {
			of[d.In]++
			of[d.Title]++
			if of[d.In] > maxAlike || of[d.Title] > maxAlike {
				continue
			}
		}
		hits = append(hits, Hit{d, mark(d.Title, terms), snippet(x.text(doc), terms)})
		if len(hits) == MaxHits {
			break
		}
	}
	return hits
}

// near finds the documents whose titles or names sound most like the first
// words of the query.
func (x *Index) near(asked []string) []*Document {
	best := map[int]float64{}
	for _, word := range asked[:min(len(asked), maxNear)] {
		if len(word) < 4 {
			continue
		}
		x.misspelt(word, min(maxSlips, len(word)/2), true, func(term int, quality float64) {
			x.each(term, func(doc, parts int) {
				if parts&(inTitle|inNames) != 0 {
					best[doc] = max(best[doc], quality*kindWeight[x.docs[doc].Kind])
				}
			})
		})
	}
	var docs []int
	for doc := range best {
		docs = append(docs, doc)
	}
	bestFirst(docs, func(doc int) float64 { return best[doc] })
	var near []*Document
	for _, doc := range docs[:min(len(docs), maxNear)] {
		near = append(near, &x.docs[doc])
	}
	return near
}
