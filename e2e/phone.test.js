// On a small phone: help and the main message at once, nothing to the side of
// the screen, and nothing too small for a thumb.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, HOME, TOPICS } from "./harness/guide.js";
import { until } from "./harness/until.js";
import { hidden, targets, wide } from "./harness/layout.js";

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  // Resolves to a view of the page as wide and high as asked.
  const onPhone = async (page, width, height) => {
    const site = await lab.serve();
    if (lab.engine !== "webkit") {
      const tab = await lab.open({ width, height });
      await tab.goto(site.url(page));
      return tab;
    }
    // WebKit's window is never as narrow as a phone: a frame is.
    site.pages["/phone"] = `<!doctype html><iframe src="${site.url(page)}" style="border:0;width:${width}px;height:${height}px"></iframe>`;
    const tab = await lab.open();
    await tab.goto(site.origin + "/phone");
    return tab.frame();
  };

  it("crisis links and the main message are wholly in view at 360 × 640", async () => {
    const view = await onPhone(GUIDE, 360, 640);
    assert.deepEqual(await view.evaluate(() => [innerWidth, innerHeight, scrollY]), [360, 640, 0]);
    // The bar of a frame is put in place by script: give it the time it needs.
    let problems;
    const wanted = ['#crisis a[href^="tel:"]', '#crisis a[href^="sms:"]', "#main-message"];
    await until(async () => (problems = await view.evaluate(hidden, wanted)).length === 0, "all of them in view", 5).catch(() => assert.deepEqual(problems, []));
  });

  for (const page of [HOME, GUIDE, TOPICS]) {
    it(`nothing of /${page} stands to the side of a screen 320 px wide, with everything open`, async () => {
      const view = await onPhone(page, 320, 640);
      await openAll(view);
      assert.deepEqual(await view.evaluate(wide), []);
    });
  }

  for (const page of [HOME, GUIDE, TOPICS]) {
    it(`rows, crisis links, buttons and fields of /${page} are at least 48 × 48 px`, async () => {
      const view = await onPhone(page, 360, 640);
      const { small, count } = await view.evaluate(targets, ".cg-row__button, .cg-crisis a, #help-lines a, button, input, select, textarea, summary");
      assert.deepEqual(small, []);
      assert.ok(count > 0, "found nothing to measure");
    });
  }
});

async function openAll(view) {
  if (!await view.evaluate(() => document.querySelector("#show-all") !== null)) return;
  await view.click("#show-all");
  await view.until("all rows to open", () => document.querySelector(".cg-panel[data-closed]") === null);
}
