// The search of the whole guide, and crisis help in it; the filter; comparisons.
export default [
  {
    name: "a cry for help that is misspelt finds no help line",
    file: "app/search/crisis.go", find: "case w.nearly && slips > 0:", put: "case w.nearly && slips > 9:",
    packages: ["./app/search"], specs: ["search"],
  },
  {
    name: "crisis help is not found in a long text that somebody pours out",
    file: "app/search/find.go", find: "maxCrisis = 20_000", put: "maxCrisis = 400",
    packages: ["./app/search"], specs: ["search"],
  },
  {
    name: "crisis help stands below the results, where it is scrolled to",
    file: "app/ui/search.go", find: "\treturn app.Div().Class(\"cg-search\").Body(body...)", put: "\tif s.result.Crisis {\n\t\tbody = append(append(body[:2:2], body[3:]...), body[2])\n\t}\n\treturn app.Div().Class(\"cg-search\").Body(body...)",
    specs: ["search"],
  },
  {
    name: "in a clinic's page in another country the search offers American help lines",
    file: "app/ui/region.go", find: "if code.Truthy() && r.Code == code.String() {", put: "if code.Truthy() && r.Code == \"\" {",
    specs: ["search"],
  },
  {
    name: "a text that the search finds has the numbers of another country",
    file: "app/search/search.go", find: "prose(c.HTML.For(r))", put: "prose(c.HTML)",
    specs: ["region"],
  },
  {
    name: "those who listen are told of every letter that they type",
    file: "app/ui/search.go", find: "if s.typed == now {", put: "if s.typed >= now {",
    specs: ["search"],
  },
  {
    name: "a hit on the page is shown, and the focus stays in the field",
    file: "app/ui/search_jump.go", find: "\t\t}\n\t}\n\tfocusPart(href[1:])", put: "\t\t}\n\t}",
    specs: ["search", "a11y-keyboard"],
  },
  {
    name: "the arrow keys leave the list at its end",
    file: "app/ui/search_keys.go", find: "s.shut, s.active = false, (s.active+1)%n", put: "s.shut, s.active = false, min(s.active+1, n-1)",
    specs: ["search"],
  },
  {
    name: "the keys of an input method choose hits while a word is put together",
    file: "web/boot/compose.js", find: " || e.target.id === \"find\"", put: "",
    specs: ["search", "a11y-keyboard"],
  },
  {
    name: "words that readers use for a treatment find nothing",
    file: "app/search/match.go", find: "for _, other := range x.lay.same[word] {", put: "for _, other := range x.lay.same[\"\"] {",
    packages: ["./app/search"],
  },
  {
    name: "a word that is typed with an accent is not found",
    file: "app/fold/letters.go", find: "plain != '.' {", put: "plain != '.' && r > 'ÿ' {",
    packages: ["./app/fold", "./app/search"],
  },
  {
    name: "a part that the clinic left out is a dead link among the hits",
    file: "app/ui/search_jump.go", find: "return \"./\" + href, true", put: "return href, false",
    specs: ["search"],
  },
  {
    name: "the filter of the topics counts groups among the topics that it found",
    file: "app/filter/filter.go", find: "if r.Query && !e.Holder {", put: "if r.Query {",
    packages: ["./app/filter"], specs: ["filter"],
  },
  {
    name: "a comparison that a program sent on, with its comma written as %2C, is empty",
    file: "app/compare/compare.go", find: "names = plain", put: "_ = plain",
    packages: ["./app/compare"], specs: ["compare"],
  },
  {
    name: "a fifth treatment pushes the first out of the comparison",
    file: "app/compare/compare.go", find: "return chosen, ErrFull", put: "return append(chosen[1:], id), nil",
    packages: ["./app/compare"], specs: ["compare"],
  },
  {
    name: "what was ticked before the tools came is not compared",
    file: "app/ui/compare.go", find: "if box.Get(\"checked\").Bool() {\n\t\t\t\tchosen, _ =", put: "if false {\n\t\t\t\tchosen, _ =",
    specs: ["compare"],
  },
  {
    name: "on a phone the answers of a comparison stand to the side of the screen",
    file: "web/css/table.css", find: "@container (max-width: 43.74rem) {", put: "@container (max-width: 13.74rem) {",
    specs: ["compare"],
  },
  {
    name: "on a phone, whoever listens to a comparison hears answers without the names of the treatments",
    file: "web/css/table.css", find: ".cg-table thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }", put: ".cg-table thead { display: none; }",
    specs: ["compare"],
  },
];
