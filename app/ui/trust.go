package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// Trust says who wrote and reviewed a guide, and when it is due again.
type Trust struct {
	app.Compo

	Trust guide.Trust
	Site  guide.Site
	Words Words
}

func (t *Trust) Render() app.UI {
	w := t.Words
	reviewer := w.NotReviewed
	if t.Trust.ReviewedBy != "" {
		reviewer = w.ReviewedBy + " " + t.Trust.ReviewedBy
	}
	return app.Ul().Class("cg-trust").Body(
		app.Li().Text(w.WrittenBy+" "+t.Trust.WrittenBy),
		app.Li().Text(reviewer),
		app.Li().Text(w.Reviewed+": "+t.Trust.Reviewed.English()),
		app.Li().Text(w.NextReview+": "+t.Trust.NextReview.English()),
		app.Li().Text(t.Trust.UpdatePolicy),
		app.Li().Text(w.Funding+": "+t.Trust.Funding),
		app.Li().Text(w.Conflicts+": "+t.Trust.Conflicts),
		app.If(t.Site.Feedback != "", func() app.UI {
			return app.Li().Body(app.A().Href(t.Site.Feedback).Text(w.Feedback))
		}),
	)
}
