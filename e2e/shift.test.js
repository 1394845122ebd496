// Nothing moves unless the reader moved it: not while the page loads, not when
// WebAssembly takes over, not in a clinic's page around the guide. Only
// Chromium tells about layout shifts; takeover.test.js compares places in all.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, HOME, TOPICS, openReady, takenOver } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { shifts } from "./harness/shifts.js";

const WIDTHS = [320, 390, 768, 1280];

inEngines(["chromium"], (lab) => {
  for (const width of WIDTHS) {
    it(`pages stand still at ${width} px, from load to after takeover`, async () => {
      const site = await lab.serve();
      for (const page of [GUIDE, GUIDE + "#open=all", GUIDE + "ect/", TOPICS, HOME]) {
        const tab = await lab.open({ width, height: 800 });
        await openReady(tab, site.url(page));
        assert.deepEqual(await tab.evaluate(shifts), [], `/${page}`);
      }
    });

    it(`a clinic's page that keeps room for the guide stands still at ${width} px, and the guide in it`, async () => {
      const size = { width, height: 800 };
      const first = await visitClinic(lab, (site) => snippet.element(site), { size });
      const height = await settledHeight(first.tab, first.frame);
      const { tab, frame } = await visitClinic(lab, (site) => snippet.box(site, {}, `min-height:${height + 8}px`) + snippet.load(site), { size });
      await settledHeight(tab, frame);
      assert.deepEqual(await tab.evaluate(shifts), [], "clinic's page, on loading");
      // Wanting the tool brings WebAssembly in: by focus, because a click excuses shifts.
      await frame.evaluate(() => document.querySelector("#find").focus({ preventScroll: true }));
      await takenOver(frame);
      await settledHeight(tab, frame);
      assert.deepEqual(await tab.evaluate(shifts), [], "clinic's page, on takeover");
      assert.deepEqual(await frame.evaluate(shifts), [], "guide in the frame");
    });

    it(`a clinic's page with the frame in its markup hardly moves at ${width} px`, async () => {
      const { tab, frame } = await visitClinic(lab, (site) => snippet.frame(site), { size: { width, height: 800 } });
      await settledHeight(tab, frame);
      const seen = await tab.evaluate(shifts);
      const moved = seen.reduce((sum, shift) => sum + shift.value, 0);
      assert.ok(moved <= 0.02, `layout shift of ${moved.toFixed(4)}, at most 0.02: ${JSON.stringify(seen)}`);
    });
  }
});
