// The server stops at any moment while a page loads: what has come can be read,
// with help in view, and the next visit heals by itself.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { AT_GUIDE, GUIDE, button, openRows, takenOver } from "./harness/guide.js";
import { counted } from "./harness/faultlist.js";
import { sample, upTo } from "./harness/sample.js";
import { until } from "./harness/until.js";

const { option } = FIXTURE;

const WORKER = { match: /\/sw\.js$/, lose: true }; // fault-worker.test.js is about that
// In the page: whether all has been tried. Without boot.js it is a page without scripts.
const settled = () => document.readyState === "complete" && (/ready|failed/.test(document.documentElement.dataset.app) || !document.documentElement.classList.contains("cg-js"));

inEngines(["chromium", "firefox"], (lab) => {
  it("the server stops after any number of requests: the text is there from the first on, and the next visit has all", async (t) => {
    let k = 0, faults = 0;
    for (let healed = false; !healed; k++) {
      const site = await lab.serve({ faults: [WORKER], budget: { left: k, half: k > 1 && k % 2 === 1 } });
      const tab = await lab.open({ width: 390, height: 844 });
      await tab.goto(site.url(GUIDE)).catch((err) => assert.equal(k, 0, err.message));
      if (k > 0) {
        await tab.until(`all to be tried that ${k} requests allow`, settled);
        if (await tab.evaluate(() => document.documentElement.classList.contains("cg-js"))) await tab.click(button(option));
        assert.ok((await tab.evaluate(openRows)).includes(option), `a row does not open after ${k} requests`);
        assert.ok(await tab.evaluate(() => document.querySelector("#help-lines").innerText.length > 200 && document.querySelector(".cg-crisis__link").checkVisibility()));
        healed = await tab.evaluate(() => document.documentElement.dataset.app === "ready"); // all that it needs had come
        assert.deepEqual(tab.errors, [], `after ${k} requests`);
      }
      if (!healed) {
        Object.assign(site.budget, { left: Infinity, half: false });
        await tab.goto(site.url(GUIDE));
        await takenOver(tab);
        faults++;
      }
      await tab.close();
    }
    assert.ok(k > 5, `only ${k} requests: the test sees too little`);
    counted(t, faults, 2 * faults);
  });

  it("the page is cut off after any share of its bytes: help stands before the text, what has come is open to read, and the next visit has all", async (t) => {
    const faults = [WORKER];
    const site = await lab.serve({ faults });
    const tab = await lab.open({ width: 390, height: 844 });
    let before = 0, visits = 0;
    const shares = upTo(16).map((n) => 0.02 + n * 0.06);
    for (const share of sample("shares", shares, 5, { firefox: 5 }[lab.engine])) {
      faults[1] = { match: AT_GUIDE, cut: share };
      // Half a page is a failure to Chromium, which shows it at once; Firefox does not say when it has shown it.
      const visit = `?at=${visits}`;
      const shown = tab.goto(site.url(GUIDE + visit)).catch(() => {});
      if (lab.engine === "chromium") await shown;
      await until(() => site.requests.some((r) => r.query === visit), "the request");
      const seen = await tab.until("what has come", (visit, shown) => {
        if (location.protocol === "chrome-error:") return { length: 0 };
        if (location.search !== visit || shown === false && document.readyState === "loading") return false;
        const text = document.querySelector("#careguide")?.innerText.length ?? 0;
        return { length: text, help: document.querySelector(".cg-crisis__link")?.checkVisibility(), shut: [...document.querySelectorAll(".cg-row")].filter((row) => row.querySelector(".cg-panel[data-closed]") && row.querySelector(".cg-row__button").ariaExpanded !== "false").length };
      }, visit, lab.engine === "chromium");
      if (seen.length > 100) assert.ok(seen.help && seen.shut === 0, `at ${share}: ${JSON.stringify(seen)}`);
      before = Math.max(before, seen.length);
      visits++;
    }
    assert.ok(before > 1000, "no half page had any text: the test sees nothing");
    faults.length = 1;
    await tab.goto(site.url(GUIDE));
    assert.ok(await tab.evaluate(() => document.querySelector(".cg-footer").innerText.length > 50), "the next visit is not whole");
    assert.deepEqual(tab.errors, []);
    counted(t, visits, visits + 1);
  });
});
