package search

import (
	"errors"
	"strings"

	"careguide/app/guide"
)

// An Index answers queries over documents. It is not for use by several
// goroutines at once: it keeps the texts that it has shown.
type Index struct {
	docs   []Document
	terms  []string // all words, in order
	lists  []string // of each word: where it stands, as Build wrote it
	stems  []string // of each word
	titles string   // of each document: words in its title
	lay    lay
	region guide.Region // whose numbers its texts have
	texts  map[int]string
}

// In shows texts from now on with the numbers of a region.
func (x *Index) In(r guide.Region) {
	if r.Code != x.region.Code {
		x.region, x.texts = r, map[int]string{}
	}
}

var errIndex = errors.New("search: the index is not that of these documents (build the site again)")

// Open reads what Build made of the same documents.
func Open(built string, docs []Document) (*Index, error) {
	blocks, ok := blocks(built)
	if !ok || len(blocks[2]) != len(docs) {
		return nil, errIndex
	}
	x := &Index{docs: docs, terms: strings.Split(blocks[0], "\n"), titles: blocks[2], lay: readLay(blocks[3], len(docs)), texts: map[int]string{}}
	lengths, lists := make([]int, len(x.terms)), blocks[1]
	for i := range lengths {
		if lengths[i], lists, ok = uvarint(lists); !ok {
			return nil, errIndex
		}
	}
	x.lists = make([]string, len(x.terms))
	x.stems = make([]string, len(x.terms))
	for i, n := range lengths {
		if n > len(lists) {
			return nil, errIndex
		}
		x.lists[i], lists = lists[:n], lists[n:]
		x.stems[i] = stem(x.terms[i])
	}
	return x, nil
}

// blocks takes the four blocks of an index apart.
func blocks(s string) (all [4]string, ok bool) {
	for i := range all {
		var n int
		if n, s, ok = uvarint(s); !ok || n > len(s) {
			return all, false
		}
		all[i], s = s[:n], s[n:]
	}
	return all, s == ""
}

// uvarint reads a number as encoding/binary writes it, from a text.
func uvarint(s string) (n int, rest string, ok bool) {
	for i := 0; i < len(s) && i < 5; i++ {
		n |= int(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			return n, s[i+1:], true
		}
	}
	return 0, "", false
}

// each calls see for every document with the term, with the parts that have it.
func (x *Index) each(term int, see func(doc, parts int)) {
	doc := 0
	for list := x.lists[term]; list != ""; {
		n, rest, ok := uvarint(list)
		if !ok {
			return
		}
		list, doc = rest, doc+n>>fieldBits
		if doc >= len(x.docs) {
			return
		}
		see(doc, n&(1<<fieldBits-1))
	}
}

// text returns the text of a document, made once.
func (x *Index) text(doc int) string {
	t, ok := x.texts[doc]
	if !ok {
		t = x.docs[doc].Text(x.region)
		x.texts[doc] = t
	}
	return t
}
