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
	), app.P().Class("cg-help__note").ID("region-said").Role("status"))
	for _, r := range h.Helplines.Regions {
		body = append(body, &HelpRegion{Region: r, Words: w})
	}
	body = append(body, app.P().Class("cg-help__checked").Text(w.HelpLinesChecked+": "+h.Helplines.Checked.English()))
	// What stands before a number in its link (web/page.js).
	return app.Section().Class("cg-section cg-help").DataSet(guide.DialCall, w.Call).DataSet(guide.DialText, w.Text).DataSet(guide.DialEmergency, w.Emergency).ID(HelpLinesID).Aria("labelledby", HelpLinesID+"-title").Body(body...)
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
	// The first of each kind is the one that texts and the crisis bar show.
	shown := map[string]bool{}
	number := func(kind, label, number, href string) app.UI {
		link := app.A().Class("cg-help__link").Href(href).Text(label + " " + number)
		if !shown[kind] {
			shown[kind] = true
			link = link.DataSet("line", kind)
		}
		return link
	}
	for _, l := range r.Lines {
		var links []app.UI
		if l.Call != "" {
			links = append(links, number(guide.DialCall, w.Call, l.Call, "tel:"+guide.Dial(l.Call)))
		}
		if l.Text != "" {
			links = append(links, number(guide.DialText, w.Text, l.TextAs(w.To), "sms:"+guide.Dial(l.Text)))
		}
		if l.Chat != "" {
			links = append(links, app.A().Class("cg-help__link").Href(l.Chat).Target("_blank").Rel("noopener").Text(w.Chat))
		}
		if l.Site != "" {
			site := app.A().Class("cg-help__link").Href(l.Site).Target("_blank").Rel("noopener").Text(strings.TrimPrefix(l.Site, "https://"))
			if r.Near != "" && !shown[guide.DialCall] {
				shown[guide.DialCall] = true
				site = site.DataSet("line", guide.DialCall).DataSet("say", r.Near)
			}
			links = append(links, site)
		}
		body = append(body,
			app.P().Text(l.Name),
			app.P().Class("cg-help__links").Body(links...),
			app.If(l.About() != "", func() app.UI { return app.P().Class("cg-help__note").Text(l.About()) }),
		)
	}
	if way := r.Way(guide.DialEmergency); way.Href != "" {
		body = append(body, app.P().Class("cg-help__links").Body(number(guide.DialEmergency, w.Emergency, way.Say, way.Href)))
	} else {
		body = append(body, app.P().Class("cg-help__note").Body(app.Text(w.Emergency+" "), app.Span().DataSet("line", guide.DialEmergency).Text(way.Say), app.Text(".")))
	}
	// No <div>: reader views would leave it out, for its many links.
	return app.Section().Class("cg-help__region").ID(r.ID()).DataSet("region", r.Code).Body(body...)
}
