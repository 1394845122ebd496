// tools.js knows the reader's own pages: how to open one, with the app or
// without scripts, and what a reader can see there.
import { takenOver } from "./guide.js";

/** Opens a page of the site and waits until its tool works. */
export async function openTool(lab, page, options) {
  const site = await lab.serve();
  const tab = await lab.open(options);
  await tab.goto(site.url(page));
  await takenOver(tab);
  return tab;
}

/** Waits until an element can be seen. */
export const seen = (tab, selector) => tab.until(`${selector} in view`, (s) => document.querySelector(s)?.checkVisibility(), selector);

/** The text of an element, as a reader sees it. */
export const textOf = (tab, selector) => tab.evaluate((s) => document.querySelector(s)?.innerText.trim() ?? null, selector);

/** Puts text into a field at once, as pasting does. */
export const paste = (tab, selector, text) => tab.evaluate((s, t) => {
  const field = document.querySelector(s);
  field.focus();
  field.value = t;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}, selector, text);
