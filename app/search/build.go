package search

import (
	"encoding/binary"
	"maps"
	"slices"
	"strings"

	"careguide/app/fold"
	"careguide/app/guide"
)

// In which parts of a document a word stands.
const (
	inTitle = 1 << iota
	inNames
	inHolder // the title of what holds the document
	inText
	fieldBits = iota
)

// Build makes the index of documents, as text that travels: four blocks, each
// after its length in bytes.
//
//	the words, in order, a line each
//	for each word the length of its list; then all lists. A list is the numbers
//	of documents as steps, with the parts that have the word in the low bits
//	for each document the number of words in its title
//	lay words
//
// It reports lay words that lead nowhere.
func Build(docs []Document, all []guide.LayWord) (string, error) {
	lines, err := layLines(docs, all)
	if err != nil {
		return "", err
	}
	skip := readLay(lines, len(docs)).skip
	places := map[string]map[int]int{} // of each word: documents, and parts of them
	var titles []byte
	for i := range docs {
		d := &docs[i]
		note := func(part int, text string) (n int) {
			for _, w := range fold.Words(text) {
				if skip[w] || len(w) > maxWord {
					continue
				}
				if places[w] == nil {
					places[w] = map[int]int{}
				}
				places[w][i] |= part
				n++
			}
			return n
		}
		titles = append(titles, byte(min(note(inTitle, d.Title), 255)))
		note(inNames, strings.Join(d.Names, " "))
		note(inHolder, d.In)
		note(inText, d.Text(guide.Region{}))
	}
	dictionary := slices.Sorted(maps.Keys(places))
	var lengths, lists []byte
	for _, w := range dictionary {
		list := appendList(nil, places[w])
		lengths = binary.AppendUvarint(lengths, uint64(len(list)))
		lists = append(lists, list...)
	}
	var out []byte
	for _, block := range []string{strings.Join(dictionary, "\n"), string(lengths) + string(lists), string(titles), lines} {
		out = append(binary.AppendUvarint(out, uint64(len(block))), block...)
	}
	return string(out), nil
}

func appendList(list []byte, places map[int]int) []byte {
	last := 0
	for _, doc := range slices.Sorted(maps.Keys(places)) {
		list = binary.AppendUvarint(list, uint64((doc-last)<<fieldBits|places[doc]))
		last = doc
	}
	return list
}
