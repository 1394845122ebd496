package ui

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/plan"
)

// sure asks four questions on being ready to decide (after the SURE test, in
// words of our own), and answers plainly.
func (v *Values) sure(w PlanWords, p plan.Plan) app.UI {
	var questions []app.UI
	for i, text := range w.SureQuestions {
		name := sureGroup + strconv.Itoa(i)
		questions = append(questions, choiceGroup{id: name, class: " cg-weigh", nameClass: "cg-weigh__text", name: app.Text(text)}.of(
			app.Div().Class("cg-choices").Body(check("radio", name, string(plan.Yes), w.Yes), check("radio", name, string(plan.No), w.No)),
		))
	}
	asks := sureAsks(p.Sure, w)
	return app.Section().Class("cg-section").ID("sure").Aria("labelledby", "sure-title").Body(
		app.H2().Class("cg-section__title").ID("sure-title").Text(w.Sure),
		app.P().Text(w.SureLead),
		&Slot{Tag: "div", ID: "sure-list", Takeover: v.Takeover, Content: questions},
		app.Div().Class("cg-sure__answer").Role("status").Body(
			app.If(sureAnswer(p.Sure, w) != "", func() app.UI { return app.P().Text(sureAnswer(p.Sure, w)) }),
			app.If(len(asks) > 0, func() app.UI {
				return app.Ul().Body(app.Range(asks).Slice(func(i int) app.UI { return app.Li().Text(asks[i]) }))
			}),
		),
		app.Div().Class("cg-pad__acts").Body(
			app.If(len(asks) > 0, func() app.UI { return taskButton("ask", "", w.AddQuestions).ID("sure-ask") }),
		),
		v.asked.show(sureSaid, w),
	)
}

// sureAnswer returns what four answers are met with.
func sureAnswer(s plan.Sure, w PlanWords) string {
	switch {
	case slices.Contains(s[:], plan.No):
		return w.SureNo
	case !slices.Contains(s[:], plan.Unanswered):
		return w.SureYes
	}
	return ""
}

// sureAsks returns a question to take along for each no.
func sureAsks(s plan.Sure, w PlanWords) []string {
	var list []string
	for i, a := range s {
		if a == plan.No {
			list = append(list, w.SureAsk[i])
		}
	}
	return list
}

// ask adds these questions to the reader's list.
func (v *Values) ask(ctx app.Context) {
	w := v.Words.Plan
	var added []plan.Change
	err := v.Store.Update(func(p *plan.Plan) error {
		added = nil
		for _, question := range sureAsks(p.Sure, w) {
			c, err := p.AddQuestion(question, "")
			if err != nil {
				return err
			}
			if c.Done {
				added = append(added, c)
			}
		}
		return nil
	})
	switch {
	case err != nil:
		v.asked = told{text: w.why(err)}
	case len(added) == 0:
		v.asked = told{text: w.QuestionsThere}
	default:
		all := plan.Together(added...)
		v.asked = told{fmt.Sprintf(w.QuestionsAdded, len(added)), &all}
	}
	focus(ctx, sureSaid+"-undo", "sure-ask")
}
