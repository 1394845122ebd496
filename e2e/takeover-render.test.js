// WebAssembly renders the same guide itself: into an empty page it puts what
// the build wrote into the prerendered one, to the last character.
import { it } from "node:test";
import assert from "node:assert/strict";
import { emptied } from "./harness/empty.js";
import { inEngines } from "./harness/engines.js";
import { GUIDE, HOME, TOPICS, source, takenOver } from "./harness/guide.js";
import { firstDifference, lines, parsed } from "./harness/serial.js";

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  for (const page of [GUIDE, TOPICS, HOME, GUIDE + "tried/", GUIDE + "values/"]) {
    it(`/${page} rendered from nothing equals the prerendered page`, async () => {
      const site = await lab.serve();
      const html = source(page);
      const empty = emptied(html);
      assert.ok(!empty.includes("careguide\"") && !empty.includes("<h1"), "the page is not empty");
      for (const path of [`/${page}`, `/${page}index.html`]) site.pages[path] = empty;
      const tab = await lab.open();
      const want = await parsed(tab, site, "#careguide", html);
      await tab.goto(site.url(page));
      await takenOver(tab);
      assert.ok(want.length > 20, "the prerendered page has no #careguide to compare with");
      const difference = firstDifference(await tab.evaluate(lines, "#careguide"), want);
      assert.equal(difference, null, `the first difference is at ${difference}`);
      assert.deepEqual(tab.errors, []);
    });
  }
});
