package page

import (
	"careguide/app/guide"
	"careguide/app/ui"
)

// Listen makes the tools of a page work that need to know which guide it is of.
// It is called once, in the browser.
func Listen(library guide.Library, a Address) {
	if g, ok := library.Guide(a.Guide, a.Lang); ok {
		ui.ListenForShare(g.Short, ui.In(a.Lang).Paper)
	}
}
