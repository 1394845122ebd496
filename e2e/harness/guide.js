// guide.js knows the pages of the product: their addresses, and questions to
// ask in them. Functions marked "in the page" run there and use nothing from here.
import fs from "node:fs";
import path from "node:path";
import { FIXTURE } from "./fixture.js";
import { DIST } from "./site.js";
import { painted } from "./until.js";

export const GUIDE = FIXTURE.slug + "/";
export const TOPICS = GUIDE + "topics/";
export const COMPARE = GUIDE + "compare/";
export const HOME = "";

/** Matches a request for the guide's page, whatever folder the site is served from. */
export const AT_GUIDE = new RegExp(`/${GUIDE}$`);

/** The file of a page in dist/, as text. */
export const source = (page) => fs.readFileSync(path.join(DIST, page, "index.html"), "utf8");

/** A page on which what waits for so many milliseconds waits for others: by a script in front of the page's policy. */
export const retimed = (html, ms, others) => html.replace("<head>", `<head><script>{ const wait = setTimeout; setTimeout = (f, ms, ...rest) => wait(f, ms === ${ms} ? ${others} : ms, ...rest); }</script>`);

/** A page whose parts out of view are laid out long after its text is there, and not soon (web/page.js). */
export const laidOutLate = (html) => retimed(html, 50, 1500);

/** Every page of dist/ that readers get, as its address below the site's root: not the hosts that only try the embed. */
export function allPages(dir = DIST) {
  const files = fs.readdirSync(dir, { recursive: true }).filter((f) => path.basename(f) === "index.html");
  const pages = files.map((f) => f.slice(0, -"index.html".length).split(path.sep).join("/"));
  return pages.filter((page) => !page.startsWith("demo/hosts/")).sort();
}

/** In the page: the ids of the rows that are open, in page order. Fails if a row says one thing and shows another. */
export function openRows() {
  return [...document.querySelectorAll(".cg-row")].filter((row) => {
    const said = row.querySelector(".cg-row__button").getAttribute("aria-expanded");
    const shown = !row.querySelector(".cg-panel").matches("[data-closed], [hidden]"); // hidden: an older page
    if (said !== String(shown)) throw new Error(`row ${row.id}: aria-expanded is ${said} and its panel is ${shown ? "shown" : "hidden"}`);
    return shown;
  }).map((row) => row.id);
}

/** In the page: whether WebAssembly has taken over. */
export const ready = () => document.documentElement.dataset.app === "ready";

/** In the page: whether WebAssembly has given up. */
export const failed = () => document.documentElement.dataset.app === "failed";

/** In the page: whether a row is open. */
export const isOpen = (row) => document.getElementById(`${row}-panel`)?.matches("[data-closed], [hidden]") === false;

/** The button of a row, as a selector. */
export const button = (row) => `#${row} .cg-row__button`;

/** Waits until WebAssembly has taken over, and fails at once when it has given up. */
export async function takenOver(view) {
  const outcome = await view.until("WebAssembly to take over", () => {
    dispatchEvent(new Event("pointermove")); // a reader is there
    return /^(ready|failed)$/.exec(document.documentElement.dataset.app)?.[0];
  });
  if (outcome === "failed") throw new Error("WebAssembly did not take over: the page says that it failed");
  // What a program does at the last moment is also part of taking over.
  await view.evaluate(painted);
}

/** Opens a page of the site and waits until WebAssembly has taken over. A page without a tool needs none. */
export async function openReady(tab, url) {
  await tab.goto(url);
  if (await tab.evaluate(() => document.querySelector("#find, #tool, #compare-box") !== null)) await takenOver(tab);
  return tab;
}

/** In the page: whether the search's list has a part of this page. */
export const found = (id) => document.querySelector(`#find-list [href="#${id}"]`) !== null;

/** Waits for the search's answer to stay: the first letters of a word have answers of their own. */
export const answered = (view) => view.until("the answer to stay", () => {
  const now = [...document.querySelectorAll("#find-list, .cg-search__none, #find-crisis")].map((e) => e.outerHTML).join();
  const { was, times } = window.answer ?? {};
  window.answer = { was: now, times: now !== "" && was === now ? times + 1 : 0 };
  return window.answer.times >= 8;
});
