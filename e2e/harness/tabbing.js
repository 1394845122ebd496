// tabbing.js goes through a page with the Tab key, as readers do who use no
// mouse, and tells where the focus has been and what could be seen of it.
import { painted } from "./until.js";

/** In the page: what has the focus, where it stands, and what is wrong with it. */
export function stop() {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  e.dataset.stop ??= window.stops = (window.stops ?? 0) + 1;
  const name = `${e.localName}${e.id ? "#" + e.id : ""} "${(e.ariaLabel ?? e.innerText ?? "").replace(/\s+/g, " ").slice(0, 40)}"`;
  const wrong = [];
  const order = [...document.querySelectorAll("*")].indexOf(e);
  if (e.localName === "iframe") return { key: e.dataset.stop, name, wrong, order, parts: true }; // what is in it has stops of its own
  // The focus is shown by an outline of its own, or of the box that is its area.
  const styles = [getComputedStyle(e), getComputedStyle(e, "::before"), ...(e.closest(".cg-check") ? [getComputedStyle(e.closest(".cg-check"))] : [])];
  // The button in a date that opens the calendar is drawn, with its focus, by the browser.
  const parts = /^(date|time)$/.test(e.type);
  if (!(parts && !e.matches(":focus-visible")) && !styles.some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2)) wrong.push("nothing shows the focus");
  // The outline stands off the field: not so far that it runs through its name.
  const ring = styles[0].outlineStyle === "none" ? 0 : parseFloat(styles[0].outlineWidth) + parseFloat(styles[0].outlineOffset);
  const field = e.getBoundingClientRect();
  for (const label of e.labels ?? []) {
    if (label.contains(e) || label.getBoundingClientRect().width <= 1) continue;
    const words = document.createRange();
    words.selectNodeContents(label);
    const touched = [...words.getClientRects()].some((r) => r.bottom > field.top - ring && r.top < field.bottom + ring && r.right > field.left - ring && r.left < field.right + ring);
    if (touched) wrong.push("its outline lies over its label");
  }
  // Nothing may lie over it (WCAG 2.4.11, and 2.4.12 where it fits into the window).
  // A link may go over two lines: its longest piece counts.
  const box = [...e.getClientRects()].sort((a, b) => b.width - a.width)[0];
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight), left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
  const points = [];
  for (const x of [0.1, 0.5, 0.9]) for (const y of [0.15, 0.5, 0.85]) points.push([left + (right - left) * x, top + (bottom - top) * y]);
  // Of two links in one paragraph each may catch a finger that meant the other: that hides nothing.
  const near = (hit) => e.localName === "a" && hit.localName === "a" && hit.closest("p, li, td, dd") === e.closest("p, li, td, dd");
  const own = (hit) => hit && (e.contains(hit) || hit.contains(e) || hit.closest("label")?.control === e || near(hit));
  const covered = bottom <= top || right <= left ? points : points.filter(([x, y]) => !own(document.elementFromPoint(x, y)));
  const over = covered.length && document.elementFromPoint(...covered[0]);
  // What is taller than the room that the bar leaves may end under it.
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const all = box.height <= innerHeight - (parseFloat(scrollPaddingTop) || 0) - (parseFloat(scrollPaddingBottom) || 0) ? 0 : points.length - 1;
  if (covered.length > all) wrong.push(`${covered.length} of ${points.length} points are not to be seen: from ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}, under ${over ? `${over.localName}.${over.className}` : "the edge"}`);
  return { key: e.dataset.stop, name, wrong, order, parts };
}

/** In the page: all that Tab has to reach, in reading order; of radio buttons one of each group. */
export function reachable() {
  const groups = new Set();
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, iframe, [tabindex='0']")].filter((e) => {
    if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) return false;
    if (e.type !== "radio") return true;
    const first = !groups.has(e.name);
    groups.add(e.name);
    return first;
  }).length;
}

/**
 * Presses Tab (or Shift+Tab, with back) from one end of a page to the other, and
 * resolves to the stops, at most so many: beyond its end Firefox leaves the page.
 */
export async function tabThrough(tab, most, { back = false } = {}) {
  const stops = [];
  const look = () => tab.evaluate(stop);
  const seen = new Set();
  let inside = 0;
  await tab.evaluate((back) => {
    delete window.stops;
    document.querySelectorAll("[data-stop]").forEach((e) => e.removeAttribute("data-stop"));
    document.activeElement?.blur();
    scrollTo({ top: back ? document.body.scrollHeight : 0, behavior: "instant" });
    // Where the focus starts from: in front of the first, or behind the last.
    const mark = Object.assign(document.createElement("span"), { tabIndex: -1, id: "start-here" });
    if (back) document.body.append(mark); else document.body.prepend(mark);
    mark.focus({ preventScroll: true });
  }, back);
  while (stops.length < most) {
    if (back) await tab.page.keyboard.down("Shift");
    await tab.press("Tab");
    if (back) await tab.page.keyboard.up("Shift");
    let here = await look();
    // A browser may move the page to the focus a moment later.
    for (let looks = 0; here?.wrong.length > 0 && looks < 10; looks++) {
      await tab.evaluate(painted);
      here = await look();
    }
    if (here?.parts && here.key === stops.at(-1)?.key && ++inside < 400) continue; // day, month and year
    if (!here || here.name.startsWith("span#start-here") || seen.has(here.key)) break;
    seen.add(here.key);
    stops.push(here);
  }
  await tab.evaluate(() => document.querySelector("#start-here")?.remove());
  return stops;
}

/**
 * Presses Tab, or Shift+Tab where it lies behind, until an element has the focus.
 * Beyond its last element Firefox leaves the page, and its keys work no more.
 */
export async function reach(tab, view, selector, most = 150) {
  const way = (s) => {
    const here = document.activeElement, target = document.querySelector(s);
    if (here?.matches(s)) return "there";
    return target && here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? "back" : "on";
  };
  for (let presses = 0; presses < most; presses++) {
    const go = await view.evaluate(way, selector);
    if (go === "there") return;
    if (go === "back") await tab.page.keyboard.down("Shift");
    await tab.press("Tab");
    if (go === "back") await tab.page.keyboard.up("Shift");
  }
  throw new Error(`${most} presses of Tab do not reach ${selector}; the focus is on ${await view.evaluate(() => document.activeElement?.outerHTML.slice(0, 120))}`);
}
