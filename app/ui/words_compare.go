package ui

// CompareWords are those of the page that compares options.
type CompareWords struct{}

var englishCompare = CompareWords{}
