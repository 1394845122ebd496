package ui

import (
	"fmt"
	"html"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/display"
)

// Display is the form of how the guide looks and sounds. What is chosen shows at
// once, on the whole page; the store keeps it, if the reader wants that.
type Display struct {
	app.Compo

	Settings display.Settings       // those that are shown at first
	OnChange func(display.Settings) // hears of every change; may be nil
	Words    ComfortWords
	Takeover *Takeover
}

// displayID is the id of the form, which is no <form>: nothing is sent, and reader
// views leave those out. Its text to listen to has the id of a part.
const (
	displayID = "display-form"
	sampleID  = "display-sample"
)

func (d *Display) Render() app.UI {
	w := d.Words
	return &Slot{
		Tag: "div", ID: displayID, Class: "cg-display cg-wants-app", Takeover: d.Takeover,
		On: map[string]app.EventHandler{"input": func(_ app.Context, e app.Event) { d.choose(e.Get("target")) }},
		Content: []app.UI{
			app.P().Class("cg-display__noscript").Text(w.DisplayNoScript),
			choices("size", w.Size, w.SizeHint, sizes()),
			choices("theme", w.Theme, w.says("scheme", w.AsksLight, w.AsksDark), []Choice{{display.Auto, w.AsDevice}, {display.Light, w.Light}, {display.Dark, w.Dark}}),
			choices("contrast", w.Contrast, w.says("contrast", w.AsksNormal, w.AsksMore), []Choice{{display.Auto, w.AsDevice}, {display.More, w.MoreContrast}}),
			choices("spacing", w.Spacing, "", []Choice{{display.Normal, w.Normal}, {display.Wide, w.Wide}}),
			d.aloud(),
			app.P().Class("cg-display__reset").DataSet("id", displayID).Body(
				app.Button().Type("button").Class("cg-button").DataSet("tool", "display-reset").Text(w.Reset),
			),
		},
	}
}

// aloud has what is heard, or says that there is nothing to hear with: which of
// both is shown is a matter of styles, in the same place, so that nothing moves
// when a device tells of its voices late.
func (d *Display) aloud() app.UI {
	w := d.Words
	return choiceGroup{id: "set-aloud-name", nameClass: "cg-display__legend", name: app.Text(w.Player)}.of(
		app.Div().Class("cg-display__aloud").Body(
			app.P().Class("cg-display__voiceless").Text(w.NoVoice),
			app.Div().Class("cg-display__voices").Body(
				menu("voice", w.Voice, []Choice{{"", w.AnyVoice}}, ""),
				menu("speed", w.Speed, speeds(), "1"),
				app.P().ID(sampleID).Text(w.Sample),
				app.Div().Class("cg-tools").DataSet("id", sampleID).Body(
					app.Button().Type("button").Class("cg-tools__button cg-tools__button--listen").DataSet("tool", "listen").Text(w.Listen),
				),
			),
		),
	)
}

// OnMount shows in the form what the page shows. What was chosen before the
// takeover counts as chosen now.
func (d *Display) OnMount(ctx app.Context) {
	ctx.Dispatch(func(app.Context) {
		settings := d.Settings
		for _, c := range controls() {
			if c.touched() {
				settings = settings.With(c.name(), c.value())
			}
		}
		d.listVoices()
		d.set(settings, settings != d.Settings)
		OnTool("display-reset", func(string, app.Value) { d.set(display.Default(), true) })
		if s := synthesis(); s.Truthy() && s.Get("addEventListener").Truthy() {
			s.Call("addEventListener", "voiceschanged", app.FuncOf(func(app.Value, []app.Value) any {
				d.listVoices()
				return nil
			}))
		}
	})
}

func (d *Display) choose(target app.Value) {
	d.set(ShownDisplay().With(target.Get("name").String(), target.Get("value").String()), true)
}

// set shows settings, in the page and in the form, and tells of them.
func (d *Display) set(s display.Settings, changed bool) {
	ApplyDisplay(s)
	chosen := map[string]string{
		"size": strconv.Itoa(s.Size), "theme": s.Theme, "contrast": s.Contrast, "spacing": s.Spacing,
		"voice": s.Voice, "speed": display.SpeedText(s.Speed),
	}
	for _, c := range controls() {
		c.choose(chosen[c.name()])
	}
	if changed && d.OnChange != nil {
		d.OnChange(s)
	}
}

// maxVoices is how many voices are offered: of the hundreds that some devices
// have, all but the first are the same with another sound.
const maxVoices = 20

// listVoices offers the device's own voices for the page's language.
func (d *Display) listVoices() {
	field := app.Window().GetElementByID("set-voice")
	if !field.Truthy() || !synthesis().Truthy() {
		return
	}
	field.Get("options").Set("length", 1)
	_, voices := deviceVoices()
	for _, v := range voices[:min(len(voices), maxVoices)] {
		field.Call("append", app.Window().Get("Option").New(v.Name, v.Name))
	}
	field.Set("value", ShownDisplay().Voice)
	if field.Get("selectedIndex").Int() < 0 { // a voice that this device no longer has
		field.Set("selectedIndex", 0)
	}
}

// choices is a group of which one is chosen, the first at first. Each is one
// Raw: go-app would tell a browser what is chosen in another way than the build
// tells it.
func choices(name, legend, hint string, all []Choice) app.UI {
	about := ""
	if hint != "" {
		about = "set-" + name + "-hint"
	}
	return choiceGroup{id: "set-" + name + "-name", nameClass: "cg-display__legend", name: app.Text(legend), about: about}.of(
		app.If(about != "", func() app.UI {
			return app.Raw(`<p class="cg-field__hint" id="` + about + `">` + hint + `</p>`)
		}),
		app.Div().Class("cg-display__choices").Body(app.Range(all).Slice(func(i int) app.UI {
			checked := ""
			if i == 0 {
				checked = " checked"
			}
			return app.Raw(fmt.Sprintf(`<label class="cg-check"><input class="cg-check__box" type="radio" name="%s" value="%s"%s><span>%s</span></label>`,
				name, all[i].Value, checked, html.EscapeString(all[i].Label)))
		})),
	)
}

// menu is a list of which one is chosen.
func menu(name, label string, all []Choice, chosen string) app.UI {
	options := ""
	for _, c := range all {
		selected := ""
		if c.Value == chosen {
			selected = " selected"
		}
		options += fmt.Sprintf(`<option value="%s"%s>%s</option>`, c.Value, selected, html.EscapeString(c.Label))
	}
	return app.Div().Class("cg-field").Body(
		app.Label().Class("cg-field__label").For("set-"+name).Text(label),
		app.Raw(fmt.Sprintf(`<select class="cg-field__input" id="set-%s" name="%s">%s</select>`, name, name, options)),
	)
}

func sizes() []Choice {
	var all []Choice
	for _, n := range display.Sizes() {
		all = append(all, Choice{strconv.Itoa(n), strconv.Itoa(n) + "%"})
	}
	return all
}

func speeds() []Choice {
	var all []Choice
	for _, f := range display.Speeds() {
		n := display.SpeedText(f)
		all = append(all, Choice{n, n + "×"})
	}
	return all
}

// says tells in a hint what the device asks for: styles show the one that is so.
func (w *comfortWords) says(about, usual, other string) string {
	return fmt.Sprintf(`<span class="cg-display__%s">%s</span><span class="cg-display__%s cg-display__%s--other">%s</span>`,
		about, html.EscapeString(usual), about, about, html.EscapeString(other))
}
