package ui

// PlanWords are those of the reader's own pages: questions, values, what was
// tried, and what is kept of them.
type PlanWords struct{}

var englishPlan = PlanWords{}
