// mutants.js (in harness/) has the table of mutants, and makes the trees in which
// they are tried.
import { execFile, execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { QUICK, edit } from "./builds.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TABLE = new URL("../mutants/", import.meta.url);

// Specs that look at the copies in br and gz, which a quick build leaves out. Builds
// cache those copies, so only what a mutant changes is packed again.
const WHOLE = ["hosting", "hosting-readers", "loading", "offline", "server", "size"];

// What packs is tried apart: its copies must not get to builds of others.
const PACKER = /^app\/site\/(encodings|compress|cache)\.go$/;

/** All entries, each with its area, which is the name of its file. */
export async function table() {
  const all = [];
  for (const file of fs.readdirSync(TABLE).sort()) {
    const { default: entries } = await import(new URL(file, TABLE));
    for (const entry of entries) all.push({ area: path.basename(file, ".js"), specs: [], packages: [], ...entry });
  }
  return all;
}

/** How often the text that an entry changes is in its file: once, or the entry is out of date. */
export const occurrences = ({ file, find }) => (fs.existsSync(path.join(ROOT, file)) ? fs.readFileSync(path.join(ROOT, file), "utf8").split(find).length - 1 : 0);

/** Copies what git knows, or would, into a new folder, and changes there what an entry says. */
export function plant(tree, entry) {
  const names = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT, encoding: "utf8" });
  for (const name of new Set(names.split("\0").filter((name) => name && name !== "e2e/node_modules"))) {
    if (!fs.existsSync(path.join(ROOT, name))) continue; // deleted, and git has not been told
    fs.mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    fs.copyFileSync(path.join(ROOT, name), path.join(tree, name));
  }
  fs.symlinkSync(fs.realpathSync(path.join(ROOT, "e2e/node_modules")), path.join(tree, "e2e/node_modules"));
  // A function, so that no $ in the text means anything.
  if (entry) edit(tree, [[entry.file, entry.find, () => entry.put]]);
}

/** Whether a spec needs a build with all copies. */
export const needsWhole = (spec) => WHOLE.includes(spec);

// The same file in another folder is the same to the compiler, which then has it already.
const GO = { GOCACHE: execFileSync("go", ["env", "GOCACHE"], { encoding: "utf8" }).trim(), GOFLAGS: "-trimpath" };

/** The environment of what runs in a tree. */
export function environment(tree, { engines = "chromium", file = "" } = {}) {
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  if (PACKER.test(file)) env.XDG_CACHE_HOME = path.join(tree, "../cache");
  // As ./build.sh test runs them, with the same draw of faults each time.
  return { ...env, ...GO, MODE: "quick", SEED: "1", ENGINES: engines, DIST: path.join(tree, "dist") };
}

/** Builds dist/ of a tree, and throws what the build says where it refuses. */
export async function construct(tree, whole, entry) {
  const env = environment(tree, entry);
  if (!whole) {
    edit(tree, QUICK);
    // Copies of less effort must not get into the cache that other builds take theirs from.
    env.XDG_CACHE_HOME = path.join(tree, "../cache");
  }
  await promisify(execFile)("go", ["run", "./app", "build"], { cwd: tree, env, maxBuffer: 1e8 });
}
