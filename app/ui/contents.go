package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A ContentsEntry is one link of Contents.
type ContentsEntry struct{ ID, Title string }

// Contents lists the parts of a page as links, so that readers can skip ahead.
func Contents(entries []ContentsEntry, w Words) []app.UI {
	return []app.UI{
		app.H2().Class("cg-contents__title").Text(w.OnThisPage),
		app.Ul().Class("cg-contents__list").Body(
			app.Range(entries).Slice(func(i int) app.UI {
				return app.Li().Body(
					app.A().Class("cg-contents__link").Href("#" + entries[i].ID).Text(entries[i].Title),
				)
			}),
		),
	}
}
