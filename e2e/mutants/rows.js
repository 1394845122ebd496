// Rows, fragments and options: what web/page.js does before WebAssembly comes.
const file = "web/page.js";

export default [
  {
    name: "a reader who comes by an address with a row's name finds the row closed",
    file, find: "if (row) set(row.querySelector(\".cg-panel\"), true);\n    label();", put: "label();",
    specs: ["disclosure"],
  },
  {
    name: "a word that the browser's own search finds in a closed row stays hidden",
    file, find: "const closed = \"onbeforematch\" in root ? \"until-found\" : \"\";", put: "const closed = \"\";",
    specs: ["disclosure"],
  },
  {
    name: "a row found by the browser's own search opens, and its button still says that it is closed",
    file, find: "box.addEventListener(\"beforematch\", () => set(panel, true));", put: "",
    specs: ["disclosure"],
  },
  {
    name: "\"Show all\" closes the rows that a reader has opened, where it should open the others",
    file, find: "if (all) panels().forEach((p) => set(p, !all.dataset.full));", put: "if (all) panels().forEach((p) => set(p, !isOpen(p)));",
    specs: ["disclosure"],
  },
  {
    name: "\"Show all\" keeps its name when the reader has opened the last row by hand",
    file, find: "if (button || all) label();", put: "if (all) label();",
    specs: ["disclosure"],
  },
  {
    name: "the same link, followed again, does not open its row again",
    file, find: "if (jump) reveal(jump.hash.slice(1));", put: "",
    specs: ["disclosure"],
  },
  {
    name: "who listens does not hear which text a row's button opens",
    file, find: "button.setAttribute(\"aria-controls\", panel.id);", put: "",
    specs: ["disclosure", "a11y-spoken", "valid", "takeover"],
  },
  {
    name: "a row that a quick reader opened while the page came is closed again",
    file, find: ".cg-contents__link, .cg-panel:not([id])\").forEach(settle);", put: ".cg-contents__link, .cg-panel\").forEach(settle);",
    specs: ["text-first", "disclosure"],
  },
  {
    name: "where boot.js does not come, the rows stay closed and nothing says why",
    file, find: "panels().forEach((panel) => set(panel, true));\n  }, true);", put: "});",
    specs: ["fault-program"],
  },
  {
    name: "a guide past its review date looks as if it were up to date",
    file, find: "node.hidden = new Date().toISOString() < node.dataset.due;", put: "node.hidden = true;",
    specs: ["reference"],
  },
];
