// The lines to paste, for pages written in HTML.

// The build does not know the address of the site: this script stands in its root.
const SITE = new URL(".", document.currentScript.src).href;
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"; // as in web/embed.js

const escape = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const attribute = (name) => "data-" + name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
const attributes = (options) => {
  const all = Object.entries(options).map(([name, value]) => `${attribute(name)}="${escape(value)}"`);
  return " " + all.join(all.length > 2 ? "\n  " : " "); // as few on a line as can be read
};

const titleOf = ({ guide, lang }) => GUIDES[guide][lang || DEFAULT];
const addressOf = ({ guide, lang }) => `${SITE}${lang ? lang + "/" : ""}${guide}/`;

/** What the guide itself reads, as the fragment of its address. */
const fragment = ({ guide, lang, minHeight, load, ...read }) => {
  const text = String(new URLSearchParams(read));
  return text && "#" + text;
};

// The room is a style, which works before any script has come.
const box = ({ minHeight, ...options }, inside = "") => `<div class="careguide"${attributes(options)}${minHeight ? ` style="min-height:${minHeight}px"` : ""}>
${inside}  <a href="${escape(addressOf(options))}">${escape(titleOf(options))}</a>
</div>`;

// Cloudflare's Rocket Loader would hold the script back without data-cfasync.
const loader = (more = "") => `<script async data-cfasync="false" referrerpolicy="no-referrer"${more} src="${escape(SITE)}embed.js"></script>`;

const frame = (options, height, more = "") =>
  `<iframe src="${escape(addressOf(options) + fragment(options))}" title="${escape(titleOf(options))}"${more}
    sandbox="${SANDBOX}"
    referrerpolicy="no-referrer" style="display:block;width:100%;height:${height}px;border:0"></iframe>`;

const plainFrame = (options) => frame(options, 800, options.load === "eager" ? "" : ' loading="lazy"');
const script = (options) => `${box(options)}\n${loader()}`;

const SNIPPETS = {
  script,
  wordpress: script,
  squarespace: script,
  // The options stand in both: embed.js reads those of the box when it is told
  // of new ones, or of a row to open.
  fastest: ({ load, ...options }) => `${box(options, `  ${frame(options, 600)}\n`)}\n${loader()}`,
  "one-tag": (options) => loader(attributes(options)),
  pinned: (options) => `${box(options)}\n<script async data-cfasync="false" referrerpolicy="no-referrer" crossorigin="anonymous"
  integrity="{{INTEGRITY}}"
  src="${escape(SITE)}{{PINNED}}"></script>`,
  iframe: plainFrame,
  wix: plainFrame,
  address: addressOf,
  place: box,
  // Tag managers drop attributes of script elements that they do not know.
  "tag-manager": () => `<script>
  var careguide = document.createElement("script");
  careguide.async = true;
  careguide.src = ${quote(SITE + "embed.js")};
  document.head.appendChild(careguide);
</script>`,
  consent: (options) => `${box(options)}
<script type="text/plain" data-category="functional"
  data-src="${escape(SITE)}embed.js"></script>`,
  policy: () => `script-src ${new URL(SITE).origin}; frame-src ${new URL(SITE).origin}`,
  react: (options) => react(options),
  vue: (options) => vue(options),
};
