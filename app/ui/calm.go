package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Calm ends the browser's task and goes on in another, when no finger is on the
// screen and what the last touch changed has been painted (web/boot/app.js). The
// program starts in several steps: between them the reader gets their turn.
func Calm() {
	html := document().Get("documentElement")
	if !html.Get("calm").Truthy() {
		return
	}
	done := make(chan struct{})
	html.Call("calm").Then(func(app.Value) { close(done) })
	<-done
}
