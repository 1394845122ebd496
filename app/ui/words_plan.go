package ui

import (
	"errors"
	"fmt"

	"careguide/app/plan"
)

// PlanWords are those of the reader's own pages: questions, values, what was
// tried, and what is kept of them.
type PlanWords = *planWords

type planWords struct {
	_ [0]func() // not to be compared: the compiler need not write code for it

	Plain, Waiting, Save, Cancel, Undo, Undone                  string
	Empty, TooLong, Same, Full, Stars, Gone, BadDate            string
	Tried, TriedLead, TriedAbout, TriedList, TriedAdd, AddTrial string
	TriedChange, Change, Remove, RemoveAll, RemovedAll          string
	TriedAdded, TriedChanged, Removed, TriedBusy                string
	Medicine, MedicineHint, Dose, DoseHint, Weeks, WeeksHint    string
	Helped, HelpedNote, HelpedHint, SideEffects, WhyStopped     string
	NotSure, StillTaking, TriedSafety, Blank                    string
	Values, ValuesLead, ValuesPaper, ALot, Some, NotMuch        string
	Own, OwnHint, AddOwn, OwnAdded, Note, NoteHint              string
	ValuesResult, ValuesResultLead, ResultALot, ResultSome      string
	ClearValues, ValuesCleared, ValueRemoved                    string
	Sure, SureLead, Yes, No, SureNo, SureYes, AddQuestions      string
	QuestionsAdded, QuestionsThere                              string
	SureQuestions                                               [4]string
	SureAsk                                                     [4]string // questions to take along where the answer is no
}

// why says why a change could not be made; nothing if it was. Dates and times
// are the only values that are not chosen from a list.
func (w *planWords) why(err error) string {
	long, tooLong := errors.AsType[*plan.TooLong](err)
	switch {
	case err == nil:
		return ""
	case errors.Is(err, plan.ErrValue):
		return w.BadDate
	case tooLong:
		return fmt.Sprintf(w.TooLong, long.Has-long.Max)
	case errors.Is(err, plan.ErrEmpty):
		return w.Empty
	case errors.Is(err, plan.ErrSame):
		return w.Same
	case errors.Is(err, plan.ErrStars):
		return w.Stars
	case errors.Is(err, plan.ErrFull):
		return w.Full
	}
	return w.Gone
}

var englishPlan = &planWords{
	Plain:   "This tool cannot run in your browser. Print this page and fill it in by hand.",
	Waiting: "Getting this tool ready. You can start to type.",
	Save:    "Save",
	Cancel:  "Cancel",
	Undo:    "Undo",
	Undone:  "It is as it was before.",
	Empty:   "Write something first.",
	TooLong: "This text is too long by %d characters. Make it shorter. Nothing you typed is lost.",
	Same:    "This is in your list already.",
	Full:    "Your list is full. Remove something first.",
	Stars:   "Three questions have a star already. Take one star away first.",
	Gone:    "This is not in your list any more.",
	BadDate: "This is not a date or a time that we can read. Please check it.",

	Tried:        "What I have tried",
	TriedLead:    "Write down each medicine and therapy you have tried. Take the list to your visit.",
	TriedAbout:   "Your clinician can use it to plan what comes next. Fill in what you know, and leave out the rest.",
	TriedSafety:  "Do not stop or change a medicine on your own. Ask your prescriber first.",
	TriedList:    "My list",
	TriedAdd:     "Add a medicine or therapy",
	TriedChange:  "Change this entry",
	AddTrial:     "Add another",
	Change:       "Change",
	Remove:       "Remove",
	RemoveAll:    "Remove all",
	RemovedAll:   "Your list is empty now.",
	TriedAdded:   "Added to your list: %s.",
	TriedChanged: "Changed: %s.",
	Removed:      "Removed: %s.",
	TriedBusy:    "Save or cancel what you are writing first.",
	Medicine:     "Medicine or therapy",
	MedicineHint: "Start to type, and choose a name or write your own.",
	Dose:         "Highest dose",
	DoseHint:     "As written on your box or letter.",
	Weeks:        "How long",
	WeeksHint:    "Such as 6 weeks or 2 years.",
	Helped:       "Did it help?",
	HelpedNote:   "What got better",
	HelpedHint:   "Such as sleep, mood or energy.",
	SideEffects:  "Side effects",
	WhyStopped:   "Why it ended",
	NotSure:      "Not sure",
	StillTaking:  "I still take or do this",
	Blank:        "A list to fill in by hand",

	Values:           "What matters to me",
	ValuesLead:       "Think about what you want from a treatment. There is no right answer and no score.",
	ValuesPaper:      "How much does each one matter to you? Skip what you like.",
	ALot:             "A lot",
	Some:             "Some",
	NotMuch:          "Not much",
	Own:              "Something else that matters to me",
	OwnHint:          "One short line, in your own words.",
	AddOwn:           "Add it",
	OwnAdded:         "Added. Now choose how much it matters.",
	Note:             "More to say about this",
	NoteHint:         "Write as much as you like.",
	ValuesResult:     "To talk about at my visit",
	ValuesResultLead: "Show this list to your clinician. Ask which treatments fit it.",
	ResultALot:       "Matters a lot",
	ResultSome:       "Matters some",
	ClearValues:      "Start again",
	ValuesCleared:    "Your answers on this page are gone.",
	ValueRemoved:     "Removed from what matters to you.",

	Sure:           "Do I feel ready to decide?",
	SureLead:       "You can leave this out. It is for you, to see what is still missing.",
	Yes:            "Yes",
	No:             "No",
	SureNo:         "It may help to ask more before you decide. You could take this to your visit:",
	SureYes:        "You said yes to all four. Tell your clinician what you would choose, and why.",
	AddQuestions:   "Add to my questions",
	QuestionsAdded: "Added to your questions: %d.",
	QuestionsThere: "They are in your questions already.",
	SureQuestions: [4]string{
		"Do I feel sure which choice is best for me?",
		"Do I know the good and the bad sides of each choice?",
		"Do I know which of them matter most to me?",
		"Do I have enough help and advice to choose?",
	},
	SureAsk: [4]string{
		"How can I tell which choice is best for me?",
		"What are the good and bad sides of each choice for me?",
		"How do the choices fit what matters most to me?",
		"Who can help me to decide?",
	},
}
