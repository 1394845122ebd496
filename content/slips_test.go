package content_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"careguide/content"
)

// A slip is what an author typed, from line 19 of a file on, and how the fault
// starts that an author reads of it. No fault is "".
type slip struct{ typed, want string }

func testSlips(t *testing.T, slips []slip) {
	t.Helper()
	base := string(baseFiles(t)[restFile].Data) + "\n"
	for _, tt := range slips {
		t.Run(tt.typed, func(t *testing.T) {
			got := loadRest(t, base+tt.typed+"\n")
			if want := restFile + ":" + tt.want; tt.want == "" && got != "" || tt.want != "" && !strings.Contains("\n"+got, "\n"+want) {
				t.Errorf("Load = %s\nwant %q", got, tt.want)
			}
		})
	}
}

const (
	noHeading = " is shown to readers, not read as a heading (start the line with ## and one plain space, end it with {#some-words}; \\# is a plain #)"
	noID      = " is shown to readers (it is read only at the very end of a heading: ## Words {#some-words})"
	inList    = "heading \"Other\" inside a list or a quotation (start its line with ##, and nothing before it)"
	row       = "\n\n*So*\n\n*Ask: Why?*\n\nSo."
)

func TestNotQuiteAHeading(t *testing.T) {
	testSlips(t, []slip{
		{"## Other {#other}" + row, ""},
		{"##  Other {#other}  " + row, ""},
		{"##\tOther { #other }" + row, ""},
		{"   ## Other ## {#other}" + row, ""},
		{"### Other", ""},
		{"The #1 cause.", ""},
		{"#1 of its causes.", ""},
		{`\# is a number sign.`, ""},
		{"[//]: # (a remark)", ""},
		{"Text.\n\n---\n\nText.", ""},
		{"Text.\n\n***\n\nText.", ""},

		{"##\u00a0Other {#other}", `19: "##\u00a0Other {#other}"` + noHeading},
		{"##\u2009Other {#other}", `19: "##\u2009Other {#other}"` + noHeading},
		{"##\u3000Other", `19: "##\u3000Other"` + noHeading},
		{"##Other {#other}", `19: "##Other {#other}"` + noHeading},
		{"#Other", `19: "#Other"` + noHeading},
		{"    ## Other {#other}", `19: "## Other {#other}"` + noHeading},
		{"\t## Other {#other}", `19: "## Other {#other}"` + noHeading},
		{"    Text\n    ## Other", `20: "## Other"` + noHeading},
		{"Text\n    ## Other", `20: "## Other"` + noHeading},
		{"Text\n    # Other", `20: "# Other"` + noHeading},
		{"\u00a0## Other", `19: "## Other"` + noHeading},
		{"\u200d## Other", `19: "\u200d## Other"` + noHeading},
		{"\u200e##\u200e Other", `19: "\u200e##\u200e Other"` + noHeading},
		{"\u200b## Other", "19:1: invisible character U+200B"},
		{"＃＃ Other", `19: "＃＃ Other"` + noHeading},
		{"#＃ Other", `19: "#＃ Other"` + noHeading},
		{`\## Other {#other}`, `19: "\\## Other {#other}"` + noHeading},
		{`\#\# Other`, `19: "\\#\\# Other"` + noHeading},
		{"####### Other", `19: "####### Other"` + noHeading},
		{"**## Other**", `19: "## Other"` + noHeading},
		{"-## Other", `19: "## Other"` + noHeading},
		{"• ## Other", `19: "## Other"` + noHeading},
		{"Text. ## Other {#other}", `19: "## Other {#other}"` + noHeading},
		{"== Other ==", `19: "== Other =="` + noHeading},
		{"h2. Other", `19: "h2. Other"` + noHeading},
		{"```\n## Other\n```", `20: "## Other"` + noHeading},
		{"## Other## {#other}" + row, `19: "##"` + noHeading},
		{"## # Other {#other}" + row, `19: "# Other"` + noHeading},

		{"## Other# {#other}" + row, `19: "#" at the end of a heading is shown to readers (delete it, or write \#)`},
		{"## Other {#other} ##", `19: "{#other}"` + noID},
		{"## Other {#other}.", `19: "{#other}"` + noID},
		{"## Other {#other", `19: "{#other"` + noID},
		{"## Other #other}", `19: "#other}"` + noID},
		{"## Other ｛#other｝", `19: "｛#other｝"` + noID},
		{"## Other {: #other}", `19: "{: #other}"` + noID},
		{"### Other {.urgent} now", `19: "{.urgent}"` + noID},
		{"Other {#other}", `19: "{#other}"` + noID},
		{"**Other** {#other}", `19: "{#other}"` + noID},
		{"- Other {.urgent}", `19: "{.urgent}"` + noID},

		{"- ## Other {#other}", "19: " + inList},
		{"- text\n\n  ## Other {#other}", "21: " + inList},
		{"1. ### Other", "19: " + inList},
		{"> ## Other {#other}", "19: " + inList},
		{"#", "19: heading without words (write them after ##, or delete the line)"},
		{"###", "19: heading without words"},
		{"Other\n---", `19: the line of - or = under "Other" makes it a heading (write ## before the words; or leave a line empty above ---)`},
		{"Other\n===", `19: the line of - or = under "Other"`},
		{"## Other {#other}\n===", `20: "===" is shown to readers (for a dividing line, write --- between two empty lines)`},
		{"Text\n—--", `20: "—--" is shown to readers (for a dividing line`},
	})
}

func TestNotQuiteACitation(t *testing.T) {
	right := func(typed, remedy string) string {
		return `19: "` + typed + `" is shown as typed, and its source is lost (write ` + remedy + `; \@ is a plain @)`
	}
	testSlips(t, []slip{
		{"Text [@OTHER].", ""},
		{"Text [@OTHER,STARD] [@STARD]; ([@OTHER]) **[@OTHER]**", ""},
		{"Text [@OTHER] (365 people).", ""},
		{`Meet \@ noon, or write to x.y+z@mail.example.org`, ""},

		{"[@OTHER", right("[@OTHER", "[@OTHER]")},
		{"@OTHER]", right("@OTHER]", "[@OTHER]")},
		{"[@other]", right("[@other]", "[@OTHER]")},
		{"[@OTHER; @STARD]", right("[@OTHER; @STARD]", "[@OTHER, STARD]")},
		{"[@OTHER, @STARD]", right("[@OTHER, @STARD]", "[@OTHER, STARD]")},
		{"[@OTHER and STARD]", right("[@OTHER and STARD]", "[@OTHER, STARD]")},
		{"[@OTHER STARD]", right("[@OTHER STARD]", "[@OTHER, STARD]")},
		{"[@OTHER,,STARD]", right("[@OTHER,,STARD]", "[@OTHER, STARD]")},
		{"[@OTHER,\nSTARD]", right("[@OTHER, STARD]", "[@OTHER, STARD]")},
		{"[@OTHER ]", right("[@OTHER ]", "[@OTHER]")},
		{"[@ OTHER]", right("[@ OTHER]", "[@OTHER]")},
		{"[ @OTHER]", right("[ @OTHER]", "[@OTHER]")},
		{"[@\u00a0OTHER]", right(`[@\u00a0OTHER]`, "[@OTHER]")},
		{"[@OTHER.]", right("[@OTHER.]", "[@OTHER]")},
		{"[@OTHER, p. 3]", right("[@OTHER, p. 3]", "[@OTHER]")},
		{"[-@OTHER]", right("[-@OTHER]", "[@OTHER]")},
		{"[see @OTHER]", right("[see @OTHER]", "[@OTHER]")},
		{"［@OTHER］", right("［@OTHER］", "[@OTHER]")},
		{"[＠OTHER]", right("[＠OTHER]", "[@OTHER]")},
		{"(@OTHER)", right("(@OTHER)", "[@OTHER]")},
		{"{@OTHER}", right("{@OTHER}", "[@OTHER]")},
		{"<@OTHER>", right("<@OTHER>", "[@OTHER]")},
		{"@OTHER", right("@OTHER", "[@OTHER]")},
		{"[[@OTHER]]", right("[[@OTHER]]", "[@OTHER]")},
		{"`[@OTHER]`", right("[@OTHER]", "[@OTHER]")},
		{`\[@OTHER\]`, right("@OTHER", "[@OTHER]")},
		{"*It is so [@other].*", right("[@other]", "[@OTHER]")},
		{"[OTHER]", right("[OTHER]", "[@OTHER]")},
		{"[other, Stard]", right("[other, Stard]", "[@OTHER, STARD]")},
		{"[^OTHER]", right("[^OTHER]", "[@OTHER]")},
		{"[@ОTHER]", right("[@ОTHER]", "[@KEY] with a key of sources.yaml")}, // the first letter is Cyrillic
		{"@nimhgov", right("@nimhgov", "[@KEY] with a key of sources.yaml")},
		{"[@NOWHERE]", `19: cites "NOWHERE", which sources.yaml does not have`},
		{"[^1]", `19: "[^1]" is shown as typed: guides have no footnotes (cite a source as [@KEY])`},
		{"[1, 2]", `19: "[1, 2]" is shown as typed: guides have no footnotes`},
		{"[^1]: Source", `19: the line that starts with "[^1]:" is not shown to readers (write [words](address)`},
		{"[1]: https://example.org", `19: the line that starts with "[1]:" is not shown`},
		{"[@OTHER](https://example.org)", `19: "(https://example.org)" after a citation is shown as typed (delete it`},
		{"[@OTHER] (https://example.org)", `19: " (https://example.org)" after a citation`},
		{"## Other [@OTHER] {#other}" + row, `19: citation in the heading "Other [@OTHER]" (put it at the end of a sentence under it)`},
		{"## Other {#other}\n\n*So [@OTHER]*\n\n*Ask: Why?*\n\nSo.", `21: citation in "So [@OTHER]" is shown as typed (put it into the text under it)`},
		{"## Other {#other}\n\n*So*\n\n*Ask: Why [@OTHER]?*\n\nSo.", `23: citation in "Why [@OTHER]?" is shown as typed`},
	})
}

// A plain text has no escapes: only what cannot be meant is reported.
func TestMarkupInPlainTexts(t *testing.T) {
	tests := []struct{ typed, want string }{
		{"A STAR*D study [sic], free* at 5 @ noon: help@example.org, Q&A", ""},
		{"https://example.org/a_b_?x=1&copy=2 and snake_case ____ {query}", ""},
		{"So **bold**", `"**" is shown as typed (take the marks out: this is plain text)`},
		{"So *soft* words", `" *soft* " is shown as typed (take the marks out`},
		{"So _soft_ words", `" _soft_ " is shown as typed`},
		{"Don`t", "\"`\" is shown as typed"},
		{"See [why](#why)", `"](" is shown as typed`},
		{"Words {#other}", `"{#" is shown as typed`},
		{"So<br>so", `"<br>" is shown to readers (write it in Markdown`},
		{"Q&amp;A", `"&amp;A" is shown to readers as it is typed (write the character itself)`},
		{"10&nbsp;mg", `"&nbsp;" is shown to readers as it is typed`},
		{"Text [@OTHER]", `citation " [@OTHER]" is shown as typed (take it out: of the fields only those under compare cite)`},
		{"Text [@other]", `"[@other]" is shown as typed (take it out; only the fields under compare cite, as in [@OTHER])`},
		{"Text @OTHER", `"@OTHER" is shown as typed (take it out`},
		{"Text [OTHER]", `"[OTHER]" is shown as typed (take it out`},
		{"Text [1]", `"[1]" is shown as typed: guides have no footnotes (take it out)`},
		{`Text \u200bmore`, "invisible character U+200B (delete it)"}, // YAML makes it of the letters
	}
	for _, tt := range tests {
		t.Run(tt.typed, func(t *testing.T) {
			files := baseFiles(t)
			files["glossary.yaml"] = &fstest.MapFile{Data: []byte("- term: nap\n  text: \"" + tt.typed + "\"\n")}
			_, err := content.Load(files)
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.HasPrefix(err.Error(), "glossary.yaml:2: "+tt.want)) {
				t.Errorf("Load = %v\nwant %q", err, tt.want)
			}
		})
	}
}

// Answers under compare cite, and say so when a citation is not quite one.
func TestCitationsUnderCompare(t *testing.T) {
	const file = "guides/sleep/en/options/nap.md"
	for typed, want := range map[string]string{
		"For some [@OTHER].":         "",
		"For some [@OTHER; @STARD].": `"[@OTHER; @STARD]" is shown as typed (take it out; only the fields under compare cite, as in [@OTHER, STARD])`,
		"For **some**":               `"**" is shown as typed`,
	} {
		files := baseFiles(t)
		text := strings.Replace(string(files[file].Data), "For some [@OTHER]", `"`+typed+`"`, 1)
		files[file] = &fstest.MapFile{Data: []byte(text)}
		_, err := content.Load(files)
		if want == "" && err != nil || want != "" && (err == nil || !strings.HasPrefix(err.Error(), file+":10: "+want)) {
			t.Errorf("Load with %q = %v\nwant %q", typed, err, want)
		}
	}
}

// A literal text in YAML has lines of its own.
func TestLineOfALiteralText(t *testing.T) {
	files := baseFiles(t)
	files["glossary.yaml"] = &fstest.MapFile{Data: []byte("- term: nap\n  text: |\n    A short\n    **sleep**.\n")}
	_, err := content.Load(files)
	if want := "glossary.yaml:4: "; err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("Load = %v, want %q", err, want)
	}
}
