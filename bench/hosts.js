// hosts.js writes pages of a clinic that shows the guide, each in another way.
// The guide is on another origin, as it would be.

const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
const STYLE = "width:100%;height:600px;border:0"; // as in the README

const clinic = (body) => {
  const text = "<p>The clinic is open on weekdays. Bring your list of medicines with you.</p>";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A clinic</title>
<link rel="icon" href="data:,"><style>body{font:16px/1.5 sans-serif;margin:16px}</style></head>
<body><p>A clinic</p>${text.repeat(3)}
${body}
<p>Find us by the river.</p>${text.repeat(30)}</body></html>
`;
};

const box = (guide, inside) => `<div class="careguide" data-guide="${guide.slug}">${inside}<a href="${guide.url}">${guide.title}</a></div>
<script async src="${guide.site}/embed.js"></script>`;

// The least that puts a frame into a page from anywhere in it.
const INSERTER = `// Puts a frame in place of each link of the class "guide".
(() => {
  const insert = () => {
    for (const link of document.querySelectorAll("a.guide")) {
      const frame = document.createElement("iframe");
      frame.title = link.textContent;
      frame.src = link.href;
      frame.style.cssText = "${STYLE}";
      link.replaceWith(frame);
    }
  };
  if (document.readyState === "loading") {
    addEventListener("DOMContentLoaded", insert);
  } else {
    insert();
  }
})();
`;
/** That script; filled up to 600 bytes. */
export const inserter = INSERTER.padEnd(600, "\n");

/** The pages: {form: html}. bare is the address of the bare file, guide of ours. */
export const clinics = ({ bare, guide }) => ({
  plain: clinic(`<iframe src="${bare}/" title="${guide.title}" style="${STYLE}"></iframe>`),
  markup: clinic(box(guide, `<iframe src="${guide.url}" title="${guide.title}"
  sandbox="${SANDBOX}" referrerpolicy="no-referrer" style="${STYLE}"></iframe>`)),
  inserted: clinic(`<a class="guide" href="${bare}/">${guide.title}</a>\n<script async src="${bare}/inserter.js"></script>`),
  script: clinic(box(guide, "")),
});
