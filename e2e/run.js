// Usage: node run.js [option of node --test …] [spec.test.js …]
//   Runs all specs, or those named, one file after another. A real browser may
//   stumble over what has nothing to do with the page: a file that fails is run
//   once more, and must pass then. That is said at the end, by name, because what
//   fails by chance may be a fault that readers meet by chance: look for its cause.
//   Where many fail, something is broken, and nothing is tried again.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const MOST = 5; // files that are tried again

/** Runs specs and returns {status, failed}: the exit code, and the files in which something failed. */
function run(args) {
  const list = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "careguide-run-")), "failed");
  const reporters = { spec: "stdout", [path.join(HERE, "harness/matrix.js")]: "stdout", [path.join(HERE, "harness/failed.js")]: list };
  const options = Object.entries(reporters).flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]);
  // Three reporters are more listeners than Node expects.
  const { status } = spawnSync(process.execPath, ["--disable-warning=MaxListenersExceededWarning", "--test", "--test-concurrency=1", ...options, ...args], { cwd: HERE, stdio: "inherit" });
  const failed = fs.existsSync(list) ? fs.readFileSync(list, "utf8").split("\n").filter(Boolean) : [];
  fs.rmSync(path.dirname(list), { recursive: true });
  return { status: status ?? 1, failed };
}

const args = process.argv.slice(2);
const first = run(args);
let { status } = first;
if (first.failed.length > 0 && first.failed.length <= MOST) {
  const names = first.failed.map((file) => path.basename(file)).join(", ");
  console.log(`\nsecond try of ${names}\n`);
  const second = run([...args.filter((arg) => arg.startsWith("-")), ...first.failed]);
  status = second.status;
  console.log(status === 0 ? `\nsecond try: passed. What failed at first is above: look for its cause (${names})` : "\nsecond try: failed again");
}
process.exitCode = status;
