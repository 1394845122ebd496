// What I have tried: a list for the visit, that holds what was typed, whatever
// it is; and a table for paper where the tool cannot run.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, takenOver } from "./harness/guide.js";
import { shifts } from "./harness/shifts.js";
import { delay } from "./harness/site.js";
import { openTool, paste, seen, textOf } from "./harness/tools.js";

const TRIED = GUIDE + "tried/";

// In the page: the list, a line for each entry, and what was said last.
const list = () => [...document.querySelectorAll(".cg-tried__list tbody tr")].map((row) =>
  [...row.querySelectorAll(".cg-own")].map((e) => e.textContent).join("|"));
// In the page: what there is for paper, in a frame of it if one is named.
const paper = (frame) => {
  const doc = frame ? document.querySelector(frame).contentDocument : document;
  const shown = (selector) => [...doc.querySelectorAll(selector)].filter((e) => e.checkVisibility()).length;
  return { rows: shown(".cg-tried__blank tbody tr"), plain: shown(".cg-pad__plain") === 1, dead: shown(".cg-pad :is(button, input, textarea)") };
};
const said = (tab) => textOf(tab, "#tried-status");

const rows = async (tab, n) => { await tab.until(`${n} entries`, (n) => document.querySelectorAll(".cg-tried__list tbody tr").length === n, n); return tab.evaluate(list); };

/** Fills in the form and saves; fields by their names. */
async function add(tab, fields, helped) {
  if (await tab.evaluate(() => document.querySelector("#tried-add").checkVisibility())) await tab.click("#tried-add");
  await seen(tab, "#tried-medicine");
  for (const [name, text] of Object.entries(fields)) await paste(tab, `#tried-${name}`, text);
  if (helped) await tab.click(`input[name=tried-helped][value=${helped}]`);
  const before = (await tab.evaluate(list)).length;
  await tab.click("[data-do=save]");
  return rows(tab, before + 1);
}

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("keeps what was filled in, in a list, and says so", async () => {
    const tab = await openTool(lab, TRIED);
    await add(tab, { medicine: "Sertraline", dose: "150 mg", weeks: "10 weeks", helpedNote: "I slept", sideEffects: "Sweating", whyStopped: "Not enough" }, "some");
    assert.deepEqual(await tab.evaluate(list), ["Sertraline|150 mg|10 weeks|Some. I slept|Sweating|Not enough"]);
    assert.equal(await said(tab), "Added to your list: Sertraline.");
    await tab.until("the focus to be at the button for another", () => document.activeElement.id === "tried-add");
    await tab.click("#tried-add");
    await seen(tab, "#tried-medicine");
    assert.equal(await tab.evaluate(() => [...document.querySelectorAll(".cg-tried__form input:not([type=radio], [type=checkbox]), .cg-tried__form textarea")].map((f) => f.value).join("")), "", "the form is not empty");
    assert.equal(await tab.evaluate(() => document.querySelectorAll(".cg-tried__form :checked:not(option)").length), 0, "an answer stayed");
    assert.deepEqual(tab.errors, []);
  });

  it("changes an entry, removes it, and gives it back in its place", async () => {
    const tab = await openTool(lab, TRIED);
    for (const medicine of ["one", "two", "three"]) await add(tab, { medicine });
    await tab.click(".cg-tried__list tr:nth-child(2) [data-do=change]");
    await tab.until("the form to be filled, and to have the focus", () => document.querySelector("#tried-medicine").value === "two" && document.activeElement.id === "tried-medicine");
    await paste(tab, "#tried-medicine", "second");
    await tab.click("[data-do=save]");
    await tab.until("the change", () => document.querySelector("#tried-status").textContent === "Changed: second.");
    assert.deepEqual(await tab.evaluate(list), ["one|||||", "second|||||", "three|||||"]);
    await tab.click(".cg-tried__list tr:nth-child(2) [data-do=remove]");
    await rows(tab, 2);
    assert.equal(await said(tab), "Removed: second.");
    await tab.until("the focus on Undo", () => document.activeElement.id === "tried-status-undo");
    await tab.press("Enter");
    assert.deepEqual(await rows(tab, 3), ["one|||||", "second|||||", "three|||||"]);
    await tab.click("[data-do=clear]");
    await rows(tab, 0);
    await tab.click("#tried-status-undo");
    assert.deepEqual(await rows(tab, 3), ["one|||||", "second|||||", "three|||||"]);
  });

  it("takes any text as text, and loses none that is too long", async () => {
    const tab = await openTool(lab, TRIED);
    const odd = "<img src=x onerror=document.title='hacked'> ‮ليثيوم‬ 👩🏽‍⚕️";
    await add(tab, { medicine: odd, sideEffects: "one\ntwo" });
    assert.deepEqual(await tab.evaluate(list), [`${odd}||||one\ntwo|`]);
    assert.notEqual(await tab.evaluate(() => document.title), "hacked");
    await tab.click("#tried-add");
    await seen(tab, "#tried-medicine");
    const long = "x".repeat(10_000);
    await paste(tab, "#tried-medicine", "Lithium");
    await paste(tab, "#tried-sideEffects", long);
    await tab.click("[data-do=save]");
    await seen(tab, "#tried-sideEffects-error");
    assert.match(await textOf(tab, "#tried-sideEffects-error"), /too long by 8000 characters/);
    assert.equal(await tab.evaluate(() => document.querySelector("#tried-sideEffects").value.length), 10_000, "what was typed was cut");
    await tab.until("the focus to be at the field", () => document.activeElement.id === "tried-sideEffects");
    assert.equal((await tab.evaluate(list)).length, 1);
    await paste(tab, "#tried-medicine", " ");
    await paste(tab, "#tried-sideEffects", "short");
    await tab.click("[data-do=save]");
    await seen(tab, "#tried-medicine-error");
    assert.equal(await tab.evaluate(() => document.querySelector("#tried-medicine").getAttribute("aria-invalid")), "true");
    assert.ok(await tab.evaluate(() => !document.querySelector("#tried-sideEffects-error").checkVisibility()), "an old fault stays");
  });

  it("does not write over what is being written", async () => {
    const tab = await openTool(lab, TRIED);
    await add(tab, { medicine: "one" });
    await tab.click("#tried-add");
    await seen(tab, "#tried-medicine");
    await paste(tab, "#tried-medicine", "half a na");
    await tab.click(".cg-tried__list [data-do=change]");
    await tab.until("a word about it", () => /Save or cancel/.test(document.querySelector("#tried-status").textContent));
    assert.equal(await tab.evaluate(() => document.querySelector("#tried-medicine").value), "half a na");
  });

  it("keeps what was typed before the app was there", async () => {
    const slow = delay(/\.wasm$/);
    const site = await lab.serve({ faults: [slow] });
    const tab = await lab.open();
    await tab.goto(site.url(TRIED));
    await tab.type("#tried-medicine", "Sertra");
    assert.ok(await tab.evaluate(() => document.querySelector(".cg-pad__wait").checkVisibility() && !document.querySelector("[data-do=save]").checkVisibility({ visibilityProperty: true })), "a button that does nothing yet");
    slow.release();
    await takenOver(tab);
    await tab.type("#tried-medicine", "line");
    assert.deepEqual(await tab.evaluate(() => [document.querySelector("#tried-medicine").value, document.activeElement.id]), ["Sertraline", "tried-medicine"]);
    await tab.press("Tab"); // closes the list of names: Firefox would take the click for that
    await tab.click("[data-do=save]");
    assert.deepEqual(await rows(tab, 1), ["Sertraline|||||"]);
  });

  it("is a table for paper without scripts, and where the app fails", async () => {
    const site = await lab.serve();
    site.pages["/noscript"] = `<!doctype html><iframe sandbox="allow-same-origin" src="${site.url(TRIED)}" style="width:100%;height:800px"></iframe>`;
    const tab = await lab.open();
    await tab.goto(site.origin + "/noscript");
    await tab.until("the page in the frame", () => document.querySelector("iframe").contentDocument?.querySelector("#tried") !== null);
    const want = { rows: 6, plain: true, dead: 0 };
    assert.deepEqual(await tab.evaluate(paper, "iframe"), want);
    const broken = await lab.serve({ faults: [{ match: /\.wasm$/, lose: true }] });
    await tab.goto(broken.url(TRIED));
    await tab.until("the app to fail", () => document.documentElement.dataset.app === "failed");
    assert.deepEqual(await tab.evaluate(paper, null), want);
  });
});

// WebKit's window cannot be made as narrow as a phone.
inEngines(["chromium", "firefox"], (lab) => {
  for (const [width, display] of [[1000, "table-row"], [360, "block"]]) {
    it(`is ${width > 700 ? "a table where there is room" : "cards on a phone"}, and nothing sticks out`, async () => {
      const tab = await openTool(lab, TRIED, { width, height: 800 });
      const small = () => tab.evaluate(() => [...document.querySelectorAll(".cg-pad :is(button, input:not([type=radio], [type=checkbox]), textarea, .cg-check)")]
        .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 48).map((e) => e.outerHTML.slice(0, 80)));
      assert.deepEqual(await small(), [], "too small to touch");
      await add(tab, { medicine: "Sertraline", dose: "150 mg", sideEffects: "word ".repeat(60) + "x".repeat(120) });
      assert.deepEqual(await small(), [], "too small to touch");
      assert.deepEqual(await tab.evaluate(() => ({
        display: getComputedStyle(document.querySelector(".cg-tried__list tbody tr")).display,
        heads: document.querySelectorAll(".cg-tried__list th[scope=col]").length,
        wide: document.documentElement.scrollWidth > innerWidth,
      })), { display, heads: 6, wide: false });
    });
  }
});

// Only Chromium tells about layout shifts.
inEngines(["chromium"], (lab) => {
  for (const width of [320, 390, 768, 1280]) {
    it(`stands still at ${width} px, from load to after takeover`, async () => {
      const tab = await openTool(lab, TRIED, { width, height: 800 });
      assert.deepEqual(await tab.evaluate(shifts), []);
    });
  }
});
