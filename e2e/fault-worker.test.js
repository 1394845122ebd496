// The server stops at any moment of the worker's installation and of its update,
// and any single file is lost from the cache: readers have one whole version,
// and the next visit makes good what is missing.
import crypto from "node:crypto";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, source } from "./harness/guide.js";
import { sample, upTo } from "./harness/sample.js";
import { delay } from "./harness/site.js";
import { until } from "./harness/until.js";
import { FILES, PLAIN, install, kept, whole, worker } from "./harness/worker.js";
import { counted } from "./harness/faultlist.js";

const { option, other } = FIXTURE;

const N = Object.keys(FILES).length;
const PAGES = Object.keys(FILES).filter((f) => f.startsWith(GUIDE) && f.endsWith("/"));
const hash = (text) => crypto.createHash("sha256").update(text).digest("hex").slice(0, 16);
const [VERSION] = /(?<=VERSION\s*=\s*")[^"]*/.exec(worker());

// In the page: puts the version that waits in charge.
const activate = () => navigator.serviceWorker.getRegistration().then((r) => new Promise((done) => {
  navigator.serviceWorker.addEventListener("controllerchange", () => done(), { once: true });
  r.waiting.postMessage({ careguide: 1, type: "activate" });
}));

inEngines(["chromium", "firefox"], (lab) => {
  const open = async () => {
    const faults = [];
    const site = await lab.serve({ faults, pages: { [`/${PLAIN}`]: "<!doctype html><title>Nothing</title><p>Nothing here.</p>" } });
    const tab = await lab.open();
    await tab.goto(site.url(PLAIN));
    return { site, tab, faults };
  };
  const stops = (site, left, half) => Object.assign(site.budget, { left, half });
  const mended = (site) => stops(site, Infinity, false);

  it("the server stops after any number of requests of an installation: nothing half is kept, and the next visit ends it", async (t) => {
    let faults = 0;
    for (const k of sample("installation", upTo(N), 6)) {
      const { site, tab } = await open(); // a worker whose page is open cannot be forgotten
      stops(site, k, k % 2 === 1); // every other one within the answer to the last request
      assert.equal(await tab.evaluate(install), "redundant", `after ${k} of ${N + 1} requests`);
      mended(site);
      assert.equal(await tab.evaluate(install), "activated", `the visit after the one that was cut after ${k}`);
      faults++;
      if (faults % 4 === 1) assert.deepEqual(await tab.evaluate(kept), { [VERSION]: whole() }, `what is kept after a cut after ${k}`);
      await tab.close();
    }
    counted(t, faults, 2 * faults);
  });

  it("the server stops after any number of requests of an update: the old version stays whole, and the next visit ends it", async (t) => {
    const { site, tab } = await open();
    await tab.evaluate(install);
    const changed = PAGES.slice(0, 10);
    let list = worker(), faults = 0;
    const marks = (pages) => Promise.all(pages.map(async (page) => /version (\w+) -->/.exec(await (await fetch("/" + page)).text())?.[1] ?? "first"));
    let mark = "first";
    for (const k of sample("update", upTo(changed.length), 5)) {
      const next = `v${k}x`;
      for (const page of changed) {
        const text = `${source(page)}<!-- version ${next} -->`;
        site.pages["/" + page] = text;
        list = list.replace(new RegExp(`("${page}":")[^"]*`), `$1${hash(text)}`);
      }
      list = list.replace(/(VERSION\s*=\s*")[^"]*/, `$1${next}`);
      site.pages["/sw.js"] = { type: "text/javascript", body: list };
      stops(site, k, k % 2 === 1);
      await tab.evaluate(install);
      stops(site, 0);
      assert.deepEqual([...new Set(await tab.evaluate(marks, changed))], [mark], `read offline after an update that was cut after ${k} requests`);
      mended(site);
      assert.equal(await tab.evaluate(install), "installed", `the visit after the update that was cut after ${k}`);
      await tab.evaluate(activate);
      stops(site, 0);
      assert.deepEqual([...new Set(await tab.evaluate(marks, changed))], [next], `read offline after the update ${next}`);
      mended(site);
      mark = next;
      faults++;
    }
    counted(t, faults, 2 * faults);
  });

  it("any single file is gone from the cache: a page leads to one that is there, what a page needs is made good at the next visit", async (t) => {
    const { site, tab } = await open();
    await tab.evaluate(install);
    const all = Object.keys(whole());
    const lose = (path) => caches.keys().then(async (names) => (await caches.open(names[0])).delete(path));
    const keptAgain = (n) => until(async () => Object.keys(Object.values(await tab.evaluate(kept))[0]).length === n, "all files to be kept again");
    const visit = site.url(GUIDE + "sources/");
    let visits = 0;
    const pages = sample("lost pages", all.filter((path) => path.endsWith("/") && !visit.endsWith(path)), 5);
    for (const lost of pages) {
      assert.equal(await tab.evaluate(lose, lost), true, lost);
      stops(site, 0);
      await tab.goto(site.origin + lost);
      const [at, help] = await tab.evaluate(() => [location.pathname, document.querySelector(".cg-crisis, .cg-help") !== null]);
      assert.ok(at !== lost && help, `without a server ${lost} leads to ${at}`);
      mended(site);
      await tab.goto(visit);
      await keptAgain(all.length);
      visits += 2;
    }
    for (const lost of all) assert.equal(await tab.evaluate(lose, lost), true, lost);
    // All that was lost comes back with one visit.
    await tab.goto(visit);
    await keptAgain(all.length);
    assert.deepEqual(await tab.evaluate(kept), { [VERSION]: whole() });
    counted(t, pages.length + all.length, visits + 1);
  });

  it("a host that has another version by now does not mix it into what is kept", async (t) => {
    const { site, tab } = await open();
    await tab.evaluate(install);
    const lost = `/${GUIDE}${option}/`;
    site.pages[lost] = `${source(GUIDE + option + "/")}<!-- newer -->`;
    await tab.evaluate((path) => caches.keys().then(async (names) => (await caches.open(names[0])).delete(path)), lost);
    await tab.evaluate((path) => caches.keys().then(async (names) => (await caches.open(names[0])).delete(path)), `/${GUIDE}${other}/`);
    for (let i = 0; i < 2; i++) {
      await tab.goto(site.url(GUIDE + "sources/"));
      await until(async () => Object.values(await tab.evaluate(kept))[0][`/${GUIDE}${other}/`] > 0, "the page that has not changed to be kept again");
    }
    assert.equal(Object.values(await tab.evaluate(kept))[0][lost], undefined, "a page of another version was kept");
    assert.equal(site.requests.filter((r) => r.path === lost && r.headers["sec-fetch-mode"] === "same-origin").length, 2, "asked for again at every page"); // one is the installation's
    counted(t, 2, 2);
  });

  it("a host goes back to the version before, and its files are not taken for old ones while they come", async (t) => {
    const { site, tab, faults } = await open();
    await tab.evaluate(install);
    site.pages["/sw.js"] = { type: "text/javascript", body: worker().replace(/(VERSION\s*=\s*")[^"]*/, "$1another") };
    assert.equal(await tab.evaluate(install), "installed");
    await tab.evaluate(activate); // its page is open: what is older stays
    // The one before lacks a page by now, and the host is slow with it.
    const page = `/${GUIDE}${option}/`;
    await tab.evaluate((path) => caches.keys().then((names) => Promise.all(names.map(async (name) => (await caches.open(name)).delete(path)))), page);
    const late = delay(new RegExp(`^${page}$`));
    faults.push(late);
    delete site.pages["/sw.js"];
    const asked = site.requests.length;
    await tab.evaluate(() => { navigator.serviceWorker.getRegistration().then((r) => r.update()); });
    await until(() => site.requests.slice(asked).some((r) => r.path === page), "the version before to ask for its page");
    // A visit begins, and no other page is open: the time to delete what is old.
    await tab.goto("about:blank");
    await tab.goto(site.url(PLAIN));
    const tidied = await tab.evaluate(() => caches.keys());
    late.release();
    await tab.until("it to be installed, or to give up", () => navigator.serviceWorker.getRegistration().then((r) => !r.installing));
    assert.ok(await tab.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.waiting !== null)), `gave up; the caches were ${tidied}`);
    assert.deepEqual((await tab.evaluate(kept))[VERSION], whole());
    counted(t, 1, 1);
  });
});
