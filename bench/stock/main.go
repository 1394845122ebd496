// Stock shows a text the way that go-app's documentation teaches: its own page,
// scripts, worker and manifest. The benchmark compares the site with it. It
// knows nothing of Careguide but the text.
//
// In the browser it is the app. On the build machine it writes the website
// into the folder that is its argument, all but what is in its folder web/.
package main

import (
	"fmt"
	"os"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

type guide struct {
	app.Compo
}

func (g *guide) Render() app.UI {
	return app.Main().Body(
		app.Range(blocks).Slice(func(i int) app.UI { return app.Raw(blocks[i]) }),
	)
}

func main() {
	app.Route("/", func() app.Composer { return &guide{} })
	app.RunWhenOnBrowser()
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: stock FOLDER")
		os.Exit(2)
	}
	// go-app's own icons would come from somebody else's host.
	const icon = "/web/icon.svg"
	err := app.GenerateStaticWebsite(os.Args[1], &app.Handler{
		Name: title, Title: title, Description: title,
		Icon: app.Icon{Default: icon, Large: icon, SVG: icon, Maskable: icon},
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
