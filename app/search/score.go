package search

import (
	"math"
	"slices"
	"strings"
)

// What a word counts in each part of a document.
var weights = [...]struct {
	part   int
	weight float64
}{{inTitle, 5}, {inNames, 4}, {inHolder, 1.5}, {inText, 1}}

// What is in the guide counts more than what is only close to it.
var kindWeight = [...]float64{Section: 1.25, Row: 1.3, Field: 1, Danger: 1.25, Chapter: 0.95, Word: 0.95, Topic: 0.9, HelpLine: 0.7, Page: 1.2}

// meant is what a document counts that the lay words of a query mean, as if
// they were its title.
const meant = 6

// A score is what is known of a document while a query is answered.
type score struct {
	sum     float64
	matched int // words of the query that it has
	own     int // of these, those that are not only in the title of its holder
	title   int // of these, those in its title
}

// score gives every document what it counts, and tells which terms of the
// index were meant. The last word may be unfinished, if open.
func (x *Index) score(asked []string, open bool) (scores []score, terms map[string]bool) {
	scores, terms = make([]score, len(x.docs)), map[string]bool{}
	of := make([]struct {
		value float64
		parts int
	}, len(x.docs)) // what the word counts in each document
	lay := x.layMeans(asked)
	for i, word := range asked {
		clear(of)
		found := 0
		see := func(doc, parts int, value float64) {
			if of[doc].parts == 0 {
				found++
			}
			of[doc].parts |= parts
			of[doc].value = max(of[doc].value, value)
		}
		for term, quality := range x.matches(word, open && i == len(asked)-1) {
			terms[x.terms[term]] = true
			x.each(term, func(doc, parts int) { see(doc, parts, quality*weigh(parts)) })
		}
		for _, doc := range lay[i] {
			see(doc, inNames, meant)
		}
		rare := math.Log(1 + float64(len(x.docs))/float64(found+1))
		for doc := range of {
			if of[doc].parts == 0 {
				continue
			}
			s := &scores[doc]
			s.sum += rare * of[doc].value
			s.matched++
			if of[doc].parts != inHolder {
				s.own++
			}
			if of[doc].parts&inTitle != 0 {
				s.title++
			}
		}
	}
	return scores, terms
}

// weigh returns what a word counts that stands in these parts: what the best
// of them says, and a little for the others.
func weigh(parts int) float64 {
	sum := 0.0
	for _, w := range weights {
		if parts&w.part == 0 {
			continue
		}
		if sum == 0 {
			sum = w.weight
		} else {
			sum += 0.2 * w.weight
		}
	}
	return sum
}

// layMeans returns, for each word of a query, the documents that it means as
// part of a phrase of the lay words.
func (x *Index) layMeans(asked []string) map[int][]int {
	all := map[int][]int{}
	for _, p := range x.lay.finds {
		if at := p.in(asked); at != nil {
			for _, i := range at {
				all[i] = append(all[i], p.docs...)
			}
		}
	}
	return all
}

// in returns which words of a query are those of the phrase; nil where one is
// missing. The last word of the query may be the beginning of one; where the
// phrase is no more than that, of three letters at least.
func (p phrase) in(asked []string) []int {
	var at []int
	for _, w := range p.words {
		i := slices.IndexFunc(asked, func(a string) bool { return stem(a) == stem(w) })
		if last := len(asked) - 1; i < 0 && (len(p.words) > 1 || len(asked[last]) > 2) && strings.HasPrefix(w, asked[last]) {
			i = last
		}
		if i < 0 {
			return nil
		}
		at = append(at, i)
	}
	return at
}
