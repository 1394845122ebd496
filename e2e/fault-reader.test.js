// What happens around a reader who writes: an update, a wrong clock, other tabs,
// Back, another version of embed.js. Not a word is lost.
import fs from "node:fs";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, openReady, takenOver } from "./harness/guide.js";
import { QUESTIONS, ask, keeps, listed, openQuestions, press, stored } from "./harness/mine.js";
import { boxes, guideFrame, settledHeight, visitClinic } from "./harness/embed.js";
import { clinicPage, snippet } from "./harness/host.js";
import { counted } from "./harness/faultlist.js";
import { worker } from "./harness/worker.js";
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
    assert.deepEqual(await tab.evaluate(stored), { local: {}, session: {}, cookie: "" }, "kept unasked");
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
      await tab.type("#find", "sleep");
      await tab.until("the search to find", () => document.querySelector("#find-list [href='#sleep']") !== null);
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

  it("three tabs write on one list, two at the same moment: each has all of it in the end", async (t) => {
    const site = await lab.serve();
    const tabs = [];
    for (let i = 0; i < 3; i++) tabs.push(await openQuestions(await lab.open(), site));
    await tabs[0].front();
    await ask(tabs[0], "First?");
    await press(tabs[0], "Keep it on this device");
    for (const tab of tabs) await listed(tab, "First?");
    // In the page: what a reader does to add a question, at once.
    const add = (text) => {
      document.querySelector("#own-question").value = text;
      [...document.querySelectorAll(".cg-mine__own button")].find((b) => b.textContent === "Add").click();
    };
    const want = ["First?"];
    // Two of them at the same moment, in turns: nobody has three hands.
    for (const [round, pair] of [[0, 1], [1, 2], [2, 0]].entries()) {
      await Promise.all(pair.map((i) => tabs[i].evaluate(add, `Tab ${i}, ${round}?`)));
      want.push(...pair.map((i) => `Tab ${i}, ${round}?`));
      for (const tab of tabs) await tab.until(`all ${want.length} questions`, (want) => {
        const have = [...document.querySelectorAll(".cg-question__text")].map((e) => e.textContent);
        return have.length === want.length && want.every((text) => have.includes(text));
      }, want);
    }
    counted(t, 3, 3);
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
      const host = await lab.host(clinicPage(snippet.box(site) + snippet.box(site, { open: "ect" }) + scripts));
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
