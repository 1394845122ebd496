// web/hosting/publish.sh: while a new version is copied, every page that is
// there finds its scripts; nothing has to be purged, and going back is possible.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, it } from "node:test";
import assert from "node:assert/strict";

const SCRIPT = fileURLToPath(new URL("../web/hosting/publish.sh", import.meta.url));
let place, versions;

// A site as the build makes them, of one letter: each file says which.
const siteOf = (v) => ({
  "index.html": page(v), "index.html.br": page(v), "guide/index.html": page(v), "guide/index.html.br": page(v),
  [`boot-${v.repeat(10)}.js`]: v, [`boot-${v.repeat(10)}.js.br`]: v, [`embed/1.0.0-${v.repeat(10)}.js`]: v,
  "embed.js": v, "sw.js": v, "sw.js.br": v, "same.txt": "as ever", ".htaccess": v,
});
const page = (v) => `<script src="boot-${v.repeat(10)}.js"></script>`;

function write(dir, files) {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    fs.writeFileSync(path.join(dir, name), text);
  }
}
const files = (dir) => Object.fromEntries(fs.readdirSync(dir, { recursive: true })
  .filter((name) => fs.statSync(path.join(dir, name)).isFile()).sort().map((name) => [name, fs.readFileSync(path.join(dir, name), "utf8")]));
const version = (files) => {
  versions.push(fs.mkdtempSync(path.join(os.tmpdir(), "careguide-version-")));
  write(versions.at(-1), files);
  return versions.at(-1);
};

/** Publishes, and resolves to what was copied or deleted, in that order. */
function publish(...args) {
  const said = execFileSync(SCRIPT, args, { encoding: "utf8" }).split("\n");
  return said.filter((line) => line && !line.endsWith("/"));
}

beforeEach(() => { place = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-place-")); versions = []; });
afterEach(() => { for (const dir of [place, ...versions]) fs.rmSync(dir, { recursive: true, force: true }); });

it("hashed files first, the worker last; at every moment each page finds its scripts", () => {
  const [old, fresh] = [version(siteOf("a")), version(siteOf("b"))];
  publish(old, place);
  assert.deepEqual(files(place), siteOf("a"));

  const moment = files(place);
  const order = publish(fresh, place);
  for (const name of order) {
    moment[name] = siteOf("b")[name];
    for (const [file, text] of Object.entries(moment)) {
      if (!file.endsWith(".html")) continue;
      const [, script] = /src="([^"]*)"/.exec(text);
      assert.ok(script in moment, `when ${name} has come, ${file} asks for ${script}, which is not there`);
    }
  }
  const placesOf = (test) => order.map((name, i) => (test.test(name) ? i : -1)).filter((i) => i >= 0);
  const [hashed, pages, worker] = [/-b{10}\./, /\.html(\.|$)/, /^sw\.js/].map(placesOf);
  assert.ok(pages.length === 4 && worker.length === 2, order.join(" "));
  assert.deepEqual(hashed, [0, 1, 2], order.join(" "));
  assert.ok(Math.max(...pages) < Math.min(...worker), order.join(" "));
  assert.equal(Math.max(...worker), order.length - 1);
});

it("old files with a hash stay, what has not changed keeps its time, and going back gives the old site", () => {
  const [old, fresh] = [version(siteOf("a")), version(siteOf("b"))];
  publish(old, place);
  const before = fs.statSync(path.join(place, "same.txt"));
  fs.utimesSync(path.join(fresh, "same.txt"), 1, 1);
  publish(fresh, place);
  assert.deepEqual(files(place), { ...siteOf("a"), ...siteOf("b") });
  const after = fs.statSync(path.join(place, "same.txt"));
  assert.deepEqual([after.mtimeMs, after.ino], [before.mtimeMs, before.ino]);
  publish(old, place);
  assert.deepEqual(files(place), { ...siteOf("b"), ...siteOf("a") });
});

it("a copy of an older file is not left beside a newer one", () => {
  const { "index.html.br": gone, ...fewer } = siteOf("b");
  publish(version(siteOf("a")), place);
  publish(version(fewer), place);
  assert.ok(!("index.html.br" in files(place)), "the new page is hidden behind the old copy");
  assert.ok(`boot-${"a".repeat(10)}.js.br` in files(place), "the copy of an old file with a hash is still its own");
});

it("tidy leaves the new site alone", () => {
  publish(version({ ...siteOf("a"), "removed/index.html": page("a") }), place);
  const fresh = version(siteOf("b"));
  publish(fresh, place);
  assert.ok("removed/index.html" in files(place));
  publish("tidy", fresh, place);
  assert.deepEqual(files(place), siteOf("b"));
});

it("servers may read what is published, whoever built it", () => {
  const dir = version(siteOf("a"));
  fs.chmodSync(path.join(dir, "index.html"), 0o600);
  publish(dir, place);
  assert.equal(fs.statSync(path.join(place, "index.html")).mode & 0o777, 0o644);
});

it("a folder that is no site is not published", () => {
  const empty = version({ "readme.txt": "" });
  for (const args of [[], [empty], [empty, place], ["tidy", empty, place]]) {
    assert.throws(() => execFileSync(SCRIPT, args, { stdio: "pipe" }), (err) => err.status === 2 && /Usage/.test(err.stderr));
  }
  assert.deepEqual(files(place), {});
});
