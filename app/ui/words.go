package ui

// Words are the interface's own words in one language: all that is on a page
// and not in a guide.
type Words struct {
	Skip, Crisis, InCrisis, Call, Text, To, MoreHelp, Emergency, Chat   string
	Home, OnThisPage, ShowAll, HideAll                                  string
	Find, FindHint, FilterLoading, FilterFailed, FilterNoScript         string
	FindTopic, Found, FoundTopics, TopicsFound, AllTopics, NothingFound string
	HelpLines, HelpLinesIntro, HelpLinesChecked                         string
	WrittenBy, ReviewedBy, NotReviewed, Reviewed, NextReview            string
	Topics, TopicsLead, AlsoCalled, InTheGuide, BackToGuide             string
	NotAdvice, FullGuide, YourClinic, Book, NewVersion, UseNew          string
	HomeTitle, Tagline, Guides, ForClinics, ForClinicsText, SeeDemo     string
}

// In returns the words of a language; English where we have no other.
func In(lang string) Words {
	return english
}

var english = Words{
	Skip:      "Skip to the guide",
	Crisis:    "Crisis help",
	InCrisis:  "In crisis?",
	Call:      "Call",
	Text:      "Text",
	Chat:      "Chat online",
	To:        "to",
	MoreHelp:  "More help",
	Emergency: "In danger now? Call",

	Home:       "Careguide",
	OnThisPage: "On this page",
	ShowAll:    "Show all",
	HideAll:    "Hide all",

	Find:           "Find in this guide",
	FindHint:       "Type a word, such as sleep or cost",
	FilterLoading:  "Getting the search ready. You can keep typing.",
	FilterFailed:   "Search is not available on this device. Everything in the guide still opens and reads as usual.",
	FilterNoScript: "Search needs JavaScript. The whole guide is open below.",
	FindTopic:      "Find a topic",
	Found:          "Found: %d.",
	FoundTopics:    "Found in this guide: %d. Related topics: %d.",
	TopicsFound:    "Related topics",
	AllTopics:      "All related topics",
	NothingFound:   "Nothing found. Try another word, or fewer letters.",

	HelpLines:        "Help lines",
	HelpLinesIntro:   "If you think you may act on thoughts of ending your life, reach out now. You do not have to explain yourself well.",
	HelpLinesChecked: "Numbers last checked",

	WrittenBy:   "Written by",
	ReviewedBy:  "Reviewed by",
	NotReviewed: "Not yet reviewed by a clinician",
	Reviewed:    "Last checked",
	NextReview:  "Next review due",

	Topics:      "Related topics",
	TopicsLead:  "Subjects close to this guide, each in a sentence. Use the names to look for more.",
	AlsoCalled:  "Also called",
	InTheGuide:  "Read about it in the guide",
	BackToGuide: "Back to the guide",

	NotAdvice:  "General information. It does not replace advice from your own clinician.",
	FullGuide:  "Open the full guide",
	YourClinic: "Your clinic",
	Book:       "Book an appointment",
	NewVersion: "A new version is ready.",
	UseNew:     "Use it now",

	HomeTitle:      "Guides to treatment, in plain words",
	Tagline:        "Read them on any phone, offline too. Nothing you do here leaves your device.",
	Guides:         "Guides",
	ForClinics:     "For clinics",
	ForClinicsText: "Put a guide on your own website. Paste these lines where it should stand.",
	SeeDemo:        "See it on a demonstration clinic page",
}
