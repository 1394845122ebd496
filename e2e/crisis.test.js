// Crisis help is in view wherever the reader is, also in a frame that does not
// scroll and so cannot make anything stick.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { GUIDE, answered, button, openReady } from "./harness/guide.js";
import { painted, until } from "./harness/until.js";

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

// The countries with the longest numbers, one without any, and the first of the list.
const COUNTRIES = ["US", "AU", "DE", "IE", "XX"];
const WIDTHS = [320, 340, 360, 375, 390, 400, 416, 420];

inEngines(["chromium", "firefox"], (lab) => {
  for (const theme of ["light", "dark"]) {
    it(`stays low on a narrow screen and has all its ways, with the longest numbers, ${theme}`, async () => {
      const site = await lab.serve();
      const tab = await lab.open({ width: 360, height: 640 });
      await tab.goto(site.url(GUIDE));
      await tab.until("the countries", () => document.querySelector("#region option") !== null);
      await tab.evaluate((theme) => { document.documentElement.dataset.theme = theme; }, theme);
      const faults = [];
      for (const width of WIDTHS) {
        await tab.resize(width, 640);
        for (const country of COUNTRIES) {
          await tab.evaluate((country) => {
            const field = document.querySelector("#region");
            field.value = country;
            field.dispatchEvent(new Event("change", { bubbles: true }));
          }, country);
          const fault = await tab.evaluate((country) => {
            const bar = document.querySelector("#crisis");
            const box = bar.getBoundingClientRect();
            const ways = [...bar.querySelectorAll("a")].filter((a) => a.checkVisibility());
            const cut = ways.filter((a) => {
              const r = a.getBoundingClientRect();
              const hit = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
              return r.left < 0 || r.right > innerWidth + 0.5 || r.height < 44 || r.top < box.top - 0.5 || r.bottom > box.bottom + 0.5 || !a.contains(hit);
            }).map((a) => a.textContent);
            const more = ways.some((a) => a.hash === "#help-lines");
            const height = Math.round(box.height);
            return height > innerHeight / 4 || cut.length || !more || Math.abs(box.bottom - innerHeight) > 1 ? `${height} px high, cut: ${cut}, More help: ${more}` : null;
          }, country);
          if (fault) faults.push(`${width} px, ${country}: ${fault}`);
        }
      }
      assert.deepEqual(faults, []);
    });
  }

  // What a phone's keyboard does: of 640 px, 300 are left to see.
  const keyboard = (on) => {
    Object.defineProperty(visualViewport, "height", { configurable: true, get: () => (on ? 300 : 640) });
    visualViewport.dispatchEvent(new Event("resize"));
  };

  it("with the keyboard open, what is typed and the help for it are in view, and nothing lies over them", async () => {
    const site = await lab.serve();
    const tab = await lab.open({ width: 360, height: 640 });
    await openReady(tab, site.url(GUIDE));
    for (const country of COUNTRIES) {
      await tab.evaluate((country) => {
        scrollTo({ top: 0, behavior: "instant" });
        const field = document.querySelector("#region");
        field.value = country;
        field.dispatchEvent(new Event("change", { bubbles: true }));
        document.querySelector("#find").value = "";
      }, country);
      await tab.click("#find");
      await tab.evaluate(keyboard, true);
      await tab.type("#find", "suicidal");
      await tab.until("the help", () => document.querySelector("#find-crisis")?.checkVisibility());
      await answered(tab);
      const places = () => {
        const bar = document.querySelector("#crisis").getBoundingClientRect();
        const wrong = [];
        for (const what of ["#find", "#find-crisis > p", "#find-crisis .cg-search__line"]) {
          const r = document.querySelector(what).getBoundingClientRect();
          const hit = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
          const covered = bar.bottom > r.top && bar.top < r.bottom;
          if (r.top < 0 || r.bottom > 300 || covered || !document.querySelector(what).contains(hit)) wrong.push(`${what}: from ${Math.round(r.top)} to ${Math.round(r.bottom)}, the bar from ${Math.round(bar.top)}`);
        }
        return wrong;
      };
      let wrong;
      await until(async () => (wrong = await tab.evaluate(places)).length === 0, "all of it in view", 5).catch(() => assert.deepEqual(wrong, [], country));
      // The reader scrolls on to what was found, and stays there.
      const at = await tab.evaluate(() => { scrollBy({ top: 150, behavior: "instant" }); return scrollY; });
      await tab.evaluate(painted);
      assert.equal(await tab.evaluate(() => scrollY), at, `${country}: the page was moved away from its reader`);
      await tab.evaluate(keyboard, false);
      await tab.evaluate(() => document.activeElement.blur());
      await tab.until("the bar back at its edge", () => Math.abs(document.querySelector("#crisis").getBoundingClientRect().bottom - innerHeight) <= 1);
    }
  });
});
