package page

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/ui"
)

// compareInPlace sets options side by side on the guide's own page in a frame.
// The choice is nobody's but the reader's: it is in no address. What options
// answer is cited on their pages.
type compareInPlace struct {
	app.Compo

	Guide guide.Guide
	Base  string // the way to the guide

	chosen []guide.Slug
}

func (c *compareInPlace) Render() app.UI {
	return &ui.Compare{
		Sections: withOptions(c.Guide), Options: c.Guide.Options(), Chosen: c.chosen, OnChoose: c.choose,
		Base: c.Base, Words: ui.In(c.Guide.Lang),
	}
}

func (c *compareInPlace) choose(_ app.Context, chosen []guide.Slug) { c.chosen = chosen }
