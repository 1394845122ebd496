// empty.js takes the text out of a page, for WebAssembly to render it.
import assert from "node:assert/strict";

/** The page with its head, its attributes and its script files, and nothing else. */
export function emptied(html) {
  const files = html.match(/<script\b[^>]*\bsrc=[^>]*><\/script>/g) ?? [];
  assert.ok(files.length > 0, "the page has no script file");
  const bare = html.replace(/<script\b[^]*?<\/script>/g, "");
  const [, before, tag] = /^([^]*?)(<body\b[^>]*>)/.exec(bare);
  return `${before.replace("</head>", "")}${files.join("")}</head>${tag}</body></html>`;
}
