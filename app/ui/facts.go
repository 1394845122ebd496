package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// Facts shows short labelled answers as a definition list.
type Facts struct {
	app.Compo

	Facts []guide.Fact
}

func (f *Facts) Render() app.UI {
	return app.Dl().Class("cg-facts").Body(
		app.Range(f.Facts).Slice(func(i int) app.UI {
			return app.Div().Class("cg-facts__item").Body(
				app.Dt().Class("cg-facts__label").Text(f.Facts[i].Label),
				app.Dd().Class("cg-facts__text").Text(f.Facts[i].Text),
			)
		}),
	)
}
