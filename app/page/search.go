package page

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/search"
	"careguide/app/ui"
)

// Documents lists what the search of a guide finds: its parts, and the pages
// beside it. The build makes the index of it, the browser opens that over it.
func Documents(l guide.Library, g guide.Guide) []search.Document {
	w := ui.In(g.Lang)
	pages := []search.Document{
		search.NewPage("#"+ui.HelpLinesID, w.HelpLines, w.HelpLinesIntro),
		search.NewPage("safety/", w.Safety, g.Safety.Lead),
		search.NewPage("evidence/", w.Evidence, g.Evidence.Lead),
		search.NewPage("glossary/", w.Glossary, w.GlossaryLead),
		search.NewPage("topics/", w.Topics, w.TopicsLead),
		search.NewPage("sources/", w.Sources, w.SourcesLead),
		search.NewPage("changes/", w.Changes, w.ChangesLead),
		search.NewPage("compare/", w.Mine.Compare, w.Choice.Lead+" "+w.Choice.Text),
		search.NewPage("questions/", w.Mine.Questions, w.Mine.QuestionsLead),
		search.NewPage("values/", w.Mine.Values, w.Plan.ValuesLead),
		search.NewPage("tried/", w.Mine.Tried, w.Plan.TriedLead),
		search.NewPage("my-pages/", w.Mine.Pages, w.Mine.PagesLead),
		search.NewPage("settings/", w.Mine.Settings, w.Mine.SettingsLead),
	}
	for _, p := range g.Pairs {
		names := ui.Names(g.Pick(p.First, p.Second), w)
		pages = append(pages, search.NewPage("compare/"+string(p.Slug())+"/", names, fmt.Sprintf(w.Choice.PairAbout, names)))
	}
	return search.Documents(l, g, pages)
}

// searchBox is the search of a guide, on the page that stands at place.
func searchBox(t *ui.Takeover, l guide.Library, g guide.Guide, place ui.Place) app.UI {
	w := ui.In(g.Lang)
	return &ui.Search{
		Label: w.Find, Index: g.Index, Docs: func() []search.Document { return Documents(l, g) },
		Place: place, Regions: l.Helplines.Regions, Words: w, Takeover: t,
	}
}

// under returns the place of a page in a folder of its own below the guide's.
func under(folder string) ui.Place { return ui.Place{Page: folder + "/", ToGuide: "../"} }
