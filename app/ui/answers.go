package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/compare"
	"careguide/app/guide"
)

// Answers shows what each option of a group has to say to one question.
type Answers struct {
	app.Compo

	Question guide.Slug
	Section  string // the title of the section that the group is in
	Group    guide.Group
	Sources  []string // keys in the order of the page
}

func (a *Answers) Render() app.UI {
	title := a.Group.Title
	if title == "" {
		title = a.Section
	}
	return app.Div().Class("cg-answers").Body(
		app.P().Class("cg-group__title").Text(title),
		app.Dl().Class("cg-facts").Body(app.Range(a.Group.Options).Slice(func(i int) app.UI {
			o := a.Group.Options[i]
			answer := compare.Answer(o, a.Question)
			return app.Div().Class("cg-facts__item").Body(
				app.Dt().Class("cg-facts__label").Text(o.Title),
				app.Dd().Class("cg-facts__text").Body(append([]app.UI{app.Text(answer.Text)}, CiteAll(answer.Sources, a.Sources)...)...),
			)
		})),
	)
}
