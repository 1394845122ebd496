// faultreport.js writes docs/faults.md from the list of faults and from what a full
// run of the fault specs has counted.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { FAULTS } from "./faultlist.js";

const ENGINES = ["chromium", "firefox", "webkit"];
const NAMES = { chromium: "Chromium", firefox: "Firefox", webkit: "WebKit" };

// Pictures of the faults that say most, with what is to be seen in them.
const PICTURES = {
  stopped: "the tools have stopped under a reader's list", again: "after “Start them again”",
  "no-boot": "without boot.js", lost: "the tools did not come", cannot: "no WebAssembly", full: "a full device",
};

const PAGE = fileURLToPath(new URL("../../docs/faults.md", import.meta.url));

/** Takes the results of pool.js. */
export function writeFaults(results) {
  const sums = new Map(); // spec → engine → {faults, visits, tests, failed}
  for (const { file, cases, faults } of results) {
    const spec = path.basename(file, ".test.js");
    if (!spec.startsWith("fault-")) continue;
    sums.set(spec, Object.fromEntries(ENGINES.map((engine) => {
      const mine = cases.filter(({ names }) => names[0] === engine);
      const counted = faults.find((one) => one.engine === engine) ?? { faults: 0, visits: 0 };
      return [engine, { faults: counted.faults, visits: counted.visits, tests: mine.length, failed: mine.filter(({ outcome }) => outcome === "failed").length }];
    })));
  }
  fs.writeFileSync(PAGE, [...page(sums)].join(""));
}

function* page(sums) {
  yield "# What can go wrong, and what a reader sees then\n\n";
  yield "`./build.sh test all` injects the faults of the specs `fault-*`, counts them and wrote\nthis page; `./build.sh test` draws some of them (`e2e/harness/sample.js`). The other specs\nof the list run with both. The list itself is `e2e/harness/faultlist.js`, and a test holds\nit to the specs.\n\n";
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
