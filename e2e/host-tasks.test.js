// The guide never keeps a clinic's page from answering: embed.js, and what it
// does when the guide speaks, is never a long task there.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";

const LONG = 50; // ms: W3C Long Tasks
const VISITS = 4;

/** In the clinic's page: each run of embed.js that made a frame late, in ms. */
async function lateRuns() {
  if (!PerformanceObserver.supportedEntryTypes.includes("long-animation-frame")) throw new Error("this browser does not tell of late frames");
  const seen = [];
  const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
  observer.observe({ type: "long-animation-frame", buffered: true });
  // Entries from before are handed over in a task of their own, after this one.
  await new Promise((done) => setTimeout(done));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  seen.push(...observer.takeRecords());
  observer.disconnect();
  return seen.flatMap((frame) => frame.scripts).filter((script) => script.sourceURL.endsWith("/embed.js")).map((script) => script.duration);
}

inEngines(["chromium"], (lab) => {
  for (const form of ["element", "frame", "script"]) {
    it(`a clinic's page has no long task of embed.js (${form})`, async () => {
      const found = [];
      for (let visit = 0; visit < VISITS; visit++) {
        const { tab, frame } = await visitClinic(lab, (site) => snippet[form](site));
        await settledHeight(tab, frame);
        const long = (await tab.evaluate(lateRuns)).filter((ms) => ms > LONG);
        found.push(long);
        // A machine that does other things can make any work long, but not each time.
        if (long.length === 0) return;
        await lab.clear();
      }
      assert.fail(`embed.js ran longer than ${LONG} ms in each of ${VISITS} visits: ${JSON.stringify(found)}`);
    });
  }
});
