// serial.js turns a piece of a document into lines of text that can be compared.

/**
 * In the page: the lines of an element, of the page itself or of html parsed
 * on its own. Tags, attributes in alphabetical order, and every character of text
 * count.
 */
export function lines(selector, html) {
  const doc = html === undefined ? document : new DOMParser().parseFromString(html, "text/html");
  const out = [];
  const walk = (node, depth) => {
    const indent = " ".repeat(depth);
    if (node.nodeType === 3) out.push(indent + JSON.stringify(node.data));
    else if (node.nodeType === 8) out.push(`${indent}<!--${node.data}-->`);
    else {
      const attributes = [...node.attributes].map((a) => ` ${a.name}=${JSON.stringify(a.value)}`).sort().join("");
      out.push(`${indent}<${node.localName}${attributes}>`);
      node.childNodes.forEach((child) => walk(child, depth + 1));
    }
  };
  const root = doc.querySelector(selector);
  if (root) walk(root, 0);
  return out;
}

/**
 * The lines of an element of html, parsed in a page of the site that is not ours:
 * ours make no markup of text (web/boot/trust.js). The tab is there afterwards.
 */
export async function parsed(tab, site, selector, html) {
  site.pages["/blank"] = "<!doctype html>";
  await tab.goto(site.origin + "/blank");
  return tab.evaluate(lines, selector, html);
}

/** Nothing if two lists of lines are equal; else the first difference, with the lines that lead to it. */
export function firstDifference(got, want) {
  let at = 0;
  while (at < Math.max(got.length, want.length) && got[at] === want[at]) at++;
  if (at === got.length && at === want.length) return null;
  const context = want.slice(Math.max(0, at - 6), at);
  return [`line ${at + 1} of ${want.length} (${got.length} rendered):`, ...context.map((line) => "    " + line),
    "  prerendered: " + (want[at] ?? "(nothing more)"), "  rendered:    " + (got[at] ?? "(nothing more)")].join("\n");
}
