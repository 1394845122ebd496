package ui

// CompareWords are those of the pages that compare options.
type CompareWords = *compareWords

type compareWords struct {
	_ [0]func() // not to be compared: the compiler need not write code for it

	Title, Lead, Text        string
	Pick, NoScript, Failed   string
	None, One, Some, Full    string // how many are chosen; Some takes the number
	See, Change              string
	Question, Caption        string
	Pairs, PairsText, AndSep string
	All, AllText             string
	WithAnother, With        string // With takes a name
	Read                     string
	PairLead, PairChange     string
	PairAbout                string // takes the names; for search engines
}

var englishCompare = &compareWords{
	Title: "Compare treatments",
	Lead:  "See two to four treatments side by side.",
	Text:  "Each one answers the same nine questions. The order says nothing about which is best. Bring what you find to your next visit.",

	Pick:     "Choose two to four",
	NoScript: "To choose your own, turn on JavaScript. The pairs and the lists below work without it.",
	Failed:   "This tool cannot work on this device. The pairs and the lists below have the same answers.",
	None:     "None chosen yet.",
	One:      "1 chosen. Choose at least one more.",
	Some:     "%d of 4 chosen.",
	Full:     "You can compare four at a time. Take one out first.",
	See:      "Compare them",
	Change:   "Choose others",

	Question: "Question",
	Caption:  "The same questions, answered for each treatment",

	Pairs:     "Often compared",
	PairsText: "Readers often ask about these pairs.",
	AndSep:    " and ",

	All:     "All treatments, one question at a time",
	AllText: "Open a question to see what each treatment answers.",

	WithAnother: "Compare with another treatment",
	With:        "Compare with %s",
	Read:        "Read more",

	PairLead:   "Two treatments side by side. The order says nothing about which is better.",
	PairChange: "Add or change treatments",
	PairAbout:  "%s side by side: will it work, side effects, cover, how soon, cost, visits, work.",
}
