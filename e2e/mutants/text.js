// The text first: what is readable before, and without, any script.
export default [
  {
    name: "on a slow phone the first picture waits until all of the guide is laid out",
    file: "web/css/section.css", find: "content-visibility: auto; contain-intrinsic-size: 100vh;", put: "contain-intrinsic-size: 100vh;",
    specs: ["text-first"],
  },
  {
    name: "a reader who comes back to a part far down lands elsewhere, because what is above it has no height yet",
    file: "web/page.js", find: "if (framed || !location.hash && performance.getEntries()[0]?.type === \"navigate\") root.dataset.first = \"\";", put: "root.dataset.first = \"\";",
    specs: ["text-first"],
  },
  {
    name: "of half a page all rows stand open, and close under the reader's eyes",
    file: "web/css/row.css", find: ".cg-js .cg-panel:not([id]), .cg-panel", put: ".cg-panel",
    specs: ["text-first", "shift"],
  },
  {
    name: "without scripts there is a search field that finds nothing",
    file: "web/css/noscript.css", find: ".cg-search__field, ", put: "",
    specs: ["noscript"],
  },
  {
    name: "without scripts a reader cannot open \"compare\", and the boxes there do nothing",
    file: "web/css/compare.css", find: "html:not(.cg-js) .cg-compare { display: none; }", put: "",
    specs: ["compare"],
  },
  {
    name: "on a slow network no row can be opened before boot.js has come",
    file: "app/site/pages.go", find: "{{.Body}}<script defer src", put: "{{.Body}}<script src",
    specs: ["text-first", "loading", "fault-load"],
  },
  {
    name: "texts keep the emergency number of the publisher's country",
    file: "web/page.js", find: "      a.firstChild.textContent =", put: "      a.title =",
    specs: ["region"],
  },
  {
    name: "a country without a text line is offered one",
    file: "web/css/crisis.css", find: "[data-textless] .cg-texts, ", put: "",
    specs: ["region"],
  },
  {
    name: "a clinic's country goes before the reader's own choice",
    file: "web/page.js", find: "    showRegion(chosen() || option(\"region\", region));\n    reveal(part);\n    // By then", put: "    showRegion(option(\"region\", region) || chosen());\n    reveal(part);\n    // By then",
    specs: ["region"],
  },
  {
    name: "the time of a device says nothing of its country",
    file: "web/boot/region.js", find: "    if (near) return near;\n", put: "",
    specs: ["region"],
  },
  {
    name: "a choice of country is forgotten with the tab",
    file: "web/boot/region.js", find: "keep(\"localStorage\", field.value)", put: "keep(\"sessionStorage\", field.value)",
    specs: ["region"],
  },
  {
    name: "a choice of country is not said",
    file: "web/boot/region.js", find: "document.getElementById(\"region-said\").textContent = ", put: "",
    specs: ["region"],
  },
  {
    name: "a sentence that offers a text line is not marked, and stays where there is none",
    file: "content/placeholder.go", find: "out.WriteString(rest[:at[0]] + leftOutStart + rest[at[0]:at[1]] + `</span>`)", put: "out.WriteString(rest[:at[1]])",
    packages: ["./content"],
  },
  {
    name: "reader views show the rows without their names",
    file: "app/ui/disclosure.go", find: "app.Span().Class(\"cg-row__button\")", put: "app.Button().Class(\"cg-row__button\")",
    specs: ["reader-view"],
  },
  {
    name: "reader views leave out the rows that are closed",
    file: "web/page.js", find: "else panel.dataset.closed = closed;", put: "else { panel.dataset.closed = closed; panel.hidden = true; }",
    specs: ["reader-view"],
  },
  {
    name: "reader views leave out the main message and the safety card",
    file: "app/page/frame.go", find: "ID: \"intro\", Class: textClass,", put: "ID: \"intro\", Class: \"cg-intro\",",
    specs: ["reader-view"],
  },
  {
    name: "who has chosen dark colours prints pale text on white",
    file: "web/css/tokens.css", find: "@media screen {\n  :root[data-theme=\"dark\"] {", put: "@media all {\n  :root[data-theme=\"dark\"] {",
    specs: ["print-colours"],
  },
];
