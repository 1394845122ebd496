// hosts.js serves the difficult hosts of web/demo/hosts from another origin than
// the site, and compares what is inside and outside the frame with what it
// should be. Functions marked "in the page" run there and use nothing from here.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ours } from "./fixture.js";

const FOLDER = fileURLToPath(new URL("../../web/demo/hosts/", import.meta.url));
const MODULES = fileURLToPath(new URL("../node_modules/", import.meta.url));
const TYPES = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript" };

// As in app/serve/demo.go.
const VENDOR = { "vendor/bootstrap.css": "bootstrap/dist/css/bootstrap.css", "vendor/preflight.css": "tailwindcss/preflight.css" };

// Notes what goes wrong in a page, in every engine, and also under a strict policy.
const PROBE = `self.faults = [];
  addEventListener("error", (e) => faults.push("error: " + (e.message || e.target.src || e.target.href)), true);
  addEventListener("unhandledrejection", (e) => faults.push("rejection: " + e.reason));
  addEventListener("securitypolicyviolation", (e) => faults.push("violation: " + e.effectiveDirective + " " + e.blockedURI));`;

/** The names of the hosts, "reset" for reset.html. */
export const HOSTS = fs.readdirSync(FOLDER).filter((f) => f.endsWith(".html") && f !== "index.html").map((f) => path.basename(f, ".html"));

/** A host with all difficult pages: NAME.html, and NAME.before.html, which is the same without embed.js. */
export function serveHosts(lab, site) {
  const pages = { "/probe.js": { type: TYPES.js, body: PROBE } };
  for (const file of fs.readdirSync(FOLDER)) {
    const [name, type] = file.split(".");
    let body = fs.readFileSync(path.join(FOLDER, file), "utf8");
    if (type === "html") {
      body = ours(body).replaceAll("https://HOST", site.origin).replace("<head>", '<head><script src="/probe.js"></script>');
      pages[`/${name}.before.html`] = body.replaceAll(/<script async src="[^"]*embed\.js"><\/script>/g, "");
    }
    pages["/" + file] = { type: TYPES[type], body };
  }
  for (const [name, file] of Object.entries(VENDOR)) pages["/" + name] = { type: TYPES.css, body: fs.readFileSync(path.join(MODULES, file), "utf8") };
  return lab.host("", { pages });
}

/** In the page: what the host looks like around its guides, and what it has for globals. */
export function outside() {
  const properties = ["color", "background-color", "color-scheme", "display", "position", "box-sizing", "direction", "text-align", "visibility", "opacity",
    "font-family", "font-size", "font-weight", "line-height", "margin-top", "margin-bottom", "padding-top", "padding-left", "border-top", "overflow-x", "overflow-y"];
  const elements = [...document.querySelectorAll("html, body, body *:not(script, .careguide *)")];
  return {
    look: elements.map((e) => `${e.localName} ${properties.map((p) => `${p}:${getComputedStyle(e)[p]}`).join(";")}`),
    globals: Object.getOwnPropertyNames(self).filter((name) => !/^\d+$/.test(name)), // numbers are frames
  };
}

/** In the frame: what every element of the guide looks like. */
export function inside() {
  const properties = ["color", "background-color", "color-scheme", "display", "box-sizing", "direction", "text-align", "font-family", "font-size", "font-weight",
    "line-height", "margin-top", "margin-left", "padding-top", "padding-left", "border-top", "text-decoration-line", "list-style-type"];
  return [...document.querySelectorAll("html, body, #careguide *")].map((e) => {
    const style = getComputedStyle(e);
    return `${e.localName}.${e.className} ${properties.map((p) => `${p}:${style[p]}`).join(";")}`;
  });
}

/** In the page: what the first box has left over beside and below its frame, before any scaling. */
export function room() {
  const box = document.querySelector(".careguide");
  const frame = box.querySelector("iframe");
  const style = getComputedStyle(box);
  const padding = (...sides) => sides.reduce((sum, side) => sum + parseFloat(style["padding-" + side]), 0);
  return {
    width: box.clientWidth - padding("left", "right") - frame.offsetWidth,
    height: box.clientHeight - padding("top", "bottom") - frame.offsetHeight,
  };
}

/** In the page: whether it scrolls sideways. */
export const sideways = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

/** In the frame: the words that reach beyond its edges, where they are cut off. */
export function cutOff() {
  const out = [...document.querySelectorAll("#careguide :is(a, button, p, span, h1, h2, h3, li, dd)")].filter((e) => {
    const { left, right, width } = e.getBoundingClientRect();
    return e.checkVisibility() && width > 1 && (left < -0.5 || right > innerWidth + 0.5);
  });
  return out.map((e) => `${e.className || e.localName}: ${e.innerText.slice(0, 40)}`);
}
