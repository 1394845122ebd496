// faultreport.js is a reporter for Node's test runner: it writes docs/faults.md
// from the list of faults and from what a run of the fault specs has counted.
import path from "node:path";
import { FAULTS } from "./faultlist.js";

const ENGINES = ["chromium", "firefox", "webkit"];
const NAMES = { chromium: "Chromium", firefox: "Firefox", webkit: "WebKit" };

// Pictures of the faults that say most, with what is to be seen in them.
const PICTURES = {
  stopped: "the tools have stopped under a reader's list", again: "after “Start them again”",
  "no-boot": "without boot.js", lost: "the tools did not come", cannot: "no WebAssembly", full: "a full device",
};

/** Yields the page; source gives the runner's events. */
export default async function* report(source) {
  const sums = new Map(); // file → engine → {faults, visits, tests, failed}
  let engine;
  for await (const { type, data } of source) {
    const file = data.file && path.basename(data.file, ".test.js");
    if (type === "test:start" && data.nesting === 0) engine = data.name;
    if (!file?.startsWith("fault-") || !ENGINES.includes(engine)) continue;
    if (!sums.has(file)) sums.set(file, {});
    const sum = sums.get(file)[engine] ??= { faults: 0, visits: 0, tests: 0, failed: 0 };
    const [, faults, visits] = /^faults (\d+), visits (\d+)$/.exec(data.message ?? "") ?? [];
    if (faults) [sum.faults, sum.visits] = [sum.faults + +faults, sum.visits + +visits];
    if (data.nesting === 1 && type === "test:pass") sum.tests++;
    if (data.nesting === 1 && type === "test:fail") sum.failed++;
  }

  yield "# What can go wrong, and what a reader sees then\n\n";
  yield "`EVERY=chromium npm run faults` in `e2e/` injects the faults of the specs `fault-*`, counts\nthem and wrote this page (without EVERY it loses some of the files, in each browser); the\nother specs of the list run with `npm test`. The list itself is\n`e2e/harness/faultlist.js`, and a test holds it to the specs.\n\n";
  yield "| spec | engine | faults injected | visits | tests | failed |\n| --- | --- | ---: | ---: | ---: | ---: |\n";
  const all = { faults: 0, visits: 0, tests: 0, failed: 0 };
  for (const [file, engines] of [...sums].sort()) {
    for (const name of ENGINES) {
      const sum = engines[name];
      if (!sum?.tests) continue;
      for (const key in all) all[key] += sum[key];
      yield `| ${file} | ${NAMES[name]} | ${sum.faults} | ${sum.visits} | ${sum.tests} | ${sum.failed} |\n`;
    }
  }
  yield `| all | | ${all.faults} | ${all.visits} | ${all.tests} | ${all.failed} |\n\n`;
  yield "A test fails where a word of the text, a row, the crisis line or anything that a\nreader wrote is gone. On 26 November 2026, 53 of the handlings were taken out, one at a\ntime, and each time a test failed.\n";
  for (const [where, rows] of Object.entries(FAULTS)) {
    yield `\n## ${where}\n\n| fault | what the reader sees | spec |\n| --- | --- | --- |\n`;
    for (const [spec, , fault, sees] of rows) yield `| ${fault} | ${sees} | ${spec} |\n`;
  }
  yield "\n## Pictures\n\nTaken at 390 × 844 by `node fault-pictures.js ../docs/faults`.\n\n";
  const cells = Object.entries(PICTURES).map(([name, says]) => `![${says}](faults/${name}.png)<br>${says}`);
  yield `| ${cells.slice(0, 3).join(" | ")} |\n| --- | --- | --- |\n| ${cells.slice(3).join(" | ")} |\n`;
}
