// When WebAssembly takes over, the reader notices nothing: what was open,
// selected, focused, typed and scrolled to stays as it was.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, button, found, openRows, ready, takenOver } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { delay } from "./harness/site.js";
import { shifts } from "./harness/shifts.js";
import { capture, changes, mark } from "./harness/state.js";

const { find, first, option, other } = FIXTURE;

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  // The guide with app.wasm held back, so that there is time to read before it takes over.
  const openEarly = async (fragment = "", size = { width: 390, height: 844 }) => {
    const wasm = delay(/\.wasm$/);
    const site = await lab.serve({ faults: [wasm] });
    const tab = await lab.open(size);
    await tab.goto(site.url(GUIDE + fragment));
    assert.equal(await tab.evaluate(ready), false, "WebAssembly took over before it was there");
    return { tab, site, takeOver: async () => { wasm.release(); await takenOver(tab); } };
  };

  it("open rows, selection, focus, scroll, fragment, history and every node stay", async () => {
    const { tab, takeOver } = await openEarly("#" + first);
    for (const row of [other, option]) await tab.click(button(row));
    assert.deepEqual(await tab.evaluate(openRows), [first, other, option]);
    await tab.evaluate((row) => {
      const text = document.createTreeWalker(document.getElementById(`${row}-panel`), NodeFilter.SHOW_TEXT, (node) => node.data.trim().length > 20 ? 1 : 3).nextNode();
      document.querySelector("#show-all").focus({ preventScroll: true });
      getSelection().setBaseAndExtent(text, 3, text, 15);
      scrollTo({ top: 1357, behavior: "instant" });
    }, other);
    await tab.evaluate(mark);
    const before = await tab.evaluate(capture);
    // Firefox scrolls to whole pixels of the screen, not of the page.
    assert.deepEqual([before.selection.length, before.focus, before.hash, Math.round(before.scroll)], [12, "show-all", "#" + first, 1357], "the state that must survive");
    await takeOver();
    assert.deepEqual(changes(before, await tab.evaluate(capture)), []);
    assert.deepEqual(tab.errors, []);
    if (lab.engine === "chromium") assert.deepEqual(await tab.evaluate(shifts, before.now), []);
  });

  it("a word typed before takeover stays in the field with its caret, and is then looked for", async () => {
    const { tab, takeOver } = await openEarly();
    await tab.type("#find", find.words);
    await tab.press("ArrowLeft");
    await tab.evaluate(mark);
    const before = await tab.evaluate(() => { const f = document.querySelector("#find"); return [f.value, f.selectionStart, f.selectionEnd]; });
    assert.deepEqual(before, [find.words, find.words.length - 1, find.words.length - 1]);
    const said = await tab.evaluate(() => document.querySelector("#find-count").innerText);
    assert.match(said, /\w{3}/, "nobody says that the search is on its way");
    await takeOver();
    assert.deepEqual(await tab.evaluate(() => { const f = document.querySelector("#find"); return [f.value, f.selectionStart, f.selectionEnd]; }), before);
    assert.ok(await tab.evaluate(() => document.activeElement.id === "find" && document.activeElement.marked !== undefined), "the field lost the focus, or is another one");
    await tab.until("the word to be found", found, find.row);
  });

  it("a tap that is under way while WebAssembly comes is not lost", async () => {
    const { tab, takeOver } = await openEarly();
    const lift = await tab.touch(button(other));
    const over = takeOver();
    // Long enough for a program that does not wait for the finger to take over.
    await tab.until("app.wasm to be there", () => performance.getEntriesByType("resource").some((r) => r.name.endsWith(".wasm") && r.responseEnd > 0));
    await tab.evaluate(() => new Promise((done) => { let frames = 60; const next = () => (frames-- > 0 ? requestAnimationFrame(next) : done()); next(); }));
    assert.equal(await tab.evaluate(ready), false, "took over with a finger on the screen");
    await lift();
    await over;
    assert.deepEqual(await tab.evaluate(openRows), [other]);
  });

  it("in the embed neither the guide nor the clinic's page moves", async () => {
    const wasm = delay(/\.wasm$/);
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site, { open: other }), { site: { faults: [wasm] } });
    await settledHeight(tab, frame);
    await frame.click("#find");
    await tab.evaluate(() => scrollTo(0, 640));
    wasm.release();
    await takenOver(frame);
    assert.equal(await tab.evaluate(() => scrollY), 640);
    assert.deepEqual(await frame.evaluate(openRows), [other]);
    assert.equal(await frame.evaluate(() => document.activeElement.id), "find");
    await settledHeight(tab, frame);
    assert.deepEqual(tab.errors, []);
  });
});
