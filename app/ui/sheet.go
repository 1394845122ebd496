package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/plan"
)

// Sheet is all that a reader wrote, as it goes on paper.
type Sheet struct {
	app.Compo

	Plan  plan.Plan
	Guide guide.Guide
	Words Words
}

func (s *Sheet) Render() app.UI {
	w := s.Words.Mine
	var parts []app.UI
	for _, part := range [][]app.UI{s.visit(), s.questions(), s.values(), s.tried(), s.notes()} {
		parts = append(parts, part...)
	}
	if len(parts) == 0 {
		return app.P().Class("cg-mine__empty").Text(w.NothingYet)
	}
	parts = append(parts, app.P().Class("cg-sheet__foot").Text(w.Prepared+" "+w.From+": "+s.Guide.Short+"."))
	return app.Article().Class("cg-sheet").Aria("label", w.Pages).Body(parts...)
}

func heading2(text string) app.UI { return app.H2().Class("cg-sheet__title").Text(text) }

// pairs shows labelled answers; empty ones are left out.
func pairs(labelled ...string) app.UI {
	var items []app.UI
	for i := 0; i < len(labelled); i += 2 {
		if labelled[i+1] != "" {
			items = append(items, app.Div().Class("cg-facts__item").Body(
				app.Dt().Class("cg-facts__label").Text(labelled[i]),
				app.Dd().Class("cg-facts__text").Body(own(labelled[i+1])),
			))
		}
	}
	return app.Dl().Class("cg-facts").Body(items...)
}

func (s *Sheet) visit() []app.UI {
	v, w := s.Plan.Visit, s.Words.Mine
	if v == (plan.Visit{}) {
		return nil
	}
	when := strings.TrimSpace(guide.Date(v.Date).English() + " " + v.Time)
	return []app.UI{heading2(w.Visit), pairs(w.Date, when, w.Place, v.Place, w.With, v.With)}
}

func (s *Sheet) questions() []app.UI {
	w, list := s.Words.Mine, slices.Clone(s.Plan.Questions)
	if len(list) == 0 {
		return nil
	}
	slices.SortStableFunc(list, func(a, b plan.Question) int {
		switch {
		case a.Starred == b.Starred:
			return 0
		case a.Starred:
			return -1
		}
		return 1
	})
	return []app.UI{heading2(w.Questions), app.Ol().Class("cg-sheet__list").Body(app.Range(list).Slice(func(i int) app.UI {
		q := list[i]
		return app.Li().Body(
			app.If(q.Starred, func() app.UI {
				return app.Span().Class("cg-sheet__star").Role("img").Aria("label", w.Starred).Text("★ ")
			}),
			own(q.Text),
			app.If(q.Note != "", func() app.UI { return app.P().Class("cg-sheet__note").Body(own(q.Note)) }),
			app.If(q.Note == "", func() app.UI { return app.Div().Class("cg-sheet__line") }),
		)
	}))}
}

func (s *Sheet) values() []app.UI {
	w, statements := s.Words, PlanStatements(s.Guide.Values)
	lot, some := s.Plan.Weighed(plan.ALot, statements), s.Plan.Weighed(plan.Some, statements)
	if len(lot)+len(some) == 0 && s.Plan.ValuesNote == "" {
		return nil
	}
	return []app.UI{
		heading2(w.Mine.Values),
		weighed(w.Plan.ResultALot, lot),
		weighed(w.Plan.ResultSome, some),
		app.If(s.Plan.ValuesNote != "", func() app.UI { return app.P().Body(own(s.Plan.ValuesNote)) }),
	}
}

// tried is the table for the specialist: what was taken, how much, how long,
// what it did, why it ended (facts.md 2.11).
func (s *Sheet) tried() []app.UI {
	if len(s.Plan.Tried) == 0 {
		return nil
	}
	return []app.UI{heading2(s.Words.Mine.Tried), &TriedTable{Trials: s.Plan.Tried, Words: s.Words.Plan}}
}

func (s *Sheet) notes() []app.UI {
	if s.Plan.Notes == "" {
		return nil
	}
	return []app.UI{heading2(s.Words.Mine.Notes), app.P().Body(own(s.Plan.Notes))}
}
