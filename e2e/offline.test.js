// The installed app: once its worker is ready, everything works without a
// server, even when the browser has been closed in between.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, TOPICS, allPages, button, found, openReady, openRows, source, takenOver } from "./harness/guide.js";
import { sampleBut } from "./harness/sample.js";
import { DIST } from "./harness/site.js";
import { until } from "./harness/until.js";

const { option, other, third, find } = FIXTURE;
const heading = (page) => /<h1[^>]*>([^<]*)/.exec(source(page))[1];
// In the page: resolves when the worker has all its files and is in charge.
const workerReady = () => navigator.serviceWorker.ready.then((r) => r.active.state === "activated");

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  let site;
  const pages = sampleBut(lab.engine, "pages without a network", allPages(), 12);

  // Visits the guide alone, as a reader would, waits for the worker, stops the server and starts the browser anew.
  const goOffline = async () => {
    site = await lab.serve();
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    await tab.until("the worker to be ready", workerReady);
    await site.stop();
    return lab.coldStart();
  };

  it("every page, the search and the filter work from a cold start with the server stopped", async () => {
    const tab = await goOffline();
    for (const page of pages) {
      await tab.goto(site.url(page));
      assert.equal(await tab.evaluate(() => document.querySelector("h1")?.innerText), heading(page), `heading of /${page}`);
    }
    await openReady(tab, site.url(TOPICS));
    const all = await tab.evaluate(() => document.querySelector("main").innerText.length);
    await tab.type("#find", find.words);
    await tab.until("the filter to leave something out", (all) => document.querySelector("main").innerText.length < all, all);
    await openReady(tab, site.url(GUIDE));
    await tab.type("#find", find.words);
    await tab.until("the search to find", found, find.row);
    await tab.goto(site.url(GUIDE));
    await tab.click(button(option));
    assert.deepEqual(await tab.evaluate(openRows), [option]);
  });

  it("a shared address with extra parameters works too", async () => {
    const tab = await goOffline();
    await tab.goto(site.url(GUIDE + "?utm_source=leaflet#" + option));
    assert.equal(await tab.evaluate(() => document.querySelector("h1").innerText), heading(GUIDE));
    assert.deepEqual(await tab.evaluate(openRows), [option]);
  });
});

// What a worker asks for itself: nothing else on a page fetches in this mode.
const byWorker = (site, since = 0) => site.requests.slice(since).filter((r) => r.headers["sec-fetch-mode"] === "same-origin").map((r) => r.path);
// In the page: the paths that the caches have.
const kept = async () => {
  const names = await caches.keys();
  const keys = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).filter((r) => !r.url.endsWith("?older")).map((r) => new URL(r.url).pathname)));
  return keys.flat();
};
const worker = () => fs.readFileSync(path.join(DIST, "sw.js"), "utf8");
const another = (text, body) => ({ type: "text/javascript", body: text.replace(/(VERSION\s*=\s*["'`])[^"'`]*/, "$1another" + (body ?? "")) });
const isProgram = (p) => /\.wasm$|\/(wasm_exec|tools)-\w+\.\w+$/.test(p);

inEngines(["chromium", "firefox"], (lab) => {
  it("without a network a wrong address, at any depth, has help and the way to the guides", async () => {
    const prefix = "/some/prefix/";
    const site = await lab.serve({ prefix });
    site.pages[prefix + "beside"] = "<h1>A page of the host's own</h1>";
    const tab = await openReady(await lab.open(), site.url(GUIDE));
    await tab.until("the worker to be ready", workerReady);
    // What the host has beside us is its own, as long as it answers.
    await tab.goto(site.url("beside"));
    assert.equal(await tab.evaluate(() => document.querySelector("h1").innerText), "A page of the host's own");
    await site.stop();
    for (const address of ["beside", GUIDE + "no-such-option/", "a/b/c/x.html?q=1#" + option]) {
      await tab.goto(site.url(address));
      assert.match(await tab.evaluate(() => document.querySelector("h1").innerText), /not on your device/, address);
      assert.ok(await tab.evaluate(() => document.querySelector('.cg-crisis a[href="tel:988"]').checkVisibility()), `${address}: crisis help`);
      const links = await tab.until(`the links at ${address}`, () => {
        const all = [...document.querySelectorAll("[data-to]")];
        return all.every((a) => a.hasAttribute("href")) && all.map((a) => a.href);
      });
      assert.deepEqual(links, [site.url(GUIDE), site.url()], address);
    }
    await tab.click(`[data-to="${GUIDE}"]`);
    await tab.until("the guide", () => document.documentElement.dataset.page === "guide");
    assert.deepEqual(tab.errors ?? [], []);
  });

  it("a new version fetches what has changed, and takes the rest from the old one", async () => {
    const site = await lab.serve();
    const tab = await openReady(await lab.open(), site.url(GUIDE));
    await tab.until("the worker to be ready", workerReady);
    const before = (await tab.evaluate(kept)).sort();
    assert.ok(before.length > allPages().length, `only ${before.length} files are kept`);
    const since = site.requests.length;

    const changed = source(GUIDE + other + "/").replace("</h1>", ", mended</h1>");
    const hash = (text) => crypto.createHash("sha256").update(text).digest("hex").slice(0, 16);
    const list = worker();
    assert.ok(list.includes(hash(source(GUIDE + other + "/"))), "sw.js does not have the hash of a page");
    site.pages[`/${GUIDE}${other}/`] = changed;
    site.pages["/sw.js"] = another(list.replace(hash(source(GUIDE + other + "/")), hash(changed)));
    await tab.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => true));
    await tab.until("the new worker to wait", () => navigator.serviceWorker.getRegistration().then((r) => r.waiting !== null));
    assert.deepEqual(byWorker(site, since).filter((p) => p !== "/sw.js"), [`/${GUIDE}${other}/`]);
    // Both versions are whole: the old one serves until the reader asks for the new one.
    assert.deepEqual((await tab.evaluate(kept)).sort(), [...before, ...before].sort());
    const texts = await tab.evaluate(async (page) => {
      const at = new URL(page, location.origin).href;
      return Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).match(at)).text()));
    }, `/${GUIDE}${other}/`);
    assert.deepEqual(texts.map((t) => t.includes(", mended</h1>")).sort(), [false, true]);
  });

  it("a page that the host has changed is read as it comes, and asked for again with each version", async () => {
    const site = await lab.serve();
    site.pages[`/${GUIDE}${other}/`] = source(GUIDE + other + "/").replace("</h1>", ", from the host</h1>");
    const tab = await openReady(await lab.open(), site.url(GUIDE));
    await tab.until("the worker to be ready", workerReady);
    const since = site.requests.length;
    site.pages["/sw.js"] = another(worker());
    await tab.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => true));
    await tab.until("the new worker to wait", () => navigator.serviceWorker.getRegistration().then((r) => r.waiting !== null));
    assert.deepEqual(byWorker(site, since).filter((p) => p !== "/sw.js"), [`/${GUIDE}${other}/`]);
  });

  it("what a fill has brought before the network went is not fetched again", async () => {
    const cut = { match: new RegExp(`/${GUIDE}${third}/$`), cut: 0.5 };
    const faults = [cut];
    const site = await lab.serve({ faults });
    const tab = await lab.open();
    await openReady(tab, site.url(GUIDE));
    await tab.until("the worker to give up", () => navigator.serviceWorker.getRegistration().then((r) => !r || !(r.installing || r.waiting || r.active)));
    const first = byWorker(site);
    const had = new Set(await tab.evaluate(kept));
    assert.ok(first.includes(`/${GUIDE}${third}/`) && had.size > 20, `${had.size} files were kept before the cut`);
    assert.ok(!had.has(`/${GUIDE}${third}/`), "half a page was kept");

    faults.length = 0;
    const since = site.requests.length;
    await openReady(tab, site.url(GUIDE));
    await tab.until("the worker to be ready", workerReady);
    const second = byWorker(site, since);
    assert.ok(second.includes(`/${GUIDE}${third}/`));
    assert.deepEqual(second.filter((p) => had.has(p)), [], "fetched again");
    assert.equal(new Set(second).size, second.length, "fetched twice");
  });

  it("while the worker waits for pages, what the reader asks for comes through; the program comes last", async () => {
    let release;
    const pages = new RegExp(`/${GUIDE}.+/$`);
    const site = await lab.serve({ faults: [{ match: pages, until: new Promise((done) => { release = done; }) }] });
    const tab = await openReady(await lab.open(), site.url(GUIDE));
    const held = () => byWorker(site).filter((p) => pages.test(p)).length;
    await until(() => held() === 3, "the worker to wait for three pages");
    // A browser keeps six connections to a host: a worker that asked for everything would have them all.
    await tab.evaluate(() => { fetch("sw.js", { cache: "no-store" }).then(() => { window.through = true; }); });
    await tab.until("the reader's own request", () => window.through);
    assert.equal(held(), 3);
    release();
    await tab.until("the worker to be ready", workerReady);
    const order = byWorker(site);
    assert.ok(order.some(isProgram) && order.findIndex(isProgram) > order.findLastIndex((p) => !isProgram(p) && p !== "/sw.js"), `the program came before the text: ${order.findIndex(isProgram)} of ${order.length}`);
  });

  // A worker that finds itself on a network on which its reader saves data.
  const saving = () => ({ type: "text/javascript", body: 'Object.defineProperty(navigator, "connection", { value: { saveData: true } });' + worker() });

  it("where a reader saves data, the pages are kept, and the program only once a tool was used", async () => {
    const site = await lab.serve();
    site.pages["/sw.js"] = saving();
    const tab = await lab.open();
    // A page without a tool, so that nothing but the worker could bring the program.
    await tab.goto(site.url(GUIDE + "sources/"));
    await tab.until("the worker to be ready", workerReady);
    const first = await tab.evaluate(kept);
    assert.ok(first.includes(`/${GUIDE}`) && first.length > allPages().length, `${first.length} files are kept`);
    assert.deepEqual(first.filter(isProgram), []);

    await openReady(tab, site.url(GUIDE)); // here the page asks
    await tab.until("the program to be kept", async () => (await (await caches.open((await caches.keys())[0])).keys()).some((r) => r.url.endsWith(".wasm")));
    assert.deepEqual(byWorker(site).filter(isProgram), [], "the worker asked by itself");
    await site.stop();
    const again = await lab.coldStart();
    await openReady(again, site.url(GUIDE));
    await again.type("#find", find.words);
    await again.until("the search to find", found, find.row);
  });

  it("from a host that packs nothing the worker takes the copy of the program in gzip, and keeps it unpacked", async () => {
    const site = await lab.serve({ plain: true });
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE + "sources/"));
    await tab.until("the worker to be ready", workerReady);
    assert.ok(byWorker(site).length > allPages().length && site.requests.some((r) => r.path.endsWith(".wasm.gz")), "the copy was not asked for");
    await site.stop();
    await openReady(await lab.coldStart(), site.url(GUIDE));
  });

  it("where a reader saves data, installing the guide brings the program", async () => {
    const site = await lab.serve();
    site.pages["/sw.js"] = saving();
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE + "sources/"));
    await tab.until("the worker to be ready", workerReady);
    assert.deepEqual((await tab.evaluate(kept)).filter(isProgram), []);
    await tab.evaluate(() => { dispatchEvent(new Event("appinstalled")); });
    await tab.until("the program to be kept", async () => (await (await caches.open((await caches.keys())[0])).keys()).some((r) => r.url.endsWith(".wasm")));
  });
});
