// Usage: node run.js [all] [spec …]
//   Runs all specs, or those named: in a quick run what a change can plausibly
//   break (plan.js), with all everything. One file more than there are cores runs at a
//   time, each worker with its own browsers; the longest go first, as the last run measured them.
//   ENGINES="firefox webkit"  only these browsers
//   SEED=4711                 the sample of faults of an earlier run
//   WORKERS=1                 one file at a time
//   A real browser may stumble over what has nothing to do with the page: a file that
//   fails is run once more, and must pass then. That is told and counted, because what
//   fails by chance may be a fault that readers meet by chance: look for its cause.
//   With all a second try is a failure. Where many files fail, something is broken,
//   and nothing is tried again.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runFiles } from "./harness/pool.js";
import { planOf } from "./plan.js";
import { writeFaults } from "./harness/faultreport.js";
import { writeMatrix } from "./harness/matrix.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DURATIONS = path.join(HERE, "out/durations.json"); // of the last runs: {mode: {spec: ms}}
const MOST = 5; // files that are tried again

const given = process.argv.slice(2);
const all = given[0] === "all";
const names = all ? given.slice(1) : given;
const mode = all ? "all" : "quick";
const seed = process.env.SEED ?? String(Math.floor(Math.random() * 1e9));
// A spec waits for its browser nearly as long as the browser works, so one worker more
// than cores keeps those busy. With two more, pages wait so long that tests stumble.
const workers = Number(process.env.WORKERS ?? 1 + os.availableParallelism());

const seconds = (ms) => (ms / 1000).toFixed(1) + " s";
const specOf = (file) => path.basename(file).replace(/\.test\.m?js$/, "");
const count = (cases, outcome) => cases.filter((one) => one.outcome === outcome).length;

/** The files of the specs named, or all; names all that are not there. */
function filesOf(names) {
  const there = fs.readdirSync(HERE).filter((name) => name.endsWith(".test.js"));
  if (names.length === 0) return there.filter((name) => all || planOf(name).quick.length > 0).map((name) => path.join(HERE, name));
  const files = names.map((name) => (path.isAbsolute(name) ? name : path.join(HERE, specOf(name) + ".test.js")));
  const missing = names.filter((_, i) => !fs.existsSync(files[i]));
  if (missing.length > 0) {
    console.error(`no spec ${missing.join(", ")} in e2e/ (have ${there.map(specOf).join(" ")})`);
    process.exit(2);
  }
  return files;
}

// The longest first, so that none is left alone at the end. A spec that was never
// run counts by its size.
const durations = fs.existsSync(DURATIONS) ? JSON.parse(fs.readFileSync(DURATIONS, "utf8")) : {};
const expected = (file) => durations[mode]?.[specOf(file)] ?? fs.statSync(file).size;

const results = [];
function ended(result) {
  results.push(result);
  const { file, cases, passed, ms } = result;
  console.log(`${passed ? "ok  " : "FAIL"} ${seconds(ms).padStart(8)}  ${specOf(file)}: ${count(cases, "passed")} passed${passed ? "" : `, ${count(cases, "failed")} failed`}`);
  if (passed) return;
  for (const { names, outcome, error } of cases) if (outcome === "failed") console.log(`\n  ${names.join(" > ")}\n${error.replace(/^/gm, "    ")}\n`);
  const engine = [...new Set(cases.filter(({ outcome, names }) => outcome === "failed" && /^(chromium|firefox|webkit)$/.test(names[0])).map(({ names }) => names[0]))];
  console.log(`  repeat it: ${engine.length ? `ENGINES="${engine.join(" ")}" ` : ""}SEED=${seed} ./build.sh test ${all ? "all " : ""}${specOf(file)}\n`);
}

// A run that is broken off leaves no browser behind: puppeteer ends those that it
// started when the process exits, but stays itself.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));

const files = filesOf(names).sort((a, b) => expected(b) - expected(a));
const begun = performance.now();
const options = { env: { MODE: mode, SEED: seed }, full: all, ended };
console.log(`${files.length} specs, ${mode}, SEED=${seed}`);
// What measures time runs at the end, with nothing beside it.
await runFiles(files.filter((file) => !planOf(file).alone), { workers, ...options });
await runFiles(files.filter((file) => planOf(file).alone), { workers: 1, ...options });

const failed = results.filter(({ passed }) => !passed);
const again = [];
if (failed.length > 0 && failed.length <= MOST) {
  console.log(`second try of ${failed.map(({ file }) => specOf(file)).join(", ")}`);
  await runFiles(failed.map(({ file }) => file), { workers: 1, ...options, ended: (result) => { ended(result); again.push(results.pop()); } });
}
const bySecondTry = again.filter(({ passed }) => passed);
// What passed at the second try counts as that run of it.
const final = results.map((result) => bySecondTry.find(({ file }) => file === result.file) ?? result);

if (!process.env.ENGINES && files.every((file) => path.dirname(file) + path.sep === HERE)) {
  durations[mode] = { ...durations[mode], ...Object.fromEntries(final.map(({ file, ms }) => [specOf(file), ms])) };
  fs.mkdirSync(path.dirname(DURATIONS), { recursive: true });
  fs.writeFileSync(DURATIONS, JSON.stringify(durations, null, 1));
  if (names.length === 0) writeMatrix(final, { all });
  // What documents say of a full run is written by one that was whole.
  if (all && names.length === 0 && final.every(({ passed }) => passed)) writeFaults(final);
}
const cases = final.flatMap(({ cases }) => cases);
if (files.length > 10) {
  console.log("\nthe ten slowest:");
  for (const { file, ms } of [...final].sort((a, b) => b.ms - a.ms).slice(0, 10)) console.log(`  ${seconds(ms).padStart(8)}  ${specOf(file)}`);
}
if (again.length > 0) {
  console.log(`\nsecond tries: ${again.length}. Look for the cause of each:`);
  for (const { file, passed } of again) console.log(`  ${specOf(file)} ${passed ? "passed then" : "failed again"}`);
}
console.log(`\nspecs took ${seconds(performance.now() - begun)}, second tries: ${again.length}`);
console.log(`${count(cases, "passed")} passed, ${count(cases, "failed")} failed, ${count(cases, "skipped")} skipped`);
process.exitCode = final.every(({ passed }) => passed) && !(all && again.length > 0) ? 0 : 1;
