// How the program comes, fails, stops, and takes a page over.
export default [
  {
    name: "who saves data is not asked before the tools cost them any",
    file: "web/boot/ask.js", find: "saves: () => slow.matches || navigator.connection?.saveData ||", put: "saves: () =>",
    specs: ["loading"],
  },
  {
    name: "a tool that was touched too early does nothing when it could",
    file: "web/boot/app.js", find: "if (tool) (tool.isConnected ? tool : doc.getElementById(tool.id))?.click();", put: "",
    specs: ["tools"],
  },
  {
    name: "after a lost connection the tools never come back by themselves",
    file: "web/boot/app.js", find: "      if (lost) idle();", put: "",
    specs: ["loading"],
  },
  {
    name: "a file that is not there is asked for again at each touch",
    file: "web/boot/load.js", find: "why.final = answer.status < 500;", put: "why.final = false;",
    specs: ["loading", "faults", "fault-program"],
  },
  {
    name: "the tools start while a finger is down, and the tap falls apart",
    file: "web/boot/app.js", find: "while (busy || performance.now() - last < QUIET);", put: "while (performance.now() - last < QUIET);",
    specs: ["takeover", "loading"],
  },
  {
    name: "the program comes before the reader has touched anything in a clinic's page",
    file: "web/boot/app.js", find: "if (doc.querySelector(BOXES) && parent === window) {", put: "if (doc.querySelector(BOXES)) {",
    specs: ["loading", "tools", "tools-embed"],
  },
  {
    name: "the address loses its fragment when the tools have come",
    file: "web/boot/app.js", find: ".finally(() => location.hash || address(hash));", put: ".finally(() => {});",
    specs: ["takeover"],
  },
  {
    name: "who opened rows and scrolled down is thrown to another place when a takeover fails",
    file: "web/boot/again.js", find: "        scrollTo(at);\n", put: "",
    specs: ["fault-stop"],
  },
  {
    name: "what stood in a field that is gone with the program is gone as well",
    file: "web/boot/again.js", find: "if (left.length) show(left);", put: "",
    specs: ["fault-stop"],
  },
  {
    name: "a reader leaves a stopped program with a half-written note, and nobody asks",
    file: "web/boot/again.js", find: "field.value.trim())) e.preventDefault();", put: "field.value.trim())) return;",
    specs: ["fault-stop"],
  },
  {
    name: "the program is fetched in one long task that holds up the reader's scrolling",
    file: "web/boot/load.js", find: "if (performance.now() - began > PORTION) {", put: "if (performance.now() - began > 1e9) {",
    specs: ["loading", "takeover"],
  },
  {
    name: "a host that packs nothing sends five times the bytes, though a packed copy is beside",
    file: "web/boot/load.js", find: "> size / 2)) return answer.body;", put: "> size * 2)) return answer.body;",
    specs: ["loading"],
  },
  {
    name: "where storage is blocked the tools do not start",
    file: "web/boot/storage.js", find: "getItem: (key) => kept.get(key) ?? null,", put: "getItem: (key) => kept.get(key),",
    specs: ["storage", "tools-embed"],
  },
  {
    name: "a word typed before the tools came is not looked for",
    file: "app/ui/search.go", find: "\tcatchUp(ctx, s.apply)\n", put: "",
    specs: ["takeover", "search"],
  },
  {
    name: "the focus is lost when the program takes the page over",
    file: "app/ui/takeover.go", find: "t.focus.Call(\"focus\", map[string]any{\"preventScroll\": true})", put: "",
    specs: ["takeover"],
    engines: "firefox", // Chromium keeps it by itself (moveBefore)
  },
  {
    name: "the words that a reader has selected are not selected any more",
    file: "app/ui/takeover.go", find: "if t.anchor.stands() && t.head.stands() {", put: "if !t.anchor.stands() && t.head.stands() {",
    specs: ["takeover"],
    engines: "firefox",
  },
  {
    name: "in a page that a translator has in hand, the program dies when it takes a text away",
    file: "web/boot/tree.js", find: "if (own.every((node) => node.parentNode === parent)) return;", put: "return;",
    specs: ["translators"],
  },
  {
    name: "in a page whose language a translator has changed, the tools do not come",
    file: "web/boot/app.js", find: "const { guide, lang } = root.dataset;", put: "const { dataset: { guide }, lang } = root;",
    specs: ["translators"],
  },
];
