// A clinic that runs our own server has all that other hosts have: the app, the
// embed, and reading offline, in a folder of a site and within its headers.
import { before, it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { buildCareguide, serveCareguide } from "./harness/careguide.js";
import { clinicPage, snippet } from "./harness/host.js";
import { GUIDE, TOPICS, found, openReady, takenOver } from "./harness/guide.js";
import { guideFrame } from "./harness/embed.js";

const { find } = FIXTURE;

const PREFIX = "/some/guides/";
// In the page: resolves when the worker has all its files and is in charge.
const workerReady = () => navigator.serviceWorker.ready.then((r) => r.active.state === "activated");

before(buildCareguide);

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("the app takes over, and finds", async () => {
    const site = await serveCareguide(lab, { prefix: PREFIX });
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE.slice(0, -1))); // without the slash: sent on
    assert.equal(await tab.evaluate(() => location.pathname), PREFIX + GUIDE);
    await takenOver(tab);
    await tab.type("#find", find.words);
    await tab.until("the search to find", found, find.row);
    assert.deepEqual(tab.errors, []);
  });

  it("a clinic's page shows the guide, with its tools", async () => {
    const site = await serveCareguide(lab);
    const host = await lab.host(clinicPage(snippet.element(site)));
    const tab = await lab.open();
    await tab.goto(host.url());
    const frame = await guideFrame(tab);
    await frame.click("#find"); // the first touch fetches the program
    await takenOver(frame);
    await frame.type("#find", find.words);
    await frame.until("the search to find", found, find.row);
    assert.deepEqual(tab.errors, []);
  });

  it("the worker gets all it keeps, and serves it once the server has ended", async () => {
    const site = await serveCareguide(lab, { prefix: PREFIX });
    const tab = await lab.open();
    await openReady(tab, site.url(GUIDE));
    await tab.until("the worker to be ready", workerReady);
    assert.deepEqual(tab.errors, []);
    assert.equal(await site.stop(), 0, "the server's exit code, though connections were open");
    const later = await lab.coldStart();
    await openReady(later, site.url(TOPICS));
    await openReady(later, site.url(GUIDE));
    assert.equal(await later.evaluate(() => document.documentElement.dataset.page), "guide");
  });

  it("an address that has nothing leads to the guides", async () => {
    const site = await serveCareguide(lab, { prefix: PREFIX });
    const tab = await lab.open();
    await tab.goto(site.url("nothing/here"));
    await tab.until("the way to the guide", (to) => [...document.querySelectorAll("[data-to]")].some((a) => a.href === to), site.url(GUIDE));
  });
});
