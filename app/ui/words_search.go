package ui

// SearchWords are those of the search box and what it finds.
type SearchWords = *searchWords

type searchWords struct {
	_ [0]func() // not to be compared: the compiler need not write code for it

	Results               string // accessible name of the list of hits
	One, Some, More, None string // what the status line says
	NoneText, Near        string
	InGuide, FullGuide    string // where a hit is
	Crisis                string // said before all else, with the ways to reach help
	AllTopics             string
}

var englishSearch = &searchWords{
	Results:   "What we found",
	One:       "1 result.",
	Some:      "%d results.",
	More:      "%d results. Here are the best %d.",
	None:      "Nothing found.",
	NoneText:  "Nothing found. Try another word, or fewer letters.",
	Near:      "Did you mean",
	InGuide:   "In this guide",
	FullGuide: "In the full guide",
	Crisis:    "In crisis? You can talk to someone now.",
	AllTopics: "See all related topics",
}
