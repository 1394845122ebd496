// spy.js is a clinic's page that listens to everything it can: what a session
// recorder, a tag manager's script or a curious plugin hears.
import fs from "node:fs";

const file = (name) => fs.readFileSync(new URL(`../node_modules/${name}`, import.meta.url), "utf8");

/** The recorder of rrweb, as a script; it leaves window.rrweb. */
export const recorder = () => file("rrweb/dist/rrweb.umd.min.cjs");

/** In the clinic's page: notes all that it can hear in window.heard, from now on. */
export function listen() {
  window.heard = [];
  const note = (kind, what) => window.heard.push(`${kind} ${what}`);
  const put = (e) => [e.type, e.key, e.data, e.target?.value, e.target?.outerHTML?.slice(0, 500)].join(" ");
  for (const type of ["keydown", "keyup", "keypress", "beforeinput", "input", "change", "compositionend", "copy", "cut", "paste", "selectionchange", "focusin"]) {
    addEventListener(type, (e) => note("event", put(e)), true);
  }
  // What is said between frames, to anybody.
  addEventListener("message", (e) => note("message", JSON.stringify(e.data)), true);
  const { postMessage } = window;
  window.postMessage = function (...args) { note("said", JSON.stringify(args[0])); return postMessage.apply(this, args); };
  new MutationObserver((records) => {
    for (const r of records) note("change", [r.attributeName, r.target.outerHTML ?? r.target.data, ...[...r.addedNodes].map((n) => n.outerHTML ?? n.data)].join(" "));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  window.snoop = () => {
    const frame = document.querySelector("iframe");
    const tries = [
      () => frame.contentDocument?.body.innerHTML, () => frame.contentWindow.document.body.innerHTML,
      () => frame.contentWindow.localStorage, () => frame.contentWindow.filter.value, () => frame.contentWindow.location.href,
      () => frame.contentWindow.name, () => frame.src, () => getSelection().toString(), () => document.activeElement.outerHTML,
      () => JSON.stringify({ ...localStorage }), () => JSON.stringify({ ...sessionStorage }), () => document.cookie,
      () => JSON.stringify(performance.getEntries().map((e) => e.name)), () => document.documentElement.outerHTML,
    ];
    for (const reach of tries) try { note("reached", reach()); } catch (err) { note("refused", err.name); }
  };
  if (window.rrweb) {
    const { record } = window.rrweb;
    // As nosy as it can be set.
    record({ emit: (e) => note("recorded", JSON.stringify(e)), recordCrossOriginIframes: true, maskAllInputs: false, maskInputOptions: {}, recordCanvas: true, collectFonts: true });
  }
}
