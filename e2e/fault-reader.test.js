// What happens around a reader who writes: an update, a wrong clock, other tabs,
// Back, another version of embed.js. Not a word is lost.
import fs from "node:fs";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, found, openReady, takenOver } from "./harness/guide.js";
import { MY_PAGES, QUESTIONS, ask, keeps, listed, openQuestions, press, stored } from "./harness/mine.js";
import { boxes, guideFrame, settledHeight, visitClinic } from "./harness/embed.js";
import { clinicPage, snippet } from "./harness/host.js";
import { counted } from "./harness/faultlist.js";
import { worker } from "./harness/worker.js";
import { paste } from "./harness/tools.js";
import { painted } from "./harness/until.js";

const workerReady = () => navigator.serviceWorker.ready.then((r) => r.active.state === "activated");

inEngines(["chromium", "firefox"], (lab) => {
  it("a new version comes while a reader writes a note: no reload, no notice over the field, and the list goes along when they ask for it", async (t) => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    await tab.until("the worker to be ready", workerReady);
    await openQuestions(tab, site);
    await ask(tab, "Mine?");
    await press(tab, "Change");
    await tab.type("#edit-note", "Before, ");
    await tab.evaluate(() => { window.before = true; });
    site.pages["/sw.js"] = { type: "text/javascript", body: worker().replace(/(VERSION\s*=\s*")[^"]*/, "$1another") };
    await tab.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => true));
    await tab.until("the new worker to wait", () => navigator.serviceWorker.getRegistration().then((r) => r.waiting !== null));
    await tab.type("#edit-note", "after.");
    await tab.evaluate(painted);
    assert.deepEqual(await tab.evaluate(() => [window.before, document.querySelector("#edit-note").value, document.querySelector(".cg-notice")]), [true, "Before, after.", null]);
    await press(tab, "Done");
    await tab.until("the notice", () => /new version/i.test(document.querySelector(".cg-notice")?.textContent));
    await tab.click(".cg-notice button");
    await tab.until("the new version", () => window.before === undefined && document.readyState === "complete");
    await takenOver(tab);
    await tab.until("the list with its note", () => document.querySelector(".cg-question")?.innerText.includes("Before, after."));
    assert.deepEqual((await tab.evaluate(stored)).local, {}, "kept unasked");
    counted(t, 1, 2);
  });

  it("a clock that is years wrong, either way, changes nothing but the line on the next review", async (t) => {
    // In the page, before its scripts.
    const shift = (years) => {
      const Real = Date;
      const by = years * 365.25 * 864e5;
      window.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(Real.now() + by); }
        static now() { return Real.now() + by; }
      };
    };
    const site = await lab.serve();
    const first = await openQuestions(await lab.open(), site);
    await ask(first, "Today?");
    await press(first, "Keep it on this device");
    await keeps(first, "Kept on this device");
    const list = ["Today?"];
    for (const years of [-30, 30]) {
      const tab = await lab.open();
      await tab.page.evaluateOnNewDocument(shift, years);
      await openReady(tab, site.url(GUIDE));
      assert.equal(await tab.evaluate(() => document.querySelector(".cg-overdue").checkVisibility()), years > 0, `${years} years`);
      await tab.type("#find", FIXTURE.find.words);
      await tab.until("the search to find", found, FIXTURE.find.row);
      await openQuestions(tab, site);
      await ask(tab, `In ${years} years?`);
      list.push(`In ${years} years?`);
      await listed(tab, ...list);
      assert.deepEqual(tab.errors, []);
    }
    await first.front();
    await openQuestions(first, site);
    await listed(first, ...list);
    counted(t, 2, 5);
  });

  it("three tabs write on one list, all at the same moment and one of them more than the others: each has all of it in the end", async (t) => {
    const site = await lab.serve();
    const tabs = [];
    for (let i = 0; i < 3; i++) tabs.push(await openQuestions(await lab.open(), site));
    await tabs[0].front();
    await ask(tabs[0], "First?");
    await press(tabs[0], "Keep it on this device");
    for (const tab of tabs) await listed(tab, "First?");
    // In the page: what a reader does to add questions, as fast as the page takes them.
    const add = async (texts) => {
      const field = document.querySelector("#own-question");
      for (const text of texts) {
        field.value = text;
        [...document.querySelectorAll(".cg-mine__own button")].find((b) => b.textContent === "Add").click();
        while (field.value !== "") await new Promise((next) => setTimeout(next));
      }
    };
    const want = ["First?"];
    const all = async (tab) => tab.until(`all ${want.length} questions`, (want) => {
      const have = [...document.querySelectorAll(".cg-question__text")].map((e) => e.textContent);
      return have.length === want.length && want.every((text) => have.includes(text));
    }, want);
    let round = 0;
    const write = (counts) => Promise.all(counts.map((n, i) => {
      const texts = Array.from({ length: n }, (_, k) => `Round ${round}, tab ${i}, ${k}?`);
      want.push(...texts);
      return tabs[i].evaluate(add, texts);
    }));
    for (const counts of [[1, 1, 0], [2, 1, 1], [1, 2, 3], [0, 3, 1], [3, 0, 1]]) {
      await write(counts);
      for (const tab of tabs) await all(tab);
      round++;
    }
    // One of them writes and is gone at once.
    await Promise.all([write([1, 0, 2]), tabs[0].evaluate(() => document.querySelector("#own-question")).then(() => tabs[0].goto("about:blank"))]);
    for (const tab of tabs.slice(1)) await all(tab);
    assert.deepEqual(await tabs[1].evaluate(() => [...document.querySelectorAll(".cg-question__text")].map((e) => e.textContent)),
      await tabs[2].evaluate(() => [...document.querySelectorAll(".cg-question__text")].map((e) => e.textContent)), "another order");
    await openQuestions(tabs[0], site);
    await all(tabs[0]);
    counted(t, round + 1, 4);
  });

  it("the same field is open in two tabs: what one writes stands in the other, and is not overwritten there", async (t) => {
    const site = await lab.serve();
    const [one, other] = [await lab.open(), await lab.open()];
    await one.front();
    await openQuestions(one, site);
    await ask(one, "Mine?");
    await press(one, "Keep it on this device");
    await keeps(one, "Kept on this device");
    const fields = { "#my-notes": MY_PAGES, "#values-note": GUIDE + "values/", "#edit-note": QUESTIONS, "#visit-place": QUESTIONS };
    const says = (tab, field, text) => tab.until(`${field} to say ${text}`, (field, text) => document.querySelector(field)?.value === text, field, text);
    for (const [field, page] of Object.entries(fields)) {
      for (const tab of [one, other]) {
        await tab.front();
        await openReady(tab, site.url(page));
        if (field === "#edit-note") await press(tab, "Change");
        await says(tab, field, "");
      }
      await one.front();
      await one.type(field, "One."); // and the focus stays there
      await says(other, field, "One.");
      await other.front();
      await other.type(field, " Two.");
      await says(one, field, "One. Two.");
      await one.front();
      await one.type(field, " Three.");
      const text = await one.evaluate((field) => document.querySelector(field).value, field);
      assert.ok(["One.", " Two.", " Three."].every((part) => text.includes(part)), `${field}: ${text}`);
      await says(other, field, text);
    }
    counted(t, Object.keys(fields).length, 2);
  });

  it("an entry is changed in one tab while its form is open in another: both are in the list", async (t) => {
    const site = await lab.serve();
    const [one, other] = [await lab.open(), await lab.open()];
    const open = (tab) => openReady(tab, site.url(GUIDE + "tried/"));
    await one.front();
    await open(one);
    await paste(one, "#tried-medicine", "Sertraline");
    await one.click("[data-do=save]");
    await keeps(one, "Kept until you close this tab");
    await press(one, "Keep it on this device");
    await keeps(one, "Kept on this device");
    const change = async (tab) => {
      await tab.click(".cg-tried__list [data-do=change]");
      await tab.until("the form to be filled", () => document.querySelector("#tried-medicine").value === "Sertraline");
    };
    await change(one);
    await paste(one, "#tried-dose", "150 mg");
    await other.front();
    await open(other);
    await change(other);
    await paste(other, "#tried-sideEffects", "Sweating");
    await other.click("[data-do=save]");
    await one.front();
    await one.until("what the other tab wrote", () => /Sweating/.test(document.querySelector(".cg-tried__list").textContent));
    await one.click("[data-do=save]");
    for (const tab of [one, other]) await tab.until("both", () => /Sweating[^]*150 mg/.test(document.querySelector(".cg-tried__list").textContent));
    counted(t, 1, 2);
  });

  it("a reader goes on from a clinic's page and comes back: what they wrote in the guide is there", async (t) => {
    const { tab, frame, host } = await visitClinic(lab, (site) => snippet.element(site), { size: { memory: true } });
    await settledHeight(tab, frame);
    await press(frame, "My questions", { within: ".cg-dock" });
    await frame.until("the tool", () => document.querySelector("#own-question") !== null);
    await ask(frame, "Still here?");
    await listed(frame, "Still here?");
    await frame.type("#own-question", "Half");
    // A frame that has come back cannot be driven from outside: it presses Add itself, and tells what it has.
    await frame.evaluate(() => addEventListener("message", async (e) => {
      if (e.data !== "go on") return;
      const list = () => [...document.querySelectorAll(".cg-question__text")].map((q) => q.textContent);
      const before = list();
      [...document.querySelectorAll(".cg-mine__own button")].find((b) => b.textContent === "Add").click();
      while (list().length === before.length) await new Promise((next) => setTimeout(next, 20));
      parent.postMessage({ before, after: list() }, "*");
    }));
    await tab.evaluate(() => {
      addEventListener("pageshow", (e) => { window.kept = e.persisted; });
      addEventListener("message", (e) => { if (e.data?.after) window.told = e.data; });
    });
    host.pages["/other"] = "<!doctype html><title>Elsewhere</title><p>Elsewhere.</p>";
    await tab.goto(host.url("other"));
    await tab.back();
    await tab.until("the page to come back as it was", () => window.kept === true);
    await tab.evaluate(() => document.querySelector(".careguide iframe").contentWindow.postMessage("go on", "*"));
    assert.deepEqual(await tab.until("the list", () => window.told), { before: ["Still here?"], after: ["Still here?", "Half"] });
    assert.deepEqual(tab.errors, []);
    counted(t, 1, 2);
  });

  it("two versions of embed.js on one page: each box has one guide, whichever came first", async (t) => {
    const old = fs.readFileSync(new URL("protocol/1/embed.js", import.meta.url), "utf8");
    for (const order of [["embed.js", "embed-1.js"], ["embed-1.js", "embed.js"]]) {
      const site = await lab.serve({ pages: { "/embed-1.js": { type: "text/javascript", body: old } } });
      const scripts = order.map((name) => `<script src="${site.url(name)}"></script>`).join("");
      const host = await lab.host(clinicPage(snippet.box(site) + snippet.box(site, { open: FIXTURE.option }) + scripts));
      const tab = await lab.open();
      await tab.goto(host.url());
      for (const i of [0, 1]) await settledHeight(tab, await guideFrame(tab, i), i);
      assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll(".careguide")].map((box) => box.querySelectorAll("iframe").length)), [1, 1], `${order}`);
      assert.ok(await tab.evaluate(boxes, { link: false, frame: true }), `${order}`);
      assert.deepEqual(tab.errors, [], `${order}`);
    }
    counted(t, 2, 2);
  });
});
