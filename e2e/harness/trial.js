// trial.js runs the tests of a spec, or of a Go package, in a tree of its own, until
// one fails.
import { spawn } from "node:child_process";
import path from "node:path";
import readline from "node:readline";
import { environment } from "./mutants.js";

const PATIENCE = 15 * 60_000; // ms for the tests of one spec or package: what hangs is broken as well

/** Runs a command until it names a first failure, and resolves to that, or to "" where all passes. */
async function firstFailure(command, args, options, failure) {
  // A group of its own, which can be ended with the browsers and servers in it.
  const child = spawn(command, args, { ...options, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  // Told this way, puppeteer closes its browser.
  const end = (signal) => { try { process.kill(-child.pid, signal); } catch {} }; // gone already
  let found = "";
  let last;
  const fail = (what) => {
    if (found) return;
    found = what;
    end("SIGINT");
    last = setTimeout(end, 5000, "SIGKILL");
  };
  const clock = setTimeout(() => fail(`it did not end in ${PATIENCE / 60_000} minutes`), PATIENCE);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) {
    readline.createInterface(stream).on("line", (line) => {
      said.push(line);
      const what = stream === child.stdout && failure(line);
      if (what) fail(what);
    });
  }
  const code = await new Promise((done) => child.once("close", done));
  clearTimeout(clock);
  clearTimeout(last); // its number may be another's by then
  return found || (code === 0 ? "" : said.at(-1) || `it ended with ${code}`);
}

/** Runs a spec in a tree: resolves to the case that fails first, or "". */
export const runSpec = (tree, spec, entry) => {
  const reporter = path.join(tree, "e2e/harness/firstfail.js");
  const args = ["--test", "--test-concurrency=1", `--test-reporter=${reporter}`, "--test-reporter-destination=stdout", `${spec}.test.js`];
  return firstFailure(process.execPath, args, { cwd: path.join(tree, "e2e"), env: environment(tree, entry) }, (line) => line);
};

/** Runs the tests of a Go package in a tree: resolves to the test that fails first, or "". */
export async function runPackage(tree, name, entry) {
  let broken;
  const failed = await firstFailure("go", ["test", "-count=1", "-failfast", ...name.split(" ")], { cwd: tree, env: environment(tree, entry) }, (line) => {
    broken ||= /\[(build|setup) failed\]/.test(line);
    return /^\s*--- FAIL: (\S+)/.exec(line)?.[1];
  });
  if (broken) throw new Error(`${name} does not compile`); // that is no test's merit
  return failed;
}
