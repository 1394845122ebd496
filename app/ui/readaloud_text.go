package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/speech"
)

// A spoken is a sentence with its place in the page.
type spoken struct {
	speech.Sentence
	block app.Value   // the paragraph, heading or list item
	nodes []app.Value // all text of the block; they are never changed
	sizes []int       // of the nodes, in UTF-16 code units
}

const (
	// What is read in one breath at most.
	spokenBlocks = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, figcaption, blockquote"
	// What is there to be touched or looked at.
	unspoken = ".cg-tools, .cg-cite, .cg-more, .cg-crisisline, .cg-number__pictures, svg, select, script, style"
)

// sentences returns what is read of a part of the page.
func sentences(part app.Value) []spoken {
	numbers := speech.Numbers(dialled())
	var all []spoken
	var open spoken // the block whose text is being gathered
	text := ""
	finish := func() {
		for _, s := range speech.Sentences(text, numbers) {
			all = append(all, spoken{s, open.block, open.nodes, open.sizes})
		}
		open, text = spoken{}, ""
	}
	const showText = 4
	walker := document().Call("createTreeWalker", part, showText)
	for node := walker.Call("nextNode"); node.Truthy(); node = walker.Call("nextNode") {
		parent := node.Get("parentElement")
		if parent.Call("closest", unspoken).Truthy() {
			continue
		}
		block := parent.Call("closest", spokenBlocks)
		if !block.Truthy() {
			block = parent
		}
		if open.block == nil || !open.block.Equal(block) {
			finish()
			open.block = block
		}
		open.nodes = append(open.nodes, node)
		open.sizes = append(open.sizes, node.Get("length").Int())
		text += node.Get("data").String()
	}
	finish()
	return all
}

// dialled returns the words of the page's links that dial.
func dialled() []string {
	links := document().Call("querySelectorAll", `a[href^="tel:"], a[href^="sms:"]`)
	var all []string
	for i := range links.Length() {
		all = append(all, links.Index(i).Get("textContent").String())
	}
	return all
}

// highlight is the name of the mark in web/css/boot.css.
const highlight = "careguide-reading"

// mark shows which sentence is read: by itself where the browser can, else with
// its block. Nothing is wrapped around live text.
func (s spoken) mark() {
	unmark()
	marks := highlights()
	if !marks.Truthy() {
		s.block.Get("classList").Call("add", "cg-reading")
		return
	}
	place := document().Call("createRange")
	for _, end := range []struct {
		set string
		at  int
	}{{"setStart", s.Start}, {"setEnd", s.End}} {
		node, offset := speech.Locate(s.sizes, end.at)
		place.Call(end.set, s.nodes[node], offset)
	}
	marks.Call("set", highlight, app.Window().Get("Highlight").New(place))
}

func unmark() {
	if marks := highlights(); marks.Truthy() {
		marks.Call("delete", highlight)
		return
	}
	if block := document().Call("querySelector", ".cg-reading"); block.Truthy() {
		block.Get("classList").Call("remove", "cg-reading")
	}
}

func (s spoken) visible() bool {
	if check := s.block.Get("checkVisibility"); !check.Truthy() {
		return true
	}
	return s.block.Call("checkVisibility").Bool()
}

func highlights() app.Value {
	if css := app.Window().Get("CSS"); css.Truthy() && app.Window().Get("Highlight").Truthy() {
		return css.Get("highlights")
	}
	return app.Undefined()
}

func synthesis() app.Value { return app.Window().Get("speechSynthesis") }

// deviceVoices returns the voices that may read this page, those of the device
// itself, as the browser has them and as we do.
func deviceVoices() ([]app.Value, []speech.Voice) {
	all := synthesis().Call("getVoices")
	if !all.Truthy() {
		return nil, nil
	}
	var values []app.Value
	var voices []speech.Voice
	for i := range all.Length() {
		v := all.Index(i)
		// Some devices have thousands, and asking for each name takes its time.
		voice := speech.Voice{Local: v.Get("localService").Truthy()}
		if lang := v.Get("lang"); lang.Truthy() {
			voice.Lang = lang.String()
		}
		if voice.Local && voice.Nameless() {
			voice.Name = v.Get("name").String()
		}
		if !voice.Usable(shownLanguage()) {
			continue
		}
		voice.Name, voice.Default = v.Get("name").String(), v.Get("default").Truthy()
		values, voices = append(values, v), append(voices, voice)
	}
	return values, voices
}

// pickVoice returns the voice of that name, or the one that fits best; nil when
// the device has none of its own for the page's language.
func pickVoice(name string) app.Value {
	values, voices := deviceVoices()
	if i := speech.Pick(voices, shownLanguage(), name); i >= 0 {
		return values[i]
	}
	return nil
}
