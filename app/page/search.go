package page

import (
	"careguide/app/guide"
	"careguide/app/search"
	"careguide/app/ui"
)

// Documents lists what the search of a guide finds: its parts, and the pages
// beside it. The build makes the index of it, the browser opens that over it.
func Documents(l guide.Library, g guide.Guide) []search.Document {
	w := ui.In(g.Lang)
	return search.Documents(l, g, []search.Document{
		search.NewPage("#"+ui.HelpLinesID, w.HelpLines, w.HelpLinesIntro),
		search.NewPage("safety/", w.Safety, g.Safety.Lead),
		search.NewPage("evidence/", w.Evidence, g.Evidence.Lead),
		search.NewPage("glossary/", w.Glossary, w.GlossaryLead),
		search.NewPage("topics/", w.Topics, w.TopicsLead),
		search.NewPage("sources/", w.Sources, w.SourcesLead),
		search.NewPage("changes/", w.Changes, w.ChangesLead),
	})
}
