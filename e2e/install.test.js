// Keeping the guide: a hint after real use and never again after a no; a new
// version that waits while somebody types; a line that says when there is no
// network.
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, button, openReady } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { DIST } from "./harness/site.js";
import { wide } from "./harness/layout.js";
import { painted } from "./harness/until.js";

const { first, option, other, third } = FIXTURE;

// In the page: what Chromium sends when it thinks that the page can be installed.
function offer() {
  const event = new Event("beforeinstallprompt", { cancelable: true });
  event.prompt = () => { window.asked = (window.asked ?? 0) + 1; };
  dispatchEvent(event);
  return event.defaultPrevented;
}
const hint = () => document.querySelector(".cg-notice--install")?.textContent ?? null;
// Chromium sends the real one at a time of its own: here it is held back.
const HELD = '<script>addEventListener("beforeinstallprompt", (e) => e.isTrusted && e.stopImmediatePropagation(), true)</script>';
/** Serves the guide with a script of ours before its own. */
function prepare(site, script = "") {
  const html = fs.readFileSync(path.join(DIST, GUIDE, "index.html"), "utf8");
  site.pages["/" + GUIDE] = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, HELD + script);
}
const ROWS = [other, option, third, first];
const openRows = async (view, n) => { for (const row of ROWS.slice(0, n)) await view.click(button(row)); await view.evaluate(painted); };
const dismissed = (view) => view.evaluate(() => ({ ...localStorage }));

inEngines(["chromium", "firefox"], (lab) => {
  const openGuide = async (site) => {
    prepare(site);
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    return tab;
  };

  it("hints at the third row, not before, and stores nothing for it", async () => {
    const tab = await openGuide(await lab.serve());
    assert.equal(await tab.evaluate(offer), true, "the browser's own bar was not held back");
    await openRows(tab, 2);
    await tab.click(button(other)); // closed: no third row
    await tab.click(button(other)); // the same again: no third row either
    assert.equal(await tab.evaluate(hint), null, "hinted after two rows");
    await tab.click(button(third));
    await tab.until("the hint", () => document.querySelector(".cg-notice--install") !== null);
    assert.deepEqual(await dismissed(tab), {});
    await tab.click(".cg-notice--install button:first-of-type");
    assert.equal(await tab.evaluate(() => window.asked), 1, "times that the browser asked");
    assert.equal(await tab.evaluate(hint), null);
    assert.deepEqual(await dismissed(tab), {}, "stored without a no");
  });

  it("a no is for ever, and is all that is stored", async () => {
    const site = await lab.serve();
    const tab = await openGuide(site);
    await openRows(tab, 3);
    assert.equal(await tab.evaluate(hint), null, "hinted at what this browser does not offer");
    await tab.evaluate(offer);
    await tab.until("the hint", () => document.querySelector(".cg-notice--install") !== null);
    await tab.click(".cg-notice--install button:last-of-type");
    assert.deepEqual(await dismissed(tab), { "careguide-install": "no" });
    await openRows(tab, 4);
    await tab.evaluate(offer);
    assert.equal(await tab.evaluate(hint), null, "hinted again on the same page");
    await tab.goto(site.url(GUIDE));
    await tab.evaluate(offer);
    await openRows(tab, 4);
    assert.equal(await tab.evaluate(hint), null, "hinted again on the next visit");
  });

  it("Show all is no sign of use", async () => {
    const tab = await openGuide(await lab.serve());
    await tab.evaluate(offer);
    await tab.click("#show-all");
    await tab.evaluate(painted);
    assert.equal(await tab.evaluate(hint), null);
  });

  it("Safari on a phone is told how, in words", async () => {
    const site = await lab.serve();
    const tab = await lab.open({ width: 320, height: 640 });
    prepare(site, "<script>navigator.standalone = false</script>"); // Safari there has it
    await tab.goto(site.url(GUIDE));
    await openRows(tab, 2);
    assert.equal(await tab.evaluate(hint), null);
    await tab.click(button(third));
    await tab.until("the hint", () => document.querySelector(".cg-notice--install > p")?.textContent);
    assert.match(await tab.evaluate(hint), /Tap Share, then Add to Home Screen/);
    assert.equal(await tab.evaluate(() => document.querySelectorAll(".cg-notice--install button").length), 1);
    assert.deepEqual(await tab.evaluate(wide), []);
    await tab.click(".cg-notice--install button");
    assert.deepEqual(await dismissed(tab), { "careguide-install": "no" });
  });

  it("never in a clinic's page", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    assert.equal(await frame.evaluate(offer), false);
    await openRows(frame, 4);
    assert.equal(await frame.evaluate(hint), null);
    assert.deepEqual(tab.errors, []);
  });

  it("a new version waits until the reader has left the field", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    const workerReady = () => navigator.serviceWorker.ready.then((r) => r.active.state === "activated");
    await openReady(tab, site.url(GUIDE));
    await tab.until("the worker to be ready", workerReady);
    await openReady(tab, site.url(GUIDE));
    await tab.type("#find", "keta");
    const worker = fs.readFileSync(path.join(DIST, "sw.js"), "utf8");
    site.pages["/sw.js"] = { type: "text/javascript", body: worker.replace(/(VERSION\s*=\s*["'`])[^"'`]*/, "$1another") };
    await tab.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => true));
    await tab.until("the new worker to wait", () => navigator.serviceWorker.getRegistration().then((r) => r.waiting !== null));
    await tab.type("#find", "mine");
    await tab.evaluate(painted);
    const state = () => [document.querySelector(".cg-notice") !== null, document.querySelector("#find").value, document.activeElement.id];
    assert.deepEqual(await tab.evaluate(state), [false, "ketamine", "find"]);
    await tab.evaluate(() => { document.activeElement.blur(); });
    await tab.until("the notice", () => /new version/i.test(document.querySelector(".cg-notice")?.textContent));
    assert.equal(await tab.evaluate(() => document.querySelector("#find").value), "ketamine");
  });
});

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  const line = () => document.querySelector(".cg-offline")?.textContent.trim() ?? null;

  it("says that there is no network from a cold start on, and with which text; takes it back when there is one", async () => {
    const site = await lab.serve();
    let tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    await tab.until("the worker to be ready", () => navigator.serviceWorker.ready.then((r) => r.active.state === "activated"));
    await tab.goto(site.url(GUIDE));
    assert.equal(await tab.evaluate(line), null, "says so with a network");
    const { port } = site;
    await site.stop();
    tab = await lab.coldStart();
    await tab.goto(site.url(GUIDE));
    await tab.until("the line", () => document.querySelector(".cg-offline")?.textContent);
    assert.match(await tab.evaluate(line), /^You are offline\. +Last checked: \d+ \w+ \d{4}$/);
    await lab.serve({ port });
    await tab.evaluate(() => { dispatchEvent(new Event("online")); });
    await tab.until("the line to go", () => document.querySelector(".cg-offline") === null);
  });

  it("the line comes without moving anything, on a small phone too", async () => {
    const tab = await lab.open({ width: 320, height: 640 });
    await tab.goto((await lab.serve()).url(GUIDE));
    const top = () => document.querySelector("h1").getBoundingClientRect().top;
    const before = await tab.evaluate(top);
    await tab.evaluate(() => {
      Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
      dispatchEvent(new Event("offline"));
    });
    await tab.until("the line", () => document.querySelector(".cg-offline")?.textContent);
    assert.equal(await tab.evaluate(top), before);
    assert.deepEqual(await tab.evaluate(wide), []);
  });
});
