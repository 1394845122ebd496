// The run itself (run.js): what fails is tried once more and told, what fails twice
// fails the run, nothing is passed over, and each spec has its plan.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { AREAS, planOf } from "./plan.js";

const RUN = fileURLToPath(new URL("run.js", import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-specs-"));
after(() => fs.rmSync(folder, { recursive: true }));

const write = (name, code) => {
  const file = path.join(folder, name + ".test.mjs");
  fs.writeFileSync(file, `import fs from "node:fs"; import { describe, it, before, after } from "node:test";\n${code}`);
  return file;
};
// A spec that fails the first times, and counts how often it was run.
const spec = (name, times) => {
  const count = path.join(folder, name + ".count");
  fs.writeFileSync(count, "0");
  const file = write(name, `
    const runs = Number(fs.readFileSync(${JSON.stringify(count)}, "utf8")) + 1;
    fs.writeFileSync(${JSON.stringify(count)}, String(runs));
    describe("engine", () => it("case", () => { if (runs <= ${times}) throw new Error("stumbled"); }));`);
  return { file, runs: () => Number(fs.readFileSync(count, "utf8")) };
};
const run = (files, ...options) => {
  const { NODE_TEST_CONTEXT, ENGINES, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, [RUN, ...options, ...files], { env: { ...env, WORKERS: "2" }, encoding: "utf8" });
  return { failed: status !== 0, stdout, tries: Number(/second tries: (\d+)$/m.exec(stdout)?.[1]), totals: /^\d+ passed, .*$/m.exec(stdout)?.[0] };
};

describe("a run", { concurrency: true }, () => {
  const cases = [
    ["passes where all do, at once", [0, 0], [], { failed: false, tries: 0, totals: "2 passed, 0 failed, 0 skipped", runs: [1, 1] }],
    ["passes where one fails once, says so, and leaves the others alone", [1, 0], [], { failed: false, tries: 1, totals: "2 passed, 0 failed, 0 skipped", runs: [2, 1] }],
    ["fails where one fails once, when all is run", [1, 0], ["all"], { failed: true, tries: 1, totals: "2 passed, 0 failed, 0 skipped", runs: [2, 1] }],
    ["fails where one fails twice", [0, 2], [], { failed: true, tries: 1, totals: "1 passed, 1 failed, 0 skipped", runs: [1, 2] }],
    ["fails where many do, at once", [1, 1, 1, 1, 1, 1], [], { failed: true, tries: 0, totals: "0 passed, 6 failed, 0 skipped", runs: [1, 1, 1, 1, 1, 1] }],
  ];
  for (const [what, times, options, want] of cases) {
    it(what, () => {
      const specs = times.map((n, i) => spec(`${what.length}-${options.length}-${i}`, n));
      const { failed, tries, totals } = run(specs.map(({ file }) => file), ...options);
      assert.deepEqual({ failed, tries, totals, runs: specs.map(({ runs }) => runs()) }, want);
    });
  }

  const broken = {
    "does not parse": "it(",
    "throws before its first case": `throw new Error("no server");`,
    "has a hook that throws": `describe("engine", () => { before(() => { throw new Error("no browser"); }); it("case", () => {}); });`,
    "throws after its last case": `describe("engine", () => { after(() => { throw new Error("no browser"); }); it("case", () => {}); });`,
    "ends itself": `it("case", () => { process.exit(0); });`,
  };
  for (const [what, code] of Object.entries(broken)) {
    it(`fails with a file that ${what}`, () => {
      const { failed, stdout } = run([write("broken-" + what.replaceAll(" ", "-"), code)]);
      assert.ok(failed, stdout);
    });
  }

  it("counts what was skipped, and tells the command that repeats what failed", () => {
    const { totals, stdout } = run([write("told", `it("one", { skip: "why" }, () => {}); describe("firefox", () => it("two", () => { throw new Error("stumbled"); }));`)]);
    assert.equal(totals, "0 passed, 1 failed, 1 skipped");
    assert.match(stdout, /repeat it: ENGINES="firefox" SEED=\d+ \.\/build\.sh test told/);
    assert.match(stdout, /firefox > two/);
  });

  it("names every spec that is not there", () => {
    const { status, stderr } = spawnSync(process.execPath, [RUN, "embed", "emebd", "offlien"], { encoding: "utf8" });
    assert.equal(status, 2);
    assert.match(stderr, /no spec emebd, offlien in e2e\//);
  });
});

it("each spec has its plan, and each plan its spec", () => {
  const there = fs.readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".test.js")).map((name) => name.replace(".test.js", ""));
  const planned = Object.values(AREAS).flatMap((specs) => Object.keys(specs));
  assert.deepEqual(there.filter((name) => !planned.includes(name)), [], "not in plan.js: add them to an area");
  assert.deepEqual(planned.filter((name) => !there.includes(name)), [], "in plan.js, but not in e2e/");
  const elsewhere = planned.filter((name) => !planOf(name).quick.includes("chromium"));
  assert.deepEqual(elsewhere.sort(), ["host-tasks", "search-speed"], "every case runs in Chromium, but those that hold times against a limit");
});
