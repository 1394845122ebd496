// The list of faults says what is true: each row has its test, and what readers
// are told stands in the product.
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import assert from "node:assert/strict";
import { CANNOT, FAULTS, LOST, PLAIN, STOPPED } from "./harness/faultlist.js";
import { GUIDE, source } from "./harness/guide.js";
import { DIST } from "./harness/site.js";

const rows = Object.values(FAULTS).flat();

it("each fault has a test of its name", () => {
  const missing = rows.filter(([spec, test]) => !fs.readFileSync(new URL(`${spec}.test.js`, import.meta.url), "utf8").includes(test));
  assert.deepEqual(missing, []);
  const names = rows.map(([, , fault]) => fault);
  assert.equal(new Set(names).size, names.length, "a fault is in the list twice");
});

it("each test of the fault specs is in the list", () => {
  for (const spec of fs.readdirSync(new URL(".", import.meta.url)).filter((name) => /^fault-(?!list).*\.test\.js$/.test(name))) {
    const mine = rows.filter(([name]) => name === path.basename(spec, ".test.js")).map(([, test]) => test);
    const names = [...fs.readFileSync(new URL(spec, import.meta.url), "utf8").matchAll(/\bit\((["`])((?!\$\{)[^]*?)\1, async/g)].map(([, , name]) => name).filter((name) => !name.startsWith("${"));
    assert.ok(names.length > 0, spec);
    assert.deepEqual(names.filter((name) => !mine.some((test) => name.includes(test))), [], spec);
  }
});

it("what readers are told stands in the product", () => {
  const boot = fs.readFileSync(path.join(DIST, fs.readdirSync(DIST).find((name) => /^boot-.*\.js$/.test(name))), "utf8");
  for (const said of [CANNOT, LOST, STOPPED]) assert.match(boot, new RegExp(said.source.slice(1)));
  assert.match(source(GUIDE), PLAIN);
});
