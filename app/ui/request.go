package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// request asks the browser for something that it promises or refuses, and hears which,
// with what came of it, or why not, as in "AbortError: …" (web/boot/request.js).
func request(owner app.Value, name string, value any, heard func(kept bool, answer app.Value)) {
	var back app.Func
	back = app.FuncOf(func(_ app.Value, args []app.Value) any {
		back.Release()
		heard(args[0].Bool(), args[1])
		return nil
	})
	document().Get("documentElement").Call("request", owner, name, value, back)
}
