// Usage: node mutants.js [WORD …]
//   Breaks one feature after another, each in a copy of the tree, and runs the tests
//   of its area until one fails. A mutant that none notices is a missing test. The
//   table is in mutants/, a file for each area; WORD takes only the entries that have
//   it in their area or name.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { construct, needsWhole, occurrences, plant, table } from "./harness/mutants.js";
import { runPackage, runSpec } from "./harness/trial.js";

const AT_ONCE = 2; // a browser keeps a core busy
const work = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-mutants-"));

const line = (verdict, began, ...rest) => console.log([verdict.padEnd(11), `${Math.round((Date.now() - began) / 1000)} s`.padStart(6), "", rest.filter(Boolean).join("  ")].join(" "));

/** Remembers what each of some words led to. */
const once = (work) => {
  const known = new Map();
  return (...words) => {
    const key = words.join(" ");
    if (!known.has(key)) known.set(key, work(...words));
    return known.get(key);
  };
};

/** Resolves to a tree in which nothing is changed: its sources, or built, quickly or whole. */
const unchanged = once(async (kind) => {
  const tree = path.join(work, kind, "tree");
  plant(tree);
  if (kind !== "sources") await construct(tree, kind === "whole");
  return tree;
});
const kindOf = (specs) => (specs.some(needsWhole) ? "whole" : "quick");

// A test that fails anyway notices nothing: each that has failed must pass on what has
// not been changed, at the latest in a second try.
const passes = once(async (test, engines) => {
  const began = Date.now();
  const isSpec = !test.startsWith("./");
  const tree = await unchanged(isSpec ? kindOf([test]) : "sources");
  const run = () => (isSpec ? runSpec(tree, test, { engines }) : runPackage(tree, test));
  const why = await run() && await run();
  if (why) line("CANNOT TELL", began, `${test} fails without a change:`, why);
  return !why;
});

/** Resolves to what noticed a mutant, or "". */
async function notices(entry, folder) {
  const tree = path.join(folder, "tree");
  plant(tree, entry);
  for (const name of entry.packages) {
    const failed = await runPackage(tree, name, entry);
    if (failed && await passes(name)) return `${name} › ${failed}`;
  }
  if (!entry.specs.length && !entry.refused) return "";
  try {
    await construct(tree, kindOf(entry.specs) === "whole", entry);
  } catch (why) {
    const said = String(why.stderr ?? why);
    if (entry.refused && said.includes(entry.refused)) return "the build";
    throw new Error(`the build fails, and should not: ${said.trim().split("\n").slice(-3).join(" ")}`);
  }
  for (const spec of entry.specs) {
    const failed = await runSpec(tree, spec, entry);
    if (failed && await passes(spec, entry.engines)) return `${spec} › ${failed}`;
  }
  return "";
}

const count = { noticed: 0, "NOT NOTICED": 0, "out of date": 0 };
async function try_(entry) {
  const began = Date.now();
  const folder = fs.mkdtempSync(path.join(work, "mutant-"));
  let verdict, by;
  try {
    if (occurrences(entry) !== 1) [verdict, by] = ["out of date", `its text is ${occurrences(entry)} times in ${entry.file}`];
    else verdict = (by = await notices(entry, folder)) ? "noticed" : "NOT NOTICED";
  } catch (why) {
    [verdict, by] = ["NOT NOTICED", why.message];
  }
  count[verdict]++;
  line(verdict, began, `${entry.area}: ${entry.name}`, by && `[${by}]`);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

const words = process.argv.slice(2);
const everything = await table();
const areas = words.filter((word) => everything.some(({ area }) => area === word));
const meant = ({ area, name }) => words.some((word) => (areas.includes(word) ? area === word : name.includes(word)));
const entries = everything.filter((entry) => !words.length || meant(entry));
process.on("exit", () => fs.rmSync(work, { recursive: true, force: true }));
const began = Date.now();
const queue = [...entries];
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  while (queue.length) await try_(queue.shift());
}));
line("all", began, `${count.noticed} noticed, ${count["NOT NOTICED"]} not noticed, ${count["out of date"]} out of date`);
process.exitCode = entries.length > 0 && count.noticed === entries.length ? 0 : 1;
