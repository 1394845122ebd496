// What fails is tried once more, and what fails twice fails the run (run.js).
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

const RUN = fileURLToPath(new URL("run.js", import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-specs-"));
after(() => fs.rmSync(folder, { recursive: true }));

// A spec that fails the first times, and counts how often it was run.
const spec = (name, times) => {
  const count = path.join(folder, name + ".count");
  const file = path.join(folder, name + ".test.mjs");
  fs.writeFileSync(count, "0");
  fs.writeFileSync(file, `
    import fs from "node:fs";
    import { describe, it } from "node:test";
    const runs = Number(fs.readFileSync(${JSON.stringify(count)}, "utf8")) + 1;
    fs.writeFileSync(${JSON.stringify(count)}, String(runs));
    describe("engine", () => it("case", () => { if (runs <= ${times}) throw new Error("stumbled"); }));`);
  return { file, runs: () => Number(fs.readFileSync(count, "utf8")) };
};
// Node's runner does not run in itself; and the matrix of this run is not theirs.
const run = (...specs) => {
  const { NODE_TEST_CONTEXT, MATRIX, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, [RUN, ...specs.map(({ file }) => file)], { env, encoding: "utf8" });
  return { failed: status !== 0, said: /second try: (passed|failed again)/.exec(stdout)?.[1], runs: specs.map(({ runs }) => runs()) };
};

describe("a run", () => {
  const cases = [
    ["passes where all do, at once", [0, 0], { failed: false, said: undefined, runs: [1, 1] }],
    ["passes where one fails once, says so, and leaves the others alone", [1, 0], { failed: false, said: "passed", runs: [2, 1] }],
    ["fails where one fails twice", [0, 2], { failed: true, said: "failed again", runs: [1, 2] }],
    ["fails where many do, at once", [1, 1, 1, 1, 1, 1], { failed: true, said: undefined, runs: [1, 1, 1, 1, 1, 1] }],
  ];
  for (const [what, times, want] of cases) {
    it(what, () => assert.deepEqual(run(...times.map((n, i) => spec(`${what.length}-${i}`, n))), want));
  }
});
