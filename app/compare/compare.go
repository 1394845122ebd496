// Package compare holds what a reader chooses to compare: two to four options
// side by side. A choice lives in the address of a page, as in
// #with=ect,ketamine, where anybody can write anything.
// It knows the model; it must not know go-app, pages or the browser.
package compare

import (
	"errors"
	"net/url"
	"slices"
	"strings"

	"careguide/app/guide"
)

// How many options there are in a comparison. A fifth column could be read
// neither on a screen nor on paper.
const (
	Least = 2
	Most  = 4
)

// ErrFull says that there is no room for one more option.
var ErrFull = errors.New("four options are compared already")

const key = "with="

// Parse returns the options that a fragment names, with or without its #, in
// the order of known. Names that are not known, or named twice, count once at
// most; of too many the first that are named stay.
func Parse(fragment string, known []guide.Slug) []guide.Slug {
	var chosen []guide.Slug
	for part := range strings.SplitSeq(strings.TrimPrefix(fragment, "#"), "&") {
		names, ok := strings.CutPrefix(part, key)
		if !ok {
			continue
		}
		// Programs that send addresses on write the comma as %2C.
		if plain, err := url.QueryUnescape(names); err == nil {
			names = plain
		}
		for name := range strings.SplitSeq(names, ",") {
			id := guide.Slug(strings.TrimSpace(name))
			if len(chosen) < Most && slices.Contains(known, id) && !slices.Contains(chosen, id) {
				chosen = append(chosen, id)
			}
		}
		break
	}
	return ordered(chosen, known)
}

// Fragment returns what Parse understands, without #; empty for no choice.
func Fragment(chosen []guide.Slug) string {
	if len(chosen) == 0 {
		return ""
	}
	names := make([]string, len(chosen))
	for i, id := range chosen {
		names[i] = string(id)
	}
	return key + strings.Join(names, ",")
}

// Add returns a choice with one option more, in the order of known. An option
// that is in it already, or not known, changes nothing. With Most in it the
// choice stays as it is, and the error is ErrFull.
func Add(chosen []guide.Slug, id guide.Slug, known []guide.Slug) ([]guide.Slug, error) {
	if slices.Contains(chosen, id) || !slices.Contains(known, id) {
		return chosen, nil
	}
	if len(chosen) >= Most {
		return chosen, ErrFull
	}
	return ordered(append(slices.Clone(chosen), id), known), nil
}

// Remove returns a choice without an option.
func Remove(chosen []guide.Slug, id guide.Slug) []guide.Slug {
	return slices.DeleteFunc(slices.Clone(chosen), func(other guide.Slug) bool { return other == id })
}

func ordered(chosen, known []guide.Slug) []guide.Slug {
	slices.SortFunc(chosen, func(a, b guide.Slug) int { return slices.Index(known, a) - slices.Index(known, b) })
	return chosen
}

// IDs returns the ids of options, in their order.
func IDs(options []guide.Option) []guide.Slug {
	ids := make([]guide.Slug, len(options))
	for i, o := range options {
		ids[i] = o.ID
	}
	return ids
}

// Sources returns the keys that the answers of options cite, question by
// question, each once: the order in which a page with all of them numbers its
// sources.
func Sources(options []guide.Option) []string {
	var keys []string
	for _, question := range guide.CompareIDs() {
		for _, o := range options {
			for _, key := range Answer(o, question).Sources {
				if !slices.Contains(keys, key) {
					keys = append(keys, key)
				}
			}
		}
	}
	return keys
}

// Answer returns what an option has to say to a question; an empty answer where
// it says nothing.
func Answer(o guide.Option, question guide.Slug) guide.Answer {
	for _, a := range o.Compare {
		if a.ID == question {
			return a
		}
	}
	return guide.Answer{ID: question}
}
