package ui

import (
	"fmt"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// Number shows a result of a study in words, and as pictures of 100 people.
type Number struct {
	app.Compo

	Number guide.Number
	Cite   int // the source's number on the page
	Words  Words
}

func (n *Number) Render() app.UI {
	w, v := n.Words, n.Number
	with := fmt.Sprintf(w.OfPeople, v.With, v.Outcome)
	pictures := []app.UI{picture(with, fmt.Sprintf(w.PictureThis, v.With), v.With)}
	words := []app.UI{app.P().Class("cg-number__with").Text(with)}
	if v.Without != guide.NoComparison {
		without := fmt.Sprintf(w.OfPeopleWith, v.Comparison, v.Without)
		pictures = append(pictures, picture(without, fmt.Sprintf(w.PictureOther, strings.TrimSuffix(sentence(v.Comparison), "."), v.Without), v.Without))
		words = append(words, app.P().Text(without))
	}
	words = append(words, app.P().Class("cg-number__study").Body(
		app.Text(sentence(v.Period)+" "+sentence(v.People)+" "+sentence(v.Certainty)),
		Cite(v.Source, n.Cite),
	))
	return app.Div().Class("cg-number").Body(
		app.Div().Class("cg-number__words").Body(words...),
		app.Div().Class("cg-number__pictures").Body(pictures...),
	)
}

// sentence starts a phrase with a capital and ends it with a full stop.
func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(s[size:], ".") + "."
}

// picture is an icon array with the words that tell it from the one beside it.
func picture(title, caption string, n int) app.UI {
	return app.Figure().Class("cg-number__picture").Body(
		iconArray(title, n),
		app.FigCaption().Text(caption),
	)
}

// iconArray draws 100 squares, the first n of them filled. A row is a dashed
// line of ten, so that the picture is a few bytes long.
func iconArray(title string, n int) app.UI {
	var filled strings.Builder
	for row := range 10 {
		if count := min(10, n-10*row); count > 0 {
			fmt.Fprintf(&filled, "M0 %dh%d", 10*row+5, 10*count-2)
		}
	}
	return app.Raw(fmt.Sprintf(`<svg class="cg-icons" role="img" viewBox="0 0 100 100" aria-label="%s"><title>%s</title><path class="cg-icons__all" d="%s"/><path class="cg-icons__some" d="%s"/></svg>`,
		html.EscapeString(title), html.EscapeString(title), allRows, filled.String()))
}

const allRows = "M0 5h98M0 15h98M0 25h98M0 35h98M0 45h98M0 55h98M0 65h98M0 75h98M0 85h98M0 95h98"
