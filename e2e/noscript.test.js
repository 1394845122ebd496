// Without scripts everything is there to read: each base fact stands in the
// visible text of its place. Scripts are turned off the same way in every
// engine: the page stands in a frame whose sandbox allows none.
import fs from "node:fs";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, HOME, TOPICS } from "./harness/guide.js";

const BASE = process.env.BASE ?? new URL("../content/guides/treatment-resistant-depression/base.tsv", import.meta.url);
const PAGES = { guide: GUIDE, topics: TOPICS };

/** The lines of base.tsv: {fact, page, place, words}. */
function facts() {
  const [head, ...lines] = fs.readFileSync(BASE, "utf8").split("\n").filter((line) => line.trim() && !line.startsWith("#"));
  assert.equal(head, "fact\tpage\tplace\twords", "base.tsv: first line");
  return lines.map((line) => {
    const [fact, page, place, words] = line.split("\t");
    return { fact, page, place, words };
  });
}

// In the host page: the text of a place in the frame that a reader can see, with one space between its parts.
const seenText = (place) => {
  const doc = document.querySelector("iframe").contentDocument;
  const root = place ? doc.getElementById(place) : doc.body;
  if (!root) return null;
  let text = "";
  const walk = (node) => {
    if (node.nodeType === 3) { text += node.data; return; }
    if (node.nodeType !== 1 || !node.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })) return;
    const apart = doc.defaultView.getComputedStyle(node).display !== "inline";
    if (apart) text += " ";
    node.childNodes.forEach(walk);
    if (apart) text += " ";
  };
  walk(root);
  return text.replace(/\s+/g, " ").trim();
};

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  const openWithoutScripts = async (page) => {
    const site = await lab.serve();
    site.pages["/noscript"] = `<!doctype html><iframe sandbox="allow-same-origin" src="${site.url(page)}" style="width:100%;height:800px"></iframe>`;
    const tab = await lab.open();
    await tab.goto(site.origin + "/noscript");
    await tab.until("the page in the frame", () => document.querySelector("iframe").contentDocument?.querySelector("#careguide, main") !== null);
    assert.equal(await tab.evaluate(() => document.querySelector("iframe").contentDocument.documentElement.classList.contains("cg-js")), false, "scripts ran");
    return tab;
  };

  it("every base fact can be read", async () => {
    const wanted = facts();
    assert.ok(wanted.length > 0, "base.tsv has no lines");
    const missing = [];
    for (const [name, page] of Object.entries(PAGES)) {
      const tab = await openWithoutScripts(page);
      const seen = new Map();
      for (const { fact, place, words } of wanted.filter((f) => f.page === name)) {
        if (!seen.has(place)) seen.set(place, await tab.evaluate(seenText, place));
        const text = seen.get(place);
        if (text === null) missing.push(`fact ${fact}: no #${place} on page ${name}`);
        else if (!text.includes(words)) missing.push(`fact ${fact}: "${words}" is not in what #${place} shows on page ${name}`);
      }
    }
    for (const f of wanted) if (!(f.page in PAGES)) missing.push(`fact ${f.fact}: unknown page "${f.page}" (have ${Object.keys(PAGES).join(", ")})`);
    assert.deepEqual(missing, []);
  });

  it("every row of the guide is open, and its name is no button that does nothing", async () => {
    const tab = await openWithoutScripts(GUIDE);
    const shut = await tab.evaluate(() => {
      const rows = [...document.querySelector("iframe").contentDocument.querySelectorAll(".cg-row")];
      return rows.length === 0 ? ["no rows at all"] : rows.filter((row) => row.querySelector(".cg-row__button").matches("button, [role]")
        || !row.querySelector(".cg-panel > *").checkVisibility()).map((row) => row.id);
    });
    assert.deepEqual(shut, []);
  });

  it("nothing is shown that needs a script to do anything", async () => {
    const tab = await openWithoutScripts(GUIDE);
    const dead = await tab.evaluate(() => [...document.querySelector("iframe").contentDocument.querySelectorAll("input, .cg-all, .cg-search button")]
      .filter((e) => e.checkVisibility()).map((e) => e.id || e.className));
    assert.deepEqual(dead, []);
  });

  for (const page of [HOME, GUIDE, TOPICS]) {
    it(`crisis links are there on /${page}`, async () => {
      const tab = await openWithoutScripts(page);
      assert.ok(await tab.evaluate(() => document.querySelector("iframe").contentDocument.querySelector("#crisis a[href^='tel:']").checkVisibility()));
    });
  }
});
