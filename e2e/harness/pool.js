// pool.js runs spec files in processes of their own, several at a time: each
// worker has its own browsers (keeper.js) and takes the next file when it is free.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Keeper } from "./keeper.js";

const EVENTS = fileURLToPath(new URL("events.js", import.meta.url));
// What hangs for so long will not end: the longest spec of a full run takes a third.
const PATIENCE = 15 * 60 * 1000; // ms
const PORTS = 400; // for the servers of one worker (port.js)

/**
 * Runs files, in their order, and resolves when all have ended.
 *   workers  how many at a time
 *   env      what all of them get in their environment
 *   full     Chromium whole (keeper.js)
 *   ended    called with each result, as it comes: {file, cases, faults, passed, ms, said}
 */
export async function runFiles(files, { workers, env, full, ended }) {
  const left = [...files];
  const worker = async (number) => {
    const keeper = new Keeper({ full });
    try {
      for (let file; (file = left.shift());) ended(await runFile(file, keeper, { ...env, KEEPER: "1", CAREGUIDE_PORTS: String(20000 + number * PORTS) }));
    } finally {
      await keeper.stop();
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, number) => worker(number)));
}

async function runFile(file, keeper, env) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-run-"));
  const events = path.join(dir, "events");
  const begun = performance.now();
  const { NODE_TEST_CONTEXT, ...inherited } = process.env; // what a runner tells its own children
  const child = spawn(process.execPath, [`--test-reporter=${EVENTS}`, `--test-reporter-destination=${events}`, file], {
    cwd: path.dirname(file), env: { ...inherited, ...env }, stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => { said += text; });
  keeper.lend(child);
  const watchdog = setTimeout(() => { said += `${path.basename(file)} had not ended after ${PATIENCE / 60000} minutes\n`; child.kill("SIGKILL"); }, PATIENCE);
  const [code] = await once(child, "close");
  clearTimeout(watchdog);
  const lines = fs.existsSync(events) ? fs.readFileSync(events, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line)) : [];
  fs.rmSync(dir, { recursive: true });
  const cases = lines.filter((line) => line.names), faults = lines.filter((line) => line.engine);
  const whole = code === 0 && cases.length > 0 && lines.some(({ end }) => end);
  const passed = whole && cases.every(({ outcome }) => outcome !== "failed");
  // A file that breaks, ends before its cases, or has none, has no case that says so.
  if (!whole && !cases.some(({ outcome }) => outcome === "failed")) cases.push({ names: ["the file itself"], outcome: "failed", ms: 0, error: said || `ended with ${code}` });
  if (!passed) await keeper.renew();
  return { file, cases, faults, passed, ms: Math.round(performance.now() - begun), said };
}
