package ui

import "careguide/app/guide"

// Words are the interface's own words in one language: all that is on a page
// and not in a guide. All share the ones of their language: a copy in every part
// of a page, and comparing it, would cost time and 12 KB of app.wasm.
type Words = *words

type words struct {
	_ [0]func() // not to be compared: the compiler need not write code for it

	Skip, Crisis, InCrisis, Call, Text, To, MoreHelp, Emergency, Chat                                              string
	Home, OnThisPage, ShowAll, HideAll                                                                             string
	Find, FindHint, FilterLoading, FilterFailed, FilterNoScript                                                    string
	FindTopic, Found, NothingFound                                                                                 string
	HelpLines, HelpLinesIntro, HelpLinesChecked                                                                    string
	WrittenBy, ReviewedBy, NotReviewed, Reviewed, NextReview                                                       string
	Topics, TopicsAZ, TopicsByGroup, TopicsLead, AlsoCalled, InTheGuide, BackToGuide                               string
	NotAdvice, FullGuide, YourClinic, Book, NewVersion, UseNew                                                     string
	HomeTitle, Tagline, Guides, ForClinics, ForClinicsText, Snippet, SeeDemo, Builder                              string
	LostTitle, LostLead, LostKept, LostSearch, LostHome, LostCopy, AwayTitle, AwayLead, GoneTitle, GoneLead, Dates string

	FullPage, AtAGlance, OfPeople, OfPeopleWith, OfPeopleKey, PictureThis, PictureOther, Safety, SafetyShort string
	Sources, SourcesLead, SourceOld, SourceCopy, SourceRoot, NoDate                                          string
	CitedOn, Glossary, GlossaryLead, Evidence, Changes, ChangesLead                                          string
	UpdatePolicy, Funding, Conflicts, More, LookUp, Overdue, Feedback, YourCountry                           string
	NumbersFor, OtherCountries                                                                               string
	Compare                                                                                                  map[guide.Slug]string
	Levels                                                                                                   map[string]string

	Search  SearchWords  // words_search.go
	Choice  CompareWords // words_compare.go
	Plan    PlanWords    // words_plan.go
	Comfort ComfortWords // words_comfort.go
	Mine    MineWords    // words_mine.go
	Paper   PaperWords   // words_paper.go
}

// References returns the titles of the pages beside a guide, by their folder.
func (w *words) References() map[string]string {
	return map[string]string{"safety": w.Safety, "evidence": w.Evidence, "glossary": w.Glossary, "sources": w.Sources, "changes": w.Changes}
}

// In returns the words of a language; English where we have no other.
func In(lang string) Words {
	return english
}

var english = &words{
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
	NothingFound:   "Nothing found. Try another word, or fewer letters.",

	HelpLines:        "Help lines",
	HelpLinesIntro:   "If you think you may act on thoughts of ending your life, reach out now. You do not have to explain yourself well.",
	HelpLinesChecked: "Numbers last checked",

	WrittenBy:   "Written by",
	ReviewedBy:  "Reviewed by",
	NotReviewed: "Not yet reviewed by a clinician",
	Reviewed:    "Last checked",
	NextReview:  "Next review due",

	Topics:        "Related topics",
	TopicsAZ:      "See them from A to Z",
	TopicsByGroup: "See them by group",
	TopicsLead:    "Subjects close to this guide, each in a sentence. Use the names to look for more.",
	AlsoCalled:    "Also called",
	InTheGuide:    "Read about it in the guide",
	BackToGuide:   "Back to the guide",

	FullPage:       "More about",
	AtAGlance:      "At a glance",
	OfPeople:       "About %d of 100 people: %s.",
	OfPeopleWith:   "With %s: about %d of 100.",
	OfPeopleKey:    "Each square is one of 100 people. Filled squares are people with that result.",
	PictureThis:    "This option: %d of 100",
	PictureOther:   "%s: %d of 100",
	Safety:         "Safety",
	SafetyShort:    "Read this for your safety",
	Sources:        "Sources",
	SourcesLead:    "Where the facts in this guide come from.",
	SourceOld:      "This source is more than five years old.",
	SourceCopy:     "We read a copy or a summary of it.",
	SourceRoot:     "We have not read it; this is the publisher's address.",
	NoDate:         "no date",
	CitedOn:        "Used on",
	Glossary:       "Words explained",
	GlossaryLead:   "What the words of medicine in this guide mean.",
	Evidence:       "What studies say",
	Changes:        "What changed",
	ChangesLead:    "What we changed in this guide, and when.",
	UpdatePolicy:   "How we keep it up to date",
	Funding:        "Who pays for it",
	Conflicts:      "Conflicts of interest",
	More:           "More in this guide",
	LookUp:         "Look it up at",
	Overdue:        "This guide is past the date of its next review. Some of it may have changed. Ask your clinician.",
	Feedback:       "Tell us about a mistake",
	YourCountry:    "Your country",
	NumbersFor:     "Numbers shown here: %s.",
	OtherCountries: "Other countries",
	Compare: map[guide.Slug]string{
		"works": "Will it work?", "side-effects": "Side effects", "cover": "Who pays?", "soon": "How soon?", "cost": "What does it cost?",
		"given": "How is it given?", "visits": "How many visits?", "work": "Work and driving", "next": "What if it does not help?",
	},
	Levels: map[string]string{guide.Emergency: "Emergency", guide.Urgent: "Urgent", guide.AskSoon: "Ask soon"},

	NotAdvice:  "General information. It does not replace advice from your own clinician.",
	FullGuide:  "Open the full guide",
	YourClinic: "Your clinic",
	Book:       "Book an appointment",
	NewVersion: "A new version is ready.",
	UseNew:     "Use it now",

	HomeTitle:      "Guides to treatment, in plain words",
	Tagline:        "Open a guide, read what interests you, and take your questions to your next visit. It works offline too. Nothing you do here leaves your device.",
	Guides:         "Guides",
	ForClinics:     "For clinics",
	ForClinicsText: "Put a guide on your own website. Paste these lines where it should stand.",
	Snippet:        "The lines to paste",
	SeeDemo:        "See it on a demonstration clinic page",
	Builder:        "Choose options, see them at once, and copy the lines",

	LostTitle:  "This page is not here",
	LostLead:   "The address may have a typing mistake, or the page has moved.",
	LostKept:   "If you chose to keep something on this device, it is still there.",
	LostSearch: "If a name above is not a link, look for it on the start page.",
	LostHome:   "Go to the start page",
	LostCopy:   "This page is no longer on its website. You are reading the copy that this device kept on %s. Ask your clinic whether it still holds.",
	AwayTitle:  "This page is not on your device",
	AwayLead:   "You are offline, or the website does not answer. The address may also have a typing mistake.",
	GoneTitle:  "This page has been withdrawn",
	GoneLead:   "Those who made it took it back. The copy that was kept on this device is deleted. Ask your clinic what holds now.",
	Dates:      "en-GB", // the locale that writes 23 November 2026, as Date.English does

	Search: englishSearch, Choice: englishCompare, Plan: englishPlan, Comfort: englishComfort, Mine: englishMine, Paper: englishPaper,
}
