package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// request asks the browser for something that it promises or refuses, and hears which
// (web/boot/request.js). Broken is told why, as in "AbortError: …".
func request(owner app.Value, name string, value any, kept func(app.Value), broken func(why string)) {
	var onKept, onBroken app.Func
	once := func(do func(app.Value)) app.Func {
		return app.FuncOf(func(_ app.Value, args []app.Value) any {
			onKept.Release()
			onBroken.Release()
			do(args[0])
			return nil
		})
	}
	onKept = once(kept)
	onBroken = once(func(why app.Value) { broken(why.String()) })
	document().Get("documentElement").Call("request", owner, name, value, onKept, onBroken)
}
