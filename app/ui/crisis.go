package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// crisisLinks are the ways to reach the first line of a region, named by
// number. web/page.js replaces them where the reader's region is known.
func crisisLinks(r guide.Region, w Words) []app.UI {
	line := r.Lines[0]
	var links []app.UI
	if line.Call != "" {
		links = append(links, app.A().Class("cg-crisis__link").Href("tel:"+guide.Dial(line.Call)).Text(w.Call+" "+line.Call))
	}
	if line.Text != "" {
		links = append(links, app.A().Class("cg-crisis__link").Href("sms:"+guide.Dial(line.Text)).Text(w.Text+" "+line.Text))
	}
	return links
}

// CrisisBar returns what the bar with crisis help holds. The bar is in view at
// all times: web/css/crisis.css places it in a page, web/boot.js in a frame.
func CrisisBar(r guide.Region, w Words) []app.UI {
	return []app.UI{
		app.P().Class("cg-crisis__text").Text(w.InCrisis),
		app.P().Class("cg-crisis__links").Body(crisisLinks(r, w)...),
		app.A().Class("cg-crisis__more").Href("#" + HelpLinesID).Text(w.MoreHelp),
		// Only without a script, which would know the reader's country.
		app.P().Class("cg-crisis__place").Body(
			app.Text(fmt.Sprintf(w.NumbersFor, r.Name)+" "),
			app.A().Href("#"+HelpLinesID).Text(w.OtherCountries),
		),
	}
}

// CrisisLine repeats the crisis help between sections. In a frame as tall as
// its text nothing can stick, and without script the bar cannot follow.
type CrisisLine struct {
	app.Compo

	Region guide.Region
	Words  Words
}

func (c *CrisisLine) Render() app.UI {
	return app.Div().Class("cg-crisisline").Body(
		app.P().Text(c.Words.InCrisis),
		app.P().Class("cg-crisis__links").Body(crisisLinks(c.Region, c.Words)...),
	)
}
