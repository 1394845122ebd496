// host.js writes the pages of a clinic that shows the guide. Served under
// another name than the site's, they are another origin (see lab.host).
import { FIXTURE } from "./fixture.js";

const { slug: SLUG, title: TITLE } = FIXTURE;
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";

const escape = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const data = (options) => Object.entries(options).map(([name, value]) => ` data-${name}="${escape(value)}"`).join("");
const script = (site, options = {}) => `<script async src="${site.url("embed.js")}"${data(options)}></script>`;
const link = (site) => `<a href="${site.url(SLUG + "/")}">${TITLE}</a>`;

/** The three forms of the snippet; options become data-* attributes. */
export const snippet = {
  element: (site, options = {}) => snippet.box(site, options) + script(site),
  // Without its script: a page with several boxes loads the script once.
  box: (site, options = {}, style = "") => `<div class="careguide"${data({ guide: SLUG, ...options })} style="${style}">${link(site)}</div>`,
  frame: (site, options = {}) => `<div class="careguide" data-guide="${SLUG}">
    <iframe title="Treatment options" sandbox="${SANDBOX}" referrerpolicy="no-referrer" style="display:block;width:100%;border:0;height:600px"
      src="${site.url(SLUG + "/")}#${escape(new URLSearchParams(options).toString())}"></iframe>${link(site)}</div>` + script(site),
  script: (site, options = {}) => script(site, { guide: SLUG, ...options }),
};
snippet.load = script;

// Timers of the page run ten times as fast, for specs that wait until embed.js gives up.
const HURRY = "<script>{ const wait = setTimeout; setTimeout = (f, ms, ...rest) => wait(f, ms / 10, ...rest); }</script>";

/** A clinic's page around body, with text above and below so that it scrolls. */
export function clinicPage(body, { hurry = false } = {}) {
  const text = "<p>The clinic is open on weekdays. Bring your list of medicines with you.</p>";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>A clinic</title><style>body{font:16px/1.5 sans-serif;margin:16px}</style>${hurry ? HURRY : ""}</head>
    <body><h1>A clinic</h1>${text.repeat(3)}${body}<p id="after">Find us by the river.</p>${text.repeat(30)}</body></html>`;
}
