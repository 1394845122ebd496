//go:build !wasm && !binary

// Careguide is one program with two sides: the pages in the browser
// (main_wasm.go) and, here, the commands that build and serve the site. The
// program for servers (main_binary.go) has the site in it and only serves.
package main

import (
	"fmt"
	"os"

	"careguide/app/serve"
)

const usage = `usage: careguide build [folder] make the site in dist/, or in a new folder, for the
                                address in CAREGUIDE_ADDRESS or content/site.yaml
       careguide bytes          count what the files of dist/ cost, by kind and encoding
       careguide check [-json]  measure the texts, and say what to mend
       careguide release folder pack dist/ for those who publish it, as the version
                                that CHANGELOG.md starts with
       careguide updates        write docs/updates.md: what an update costs readers
       careguide serve          serve dist/ and the demonstration clinic (PORT, 8080)
       careguide serve -dir folder ...  serve a site to readers; -help says how`

func main() {
	var err error
	switch {
	case len(os.Args) == 2 && os.Args[1] == "build":
		err = build("dist", os.Getenv("CAREGUIDE_ADDRESS"))
	case len(os.Args) == 3 && os.Args[1] == "build":
		err = buildElsewhere(os.Args[2])
	case len(os.Args) == 2 && os.Args[1] == "bytes":
		err = printBytes("dist")
	case len(os.Args) == 2 && os.Args[1] == "check":
		err = check(false)
	case len(os.Args) == 3 && os.Args[1] == "check" && os.Args[2] == "-json":
		err = check(true)
	case len(os.Args) == 3 && os.Args[1] == "release":
		err = makeRelease(os.Args[2])
	case len(os.Args) == 2 && os.Args[1] == "updates":
		err = updates()
	case len(os.Args) == 2 && os.Args[1] == "serve":
		err = serve.Local("dist", "e2e/node_modules", os.Getenv("PORT"))
	case len(os.Args) > 2 && os.Args[1] == "serve":
		err = serve.Command(os.Args[2:], nil)
	default:
		fmt.Fprintln(os.Stderr, usage)
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
