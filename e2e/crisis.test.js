// Crisis help is in view wherever the reader is, also in a frame that does not
// scroll and so cannot make anything stick.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { GUIDE, button } from "./harness/guide.js";
import { until } from "./harness/until.js";

// In the frame: crisis links that can be reached between two heights of the document.
const links = (top, bottom) => [...document.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')].filter((a) => {
  const box = a.getBoundingClientRect();
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return a.checkVisibility() && box.height > 0 && box.top >= top - 1 && box.bottom <= bottom + 1 && a.contains(hit);
}).map((a) => a.getAttribute("href"));

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("follows the visible part of a frame on a clinic's page", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site), { size: { width: 390, height: 844 } });
    const height = await settledHeight(tab, frame);
    // Into the guide, on in steps of a finger's flick and of a few lines, to its end, and back.
    for (const y of [0, 300, 340, 1200, 1290, 1310, height / 2, height - 700, height - 200, 2500, 0]) {
      await tab.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), y);
      const seen = () => tab.evaluate(() => {
        const frame = document.querySelector("iframe").getBoundingClientRect();
        return { top: Math.max(0, -frame.top), bottom: Math.min(frame.height, innerHeight - frame.top) };
      });
      let where;
      await until(async () => { where = await seen(); return (await frame.evaluate(links, where.top, where.bottom)).length; },
        "a crisis link in view").catch((err) => { throw new Error(`page scrolled to ${y}, guide seen from ${where.top} to ${where.bottom}: ${err.message}`); });
    }
  });

  it("stays at an edge of a frame that scrolls by itself, on a page without embed.js", async () => {
    const site = await lab.serve();
    const host = await lab.host(`<iframe sandbox="allow-scripts" src="${site.url(GUIDE)}" style="width:380px;height:600px"></iframe>`);
    const tab = await lab.open();
    const frame = await (await tab.goto(host.url())).frame();
    for (const y of [0, 400, 3000, 1e6, 250]) {
      await frame.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), y);
      let where;
      await until(async () => {
        where = await frame.evaluate(() => { const box = document.querySelector("#crisis").getBoundingClientRect(); return [box.top, box.bottom, innerHeight]; });
        return Math.abs(where[0]) <= 16 || Math.abs(where[1] - where[2]) <= 16;
      }, "the crisis bar at an edge", 5).catch(() => assert.fail(`frame scrolled to ${y}: the crisis bar reaches from ${where[0]} to ${where[1]} of ${where[2]} px`));
    }
  });

  it("stays at an edge of the window in a tab of its own", async () => {
    const site = await lab.serve();
    const tab = await lab.open({ width: 390, height: 844 });
    await tab.goto(site.url(GUIDE));
    await tab.click(button(FIXTURE.option));
    for (const y of [0, 400, 3000, 1e6]) {
      await tab.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), y);
      assert.ok((await tab.evaluate(links, 0, await tab.evaluate(() => innerHeight))).length > 0, `no crisis link in view at ${y}`);
    }
  });

  it("is never inside what can be closed", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    const inside = await tab.evaluate(() => ["#crisis", "#help-lines"].map((help) => document.querySelector(help).closest(".cg-panel, [hidden], details") !== null));
    assert.deepEqual(inside, [false, false]);
  });
});
