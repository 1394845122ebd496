package site

import (
	"fmt"

	"careguide/app/guide"
)

// librarySource returns a library as the Go file that app/library_wasm.go
// stands for.
func librarySource(l guide.Library) []byte {
	return fmt.Appendf(nil, "package main\n\nimport \"careguide/app/guide\"\n\nvar library = %#v\n", l)
}
