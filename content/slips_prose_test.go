package content_test

import "testing"

// What a prose text rightly has is no slip; what only Markdown has is one.
func TestNotQuiteMarkdown(t *testing.T) {
	const (
		stars   = ` is shown to readers (for emphasis, set a star right at both ends of the words; for a list, write "- words"; \* is a plain star)`
		item    = ` and is no item of a list (start each item with "- " at the start of its line)`
		numbers = ` and is no item of a list (leave a line empty before the list, and start its items with "1. ")`
		tight   = ` and is no item of a list (write "1. " with a space after it)`
		noLink  = " is shown to readers, not read as a link (write [words](address): no space before the address or in it)"
		bracket = ` is shown to readers (write [words](address) for a link, [@KEY] for a source, \[ for a plain bracket)`
		table   = `"|" is shown to readers (guides have no tables: write a list; \| is a plain line)`
		html    = ` is shown to readers (write it in Markdown: an empty line between paragraphs, *italics*, "- " for a list)`
		entity  = " is shown to readers as it is typed (write the character itself)"
		code    = " is shown as program code ("
	)
	testSlips(t, []slip{
		{"5-10 people, $10-$20, 50%, and/or, yes / no, 5*6 = 30, 5 * 6, A & B, about ~5, <3, 1 > 0 and 0 < 1.", ""},
		{"STAR*D alone, its `a*b`, snake_case, Name: ____ Date: _____", ""},
		{`STAR\*D and STAR\*D, \_x\_, \[sic\], A \| B, 10\^2, \{x\}, \{sic}, C:\\x`, ""},
		{"https://example.org/a_b_c*d?x=1 and www.example.org/x_y_ and a_@example.org", ""},
		{"© ® ™ § ¶ † ‡ ½ × ÷ ± ≥ ≤ ≠ → ° # 5 “quoted” ‘so’ – dash — dash …", ""},
		{"**bold**word, *it*alic, **c**ognitive **b**ehavioral, *on\ntwo lines*", ""},
		{"1.5 times or\n2.5 times,\n-5 degrees,\n+1 800 555 0100.", ""},
		{"It was in\n12. Later it was not.", ""},
		{"It came\n– and went – again.\n", ""},
		{"— Anna, 34", ""},
		{"> I felt better.\n> – Anna", ""},
		{"a) alone", ""},
		{"\\- one\n\n\\* one\n\n1\\. one", ""},
		{"- one\n- two\n\n* one\n\n+ one\n\n1. one\n2. two\n\n1) one", ""},
		{"- one\n\n    more of it", ""},
		{"One\\\ntwo  \nthree", ""},
		{"10&nbsp;mg, 5 &lt; 6, R&amp;D, R&D; AT&T; Q&As; &eacute;", ""},
		{"See [it][1], [it] and [so on](<https://example.org/a b>).\n\n[1]: https://example.org\n[it]: https://example.org", ""},
		{"{emergency} or {crisis-call}", ""},

		{`Later steps **"help"**fewer people.`, `19: "**"` + stars},
		{"Later steps は**「変更」**です。", `19: "**"` + stars},
		{"Later steps **help fewer people.", `19: "**"` + stars},
		{"Later ** help ** fewer", `19: "**"` + stars},
		{"Later *help fewer", `19: "*"` + stars},
		{"Later help* fewer", `19: "*"` + stars},
		{"Buy: * milk * eggs", `19: "*"` + stars},
		{"Later\n*help *fewer", `20: "*"` + stars},
		{"＊＊help＊＊", `19: "＊＊"` + stars},
		{"## **Other {#other}" + row, `19: "**"` + stars},
		{"STAR*D and STAR*D", `19: the star inside the word before "D and STAR" starts italics or bold (write \* for a star)`},
		{"Later _help fewer", `19: "_" is shown to readers (for italics, write *words*; \_ is a plain line)`},
		{"Later __help fewer", `19: "__" is shown to readers`},
		{"Don`t", "19: \"`\" is shown to readers (for an apostrophe, write ’ or '; \\` is a plain one)"},
		{"``quoted''", "19: \"``\" is shown to readers"},
		{"Don`t and can`t", "19: the backtick inside the word before \"t and can\" starts program code (write ’ for an apostrophe)"},
		{"~~gone~~", `19: "~~" is shown to readers (nothing is struck out`},
		{"==marked==", `19: "==" is shown to readers (guides have no such mark: delete it)`},
		{"x^2^", `19: "^" is shown to readers (guides have no small raised words`},
		{"Text \\d", `19: "\\" is shown to readers (delete it: it does nothing`},
		{"{ open", `19: "{" is shown to readers (braces stand only around`},
		{"{{ template }}", `19: "{{" is shown to readers`},

		{"Later [help] (https://example.org/a)", `19: "[help] (https://example.org/a)"` + noLink},
		{"[words](https://exa mple.org)", `19: "[words](https://exa mple.org)"` + noLink},
		{"［words］（https://example.org）", `19: "［words］（https://example.org）"` + noLink},
		{"Later [help][1] fewer.", `19: "[help][1]" is shown to readers: nothing says which address it means (`},
		{"[words]", `19: "[words]"` + bracket},
		{"words](https://example.org)", `19: "]"` + bracket},
		{"(words)[https://example.org]", `19: "[https://example.org]"` + bracket},
		{"[[wiki]]", `19: "[[wiki]]"` + bracket},
		{"- [ ] one", `19: "[ ]"` + bracket},
		{"[](https://example.org)", `19: link to "https://example.org" without words (write [words](address))`},
		{"| a | b |\n|---|---|\n| 1 | 2 |", "21: " + table},
		{"a | b\n---|---\n1 | 2", "20: " + table},
		{"10 ｜ 20", `19: "｜" is shown to readers (guides have no tables`},

		{"– one\n– two", `20: line starts with "–"` + item},
		{"– one", `19: line starts with "–"` + item},
		{"Text:\n— one", `20: line starts with "—"` + item},
		{"— one\n\n— two", `21: line starts with "—"` + item},
		{"• one", `19: line starts with "•"` + item},
		{"Text\n•one", `20: line starts with "•one"` + item},
		{"- • one", `19: line starts with "•"` + item},
		{"· one", `19: line starts with "·"` + item},
		{"✓ one", `19: line starts with "✓"` + item},
		{"-one", `19: line starts with "-one"` + item},
		{"+one", `19: line starts with "+one"` + item},
		{"-- one", `19: line starts with "--"` + item},
		{"-\u00a0one", `19: line starts with "-"` + item},
		{"*\u00a0one", `19: line starts with "*"` + item},
		{"Text:\n    - one", `20: line starts with "-"` + item},
		{"1.one", `19: line starts with "1.one"` + tight},
		{"2)one", `19: line starts with "2)one"` + tight},
		{"(1)one", `19: line starts with "(1)one"` + tight},
		{"1.\u00a0one", `19: line starts with "1."` + numbers},
		{"Text:\n2. one\n3. two", `21: line starts with "3."` + numbers},
		{"a) one\nb) two", `19: line starts with "a)"` + numbers},
		{"(1) one\n(2) two", `20: line starts with "(2)"` + numbers},
		{"::: note\nText\n:::", `19: line starts with ":::", which is shown to readers (guides have no such blocks: delete it)`},
		{": so", `19: line starts with ":", which`},

		{"    - one", `19: "- one"` + code},
		{"\tText", `19: "Text"` + code},
		{"```\nText\n```", `20: "Text"` + code},
		{"```", "19: block of program code with nothing in it (delete the lines ```)"},

		{"Text<br>more", "19: raw HTML ("},
		{"Text < br >more", `19: "< br >"` + html},
		{"Text<br more", `19: "<br"` + html},
		{"Text br/> more", `19: "br/>"` + html},
		{"Text &lt;br&gt; more", `19: "&lt;br&gt;"` + html},
		{"Text &lt;/b&gt; more", `19: "&lt;/b&gt;"` + html},
		{"10&nbsp mg", `19: "&nbsp"` + entity},
		{"10&amp;nbsp;mg", `19: "&amp;nbsp;"` + entity},
		{"10& nbsp; mg", `19: "& nbsp;"` + entity},
		{"10&nbps; mg", `19: "&nbps;"` + entity},
		{"10&#160 mg", `19: "&#160"` + entity},
		{"&copy 2026", `19: "&copy"` + entity},
		{"treat&shy;ment", `19: "&shy;" is a character that nobody can see (delete it)`},
		{"treat&#8203;ment", `19: "&#8203;" is a character that nobody can see`},
	})
}
