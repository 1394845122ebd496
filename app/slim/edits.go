package slim

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// An edit is a change of a few words in a file of go-app.
type edit struct {
	file, before, after string
}

// edits are made to what is vendored, each exactly once.
var edits = []edit{{
	// Pages enforce Trusted Types: no text becomes markup but through the rule of
	// web/boot/trust.js, which web/boot/app.js has put at the document's element.
	file:   goApp + "/js_wasm.go",
	before: `v.Set("innerHTML", val)`,
	after:  `v.Set("innerHTML", Window().Get("document").Get("documentElement").Call("markup", val))`,
}, {
	// Translators move the text that is shown: web/boot/tree.js puts it back before
	// go-app changes it.
	file:   goApp + "/js_wasm.go",
	before: `v.Call("appendChild", c)`,
	after:  `v.Call("goAppend", c)`,
}, {
	file:   goApp + "/js_wasm.go",
	before: `v.Call("replaceChild", new, old)`,
	after:  `v.Call("goReplace", new, old)`,
}, {
	file:   goApp + "/js_wasm.go",
	before: `v.Call("removeChild", c)`,
	after:  `v.Call("goRemove", c)`,
}, {
	file:   goApp + "/js_wasm.go",
	before: `v.Set("nodeValue", val)`,
	after:  `v.Call("goWrite", val)`,
}}

// editVendored makes the edits. It names all that cannot be made.
func editVendored(work string) error {
	var errs []error
	for _, e := range edits {
		data, err := os.ReadFile(vendored(work, e.file))
		if err != nil {
			return err
		}
		if n := strings.Count(string(data), e.before); n != 1 {
			errs = append(errs, fmt.Errorf("%s: has %q %d times, want once (look at what go-app has changed, and mend app/slim/edits.go)", e.file, e.before, n))
			continue
		}
		if err := replace(vendored(work, e.file), []byte(strings.Replace(string(data), e.before, e.after, 1))); err != nil {
			return err
		}
	}
	return errors.Join(errs...)
}
