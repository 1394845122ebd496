// The installed app: once its worker is ready, everything works without a
// server, even when the browser has been closed in between.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, TOPICS, allPages, button, openReady, openRows } from "./harness/guide.js";

// In the page: resolves when the worker has all its files and is in charge.
const workerReady = () => navigator.serviceWorker.ready.then((r) => r.active.state === "activated");

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  let site, headings;

  // Visits once, as a reader would, waits for the worker, stops the server and starts the browser anew.
  const goOffline = async () => {
    site = await lab.serve();
    const tab = await lab.open();
    headings = {};
    for (const page of allPages()) {
      await tab.goto(site.url(page));
      headings[page] = await tab.evaluate(() => document.querySelector("h1").innerText);
    }
    await tab.goto(site.url(GUIDE));
    await tab.until("the worker to be ready", workerReady);
    await site.stop();
    return lab.coldStart();
  };

  it("every page, the search and the filter work from a cold start with the server stopped", async () => {
    const tab = await goOffline();
    for (const page of allPages()) {
      await tab.goto(site.url(page));
      assert.equal(await tab.evaluate(() => document.querySelector("h1")?.innerText), headings[page], `heading of /${page}`);
    }
    await openReady(tab, site.url(TOPICS));
    const all = await tab.evaluate(() => document.querySelector("main").innerText.length);
    await tab.type("#find", "sleep");
    await tab.until("the filter to leave something out", (all) => document.querySelector("main").innerText.length < all, all);
    await openReady(tab, site.url(GUIDE));
    await tab.type("#find", "sleep");
    await tab.until("the search to find", () => document.querySelector("#find-list [href='#sleep']") !== null);
    await tab.goto(site.url(GUIDE));
    await tab.click(button("ect"));
    assert.deepEqual(await tab.evaluate(openRows), ["ect"]);
  });

  it("a shared address with extra parameters works too", async () => {
    const tab = await goOffline();
    await tab.goto(site.url(GUIDE + "?utm_source=leaflet#ect"));
    assert.equal(await tab.evaluate(() => document.querySelector("h1").innerText), headings[GUIDE]);
    assert.deepEqual(await tab.evaluate(openRows), ["ect"]);
  });
});
