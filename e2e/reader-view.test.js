// Reader views keep what a page says: nine tenths of its text at least, all its
// headings, every row's name although the rows are closed, and all that is about
// safety.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, allPages, openReady, openRows } from "./harness/guide.js";
import { readerView } from "./harness/readability.js";

// The builder is a form for webmasters, and the demonstration somebody else's page. Of
// "What I have tried" reader views leave out the form, with its heading.
const PAGES = allPages().filter((page) => !/^(demo|embed)\/|\/tried\/$/.test(page));

inEngines(["chromium", "firefox"], (lab) => {
  for (const when of ["as it comes", "once the program runs"]) {
    it(`every page, ${when}`, async () => {
      const site = await lab.serve();
      const tab = await lab.open({ width: 390, height: 844 });
      const faults = [];
      for (const page of when === "as it comes" ? PAGES : PAGES.filter((page) => /^$|(^[^/]+|questions|values|compare|topics)\/$/.test(page))) {
        if (when === "as it comes") await tab.goto(site.url(page));
        else await openReady(tab, site.url(page));
        const { share, headings, lost } = await readerView(tab);
        if (share < 0.9 || headings.length > 0) faults.push(`/${page}: ${Math.round(100 * share)} %, without the headings ${JSON.stringify(headings)} and ${JSON.stringify(lost.slice(0, 5))}`);
      }
      assert.deepEqual(faults, []);
    });
  }

  it("what is about safety is there word for word, and no row was opened for it", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    assert.deepEqual(await tab.evaluate(openRows), []);
    const { lost } = await readerView(tab);
    const safety = await tab.evaluate(() => [...document.querySelectorAll(".cg-card, #main-message, .cg-help__region, .cg-trust")].map((e) => e.textContent.replace(/\s+/g, "")).join());
    assert.deepEqual(lost.filter((text) => safety.includes(text.replace(/\s+/g, ""))), []);
    assert.deepEqual(lost.filter((text) => /crisis|suicid|self-harm|emergency|911|988/i.test(text)), []);
  });
});
