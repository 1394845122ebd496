// builds.js builds the site once more, from a copy of the tree with edits in it:
// a real other version, for specs in which two versions meet.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { FIXTURE } from "./fixture.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

// Nobody is sent the copies in br and gz that a build ends with: without them, and
// without the budget that they are for, it takes seconds.
export const QUICK = [
  ["app/site/site.go", /return \[\]step\{\s+\{"compressed copies", b\.compress\},\s+\{"budget", b\.checkBudget\},\s+\}/, "return nil"],
  ["app/site/encodings.go", /brotli\.BestCompression/, "1"],
];

/** Changes files of a tree: each edit is [file, pattern, text], as replace takes them. */
export function edit(tree, edits) {
  for (const [file, pattern, text] of edits) {
    const at = path.join(tree, file);
    const before = fs.readFileSync(at, "utf8");
    const after = before.replace(pattern, text);
    if (after === before) throw new Error(`${file}: has no ${pattern}`);
    fs.writeFileSync(at, after);
  }
}

/**
 * Builds the tree with edits, [file, pattern, text] each, and returns the site's
 * folder, which is in a folder of the system's that forget() deletes.
 */
export function build(edits) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-build-"));
  const tree = path.join(work, "tree");
  for (const part of new Set(["app", "content", FIXTURE.content, "web", "go.mod", "go.sum"])) fs.cpSync(path.join(ROOT, part), path.join(tree, part), { recursive: true });
  edit(tree, [...QUICK, ...edits]);
  // Copies of less effort must not get into the cache that other builds take theirs from.
  const env = { ...process.env, GOCACHE: execFileSync("go", ["env", "GOCACHE"], { encoding: "utf8" }).trim(), XDG_CACHE_HOME: path.join(work, "cache") };
  const dir = path.join(work, "dist");
  execFileSync("go", ["run", "./app", "build", "-content", FIXTURE.content, dir], { cwd: tree, env, stdio: ["ignore", "ignore", "pipe"] });
  return { dir, forget: () => fs.rmSync(work, { recursive: true, force: true }) };
}
