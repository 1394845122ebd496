package ui

import (
	"careguide/app/guide"
	"careguide/app/plan"
)

// planLabels are the words between the reader's own where a plan leaves the page
// as text or as a calendar's entry.
func planLabels(words Words) plan.Labels {
	w, p := words.Mine, words.Plan
	return plan.Labels{
		Questions: w.Questions, Important: w.Starred, OtherQuestions: w.OtherQuestions, Note: w.QuestionNote, Notes: w.Notes,
		Visit: w.Visit, When: w.When, Where: w.Place, With: w.With,
		Values: w.Values, ALot: p.ResultALot, Some: p.ResultSome, NotMuch: p.NotMuch, ValuesNote: w.Notes,
		Sure: p.Sure, Yes: p.Yes, No: p.No, SureQuestions: p.SureQuestions,
		Tried: w.Tried, Dose: p.Dose, Weeks: p.Weeks, Helped: p.Helped, SideEffects: p.SideEffects, WhyStopped: p.WhyStopped,
		StillTaking: p.StillTaking, HelpNone: w.Help["none"], HelpSome: w.Help["some"], HelpALot: w.Help["a-lot"],
		Event: w.Event,
		Date:  guide.Date.English,
	}
}
