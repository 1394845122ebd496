package plan

import (
	"careguide/app/guide"
)

// Labels are the words that stand between the reader's own in text and in the
// calendar.
type Labels struct {
	Questions, Important, OtherQuestions, Note, Notes   string
	Visit, When, Where, With                            string
	Values, ALot, Some, NotMuch, ValuesNote             string
	Sure, Yes, No                                       string
	SureQuestions                                       [4]string
	Tried, Dose, Weeks, Helped, SideEffects, WhyStopped string
	StillTaking, HelpNone, HelpSome, HelpALot           string
	Event                                               string // title of the visit in a calendar that others may see

	Date func(guide.Date) string // writes a day, as in "25 November 2026"
}

// A Statement is one of the guide's, which a Value names by its ID.
type Statement struct {
	ID   guide.Slug
	Text string
}
