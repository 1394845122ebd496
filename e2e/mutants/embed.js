// The guide on a clinic's page: web/embed.js.
const file = "web/embed.js";

export default [
  {
    name: "the frame gets an origin of its own no more: the clinic's scripts could read what is typed",
    file, find: "const SANDBOX = \"allow-scripts ", put: "const SANDBOX = \"allow-scripts allow-same-origin ",
    specs: ["embed", "embed-privacy"],
  },
  {
    name: "a frame from the clinic's markup keeps whatever rights the markup gave it",
    file, find: "if (state || frame.sandbox != SANDBOX) {", put: "if (state || !frame.sandbox.length) {",
    specs: ["embed-privacy", "embed-strict", "embed", "embed-faults"],
  },
  {
    name: "any other frame of the page may say how tall the guide is",
    file, find: "if (careguide !== 1 || e.source != frame.contentWindow) return;", put: "if (careguide !== 1) return;",
    specs: ["embed-faults", "embed-protocol"],
  },
  {
    name: "the guide can grow without end, by a number that is none",
    file, find: "if (more.height > 99 && more.height < 1e5) {", put: "if (more.height > 99) {",
    specs: ["embed-faults", "security-messages", "embed-protocol"],
  },
  {
    name: "a clinic that has the link in its own style keeps it after the guide has come",
    file, find: "show(\"none\");", put: "",
    specs: ["embed"],
  },
  {
    name: "where the guide does not load, the clinic's page says nothing",
    file, find: "box.prepend(note);", put: "",
    specs: ["embed-faults", "embed-load"],
  },
  {
    name: "a guide that was given up stays away for good, though it comes late",
    file, find: "dress(0, \"hidden\"); // and not away: late, it must tell its height", put: "frame.remove();",
    specs: ["embed-load"],
  },
  {
    name: "guides far down a clinic's page load at once, for readers who never get there",
    file, find: "options.load || \"lazy\",", put: "options.load || \"eager\",",
    specs: ["embed-load", "embed-links"],
  },
  {
    name: "the guide's server learns which page of the clinic a patient was reading",
    file, find: "      referrerPolicy: \"no-referrer\",\n", put: "",
    specs: ["embed-privacy"],
  },
  {
    name: "a clinic that has two guides on its page gets two frames with one name",
    file, find: "link.innerText + \" \" + (count++ || \"\")", put: "link.innerText",
    specs: ["embed", "embed-hosts", "embed-api", "a11y-spoken"],
  },
  {
    name: "each change of an option is one more press of Back for the reader",
    file, find: "frame.contentWindow?.location.replace(page);", put: "frame.src = page;",
    specs: ["embed-api", "embed-links"],
  },
  {
    name: "a guide that was taken away still listens",
    file, find: "life.abort();", put: "",
    specs: ["embed-api"],
  },
  {
    name: "the clinic's page on paper cuts the guide where its rows were closed",
    file, find: "on(\"beforeprint\", () => dress(full));", put: "",
    specs: ["embed-print"],
  },
  {
    name: "a style of the clinic's for all frames makes the guide narrow",
    file, find: "width:100%!important;", put: "width:100%;",
    specs: ["embed", "embed-hosts"],
  },
  {
    name: "a link to the clinic's page with a treatment in it does not lead there",
    file, find: "        state = 1;\n        jump();", put: "        state = 1;",
    specs: ["embed-links"],
  },
  {
    name: "a field that gets the focus moves the clinic's page by as much as the last link did",
    file, find: "dress(height);\n      }", put: "const { scrollMarginTop } = frame.style;\n        dress(height);\n        Object.assign(frame.style, { scrollMarginTop });\n      }",
    specs: ["embed-links"],
  },
  {
    name: "a single-page app that shows the guide later gets an exception when it mounts twice",
    file, find: "if (box.careguide) return box.careguide.update(given);", put: "",
    specs: ["embed-api", "recipes"],
  },
];
