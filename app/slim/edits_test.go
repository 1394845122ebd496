package slim

import (
	"os"
	"strings"
	"testing"
)

// Nothing of go-app makes markup of text past the rule for it, and a go-app
// that does it in another way stops the build.
func TestMarkupGoesThroughTheRule(t *testing.T) {
	work := prepared(t)
	name := vendored(work, goApp+"/js_wasm.go")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), `Call("markup", val)`) {
		t.Errorf("js_wasm.go sets innerHTML without the rule of web/boot/trust.js")
	}
	if err := editVendored(work); err == nil || !strings.Contains(err.Error(), "js_wasm.go: has") || !strings.Contains(err.Error(), "0 times, want once (") {
		t.Errorf("editVendored() = %v where there is nothing to edit, want the file and what to do", err)
	}
}

// Nothing of go-app changes what is shown past web/boot/tree.js, which knows what
// translators have done to it.
func TestNodesChangeByOurFunctions(t *testing.T) {
	data, err := os.ReadFile(vendored(prepared(t), goApp+"/js_wasm.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, other := range []string{"appendChild", "replaceChild", "removeChild", "insertBefore", "nodeValue"} {
		if strings.Contains(string(data), `"`+other+`"`) {
			t.Errorf("js_wasm.go calls %s, want what web/boot/tree.js has for it", other)
		}
	}
}
