// readability.js shows a page as reader views do: Firefox's and Safari's take
// Mozilla's Readability, or what it came from.
import fs from "node:fs";
import { createRequire } from "node:module";

const SOURCE = fs.readFileSync(createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js"), "utf8");

/**
 * What a reader view makes of the page as it is: {share, headings, lost}. share is how
 * much of the text that can be read in it is there, and lost lists what is not; headings
 * are those that are missing. What only serves the screen is not counted: fields,
 * buttons, the list of parts, the search.
 */
export async function readerView(view) {
  if (!await view.evaluate(() => "Readability" in window)) await view.evaluate(`${SOURCE};window.Readability = Readability;0`);
  return view.evaluate(() => {
    const SCREEN = "nav, button, select, textarea, script, style, label, .cg-search, .cg-showall, .cg-tools, .cg-crisisline, .cg-keep, .cg-said, [role=status], .cg-back";
    const squeeze = (text) => text.replace(/\s+/g, "");
    const seen = (e) => !e.closest(SCREEN) && (e.closest(".cg-panel[data-closed]") || e.checkVisibility());
    const main = document.querySelector("main");
    const texts = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.data.trim() && seen(walker.currentNode.parentElement)) texts.push(walker.currentNode.data.trim());
    const article = new Readability(document.cloneNode(true)).parse();
    const shown = squeeze(`${article?.title} ${article?.textContent}`);
    const lost = texts.filter((text) => !shown.includes(squeeze(text)));
    const length = (list) => list.reduce((sum, text) => sum + text.length, 0);
    return {
      share: 1 - length(lost) / length(texts), lost,
      headings: [...main.querySelectorAll("h1, h2, h3, h4")].filter(seen).map((h) => h.textContent.trim()).filter((text) => text && !shown.includes(squeeze(text))),
    };
  });
}
