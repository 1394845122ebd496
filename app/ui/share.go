package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Share offers the address of a part of the page to others: by the device's own
// sheet where there is one, else as a copy, and where a browser forbids that, as
// in a sealed frame, as a field with the address selected. The title must not
// name an illness: others may see it. What happened is said in a status line
// beside the tool that was pressed.
func Share(id, title string, tool app.Value, w PaperWords) {
	address := PartAddress(app.Window().Get("location"), id)
	navigator := app.Window().Get("navigator")
	if navigator.Get("share").Truthy() {
		then(navigator.Call("share", map[string]any{"title": title, "url": address}), nil, func(why app.Value) {
			// The reader who closes the sheet has not asked for a copy.
			if why.Get("name").String() != "AbortError" {
				copyAddress(address, tool, w)
			}
		})
		return
	}
	copyAddress(address, tool, w)
}

// PartAddress returns the address of a part of the page at location, without
// the options and the query that this reader came with.
func PartAddress(location app.Value, id string) string {
	address := location.Get("origin").String() + location.Get("pathname").String()
	if id != "" {
		address += "#" + id
	}
	return address
}

func copyAddress(address string, tool app.Value, w PaperWords) {
	copyText(address, func() { say(tool, w.Copied) }, func() { show(address, tool, w) })
}

// then hears of a promise's end. Either of its listeners may be nil.
func then(promise app.Value, kept func(), broken func(app.Value)) {
	var onKept, onBroken app.Func
	release := func() {
		onKept.Release()
		onBroken.Release()
	}
	onKept = app.FuncOf(func(app.Value, []app.Value) any {
		defer release()
		if kept != nil {
			kept()
		}
		return nil
	})
	onBroken = app.FuncOf(func(_ app.Value, args []app.Value) any {
		defer release()
		if broken != nil {
			broken(args[0])
		}
		return nil
	})
	promise.Call("then", onKept, onBroken)
}

// show puts the address into a field, where the reader's own way of copying
// works. The older way, by command, may work there at once.
func show(address string, tool app.Value, w PaperWords) {
	line := statusAt(tool)
	line.Set("textContent", w.CopyThis) // at once: the field that takes the focus here speaks for itself
	field := document().Call("createElement", "input")
	field.Set("className", "cg-share__address")
	field.Set("readOnly", true)
	field.Set("value", address)
	field.Set("ariaLabel", w.Address)
	line.Call("append", field)
	field.Call("focus")
	field.Call("select")
	if document().Call("execCommand", "copy").Bool() {
		say(tool, w.Copied)
		tool.Call("focus")
	}
}

// say writes into the status line at the tool.
func say(tool app.Value, text string) { tell(statusAt(tool), text) }

// statusAt returns the status line at the tool. One that is there already is
// used again: those who listen hear of a change, not of a new element.
func statusAt(tool app.Value) app.Value {
	place := tool.Call("closest", ".cg-tools")
	if !place.Truthy() {
		place = tool.Get("parentElement")
	}
	line := place.Call("querySelector", ":scope > .cg-share")
	if !line.Truthy() {
		line = document().Call("createElement", "p")
		line.Set("className", "cg-share")
		line.Call("setAttribute", "role", "status")
		place.Call("append", line)
	}
	return line
}
