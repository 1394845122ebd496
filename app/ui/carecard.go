package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// CareCard says when to do one thing; its heading is that thing. The urgency
// stands inside the heading, so that it is heard as well as seen.
type CareCard struct {
	app.Compo

	Card  guide.CareCard
	Words Words
}

func (c *CareCard) Render() app.UI {
	return app.Div().Class("cg-care cg-care--"+c.Card.Level).Body(
		app.H3().Class("cg-care__title").Body(
			app.Span().Class("cg-care__level").Text(c.Words.Levels[c.Card.Level]+": "),
			app.Raw("<span>"+string(c.Card.Title)+"</span>"),
		),
		Prose(c.Card.HTML),
	)
}
