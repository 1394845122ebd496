package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/display"
)

// ReadAloud reads a part of the page aloud, sentence by sentence, with a voice
// of the device itself. Its buttons are the tool "listen" and the player that
// then stands under it. Voice and speed are those of the page (ShownDisplay).
type ReadAloud struct {
	Words    ComfortWords
	OnChange func(display.Settings) // hears of a new speed; may be nil

	now     *reading // nil when silent
	said    app.Func
	watcher app.Value
}

// A reading is a part that is being read, or that was read to its end.
type reading struct {
	player    player
	sentences []spoken
	voice     app.Value
	at        int  // the sentence that is read, or is next
	speaks    bool // not while paused
}

// Install makes the tools of reading aloud work. It is called once.
func (r *ReadAloud) Install() {
	if app.IsServer || !synthesis().Truthy() {
		return
	}
	r.said = app.FuncOf(func(_ app.Value, args []app.Value) any {
		if !args[0].Bool() {
			r.failed()
			return nil
		}
		r.now.at++
		r.speak()
		return nil
	})
	OnTool("listen", r.toggle)
	OnTool("listen-stop", func(string, app.Value) { r.close(true) })
	OnTool("listen-slower", func(string, app.Value) { r.change(display.Slower) })
	OnTool("listen-faster", func(string, app.Value) { r.change(display.Faster) })
	app.Window().Call("addEventListener", "pagehide", app.FuncOf(func(app.Value, []app.Value) any {
		r.close(false)
		return nil
	}))
	// Another country changes the numbers in the text: the sentences are out of date.
	onRegion(func() { r.close(false) })
	document().Call("addEventListener", "keydown", app.FuncOf(func(_ app.Value, args []app.Value) any {
		if r.now != nil && args[0].Get("key").String() == "Escape" && r.now.player.line.Call("contains", args[0].Get("target")).Bool() {
			r.close(true)
		}
		return nil
	}))
	// A part that the reader closes, or filters out, falls silent.
	r.watcher = app.Window().Get("MutationObserver").New(app.FuncOf(func(app.Value, []app.Value) any {
		if r.now != nil && !r.now.visible() {
			r.close(false)
		}
		return nil
	}))
}

// toggle starts a part, pauses it, or goes on with it.
func (r *ReadAloud) toggle(id string, button app.Value) {
	if n := r.now; n != nil && n.player.listen.Equal(button) {
		switch {
		case n.speaks:
			r.hush()
			n.player.label(r.Words.GoOn)
		default:
			n.player.say(speedIs(r.Words, ShownDisplay().Speed))
			r.speak()
		}
		return
	}
	r.close(false)
	part := app.Window().GetElementByID(id)
	if !part.Truthy() {
		return
	}
	r.now = &reading{player: newPlayer(button, r.Words), sentences: sentences(part)}
	// Its line has words from the start: what is said later takes no new room.
	r.now.player.say(speedIs(r.Words, ShownDisplay().Speed))
	r.watcher.Call("observe", document().Get("documentElement"), map[string]any{"subtree": true, "attributeFilter": []any{"hidden", "data-closed"}})
	r.speak()
}

// speak begins the sentence that is next.
func (r *ReadAloud) speak() {
	n := r.now
	if n.at == len(n.sentences) {
		r.hush()
		n.at = 0
		n.player.label(r.Words.Listen)
		n.player.say(r.Words.ReadToEnd)
		return
	}
	settings := ShownDisplay()
	if n.voice == nil {
		if n.voice = pickVoice(settings.Voice); n.voice == nil {
			r.failed()
			return
		}
	}
	n.speaks = true
	n.player.label(r.Words.Pause)
	n.sentences[n.at].mark()
	document().Get("documentElement").Call("say", n.sentences[n.at].Say, n.voice, settings.Speed, r.said)
}

// hush stops the voice and leaves the player.
func (r *ReadAloud) hush() {
	r.now.speaks = false
	document().Get("documentElement").Call("hush")
	unmark()
}

// failed says that the voice does not answer. The reader may try again.
func (r *ReadAloud) failed() {
	r.hush()
	r.now.voice = nil // it may be gone, and another one there
	r.now.player.label(r.Words.Listen)
	r.now.player.say(r.Words.VoiceFailed)
}

// change sets another speed, from the sentence on that is being read.
func (r *ReadAloud) change(next func(float64) float64) {
	settings := ShownDisplay()
	settings.Speed = next(settings.Speed)
	ApplyDisplay(settings)
	if r.OnChange != nil {
		r.OnChange(settings)
	}
	if r.now == nil {
		return
	}
	r.now.player.say(speedIs(r.Words, settings.Speed))
	if r.now.speaks {
		r.hush()
		r.speak()
	}
}

// close ends the reading and takes the player away.
func (r *ReadAloud) close(focus bool) {
	if r.now == nil {
		return
	}
	r.hush()
	r.watcher.Call("disconnect")
	r.now.player.remove(r.Words.Listen, focus)
	r.now = nil
}

func (n *reading) visible() bool {
	// Not the sentence's own block: an end that was reached has none.
	return len(n.sentences) == 0 || n.sentences[min(n.at, len(n.sentences)-1)].visible()
}
