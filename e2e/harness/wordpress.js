// wordpress.js does to a pasted address, and to pasted markup, what WordPress
// does. The rules are those of wordpress-develop, written anew here:
// WP_oEmbed::discover (class-wp-oembed.php), wp_filter_oembed_result (embed.php),
// the lists of kses.php, and the host's script src/js/_enqueues/wp/embed.js.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { FIXTURE } from "./fixture.js";

/** The address that the site of published() believes to have. */
export const ADDRESS = "https://guides.example.org/";

/** Builds the site for ADDRESS, once in a run; it knows the whole addresses that oEmbed needs. */
export const published = once(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const dist = path.join(folder, "dist");
  const root = fileURLToPath(new URL("../..", import.meta.url));
  execFileSync("go", ["run", "./app", "build", "-content", FIXTURE.content, dist], { cwd: root, env: { ...process.env, CAREGUIDE_ADDRESS: ADDRESS }, stdio: ["ignore", "ignore", "inherit"] });
  return dist;
});

function once(make) {
  let made;
  return () => made ??= make();
}

/** Finds the answer that a page names, as discover does: 150 KB of it, and of those the head. */
export function discover(html) {
  const head = html.slice(0, 153600).split(/<\/head>/i)[0];
  for (const [, text] of head.matchAll(/<link([^<>]+)>/gi)) {
    const link = attributes(text);
    if (link.type === "application/json+oembed" && link.href) return link.href;
  }
  return null;
}

const ANSWER = { a: ["href"], blockquote: [], iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"] };

/** What is shown of an answer's html: from an unknown site hardly anything passes, and the frame is sealed anew. */
export function filterAnswer(html, secret) {
  const kept = kses(html, ANSWER);
  const [, quote = "", frame] = /(<blockquote>[\s\S]*?<\/blockquote>)?[\s\S]*?(<iframe[\s\S]*?><\/iframe>)/.exec(kept) ?? [];
  if (!frame) return null;
  const marked = frame.replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`);
  const hidden = quote && ' style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"';
  return quote.replace("<blockquote", `<blockquote class="wp-embedded-content" data-secret="${secret}"`)
    + marked.replace("<iframe", `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}`);
}

// Of what somebody without the right "unfiltered_html" saves, this much of ours
// is on the list; data-* has been since version 5.0.
const POST = { a: ["href", "class", "title", "target", "rel"], div: ["class", "style"], p: ["class", "style"] };

/** What is kept of a post of somebody without the right to post any markup. */
export const filterPost = (html, { data = true } = {}) => kses(html, POST, data);

// Takes tags away that are not on the list, and keeps what stands between them.
function kses(html, allowed, data = false) {
  return html.replace(/<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi, (tag, end, name, rest) => {
    const names = allowed[name.toLowerCase()];
    if (!names) return "";
    if (end) return `</${name}>`;
    const kept = Object.entries(attributes(rest)).filter(([key]) => names.includes(key) || data && key.startsWith("data-"));
    return `<${name}${kept.map(([key, value]) => ` ${key}="${value}"`).join("")}>`;
  });
}

const attributes = (text) => Object.fromEntries([...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value = ""]) => [key.toLowerCase(), value]));

/** The host's side of the protocol, as a script: runs in WordPress's page. */
export function hostScript() {
  addEventListener("message", ({ data, source }) => {
    if (!data || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const quote of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`)) quote.style.display = "none";
    for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
      if (frame.contentWindow !== source) continue;
      frame.removeAttribute("style");
      if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10) || 0));
      if (data.message !== "link") continue;
      const to = new URL(data.value);
      if (/^https?:$/.test(to.protocol) && to.host === new URL(frame.getAttribute("src")).host && document.activeElement === frame) top.location.href = data.value;
    }
  });
  document.addEventListener("DOMContentLoaded", () => {
    for (const frame of document.querySelectorAll("iframe.wp-embedded-content")) frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
  });
}
