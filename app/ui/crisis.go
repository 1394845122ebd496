package ui

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// callAndText are links to the first line of a region that can be called, and the first
// that can be written to. Either may be missing.
func callAndText(r guide.Region, class string, w Words) []app.UI {
	var links []app.UI
	for _, way := range []struct{ name, label string }{{guide.DialCall, w.Call}, {guide.DialText, w.Text}} {
		if number := r.Way(way.name); strings.HasPrefix(number.Href, "tel:") || strings.HasPrefix(number.Href, "sms:") {
			links = append(links, app.A().Class(class).Href(number.Href).Text(way.label+" "+number.Say))
		}
	}
	return links
}

// crisisLinks are those of the bar, to the region's first line alone. web/page.js
// replaces them where the reader's region is known.
func crisisLinks(r guide.Region, w Words) []app.UI {
	return callAndText(guide.Region{Lines: r.Lines[:1]}, "cg-crisis__link", w)
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
