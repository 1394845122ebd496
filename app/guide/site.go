package guide

import (
	"net/url"
	"strings"
)

// A Site is what one publisher of Careguide sets. Every field may be empty.
type Site struct {
	Address     string // https, ends with a slash
	Feedback    string // mailto or https
	Library     string // https, with QueryMark for the name of a topic
	LibraryName string
}

// QueryMark stands for the name of a topic in Site.Library.
const QueryMark = "{query}"

// LookUp returns the address that looks a topic up in the library; empty where
// the publisher has none.
func (s Site) LookUp(topic string) string {
	return strings.Replace(s.Library, QueryMark, url.QueryEscape(topic), 1)
}
