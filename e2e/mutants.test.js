// The table of mutants is up to date: what each of them changes is there, once, and
// so are the tests that should notice.
import fs from "node:fs";
import { it } from "node:test";
import assert from "node:assert/strict";
import { occurrences, table } from "./harness/mutants.js";

const entries = await table();

it("each mutant's text is in its file once, and another takes its place", () => {
  assert.deepEqual(entries.filter((entry) => occurrences(entry) !== 1 || entry.find === entry.put).map(({ area, name, file }) => `${area}: ${name} (${file})`), []);
});

it("each has a name of its own, and tests that are there", () => {
  const names = entries.map(({ name }) => name);
  assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
  for (const { name, specs, packages, refused } of entries) {
    assert.ok(specs.length + packages.length > 0 || refused, name);
    for (const spec of specs) assert.ok(fs.existsSync(new URL(`${spec}.test.js`, import.meta.url)), `${name}: no ${spec}.test.js`);
    for (const [folder] of packages.map((words) => words.split(" "))) assert.ok(fs.existsSync(new URL(`../${folder}`, import.meta.url)), `${name}: no ${folder}`);
  }
});
