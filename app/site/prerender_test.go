package site

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What a browser must get, for what go-app's encoder writes.
func TestPrerender(t *testing.T) {
	tests := []struct {
		name string
		ui   app.UI
		want string
		err  string
	}{
		{"no white space of its own", app.P().Body(app.Text("one"), app.B().Text("two"), app.Text(", three")), `<p>one<b>two</b>, three</p>`, ""},
		{"raw stays", app.Div().Body(app.Raw(`<p>a <em>b</em>, c</p>`)), `<div><p>a <em>b</em>, c</p></div>`, ""},
		{"svg", app.Raw(`<svg><path d="M0 0"/><path d="M1 1"/></svg>`), `<svg><path d="M0 0"/><path d="M1 1"/></svg>`, ""},
		{"aria true", app.Button().Aria("expanded", "true").Text("x"), `<button aria-expanded="true">x</button>`, ""},
		{"hidden", app.P().Hidden(true).Text("x"), `<p hidden>x</p>`, ""},
		{"sorted", app.A().Title("t").Href("#h").Class("c").ID("i").Text("x"), `<a class="c" href="#h" id="i" title="t">x</a>`, ""},
		{"text is text", app.P().Text(`<b> & "q"`), `<p>&lt;b&gt; &amp; &#34;q&#34;</p>`, ""},
		{"an ampersand in an attribute", app.A().Href("https://x.example/?a=1&copy=2").Text("x"), `<a href="https://x.example/?a=1&amp;copy=2">x</a>`, ""},
		{"an ampersand in prose", app.Raw(`<p><a href="https://x.example/?a=1&amp;b=2">x</a></p>`), `<p><a href="https://x.example/?a=1&amp;b=2">x</a></p>`, ""},
		{"a quote in an attribute", app.P().Title(`a "b`).Text("x"), "", `<p title=`},
		{"an odd space in an attribute", app.P().Title("a\u00a0b").Text("x"), "", `odd spaces`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := prerender(&shown{ui: tt.ui})
			switch {
			case tt.err != "" && (err == nil || !strings.Contains(err.Error(), tt.err)):
				t.Errorf("error = %v, want one with %q", err, tt.err)
			case tt.err == "" && (err != nil || got != tt.want):
				t.Errorf("got %s (%v), want %s", got, err, tt.want)
			}
		})
	}
}

// shown is a component that shows one element.
type shown struct {
	app.Compo
	ui app.UI
}

func (s *shown) Render() app.UI { return s.ui }
