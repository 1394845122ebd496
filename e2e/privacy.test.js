// Nothing leaves the device: no request to anyone but the serving origin, no
// cookie, and nothing stored before the reader asks for it.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, allPages, button, openReady } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";

// In a page: everything that this origin has stored.
const stored = async () => ({
  cookie: document.cookie,
  local: { ...localStorage },
  session: { ...sessionStorage },
  databases: indexedDB.databases ? (await indexedDB.databases()).map((db) => db.name) : [],
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).map((r) => r.scope),
});
const NOTHING = { cookie: "", local: {}, session: {}, databases: [], caches: [], workers: [] };
const elsewhere = (tab, ...sites) => tab.requests.filter((url) => /^(https?|wss?):/.test(url) && !sites.some((site) => url.startsWith(site.origin + "/")));

inEngines(["chromium", "firefox"], (lab) => {
  it("no page asks anybody else for anything", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    for (const page of allPages()) await tab.goto(site.url(page));
    await openReady(tab, site.url(GUIDE));
    await tab.click(button("ect"));
    await tab.type("#find", "secretword");
    await tab.until("the search to answer", () => document.querySelector(".cg-search__none") !== null);
    assert.ok(tab.requests.length > 3, "no requests were seen at all");
    assert.deepEqual(elsewhere(tab, site), []);
    assert.deepEqual(site.requests.filter((r) => r.method !== "GET" || JSON.stringify(r).includes("secretword")), [], "what was typed, or anything else, was sent");
    assert.deepEqual(site.requests.filter((r) => r.headers.cookie), [], "requests with cookies");
  });

  it("a reader's own tab stores nothing but the pages themselves, for reading offline", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await openReady(tab, site.url(GUIDE));
    await tab.until("the worker", () => navigator.serviceWorker.ready.then(() => true));
    await tab.click(button("ect"));
    await tab.type("#find", "esketamine");
    const { caches, workers, ...rest } = await tab.evaluate(stored);
    const { caches: no, workers: none, ...nothing } = NOTHING;
    assert.deepEqual(rest, nothing);
    assert.deepEqual(workers, [site.url()]);
    assert.ok(caches.length === 1 && caches[0].includes(site.url()), `caches: ${caches}`);
  });

  it("the embed stores nothing, registers no worker and asks nobody else", async () => {
    const { tab, frame, site, host } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    assert.deepEqual(site.requests.filter((r) => r.path.endsWith(".wasm") || r.path.endsWith("sw.js")).map((r) => r.path), [], "asked for before the reader wanted a tool");
    assert.deepEqual(await tab.evaluate(stored), NOTHING, "stored for the clinic's origin");
    await frame.click(button("ect"));
    await frame.type("#find", "secretword");
    await frame.until("the search to answer", () => document.querySelector(".cg-search__none") !== null);
    assert.deepEqual(elsewhere(tab, site, host), []);
    assert.deepEqual(await tab.evaluate(stored), NOTHING, "stored for the clinic's origin after typing");
    site.pages["/plain"] = "<p>Nothing here.</p>";
    await tab.goto(site.origin + "/plain");
    assert.deepEqual(await tab.evaluate(stored), NOTHING, "stored for the guide's origin");
    const told = site.requests.filter((r) => r.headers.cookie || /depression|wasm|boot/.test(r.path) && r.headers.referer?.startsWith(host.origin));
    assert.deepEqual(told.map((r) => r.path), [], "the frame's requests name the clinic");
    assert.ok(!JSON.stringify(site.requests).includes("secretword"), "what was typed was sent");
  });
});
