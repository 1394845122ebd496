package search

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// What of a query is looked at: more costs time and finds nothing else.
const (
	maxQuery  = 400    // bytes
	maxWords  = 10     // words
	maxWord   = 32     // bytes of a word
	maxCrisis = 20_000 // bytes that are searched for a cry for help
	maxNear   = 3      // documents that sound alike, and words that they are like
	maxAlike  = 3      // hits from the page of one option, or with one title
	enough    = 3      // documents with all words, from which those with some are left out
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

// Find answers a query. However long or strange it is, that takes about the
// time of a usual one.
func (x *Index) Find(query string) Result {
	r := Result{Crisis: x.crisis(query)}
	asked, telling := x.ask(query)
	if len(asked) == 0 {
		return r
	}
	// In danger words mean what they say: "die" is not the beginning of "diet".
	scores, terms := x.score(asked, !r.Crisis)
	ranked := x.rank(scores, len(asked))
	r.Found = len(ranked)
	r.Hits = x.hits(ranked, terms)
	// Of "how" nobody wants to hear that there is nothing: more is on its way.
	r.Query = telling || len(r.Hits) > 0
	if r.Query && len(r.Hits) == 0 {
		r.Near = x.near(asked)
	}
	return r
}

// ask returns the words to look for: those that say something, or all where
// none does. One letter says nothing yet.
func (x *Index) ask(query string) (asked []string, telling bool) {
	all := words(cut(query, maxQuery))
	if len(all) == 1 && len(all[0]) == 1 {
		return nil, false
	}
	say := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return x.lay.skip[w] })
	telling = len(say) > 0
	if !telling {
		say = all
	}
	for _, w := range x.join(say) {
		if w = cut(w, maxWord); !slices.Contains(asked, w) && len(asked) < maxWords {
			asked = append(asked, w)
		}
	}
	return asked, telling
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

// cut shortens a text to at most n bytes, between characters.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
