// Life inside a clinic's page: options, links, height, the two protocols.
export default [
  {
    name: "a clinic's phone number is shown with whatever else it wrote there, as a link",
    file: "web/page.js", find: "const phone = option(\"phone\", /^\\+?[\\d ().-]{3,30}$/);", put: "const phone = option(\"phone\", /./);",
    specs: ["embed-options", "payloads"],
  },
  {
    name: "a clinic's link to appointments may be a script",
    file: "web/page.js", find: "const book = option(\"book\", /^https:\\/\\/[^\\s]+$/);", put: "const book = option(\"book\", /^\\S+$/);",
    specs: ["embed-options", "payloads"],
  },
  {
    name: "the help lines go away with the sections that a clinic leaves out",
    file: "web/page.js", find: "!has(names(\"sections\") + \",help-lines\", id);", put: "!has(names(\"sections\"), id);",
    specs: ["embed-options", "embed-api", "crisis"],
  },
  {
    name: "a clinic in Britain shows American crisis lines, because its region is in small letters",
    file: "web/page.js", find: "[data-region=\"${code.toUpperCase()}\"]`);", put: "[data-region=\"${code}\"]`);",
    specs: ["embed-options"],
  },
  {
    name: "the clinic's page hears of no greeting: a frame from its markup, ready early, is never shown",
    file: "web/page.js", find: "e.data.type === \"hello\") greet();", put: "e.data.type === \"hi\") greet();",
    specs: ["embed-load"],
  },
  {
    name: "a reader's choice of dark is overruled by the clinic",
    file: "web/page.js", find: "if (options.has(\"theme\") && !root.dataset.display)", put: "if (options.has(\"theme\"))",
    specs: ["display"],
  },
  {
    name: "a link in the guide puts another page in its place on the clinic's page",
    file: "web/boot/frame.js", find: "      [a.target, a.rel] = [\"_blank\", \"noopener\"];\n      return;", put: "      return;",
    specs: ["embed-options"],
  },
  {
    name: "each link inside the guide is one more press of Back on the clinic's page",
    file: "web/boot/frame.js", find: "location.replace(href); // leaves no entry in the host's history", put: "location.hash = href;",
    specs: ["embed", "embed-links"],
  },
  {
    name: "crisis help stays at the top of a tall frame, out of the reader's sight",
    file: "web/boot/frame.js", find: "if (visible.size) root.style.setProperty(", put: "if (!visible.size) root.style.setProperty(",
    specs: ["crisis"],
  },
  {
    name: "a frame of fixed height cuts the guide off once a row is open: the reader cannot scroll",
    file: "web/boot/frame.js", find: "else waits = setTimeout(() => root.classList.remove(\"cg-fits\"), PATIENCE);", put: "",
    specs: ["embed-plain"],
  },
  {
    name: "where a reader wants no motion, the clinic's page still glides",
    file: "web/boot/frame.js", find: "behavior: calm.matches ? \"instant\" : \"smooth\",", put: "behavior: \"smooth\",",
    specs: ["embed-links"],
  },
  {
    name: "a part lies under the clinic's sticky header",
    file: "web/boot/frame.js", find: "- (offset || 16))", put: "- 16)",
    specs: ["embed-api"],
  },
  {
    name: "a clinic's pale yellow makes links that nobody can read",
    file: "web/boot/options.js", find: "const READABLE = 4.5;", put: "const READABLE = 3;",
    specs: ["embed-load"],
  },
  {
    name: "headings of the guide start over at level one inside a clinic's page",
    file: "web/boot/options.js", find: "if (first) h.ariaLevel = ", put: "if (!first) h.ariaLevel = ",
    specs: ["embed-load", "embed-api"],
  },
  {
    name: "a webmaster who misspells an option is told nothing",
    file: "web/boot/options.js", find: "if (!OPTIONS[name] && meant) warn(", put: "if (!OPTIONS[name] && meant === name) warn(",
    specs: ["embed-bad-options"],
  },
  {
    name: "in WordPress a link out of the guide does nothing",
    file: "web/boot/wordpress.js", find: "focus(); // WordPress believes only the frame that has the focus", put: "",
    specs: ["wordpress"],
  },
  {
    name: "a guide in WordPress whose script comes late stays 200 pixels tall",
    file: "web/boot/wordpress.js", find: "      last = 0;\n      tell();", put: "      tell();",
    specs: ["wordpress"],
  },
];
