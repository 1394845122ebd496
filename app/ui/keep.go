package ui

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/plan"
)

// Keep says how long what a reader writes is kept, keeps it longer if asked, and forgets
// it.
type Keep struct {
	app.Compo

	Store *device.Store
	Base  string // the way to the guide
	Here  bool   // among the reader's data, where no link needs to lead
	Words Words

	refused error
	asking  bool        // whether really to forget
	here    app.Context // of the box: that of a button goes with it
	stop    func()
}

// keepID is the id of the box. It takes the focus of a button in it that was
// pressed and is gone: its words say what has become of the matter.
const keepID = "keep"

func (k *Keep) OnMount(ctx app.Context) {
	ctx.PreventUpdate()
	k.here, k.stop = ctx, follow(ctx, k.Store)
}

func (k *Keep) OnDismount() { k.stop() }

func (k *Keep) Render() app.UI {
	s, w := k.Store, k.Words.Mine
	var parts []app.UI
	say := func(text string) { parts = append(parts, app.P().Class("cg-keep__text").Role("status").Text(text)) }
	button := func(text string, on app.EventHandler) {
		parts = append(parts, app.Button().Type("button").Class("cg-button cg-keep__do").Text(text).OnClick(on))
	}
	if other, source, together, ok := s.Offer(); ok {
		return k.offer(other, source, together)
	}
	if k.asking {
		return app.Div().Class("cg-keep cg-keep--ask").ID(keepID).TabIndex(-1).Body(
			app.P().Class("cg-keep__text").Text(w.ForgetAsk),
			app.Button().Type("button").Class("cg-button cg-button--danger").Text(w.ForgetYes).OnClick(k.forget),
			app.Button().Type("button").Class("cg-button").Text(w.DeleteNo).OnClick(k.dontForget),
		)
	}
	written := !s.Plan().Empty()
	switch {
	case s.Trouble() != nil || k.refused != nil:
		say(trouble(cmp.Or(s.Trouble(), k.refused), w))
		button(w.SaveFile, k.save)
	case s.Sealed():
		say(w.SealedText)
		parts = append(parts, app.A().Class("cg-button cg-keep__do").Href(k.Base+"questions/").Target("_blank").Rel("noopener").Text(w.Continue).OnClick(k.handOver))
		if written {
			button(w.SaveFile, k.save)
		}
	case !s.Lasting():
		say(w.NothingLasts)
		button(w.SaveFile, k.save)
	case s.Where() == device.OnDevice:
		say(w.IsKept)
	case !written:
		say(w.NotYet)
	default:
		say(w.IsInTab)
		button(w.DoKeep, k.keep)
	}
	if written {
		parts = append(parts, app.Button().Type("button").Class("cg-button").ID(forgetID).Text(w.DoForget).OnClick(k.ask))
	}
	if s.Where() == device.OnDevice && !k.Here {
		parts = append(parts, app.A().Class("cg-keep__link").Href(k.Base+"settings/#"+MyDataID).Text(w.MyData))
	}
	return app.Div().Class("cg-keep").ID(keepID).TabIndex(-1).Body(parts...)
}

// forgetID is the id of the button that forgets what was written.
const forgetID = "keep-forget"

// offer asks what is to become of another list.
func (k *Keep) offer(other plan.Plan, source device.Source, together bool) app.UI {
	w := k.Words.Mine
	text, yes := offerText(other, source, w), w.OfferAdd
	if source != device.FromLink {
		yes = w.OfferBoth
	}
	answers := []app.UI{app.Button().Type("button").Class("cg-button cg-keep__do").Text(yes).OnClick(k.answers(device.Add))}
	if !together {
		text, answers = fmt.Sprintf(w.OfferLong, entries(k.Store.Plan()), entries(other)), nil
	}
	if !together || source != device.FromLink {
		answers = append(answers, app.Button().Type("button").Class("cg-button").Text(w.OfferTake).OnClick(k.answers(device.Take)))
	}
	drop := w.OfferDrop
	if len(answers) != 1 || !together {
		drop = w.OfferMine
	}
	answers = append(answers, app.Button().Type("button").Class("cg-button").Text(drop).OnClick(k.answers(device.Drop)))
	if !together {
		answers = append(answers, app.Button().Type("button").Class("cg-button").Text(w.SaveFile).OnClick(k.save))
	}
	return app.Div().Class("cg-keep cg-keep--ask").ID(keepID).TabIndex(-1).Body(append([]app.UI{app.P().Class("cg-keep__text").Role("status").Text(text)}, answers...)...)
}

func (k *Keep) answers(a device.Answer) app.EventHandler {
	return func(app.Context, app.Event) {
		k.Store.AnswerOffer(a)
		focus(k.here, keepID)
	}
}

func (k *Keep) ask(app.Context, app.Event) {
	k.asking = true
	focus(k.here, keepID)
}

func (k *Keep) dontForget(app.Context, app.Event) {
	k.asking = false
	focus(k.here, forgetID)
}

func (k *Keep) forget(app.Context, app.Event) {
	k.asking, k.refused = false, nil
	k.Store.Forget()
	focus(k.here, keepID)
}

func (k *Keep) keep(app.Context, app.Event) {
	k.refused = k.Store.Keep()
	focus(k.here, keepID) // the button that was pressed goes
	if k.refused == nil {
		askToPersist()
	}
}

func (k *Keep) save(app.Context, app.Event) { saveExport(k.Store) }

// handOver stops the link where the list is too long for it: the store adds the list to
// every link that leaves a frame (app/device/browser.go).
func (k *Keep) handOver(_ app.Context, e app.Event) {
	if _, err := k.Store.HandOver(); err != nil {
		e.PreventDefault()
		k.refused = err
	}
}

// askToPersist asks the browser not to clear what is kept when it needs room.
// Whatever it answers, the reader is told in the settings what can happen.
func askToPersist() {
	if storage := app.Window().Get("navigator").Get("storage"); storage.Truthy() && storage.Get("persist").Truthy() {
		storage.Call("persist")
	}
}

func offerText(p plan.Plan, source device.Source, w MineWords) string {
	n := entries(p)
	switch {
	case source != device.FromLink:
		return fmt.Sprintf(w.OfferTwo, n)
	case n == 1:
		return w.OfferOne
	}
	return fmt.Sprintf(w.OfferMany, n)
}

// entries counts what a reader would call the entries of a list.
func entries(p plan.Plan) int { return len(p.Questions) + len(p.Tried) + len(p.Values) }

// trouble says why something is not kept, and what a reader can do.
func trouble(err error, w MineWords) string {
	switch {
	case errors.Is(err, plan.ErrTooBig):
		return w.TooBig
	case errors.Is(err, device.ErrNewer):
		return w.Newer
	case errors.Is(err, device.ErrCut):
		return w.Cut
	case errors.Is(err, device.ErrBlocked):
		return w.NothingLasts
	}
	return w.NoRoom
}
