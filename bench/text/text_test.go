package text_test

import (
	"strings"
	"testing"

	"careguide/bench/text"
)

const page = `<!doctype html><title>A &amp; B</title><body>
<div id="careguide"><a class="cg-skip" href="#main">Skip</a>
<main><h1 class="t">Title</h1><p>First, <strong>bold</strong> &amp; <em>soft</em>.</p>
<p hidden>Late.</p><p id="clinic"></p>
<label>Find</label><input><button>Show all</button>
<section id="one"><h2>One</h2><div class="cg-prose"><ul><li><p>a_b</p></li><li>c</li></ul></div>
<div class="cg-row" id="row"><h3><button type="button">Row?</button></h3><div class="cg-panel">
<dl><div><dt>How</dt><dd>So.</dd></div></dl><p><a href="tel:1">Call 1</a><a href="sms:2">Text 2</a></p></div></div></section>
<ol><li>x</li><li>y</li></ol></main></div><script>no()</script>`

func TestBlocks(t *testing.T) {
	got, err := text.Of([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	blocks, err := got.Blocks()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		`<p><a href="#main">Skip</a></p>`,
		`<h1 id="careguide">Title</h1>`,
		`<p>First, <strong>bold</strong> &amp; <em>soft</em>.</p>`,
		`<h2 id="one">One</h2>`,
		`<ul><li>a_b</li><li>c</li></ul>`,
		`<h3 id="row">Row?</h3>`,
		`<dl><dt>How</dt><dd>So.</dd></dl>`,
		`<p><a href="tel:1">Call 1</a> <a href="sms:2">Text 2</a></p>`,
		`<ol><li>x</li><li>y</li></ol>`,
	}
	if got.Title != "A & B" || got.Lead() != "First, bold & soft." {
		t.Errorf("title %q, lead %q", got.Title, got.Lead())
	}
	if strings.Join(blocks, "\n") != strings.Join(want, "\n") {
		t.Errorf("blocks:\n%s\nwant:\n%s", strings.Join(blocks, "\n"), strings.Join(want, "\n"))
	}
}

func TestMarkdown(t *testing.T) {
	got, err := text.Of([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	const body = "First, **bold** &amp; *soft*.\n\n## One\n\n- a\\_b\n- c\n\n### Row?\n\n- **How** So.\n\n[Call 1](tel:1) [Text 2](sms:2)\n\n1. x\n2. y\n\n"
	for head, want := range map[bool]string{
		true:  "[Skip](#main)\n\n# Title\n\n" + body,
		false: "[Skip](#main)\n\n" + body,
	} {
		if md := got.Markdown(head); md != want {
			t.Errorf("Markdown(%v) = %q, want %q", head, md, want)
		}
	}
}

func TestBareIsOneFile(t *testing.T) {
	got, err := text.Of([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	bare, err := got.Bare()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<title>A &amp; B</title>", "<h2 id=\"one\">One</h2>", "<style>"} {
		if !strings.Contains(string(bare), want) {
			t.Errorf("no %s in:\n%s", want, bare)
		}
	}
	for _, bad := range []string{"<script", "src=", "stylesheet", "Late.", "Show all"} {
		if strings.Contains(string(bare), bad) {
			t.Errorf("%s in:\n%s", bad, bare)
		}
	}
}

// A word that stands in no paragraph would be missing from the other pages.
func TestLooseTextIsRefused(t *testing.T) {
	for page, want := range map[string]string{
		"<title>T</title><body><div>Loose</div>":   `"Loose" stands in no paragraph`,
		"<title>T</title><body><script>x</script>": "without title or text",
		"<p>Text": "without title or text",
	} {
		if _, err := text.Of([]byte(page)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Of(%q): %v, want %q", page, err, want)
		}
	}
}
