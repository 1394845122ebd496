// The filter is the first tool: it leaves only what holds the reader's word,
// says how much that is, and gives everything back.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, TOPICS, button, openReady, openRows } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";

// In the page: what the filter has left, and what it says.
const left = () => {
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
  return {
    rows: seen(".cg-row").map((e) => e.id),
    sections: seen(".cg-section").map((e) => e.id),
    topics: seen(".cg-topic").map((e) => e.textContent.trim()),
    said: document.querySelector("#filter-count").innerText.trim(),
  };
};
const clear = (view) => view.evaluate(() => {
  const field = document.querySelector("#filter");
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

inEngines(["chromium", "firefox"], (lab) => {
  const openPage = async (page) => openReady(await lab.open(), (await lab.serve()).url(page));

  it("leaves the rows that hold the word, in their sections, and says how many", async () => {
    const tab = await openPage(GUIDE);
    const all = await tab.evaluate(left);
    await tab.type("#filter", "esketamine");
    await tab.until("rows to go", () => !document.querySelector("#cbt").checkVisibility());
    const got = await tab.evaluate(left);
    assert.ok(got.rows.includes("esketamine"), "the row named for the word is gone");
    for (const kind of ["rows", "sections"]) assert.ok(got[kind].length < all[kind].length, `${got[kind].length} of ${all[kind].length} ${kind} are left`);
    const wrong = await tab.evaluate(() => [...document.querySelectorAll(".cg-row")]
      .filter((row) => row.checkVisibility() !== row.textContent.toLowerCase().includes("esketamine")).map((row) => row.id));
    assert.deepEqual(wrong, [], "rows that are shown without the word, or hidden with it");
    // A section counts when its own text has the word; it is also shown when only a row of it does.
    const found = Number(/\d+/.exec(got.said));
    assert.ok(found >= got.rows.length && found <= got.rows.length + got.sections.length, `"${got.said}", with ${got.rows.length} rows in view`);
    assert.equal(await tab.evaluate(() => document.querySelector("#filter-count").getAttribute("role")), "status");
  });

  it("follows every letter, in any case", async () => {
    const tab = await openPage(GUIDE);
    await tab.type("#filter", "ESKET");
    await tab.until("rows to go", () => !document.querySelector("#cbt").checkVisibility() && document.querySelector("#esketamine").checkVisibility());
    await tab.type("#filter", "zz");
    await tab.until("the last row to go", () => !document.querySelector("#esketamine").checkVisibility());
    for (const _ of "zz") await tab.press("Backspace");
    await tab.until("the row to come back", () => document.querySelector("#esketamine").checkVisibility());
  });

  it("gives everything back when it is cleared, open rows too", async () => {
    const tab = await openPage(GUIDE);
    for (const row of ["cbt", "ect"]) await tab.click(button(row));
    const before = await tab.evaluate(left), open = await tab.evaluate(openRows);
    await tab.type("#filter", "esketamine");
    await tab.until("rows to go", () => !document.querySelector("#cbt").checkVisibility());
    await clear(tab);
    await tab.until("rows to come back", () => document.querySelector("#cbt").checkVisibility());
    await tab.until("the count to go", () => !/\d/.test(document.querySelector("#filter-count").innerText));
    const { said, ...after } = await tab.evaluate(left);
    const { said: _, ...wanted } = before;
    assert.deepEqual(after, wanted);
    assert.deepEqual(await tab.evaluate(openRows), open);
  });

  it("says what to do when nothing is found, and keeps help in view", async () => {
    for (const page of [GUIDE, TOPICS]) {
      const tab = await openPage(page);
      await tab.type("#filter", "zzzqqq");
      await tab.until("everything to go", () => ![...document.querySelectorAll(".cg-row, .cg-topic")].some((e) => e.checkVisibility()));
      const { said } = await tab.evaluate(left);
      assert.match(said, /^[A-Z][^!]{20,200}\.$/, `/${page}: a sentence that says what to do`);
      assert.match(said, /try|another|shorter|fewer|spelling|clear/i, `/${page}: a sentence that says what to do`);
      assert.ok(await tab.evaluate(() => document.querySelector("#crisis a").checkVisibility()), `/${page}: crisis help is gone`);
    }
  });

  it("filters the topics on their own page", async () => {
    const tab = await openPage(TOPICS);
    const all = await tab.evaluate(left);
    assert.ok(all.topics.length > 0, "no topics");
    await tab.type("#filter", "sleep");
    await tab.until("topics to go", (n) => [...document.querySelectorAll(".cg-topic")].filter((e) => e.checkVisibility()).length < n, all.topics.length);
    const got = await tab.evaluate(left);
    assert.ok(got.topics.length > 0, "no topic is left");
    assert.match(got.said, new RegExp(`\\b${got.topics.length}\\b`), "how many are left");
    const empty = await tab.evaluate(() => [...document.querySelectorAll(".cg-section:has(.cg-topic)")]
      .filter((s) => s.checkVisibility() && ![...s.querySelectorAll(".cg-topic")].some((t) => t.checkVisibility())).map((s) => s.id));
    assert.deepEqual(empty, [], "groups that are shown without a topic");
    await clear(tab);
    await tab.until("topics to come back", (n) => [...document.querySelectorAll(".cg-topic")].filter((e) => e.checkVisibility()).length === n, all.topics.length);
  });

  it("works in the embed, typed before WebAssembly is there, and the frame follows", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    const tall = await settledHeight(tab, frame);
    await frame.type("#filter", "esketamine");
    await frame.until("rows to go", () => !document.querySelector("#cbt").checkVisibility());
    assert.ok(await settledHeight(tab, frame) < tall - 100, "the frame did not shrink");
    assert.equal(await frame.evaluate(() => document.querySelector("#filter").value), "esketamine");
    assert.deepEqual(tab.errors, []);
  });
});
