// careguide.js runs the server that clinics run: the program of ./build.sh
// binary, on DIST.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";
import { fileURLToPath } from "node:url";
import { DIST } from "./site.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
// Specs that run at the same time do not write into each other's program.
const FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-program-"));
const PROGRAM = path.join(FOLDER, "careguide");
process.once("exit", () => fs.rmSync(FOLDER, { recursive: true, force: true }));

/** Builds the program. Once before all tests of a spec. */
export function buildCareguide() {
  execFileSync("go", ["build", "-tags", "binary", "-o", PROGRAM, "./app"], { cwd: ROOT, env: { ...process.env, CGO_ENABLED: "0" }, stdio: ["ignore", "inherit", "inherit"] });
}

/** Starts the program and resolves to a site, as lab.serve does; stop() ends it as an operator would. */
export async function serveCareguide(lab, { prefix = "/" } = {}) {
  const child = spawn(PROGRAM, ["serve", "-dir", DIST, "-port", "0", "-prefix", prefix], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(child, "exit");
  const [line] = await Promise.race([once(readline.createInterface(child.stderr), "line"), ended.then(() => [""])]);
  const url = /url=(\S+)/.exec(line)?.[1];
  if (!url) throw new Error(`careguide did not start: ${line}`);
  const stop = async () => { child.kill("SIGTERM"); return (await ended)[0]; };
  lab.things.push(stop);
  return { url: (to = "") => url + to, origin: new URL(url).origin, stop };
}
