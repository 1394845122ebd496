package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// HelpLinesID is the id of the section with the help lines.
const HelpLinesID = "help-lines"

// HelpLines lists the crisis lines of every country. It never collapses. The
// country that a reader chooses in it is the one of the crisis bar.
type HelpLines struct {
	app.Compo

	Helplines guide.Helplines
	Words     Words
}

func (h *HelpLines) Render() app.UI {
	w := h.Words
	body := []app.UI{
		app.H2().Class("cg-section__title").ID(HelpLinesID + "-title").Text(w.HelpLines),
		app.P().Class("cg-help__intro").Text(w.HelpLinesIntro),
	}
	body = append(body, app.P().Class("cg-help__choice").Body(
		app.Label().For("region").Text(w.YourCountry),
		// web/boot/region.js fills it from the list below: the names stand in
		// the page once.
		app.Select().Class("cg-help__select").ID("region"),
	))
	for _, r := range h.Helplines.Regions {
		body = append(body, &HelpRegion{Region: r, Words: w})
	}
	body = append(body, app.P().Class("cg-help__checked").Text(w.HelpLinesChecked+": "+h.Helplines.Checked.English()))
	return app.Section().Class("cg-section cg-help").ID(HelpLinesID).Aria("labelledby", HelpLinesID+"-title").Body(body...)
}

// HelpRegion lists the crisis lines of one country.
type HelpRegion struct {
	app.Compo

	Region guide.Region
	Words  Words
}

func (h *HelpRegion) Render() app.UI {
	w, r := h.Words, h.Region
	body := []app.UI{app.H3().Class("cg-help__name").Text(r.Name)}
	for _, l := range r.Lines {
		var links []app.UI
		if l.Call != "" {
			links = append(links, app.A().Class("cg-help__link").Href("tel:"+guide.Dial(l.Call)).Text(w.Call+" "+l.Call))
		}
		if l.Text != "" {
			label := w.Text + " " + l.Text
			if l.Keyword != "" {
				label = w.Text + " " + l.Keyword + " " + w.To + " " + l.Text
			}
			links = append(links, app.A().Class("cg-help__link").Href("sms:"+guide.Dial(l.Text)).Text(label))
		}
		if l.Chat != "" {
			links = append(links, app.A().Class("cg-help__link").Href(l.Chat).Target("_blank").Rel("noopener").Text(w.Chat))
		}
		if l.Site != "" {
			links = append(links, app.A().Class("cg-help__link").Href(l.Site).Target("_blank").Rel("noopener").Text(strings.TrimPrefix(l.Site, "https://")))
		}
		body = append(body,
			app.P().Text(l.Name),
			app.P().Class("cg-help__links").Body(links...),
			app.If(l.About() != "", func() app.UI { return app.P().Class("cg-help__note").Text(l.About()) }),
		)
	}
	body = append(body, app.P().Class("cg-help__note").Text(w.Emergency+" "+r.Emergency+"."))
	return app.Div().Class("cg-help__region").ID(r.ID()).DataSet("region", r.Code).Body(body...)
}
