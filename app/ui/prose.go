package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
)

// Prose shows trusted text. It is one Raw because go-app's encoder would put
// white space between words and their markup.
func Prose(h guide.HTML) app.UI {
	return app.Raw(`<div class="cg-prose ` + Readable + `">` + string(h) + `</div>`)
}
