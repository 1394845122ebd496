package page

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A recipe says how to put the guide on one kind of page. web/builder writes
// the lines to paste into its codes.
type recipe struct {
	id, name string
	intro    string
	steps    []string
	codes    []code
	note     string
}

// A code is a box with lines to paste: id names what fills it, in web/builder.
type code struct{ id, label string }

var recipes = []recipe{
	{id: "script", name: "Script", intro: "Right for most websites. Paste it where the guide should stand. The link stays until the guide is there, and wherever it cannot load.",
		codes: []code{{"script", "Lines to paste"}}},
	{id: "fastest", name: "Fastest", intro: "The frame is already in your page: one round trip less, and it can be read where your page runs no scripts. It loads at once, whatever you chose above.",
		codes: []code{{"fastest", "Lines to paste"}}, note: "Keep the sandbox attribute word for word, or the frame loads twice."},
	{id: "one-tag", name: "One tag", intro: "For systems that take a script and nothing else. The guide stands where the script stands.",
		codes: []code{{"one-tag", "Line to paste"}}},
	{id: "pinned", name: "Pinned, with SRI", intro: "The browser refuses the script if a single byte of it has changed. Only the loader is pinned: the guide itself stays up to date.",
		codes: []code{{"pinned", "Lines to paste"}}, note: "Come back for a new line when we announce a new loader. Until then yours goes on working."},
	{id: "iframe", name: "Plain iframe", intro: "No script of ours on your page. The frame has a fixed height and scrolls inside.",
		codes: []code{{"iframe", "Line to paste"}}},
	{id: "wordpress", name: "WordPress", intro: "Paste the address on a line of its own in a post or page. If it stays plain text, or you have chosen options, add a Custom HTML block with the lines below it.",
		codes: []code{{"address", "The guide’s address"}, {"wordpress", "For a Custom HTML block"}}, note: "A user who is no administrator may be forbidden to paste scripts: the line of the plain iframe is the way out, or ask an administrator."},
	{id: "squarespace", name: "Squarespace", steps: []string{"Edit the page and add a Code block.", "Choose HTML, turn off Display Source, and paste these lines.", "Save, and look at the page without being logged in: the editor runs no scripts."},
		codes: []code{{"squarespace", "Lines for the Code block"}}, note: "If your plan allows no scripts, use the plain iframe."},
	{id: "wix", name: "Wix", steps: []string{"Add Elements, Embed Code, Embed HTML.", "Choose Code and paste this line.", "Drag the box to the full width and about 800 pixels high: Wix gives it a fixed height, and the guide scrolls inside."},
		codes: []code{{"wix", "Line for the HTML box"}}},
	{id: "tag-manager", name: "Google Tag Manager", steps: []string{"Put the first lines into your page, where the guide should stand.", "In Tag Manager make a Custom HTML tag with the second lines.", "Let it fire on that page, at DOM Ready."},
		codes: []code{{"place", "In the page"}, {"tag-manager", "In the Custom HTML tag"}}, note: "Tag managers are blocked for some readers. They keep the link."},
	{id: "consent", name: "Consent manager", intro: "The guide sets no cookies, stores nothing and tells nobody, so most clinics need no consent for it. If yours asks all the same, this script waits until your consent manager turns it on. Until then readers have the link.",
		codes: []code{{"consent", "Lines to paste"}}, note: "Managers name the category in different ways: Klaro wants data-name, Cookiebot data-cookieconsent with src instead of data-src, iubenda the class _iub_cs_activate. Write what yours wants for data-category."},
	{id: "react", name: "React", intro: "A component for React 18 and newer. It also works where effects run twice, and takes everything away with itself.",
		codes: []code{{"react", "Guide.jsx"}}},
	{id: "vue", name: "Vue", intro: "A component for Vue 3. It takes everything away with itself.",
		codes: []code{{"vue", "Guide.vue"}}},
}

func (r recipe) render(hidden bool) app.UI {
	id := "recipe-" + r.id
	body := []app.UI{app.H3().Class("cg-recipe__title").ID(id + "-title").Text(r.name)}
	if r.intro != "" {
		body = append(body, app.P().Text(r.intro))
	}
	if len(r.steps) > 0 {
		body = append(body, app.Ol().Body(app.Range(r.steps).Slice(func(i int) app.UI { return app.Li().Text(r.steps[i]) })))
	}
	for _, c := range r.codes {
		body = append(body, c.render())
	}
	if r.note != "" {
		body = append(body, app.P().Class("cg-recipe__note").Text(r.note))
	}
	all := app.Div().Class("cg-recipe").ID(id).Role("group").Aria("labelledby", id+"-title")
	if hidden {
		all = all.Hidden(true)
	}
	return all.Body(body...)
}

func (c code) render() app.UI {
	id := "code-" + c.id
	return app.Div().Class("cg-code").Body(
		app.Div().Class("cg-code__head").Body(
			app.P().Class("cg-code__label").ID(id+"-label").Text(c.label),
			app.Button().Type("button").Class("cg-button cg-code__copy").ID("copy-"+c.id).Aria("describedby", id+"-label").Text("Copy"),
		),
		// A region, so that it can have focus and be scrolled by key.
		app.Pre().Class("cg-code__lines").ID(id).TabIndex(0).Role("region").Aria("labelledby", id+"-label"),
	)
}

// checks are what a webmaster can find out in a minute.
var checks = []string{
	"Open your page: within a few seconds the guide takes the place of the link.",
	"Look at it on a phone, or in a narrow window: nothing reaches past the right edge.",
	"Open a row: the page below moves down, and no second scroll bar appears.",
	"Scroll through the guide: the line with the crisis help stays in view.",
	"Open the browser’s console (F12). A line that starts with careguide: says what to change.",
	"Go through the page with the Tab key alone: you get into the guide, and out again.",
	"Reload the page on a slow connection: what stands below the guide does not jump.",
}

// advice is what stands below the lines to paste, whatever they are.
func advice() app.UI {
	return app.Section().Class("cg-builder__advice").Aria("labelledby", "check-title").Body(
		app.H2().Class("cg-section__title").Text("If your site sends a Content-Security-Policy"),
		app.P().Text("Add these sources to what it has already. If it forbids style attributes, write data-min-height with the number alone in place of style."),
		code{"policy", "Content-Security-Policy"}.render(),
		app.H2().Class("cg-section__title").ID("check-title").Text("Check your page in a minute"),
		app.Ol().Class("cg-builder__checks").Body(
			app.Range(checks).Slice(func(i int) app.UI { return app.Li().Text(checks[i]) }),
		),
	)
}
