package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// TrustID is the id of the lines that say who stands behind a guide.
const TrustID = "trust"

// Trust says who wrote and reviewed a guide, and when it is due again.
type Trust struct {
	app.Compo

	Trust guide.Trust
	Site  guide.Site
	Words Words
}

// TrustLines are what there is to say, in the order of the page.
func TrustLines(t guide.Trust, w Words) []string {
	reviewer := w.NotReviewed
	if t.ReviewedBy != "" {
		reviewer = w.ReviewedBy + " " + t.ReviewedBy
	}
	return []string{
		w.WrittenBy + " " + t.WrittenBy,
		reviewer,
		w.Reviewed + ": " + t.Reviewed.English(),
		w.NextReview + ": " + t.NextReview.English(),
		t.UpdatePolicy,
		w.Funding + ": " + t.Funding,
		w.Conflicts + ": " + t.Conflicts,
	}
}

func (t *Trust) Render() app.UI {
	w, lines := t.Words, TrustLines(t.Trust, t.Words)
	return app.Ul().Class("cg-trust").ID(TrustID).Body(
		app.Range(lines).Slice(func(i int) app.UI { return app.Li().Text(lines[i]) }),
		app.If(t.Site.Feedback != "", func() app.UI {
			return app.Li().Body(app.A().Href(t.Site.Feedback).Text(w.Feedback))
		}),
	)
}
