package ui

import "careguide/app/device"

// MineWords are those of the reader's own pages: the dock, my questions, my
// pages, and what is kept on the device.
type MineWords = *mineWords

type mineWords struct {
	_ [0]func() // not to be compared: the compiler need not write code for it

	Tools, Compare, Questions, Values, Tried, Pages, Settings, Close                  string
	Loading, NoTool, Failed                                                           string
	NotYet, IsKept, IsInTab, DoKeep, DoForget, ForgetAsk, ForgetYes, MyData           string
	SealedText, Continue, OfferTwo, OfferLong, OfferBoth, OfferTake, OfferMine        string
	NothingLasts, SaveFile, OfferOne, OfferMany, OfferAdd, OfferDrop                  string
	NoRoom, Newer, Cut, TooBig                                                        string
	QuestionsLead, OwnQuestion, OwnHint, Add, Added, AlreadyThere                     string
	Suggested, SuggestedLead, MoreSuggested, AskAbout, SeeQuestions                   string
	NoQuestions, Star, Starred, Up, Down, Edit, Remove, Removed                       string
	EditTitle, QuestionText, QuestionNote, NoteHint, Done                             string
	Visit, VisitLead, Date, Time, Place, With, ToCalendar                             string
	PagesLead, Include, PartQuestions, PartValues, PartTried, PartNotes               string
	Print, Copy, Copied, CopyHere, Share, SaveText, NothingYet, Notes                 string
	NotesHint, Prepared, From                                                         string
	SettingsLead, MyDataLead, WhatIsKept, NothingKept, KeptItem, Persistent, MayClear string
	SevenDays, Export, ExportHint, Import, ImportHint, Imported, ImportBad            string
	ImportForeign, ImportNewer, ImportBig, ImportUnread, ImportLong                   string
	Problems, Delete, DeleteAsk                                                       string
	DeleteYes, DeleteNo, Deleted, NotDeleted, Unread, SaveUnread, Forget              string
	OtherQuestions, When, Event, InCalendar, InCalendarAllDay                         string
	KeptIn                                                                            map[device.Where]string
	Entry                                                                             map[string]string
	Help                                                                              map[string]string
}

var englishMine = &mineWords{
	Tools:     "Tools",
	Compare:   "Compare treatments",
	Questions: "My questions",
	Values:    "What matters to me",
	Tried:     "What I have tried",
	Pages:     "My pages",
	Settings:  "Settings",
	Close:     "Close",
	Loading:   "Getting this ready. You can read on.",
	Failed:    "Writing things down is not available on this device. You can print this page and fill it in by hand.",
	NoTool:    "This page needs JavaScript to write things down. You can print it and fill it in by hand.",

	NotYet:       "What you write here stays until you close this tab. Nothing is sent.",
	IsKept:       "Kept on this device. Whoever uses this device can read it.",
	IsInTab:      "Kept until you close this tab.",
	DoKeep:       "Keep it on this device",
	DoForget:     "Forget what I wrote",
	ForgetAsk:    "This forgets all that you wrote. Files that you saved stay.",
	ForgetYes:    "Yes, forget it",
	MyData:       "My data",
	SealedText:   "What you write here lasts as long as this page is open. To keep it, print it, save a file, or go on in the full guide.",
	Continue:     "Continue in the full guide",
	NothingLasts: "This browser keeps nothing for this page. Save a file before you close it.",
	SaveFile:     "Save as a file",
	OfferOne:     "The link brought a list with 1 entry. Add it to yours?",
	OfferMany:    "The link brought a list with %d entries. Add it to yours?",
	OfferAdd:     "Add it",
	OfferDrop:    "Leave it out",
	OfferTwo:     "This guide has another list of yours, with %d entries. Put the two together?",
	OfferLong:    "You have two lists, too long for one together. You see the one with %d entries, and the other has %d. Which one do you want to keep?",
	OfferBoth:    "Put them together",
	OfferTake:    "Keep the other one",
	OfferMine:    "Keep the one I see",
	NoRoom:       "This device has no room left for what you wrote last. Save a file, so that you do not lose it.",
	Newer:        "A newer version of this guide has kept a list that this one cannot read. It stays as it is. Close this tab and open the guide again.",
	Cut:          "The link did not bring all of your list. Go back to the page that it came from, and try again there.",
	TooBig:       "Your list is too long for a link. Save it as a file, and open it in the settings of the full guide.",

	QuestionsLead: "Write down what you want to ask at your next visit. Star the three that matter most.",
	OwnQuestion:   "Your own question",
	OwnHint:       "In your own words.",
	Add:           "Add",
	Added:         "Added to your questions.",
	AlreadyThere:  "It is in your questions already.",
	Suggested:     "Questions from the guide",
	SuggestedLead: "Choose what fits. You can change the words later.",
	MoreSuggested: "Show more",
	AskAbout:      "Can you tell me more about this: %s?",
	SeeQuestions:  "See my questions",
	NoQuestions:   "No questions yet. Write one above, or choose from those below.",
	Star:          "Star",
	Starred:       "With a star",
	Up:            "Move up",
	Down:          "Move down",
	Edit:          "Change",
	Remove:        "Remove",
	Removed:       "Removed.",
	EditTitle:     "Change a question",
	QuestionText:  "Question",
	QuestionNote:  "Notes",
	NoteHint:      "What you hear at the visit, or want to add.",
	Done:          "Done",

	Visit:      "My visit",
	VisitLead:  "You can leave all of it empty.",
	Date:       "Date",
	Time:       "Time",
	Place:      "Place",
	With:       "With whom",
	ToCalendar: "Put it in my calendar",

	PagesLead:     "All that you wrote, to print or to send. Choose what goes on it.",
	Include:       "What goes on it",
	PartQuestions: "My questions and my visit",
	PartValues:    "What matters to me",
	PartTried:     "What I have tried",
	PartNotes:     "Other notes",
	Print:         "Print",
	Copy:          "Copy the text",
	Copied:        "Copied.",
	CopyHere:      "Copy this text:",
	Share:         "Share",
	SaveText:      "Save as text",
	NothingYet:    "You have not written anything yet.",
	Notes:         "Other notes for the visit",
	NotesHint:     "Anything else that you want to talk about.",
	Prepared:      "In the patient's own words, for the visit.",
	From:          "From the guide",

	SettingsLead:     "How the guide looks and sounds, and where your own words stay.",
	MyDataLead:       "All that you write stays on this device. Nobody else has it, and we cannot see it.",
	WhatIsKept:       "Kept on this device now",
	NothingKept:      "This device keeps nothing of yours.",
	KeptItem:         "%s, %s: %d characters",
	Persistent:       "Your browser has agreed not to clear it by itself.",
	MayClear:         "Your browser may clear it when the device runs out of room. A file is safer.",
	SevenDays:        "Safari clears it after 7 days without a visit. Add the guide to your Home Screen, or save a file.",
	Export:           "Save everything as a file",
	ExportHint:       "You can open the file here again, on this device or another.",
	Import:           "Open a file",
	ImportHint:       "We add what is in the file to what you have.",
	Imported:         "We added the file to your list.",
	ImportBad:        "We could not read this file. All is as it was.",
	ImportForeign:    "This is not a file from this guide. All is as it was.",
	ImportNewer:      "This file is from a newer version. Load this page again, then try once more.",
	ImportBig:        "This file is too large. All is as it was.",
	ImportUnread:     "Your device could not open this file. Is it still there, and on this device? All is as it was.",
	ImportLong:       "All is as it was: there is no room for what you have and what the file adds. Make yours shorter, then open the file again.",
	Problems:         "We could not read these parts, or you had them already:",
	Delete:           "Delete everything",
	DeleteAsk:        "This deletes all that you wrote, and your settings, on this device. Files that you saved stay.",
	DeleteYes:        "Yes, delete it",
	DeleteNo:         "No, keep it",
	Deleted:          "Deleted. We looked again: nothing of it is on this device.",
	NotDeleted:       "We could not delete all of it. Clear the data of this website in your browser's settings.",
	Unread:           "We could not read part of your list. We set it aside, whole.",
	SaveUnread:       "Save what we could not read",
	Forget:           "Remove it from this device",
	OtherQuestions:   "Other questions",
	When:             "When",
	Event:            "Appointment",
	InCalendar:       "The file has one hour for your visit: we do not know how long it takes. You can change that in your calendar.",
	InCalendarAllDay: "The file has a whole day for your visit, because it has no time. You can change that in your calendar.",
	KeptIn:           map[device.Where]string{device.OnDevice: "on this device", device.InTab: "in this tab"},
	Entry: map[string]string{
		"careguide-plan": "What you wrote", "careguide-display": "Display settings", "careguide-unread": "A list that we could not read", "careguide-region": "Your country", "careguide-drafts": "What you were writing", "careguide-install": "That you do not want to install the guide",
	},
	Help: map[string]string{"none": "Did not help", "some": "Helped some", "a-lot": "Helped a lot"},
}
