package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// Section shows one section of a guide: its introduction in view, its details
// and options as rows that open. It has no name of its own: a page with more
// than a few named regions is harder to find one's way in, not easier.
type Section struct {
	app.Compo

	Section guide.Section
	Words   Words
	Crisis  guide.Region
}

func (s *Section) Render() app.UI {
	id := string(s.Section.ID)
	body := []app.UI{
		app.H2().Class("cg-section__title").Text(s.Section.Title),
		Prose(s.Section.Intro),
	}
	body = append(body, s.rows()...)
	body = append(body, &CrisisLine{Region: s.Crisis, Words: s.Words})
	return app.Section().Class("cg-section " + Readable).ID(id).Body(body...)
}

func (s *Section) rows() []app.UI {
	var details, groups []app.UI
	for _, d := range s.Section.Details {
		details = append(details, &Disclosure{Detail: d})
	}
	for i, g := range s.Section.Groups {
		groups = append(groups, &Group{Group: g, ID: GroupID(s.Section, i), Words: s.Words})
	}
	if s.Section.OptionsFirst {
		return append(groups, details...)
	}
	return append(details, groups...)
}
