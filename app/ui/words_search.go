package ui

// SearchWords are those of the search box and what it finds.
type SearchWords struct{}

var englishSearch = SearchWords{}
