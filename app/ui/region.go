package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// regionHere returns the region whose numbers the page shows (web/page.js).
func regionHere(all []guide.Region) guide.Region {
	code := document().Get("documentElement").Get("dataset").Get("region")
	for _, r := range all {
		if code.Truthy() && r.Code == code.String() {
			return r
		}
	}
	return all[0]
}

// onRegion calls do when the reader has chosen another region; web/page.js has heard
// of it before.
func onRegion(do func()) {
	document().Call("addEventListener", "change", app.FuncOf(func(_ app.Value, args []app.Value) any {
		if args[0].Get("target").Get("id").String() == regionID {
			do()
		}
		return nil
	}))
}

// regionID is the id of the list of countries.
const regionID = "region"
