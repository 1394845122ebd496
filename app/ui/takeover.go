package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A Takeover is the passage from the prerendered page to the one that go-app
// runs. go-app mounts its tree before the prerendered one and in the same
// task; slots then move the live nodes over, and what moving can lose is put
// back. A nil Takeover has nothing to take over.
type Takeover struct {
	root    app.Value // the prerendered page
	adopted map[string]bool

	scrollY      app.Value
	focus        app.Value // the focused element inside root, or nil
	anchor, head point     // the ends of the text selection
}

// A point is an end of a selection; its node is nil where nothing is selected.
type point struct{ node, offset app.Value }

// RootID is the id of the element that holds a whole page.
const RootID = "careguide"

// NewTakeover notes what the reader has done so far to the prerendered page.
// It returns nil when there is none: on the build machine and in an empty page.
func NewTakeover() *Takeover {
	if app.IsServer {
		return nil
	}
	// go-app has set itself up by now. Links belong to the browser: go-app's own
	// handling loses modifier keys, tel: links and the opening of a fragment's
	// section.
	app.Window().Set("onclick", nil)
	app.Window().Set("onpopstate", nil)
	root := app.Window().GetElementByID(RootID)
	if !root.Truthy() {
		return nil
	}
	Calm()
	t := &Takeover{root: root, adopted: map[string]bool{}, scrollY: app.Window().Get("scrollY")}
	if a := document().Get("activeElement"); root.Call("contains", a).Bool() {
		t.focus = a
		// Moving what has focus brings it into view, and in a frame that is the
		// host's view. Finish gives the focus back without that.
		if window := app.Window(); !window.Get("parent").Equal(window) {
			a.Call("blur")
		}
	}
	// A caret in a field shows as an empty selection beside it; fields keep
	// their own.
	if sel := app.Window().Call("getSelection"); sel.Truthy() && !sel.Get("isCollapsed").Bool() {
		t.anchor = point{sel.Get("anchorNode"), sel.Get("anchorOffset")}
		t.head = point{sel.Get("focusNode"), sel.Get("focusOffset")}
	}
	return t
}

// has reports whether the prerendered page has the element with this id.
func (t *Takeover) has(id string) bool {
	if t == nil {
		return false
	}
	return t.adopted[id] || t.find(id).Truthy()
}

func (t *Takeover) find(id string) app.Value {
	return t.root.Call("querySelector", "#"+id)
}

// adopt moves the children of the prerendered element with this id into dst.
func (t *Takeover) adopt(id string, dst app.Value) {
	if t == nil || t.adopted[id] {
		return
	}
	src := t.find(id)
	if !src.Truthy() {
		return
	}
	t.adopted[id] = true
	t.anchor.follow(src, dst)
	t.head.follow(src, dst)
	// moveBefore keeps focus and selection; WebKit does not have it yet.
	move := "moveBefore"
	if !dst.Get(move).Truthy() {
		move = "insertBefore"
	}
	for child := src.Get("firstChild"); child.Truthy(); child = src.Get("firstChild") {
		dst.Call(move, child, nil)
	}
}

// Finish removes the emptied prerendered page, and puts back what moving its
// nodes has lost in this browser. It calls then when that is done.
func (t *Takeover) Finish(then func()) {
	if t == nil {
		then()
		return
	}
	t.root.Call("remove")
	if t.focus != nil && !document().Get("activeElement").Equal(t.focus) {
		// WebKit brings what has no layout yet into view, asked not to or not.
		t.focus.Get("offsetHeight")
		t.focus.Call("focus", map[string]any{"preventScroll": true})
	}
	// After the focus, which takes the selection along in WebKit.
	if t.anchor.stands() && t.head.stands() {
		app.Window().Call("getSelection").Call("setBaseAndExtent", t.anchor.node, t.anchor.offset, t.head.node, t.head.offset)
	}
	beforeNextPicture(func() {
		app.Window().Call("scrollTo", map[string]any{"top": t.scrollY, "behavior": "instant"})
		then()
	})
}

// beforeNextPicture calls do once, in a task of its own, before the browser
// paints. What needs the page laid out anew waits for that moment: the browser
// is about to do it there anyway. A page that nobody sees is not painted, and
// must not wait.
func beforeNextPicture(do func()) {
	call := app.FuncOf(func(app.Value, []app.Value) any {
		if do != nil {
			once := do
			do = nil
			once()
		}
		return nil
	})
	app.Window().Call("requestAnimationFrame", call)
	app.Window().Call("setTimeout", call, 100)
}

// follow moves a point along when the children of src go to dst.
func (p *point) follow(src, dst app.Value) {
	if p.node != nil && p.node.Equal(src) {
		p.node = dst
	}
}

// stands reports whether the point is still in the page. An end that lay
// between two slots is not: there was no text at it.
func (p point) stands() bool {
	return p.node != nil && p.node.Get("isConnected").Bool()
}

func document() app.Value { return app.Window().Get("document") }
