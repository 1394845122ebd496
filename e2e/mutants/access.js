// Who can use it: names, states, focus, contrast, size of targets, movement.
export default [
  {
    name: "nobody who uses the keyboard sees where they are",
    file: "web/css/base.css", find: ":focus-visible { outline: 3px solid var(--cg-text); outline-offset: 2px; }", put: ":focus-visible { outline: 0; }",
    specs: ["a11y-focus", "a11y-matrix", "a11y-keyboard"],
  },
  {
    name: "nobody who uses the keyboard sees which row they are at",
    file: "web/css/row.css", find: ".cg-row__button:focus-visible::before { outline: 3px solid var(--cg-text); outline-offset: 2px; }", put: "",
    specs: ["a11y-focus", "a11y-matrix", "a11y-keyboard"],
  },
  {
    name: "what has the focus lies under the crisis bar",
    file: "web/css/base.css", find: "scroll-padding-block: 16px 88px;", put: "scroll-padding-block: 16px 0;",
    specs: ["a11y-focus"],
  },
  {
    name: "grey words are too pale to read",
    file: "web/css/tokens.css", find: "  --cg-muted: #44545b;\n", put: "  --cg-muted: #808b90;\n",
    specs: ["a11y-matrix", "display"],
  },
  {
    name: "in the dark, links are as blue as the ground",
    file: "web/css/tokens.css", find: "@media screen and (prefers-color-scheme: dark) {\n  :root:not([data-theme=\"light\"]) {", put: "@media screen and (prefers-color-scheme: dark) {\n  :root:not([data-theme=\"light\"]) { --cg-accent: #0a5866 !important;",
    specs: ["a11y-matrix"],
  },
  {
    name: "buttons are too small for a finger that trembles",
    file: "web/css/tokens.css", find: "--cg-target: 48px;", put: "--cg-target: 40px;",
    specs: ["phone", "a11y-focus", "tools"],
  },
  {
    name: "a page has no way past what stands on all pages",
    file: "web/css/base.css", find: ".cg-skip:focus { inset-block-start: 8px; }", put: "",
    specs: ["a11y-focus"],
  },
  {
    name: "where spacing is wide, words of a row are cut off",
    file: "web/css/boot.css", find: "[data-display*=\"size=\"] .cg-page { padding-block-end: 7rem; }", put: "",
    specs: ["display", "a11y-matrix", "a11y-focus"],
  },
  {
    name: "who listens does not hear what a button of a tool is about",
    file: "web/boot/tools.js", find: "b.ariaLabel = `${words[tool]}: ${title}`;", put: "",
    specs: ["tools", "a11y-spoken"],
  },
  {
    name: "\"More\" opens, and those who listen do not hear of it",
    file: "web/boot/tools.js", find: "more.ariaExpanded = String(!rest.hidden);", put: "",
    specs: ["tools", "a11y-spoken", "a11y-keyboard"],
  },
  {
    name: "those who listen hear nothing of a new version",
    file: "web/boot/notice.js", find: "setTimeout(() => { words.textContent = text; }, 100);", put: "words.textContent = text;",
    specs: ["a11y-spoken", "app", "install"],
  },
  {
    name: "a field of the form has no name for those who listen",
    file: "app/ui/field.go", find: "app.Label().Class(\"cg-field__label\").For(id).Text(f.Label),", put: "app.Label().Class(\"cg-field__label\").Text(f.Label),",
    specs: ["a11y-matrix", "a11y-spoken", "valid", "builder"],
  },
  {
    name: "who listens cannot tell which tool's page they are on",
    file: "app/ui/dock.go", find: "link = link.Aria(\"current\", \"page\")", put: "",
    specs: ["a11y-spoken", "reference"],
  },
  {
    name: "a picture of 100 people says nothing to those who do not see it",
    file: "app/ui/number.go", find: "role=\"img\" viewBox=\"0 0 100 100\" aria-label=\"%s\"><title>%s</title>", put: "viewBox=\"0 0 100 100\"><title>%s</title><desc>%s</desc>",
    specs: ["a11y-spoken", "reference", "a11y-matrix"],
  },
  {
    name: "the page moves under the reader when the line of tools comes",
    file: "web/css/row.css", find: ".cg-js .cg-panel > :last-child { padding-block-end: 72px; }", put: "",
    specs: ["tools", "shift"],
  },
  {
    name: "who answers the question of the program loses their place on the page",
    file: "web/boot/ask.js", find: "place.focus({ preventScroll: true });", put: "",
    specs: ["loading"],
  },
  {
    name: "Firefox shows half of what Tab comes to, under the crisis bar",
    file: "web/boot/focus.js", find: "at.scrollIntoView({ block: \"nearest\" });", put: "",
    specs: ["a11y-focus"],
    engines: "firefox", // Chromium moves the page itself
  },
  {
    name: "with long numbers the crisis bar takes more than a quarter of a narrow screen",
    file: "web/css/crisis.css", find: ".cg-crisis > .cg-crisis__links { display: contents; }", put: "",
    specs: ["crisis"],
  },
  {
    name: "with the keyboard open the crisis bar lies over what is typed",
    file: "web/boot/keyboard.js", find: "root.toggleAttribute(\"data-typing\", low);", put: "",
    specs: ["crisis"],
  },
];
