package page

import (
	"cmp"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/ui"
)

// form asks for the options of web/embed.js. An empty answer, or the first of a
// list, is what happens anyway.
func (p *Builder) form() app.UI {
	return app.Form().Class("cg-builder__form").ID("builder").AutoComplete(false).Body(
		app.H2().Class("cg-section__title").Text("1. Choose"),
		fields("What to show",
			&ui.Field{Name: "guide", Label: "Guide", Choices: p.guides()},
			&ui.Field{Name: "lang", Label: "Language", Choices: p.languages()},
			&ui.Field{Name: "region", Label: "Country", Hint: "Its crisis lines are shown first.", Choices: p.regions()},
			p.sections(),
			&ui.Field{Name: "open", Label: "Rows that start open", Choices: choices("none", "None", "all", "All of them", "some", "Those I choose")},
			p.rows(),
		),
		fields("How it looks",
			&ui.Field{Name: "theme", Label: "Theme", Choices: choices("auto", "As the reader’s device is set", "light", "Light", "dark", "Dark")},
			&ui.Field{Name: "accent", Label: "Colour of links and buttons", Hint: "As in #0a5866. Made darker or lighter where it would be hard to read.", Mode: "text",
				Extra: app.Input().Class("cg-field__colour").ID("accent-picker").Type("color").Value("#0a5866").Aria("label", "Pick a colour")},
			&ui.Field{Name: "heading", Label: "Level of its main heading", Hint: "For people who listen to your page: one level below the heading above the guide.", Choices: choices("1", "1, as on a page of its own", "2", "2", "3", "3", "4", "4")},
		),
		fields("Your clinic",
			&ui.Field{Name: "clinic", Label: "Name", Hint: "Shown beside the guide.", Mode: "text"},
			&ui.Field{Name: "phone", Label: "Phone number", Hint: "As in +1 202 555 0142.", Mode: "tel"},
			&ui.Field{Name: "book", Label: "Address for appointments", Hint: "A page of yours that starts with https://", Mode: "url"},
			&ui.Field{Name: "newsletter", Label: "Address of your newsletter", Hint: "A page of yours that starts with https://", Mode: "url"},
		),
		fields("On your page",
			&ui.Field{Name: "minHeight", Label: "Room kept for the guide, in pixels", Hint: "So that nothing on your page moves while it loads. We filled in the height of what you chose; 0 keeps no room.", Mode: "numeric"},
			&ui.Field{Name: "load", Label: "When it loads", Choices: choices("lazy", "When the reader comes near it", "eager", "At once", "click", "When the reader asks for it")},
			&ui.Field{Name: "offset", Label: "Height of a header that stays in view, in pixels", Hint: "Leave it empty if your page has none.", Mode: "numeric"},
		),
		app.P().Body(app.Button().Type("reset").Class("cg-button").Text("Start again")),
	)
}

// choices pairs values with their labels.
func choices(pairs ...string) (list []ui.Choice) {
	for i := 0; i < len(pairs); i += 2 {
		list = append(list, ui.Choice{Value: pairs[i], Label: pairs[i+1]})
	}
	return list
}

func fields(legend string, parts ...app.UI) app.UI {
	return app.FieldSet().Class("cg-set cg-builder__fields").Body(append([]app.UI{
		app.Legend().Class("cg-builder__legend").Text(legend),
	}, parts...)...)
}

// each calls f once for every guide, whatever the languages it has.
func (p *Builder) each(f func(guide.Guide)) {
	seen := map[guide.Slug]bool{}
	for _, g := range p.Library.Guides {
		if !seen[g.Slug] {
			f(g)
		}
		seen[g.Slug] = true
	}
}

func (p *Builder) guides() (list []ui.Choice) {
	p.each(func(g guide.Guide) { list = append(list, ui.Choice{Value: string(g.Slug), Label: g.Title}) })
	return list
}

// languageNames are what languages call themselves.
var languageNames = map[string]string{"en": "English", "es": "Español"}

func (p *Builder) languages() []ui.Choice {
	var list []ui.Choice
	seen := map[string]bool{}
	for _, g := range p.Library.Guides {
		if seen[g.Lang] {
			continue
		}
		seen[g.Lang] = true
		list = append(list, ui.Choice{Value: g.Lang, Label: cmp.Or(languageNames[g.Lang], g.Lang)})
	}
	// The default stands first, as in every list.
	slices.SortStableFunc(list, func(a, b ui.Choice) int {
		return cmp.Compare(strings.TrimPrefix(a.Value, p.Lang), strings.TrimPrefix(b.Value, p.Lang))
	})
	return list
}

func (p *Builder) regions() []ui.Choice {
	list := choices("none", "Not set")
	for _, r := range p.Library.Helplines.Regions {
		list = append(list, ui.Choice{Value: r.Code, Label: r.Name})
	}
	return list
}

// sections lists the sections of each guide; a script shows those of the
// chosen one.
func (p *Builder) sections() app.UI {
	return p.parts("sections", "Sections to include", func(g guide.Guide) (boxes []app.UI) {
		for _, s := range g.Sections {
			boxes = append(boxes, &ui.Check{Type: "checkbox", Name: "sections", Value: string(s.ID), Label: s.Title, Checked: true})
		}
		return boxes
	})
}

// rows lists the rows of each section.
func (p *Builder) rows() app.UI {
	return p.parts("rows", "Rows to open", func(g guide.Guide) (groups []app.UI) {
		for _, s := range g.Sections {
			if len(s.All()) == 0 {
				continue
			}
			boxes := []app.UI{app.Legend().Class("cg-builder__section").Text(s.Title)}
			for _, d := range s.All() {
				boxes = append(boxes, &ui.Check{Type: "checkbox", Name: "rows", Value: string(d.ID), Label: d.Title})
			}
			groups = append(groups, app.FieldSet().Class("cg-set").DataSet("section", string(s.ID)).Body(boxes...))
		}
		return groups
	})
}

func (p *Builder) parts(name, legend string, list func(guide.Guide) []app.UI) app.UI {
	id := "set-" + name
	body := []app.UI{
		app.Legend().Class("cg-field__label").Text(legend),
		app.P().Class("cg-field__error").ID(id + "-error").Hidden(true),
	}
	p.each(func(g guide.Guide) {
		body = append(body, app.Div().Class("cg-builder__parts").DataSet("guide", string(g.Slug)).Body(list(g)...))
	})
	return app.FieldSet().Class("cg-set").ID(id).Aria("describedby", id+"-error").Body(body...)
}
