package ui

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/device"
	"careguide/app/plan"
)

// Keep says whether what a reader writes is kept, and keeps it if asked.
type Keep struct {
	app.Compo

	Store *device.Store
	Base  string // the way to the guide
	Here  bool   // among the reader's data, where no link needs to lead
	Words Words

	refused error
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
	if offered, ok := s.Offer(); ok {
		return app.Div().Class("cg-keep cg-keep--ask").ID(keepID).TabIndex(-1).Body(
			app.P().Class("cg-keep__text").Text(offerText(offered, w)),
			app.Button().Type("button").Class("cg-button cg-keep__do").Text(w.OfferAdd).OnClick(k.accept),
			app.Button().Type("button").Class("cg-button").Text(w.OfferDrop).OnClick(k.decline),
		)
	}
	switch {
	case s.Trouble() != nil || k.refused != nil:
		say(trouble(cmp.Or(s.Trouble(), k.refused), w))
		button(w.SaveFile, k.save)
	case s.Sealed():
		say(w.SealedText)
		parts = append(parts, app.A().Class("cg-button cg-keep__do").Href(k.Base+"questions/").Target("_blank").Rel("noopener").Text(w.Continue).OnClick(k.handOver))
	case !s.Lasting():
		say(w.NothingLasts)
		button(w.SaveFile, k.save)
	case s.Where() == device.InTab:
		say(w.IsInTab)
		button(w.DoKeep, k.keep)
	case s.Where() == device.OnDevice:
		say(w.IsKept)
		if k.Here {
			break
		}
		parts = append(parts, app.A().Class("cg-keep__link").Href(k.Base+"settings/#"+MyDataID).Text(w.MyData))
	case s.Plan().Empty():
		say(w.NotYet)
	default:
		say(w.NotKept)
		button(w.DoKeep, k.keep)
		parts = append(parts, app.Button().Type("button").Class("cg-button").Text(w.DoKeepTab).OnClick(k.keepInTab))
	}
	return app.Div().Class("cg-keep").ID(keepID).TabIndex(-1).Body(parts...)
}

func (k *Keep) accept(app.Context, app.Event)  { k.answer(true) }
func (k *Keep) decline(app.Context, app.Event) { k.answer(false) }

func (k *Keep) answer(add bool) {
	k.Store.AnswerOffer(add)
	focus(k.here, keepID)
}

func (k *Keep) keep(app.Context, app.Event) {
	k.refused = k.Store.Keep(device.OnDevice)
	focus(k.here, keepID) // the button that was pressed goes
	if k.refused == nil {
		askToPersist()
	}
}

func (k *Keep) keepInTab(app.Context, app.Event) {
	k.refused = k.Store.Keep(device.InTab)
	focus(k.here, keepID)
}

func (k *Keep) save(app.Context, app.Event) { saveExport(k.Store) }

// handOver puts the plan into the link at the last moment: it may be long, and
// changes as the reader writes.
func (k *Keep) handOver(ctx app.Context, e app.Event) {
	fragment, err := k.Store.HandOver()
	if err != nil {
		e.PreventDefault()
		k.refused = err
		return
	}
	ctx.JSSrc().Set("href", k.Base+"questions/#plan="+fragment)
}

// askToPersist asks the browser not to clear what is kept when it needs room.
// Whatever it answers, the reader is told in the settings what can happen.
func askToPersist() {
	if storage := app.Window().Get("navigator").Get("storage"); storage.Truthy() && storage.Get("persist").Truthy() {
		storage.Call("persist")
	}
}

func offerText(p plan.Plan, w MineWords) string {
	n := len(p.Questions) + len(p.Tried) + len(p.Values)
	if n == 1 {
		return w.OfferOne
	}
	return fmt.Sprintf(w.OfferMany, n)
}

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
