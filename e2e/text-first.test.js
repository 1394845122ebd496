// The text is on the screen before anything else has come: one request for a
// tab of one's own, embed.js and one request for the embed.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE } from "./harness/guide.js";
import { clinicPage, snippet } from "./harness/host.js";
import { until } from "./harness/until.js";

// In the page: whether it has painted, and the main message can be seen.
const readable = () => performance.getEntriesByName("first-contentful-paint").length > 0
  && document.querySelector("#main-message")?.checkVisibility() && document.querySelector("#main-message").innerText.length > 20;

inEngines(["chromium", "firefox"], (lab) => {
  // Every file with a name of its own is held back for good; pages are not.
  const withheld = (except) => [{ match: new RegExp(`(?<!${except})\\.\\w+$`), until: new Promise(() => {}) }];

  it("a page is readable when only the page itself has come", async () => {
    const site = await lab.serve({ faults: withheld("nothing") });
    const tab = await lab.open();
    // Scripts that never come keep the page from ever having "loaded".
    tab.goto(site.url(GUIDE)).catch(() => {});
    await tab.until("the text on the screen", readable);
    const asked = site.requests.map((r) => r.path);
    assert.equal(asked.filter((path) => path === "/" + GUIDE).length, 1);
  });

  it("an embed is readable when only embed.js and the page have come", async () => {
    const site = await lab.serve({ faults: withheld("/embed") });
    const host = await lab.host(clinicPage(snippet.element(site)));
    const tab = await lab.open();
    await tab.goto(host.url(), { waitUntil: "domcontentloaded" });
    // The frame has not loaded and never will: ask it all the same.
    await until(async () => (await (await tab.find("iframe")).contentFrame()).evaluate(readable), "the text on the screen");
  });
});
