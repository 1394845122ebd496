// The site works in any folder of an origin that belongs to somebody else: the
// other's worker and cache stay as they were, and both work offline.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, HOME, openReady } from "./harness/guide.js";

const PREFIX = "/some/prefix/";
const OTHERS = {
  "/": `<!doctype html><h1>The clinic's own app</h1><script>navigator.serviceWorker.register("/worker.js")</script>`,
  "/worker.js": { type: "text/javascript", body: `
    addEventListener("install", (e) => e.waitUntil(caches.open("host-precache-v7").then((c) => c.add("/"))));
    addEventListener("activate", (e) => e.waitUntil(clients.claim()));
    addEventListener("fetch", (e) => e.respondWith(fetch(e.request).catch(() => caches.match(e.request))));` },
};
const state = async () => ({
  caches: await Promise.all((await caches.keys()).sort().map(async (name) => [name, (await (await caches.open(name)).keys()).length])),
  scopes: (await navigator.serviceWorker.getRegistrations()).map((r) => new URL(r.scope).pathname).sort(),
});
const active = () => navigator.serviceWorker.getRegistration().then((r) => r?.active?.state === "activated");

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  // Resolves to a site with both apps on it, and a tab in which both workers are ready.
  const bothInstalled = async () => {
    const site = await lab.serve({ prefix: PREFIX, pages: { ...OTHERS } });
    const tab = await lab.open();
    await tab.goto(site.origin + "/");
    await tab.until("the clinic's worker", active);
    const before = await tab.evaluate(state);
    await openReady(tab, site.url(GUIDE));
    await tab.until("the guide's worker", async () => (await navigator.serviceWorker.getRegistrations()).length === 2
      && (await navigator.serviceWorker.ready).active.state === "activated");
    return { site, tab, before };
  };

  it("the other's worker and cache survive, and ours keeps to its own folder", async () => {
    const { tab, before } = await bothInstalled();
    assert.deepEqual(before, { caches: [["host-precache-v7", 1]], scopes: ["/"] });
    const after = await tab.evaluate(state);
    assert.deepEqual(after.scopes, ["/", PREFIX]);
    assert.deepEqual(after.caches.filter(([name]) => name === "host-precache-v7"), before.caches, "the clinic's cache");
    const ours = after.caches.filter(([name]) => name !== "host-precache-v7").map(([name]) => name);
    assert.ok(ours.length > 0 && ours.every((name) => name.includes(PREFIX)), `our caches must be named for their folder: ${ours}`);
    assert.deepEqual(tab.errors, []);
  });

  it("both apps work with the server stopped", async () => {
    const { site } = await bothInstalled();
    await site.stop();
    const tab = await lab.coldStart();
    await tab.goto(site.origin + "/");
    assert.equal(await tab.evaluate(() => document.querySelector("h1").textContent), "The clinic's own app");
    for (const page of [HOME, GUIDE]) {
      await openReady(tab, site.url(page));
      assert.equal(await tab.evaluate(() => document.documentElement.dataset.page), page === HOME ? "home" : "guide");
    }
  });

  it("nothing is asked for outside the folder", async () => {
    const site = await lab.serve({ prefix: PREFIX });
    const tab = await lab.open();
    for (const page of [HOME, GUIDE, "demo/"]) await tab.goto(site.url(page));
    await openReady(tab, site.url(GUIDE));
    await tab.until("the worker", active);
    // Browsers ask for the icon of a site at its root by themselves.
    const outside = site.requests.map((r) => r.path).filter((path) => !path.startsWith(PREFIX) && path !== "/favicon.ico");
    assert.deepEqual(outside, []);
  });
});
