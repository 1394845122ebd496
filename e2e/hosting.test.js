// Real web servers with the files of web/hosting: what they send for every file
// of dist/, and what readers and clinics get from them.
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { DIST } from "./harness/site.js";
import { HOSTS, ORIGIN, caddyOf, edgeOf, startHost } from "./harness/servers.js";

const COPIES = { br: ".br", gzip: ".gz", zstd: ".zst" };
const HASHED = /-[0-9a-f]{10}\.[a-z]+$/;
const IMMUTABLE = "public, max-age=31536000, immutable";
const BROWSERS = "gzip, deflate, br, zstd";
// As JavaScript and XML servers may say either.
const TYPES = {
  html: /^text\/html; charset=utf-8$/i, js: /^(text|application)\/javascript; charset=utf-8$/i, css: /^text\/css/,
  wasm: /^application\/wasm$/, webmanifest: /^application\/manifest\+json/, svg: /^image\/svg\+xml/, png: /^image\/png$/,
  json: /^application\/json/, xml: /^(text|application)\/xml/, txt: /^text\/plain; charset=utf-8$/i,
};

const read = (name) => fs.readFileSync(path.join(DIST, name));
const there = (name) => fs.existsSync(path.join(DIST, name));
// The files that readers are sent: not the copies, nor what hosts keep to themselves.
const files = fs.readdirSync(DIST, { recursive: true })
  .filter((name) => fs.statSync(path.join(DIST, name)).isFile() && !/\.(br|gz|zst)$|(^|\/)[._]/.test(name));

/** Asks a host, and resolves to {status, headers, body}: the body as it was sent. */
function ask(url, headers = {}, method = "GET") {
  return new Promise((done, fail) => {
    http.request(url, { method, headers, agent: false }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part)).on("error", fail);
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    }).on("error", fail).end();
  });
}

const addressOf = (name) => name.replace(/(^|\/)index\.html$/, "$1");
// The encoding a host must choose for a file: the first that it offers, the browser takes and the build made.
const best = (offers, name, accepted) => offers.find((e) => accepted.split(", ").includes(e) && there(name + COPIES[e]));

for (const [name, host] of Object.entries(HOSTS)) {
  describe(name, () => {
    let site;
    before(async () => { site = await startHost(host); });
    after(() => site?.stop());

    it("sends every file of dist/, in the encoding that is best for the browser", async () => {
      assert.ok(files.length > 60, "hardly any files");
      for (const file of files) {
        for (const accepted of ["identity", "br", "gzip", "zstd", "gzip, deflate", BROWSERS]) {
          const { status, headers, body } = await ask(site.url(addressOf(file)), { "accept-encoding": accepted });
          const encoding = best(host.offers, file, accepted);
          const what = `${file} for ${accepted}`;
          assert.equal(status, 200, what);
          assert.equal(headers["content-encoding"], encoding, what);
          assert.ok(body.equals(read(file + (COPIES[encoding] ?? ""))), `${what}: other bytes`);
        }
      }
    });

    it("says what every file is, and who may use it for how long", async () => {
      for (const file of files) {
        for (const accepted of ["identity", BROWSERS]) {
          const { headers } = await ask(site.url(addressOf(file)), { "accept-encoding": accepted });
          const what = `${file} for ${accepted}`;
          assert.match(headers["content-type"], TYPES[file.split(".").pop()] ?? /./, what);
          assert.equal(headers["cache-control"], HASHED.test(file) ? IMMUTABLE : "no-cache", what);
          assertOpen(headers, what);
          if (best(host.offers, file, BROWSERS)) assert.match(headers.vary ?? "", /^accept-encoding$/i, what);
          assert.equal(headers["content-language"], undefined, what);
        }
      }
    });

    it("answers 304 to who has the file, whatever the encoding", async () => {
      for (const file of ["treatment-resistant-depression/index.html", "embed.js", files.find((f) => /^app-.*wasm$/.test(f)), "icon/icon-192.png"]) {
        for (const accepted of ["identity", "gzip", BROWSERS]) {
          const first = await ask(site.url(addressOf(file)), { "accept-encoding": accepted });
          const tag = first.headers.etag;
          assert.ok(tag, `${file} has no ETag`);
          const again = await ask(site.url(addressOf(file)), { "accept-encoding": accepted, "if-none-match": tag });
          assert.equal(again.status, 304, `${file} for ${accepted}`);
          assert.equal(again.body.length, 0);
          assert.equal(again.headers["cache-control"], first.headers["cache-control"], `${file}: a 304 renews what is said of caching`);
          assert.equal(again.headers["x-frame-options"], undefined);
          const other = await ask(site.url(addressOf(file)), { "accept-encoding": accepted, "if-none-match": '"another"' });
          assert.equal(other.status, 200);
        }
      }
    });

    it("answers HEAD as GET, and sends a part of a large file to who has the rest", async () => {
      const app = files.find((f) => /^app-.*wasm$/.test(f));
      const head = await ask(site.url(app), { "accept-encoding": "identity" }, "HEAD");
      assert.deepEqual([head.status, Number(head.headers["content-length"]), head.body.length], [200, read(app).length, 0]);
      const part = await ask(site.url(app), { "accept-encoding": "identity", range: "bytes=1000-1999" });
      assert.equal(part.status, 206);
      assert.ok(part.body.equals(read(app).subarray(1000, 2000)));
    });

    it("answers wrong addresses with 404.html and that status, at any depth and in any encoding", async () => {
      for (const wrong of ["nothing", "nothing/", "a/b/c/d", "treatment-resistant-depression/nothing/", "app-0123456789.wasm", "embed/1.0.0-0123456789.js", "icon/"]) {
        for (const accepted of ["identity", "gzip", BROWSERS]) {
          const { status, headers, body } = await ask(site.url(wrong), { "accept-encoding": accepted });
          const what = `/${wrong} for ${accepted}`;
          assert.equal(status, 404, what);
          assert.match(headers["content-type"], TYPES.html, what);
          assert.ok(body.equals(read("404.html" + (COPIES[headers["content-encoding"]] ?? ""))), `${what}: another page`);
          assert.ok(headers["content-encoding"] === undefined || accepted.includes(headers["content-encoding"]), what);
          assert.doesNotMatch(headers["cache-control"] ?? "", /immutable|max-age=[1-9]/, `${what}: an error is kept`);
          assert.equal(headers["x-frame-options"], undefined, what);
        }
      }
    });

    it("adds the slash to a folder's address without naming itself: it may stand behind a proxy with https", async () => {
      const folders = ["treatment-resistant-depression", "treatment-resistant-depression/ect", "embed", ...(host.prefix === "/" ? [] : [""])];
      for (const folder of folders) {
        const address = site.url(folder).replace(/\/$/, "");
        for (const scheme of ["http", "https"]) {
          const { status, headers } = await ask(address, { host: "guides.example.org", ...(scheme === "https" && { "x-forwarded-proto": scheme }) });
          assert.ok([301, 308].includes(status), `${address}: ${status}`);
          const asked = new URL(new URL(address).pathname, `${scheme}://guides.example.org`);
          assert.equal(new URL(headers.location, asked).href, asked.href + "/", `${address}: ${headers.location}`);
        }
      }
    });

  });
}

// Of today's files none is smallest as zstd: a host that offers it must find it once one is.
it("Caddy sends zstd where the build made it, to browsers that read it", async () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-zstd-"));
  for (const ending of ["", ".zst", ".br", ".gz"]) fs.writeFileSync(path.join(dir, "a.txt" + ending), `as ${ending}`);
  fs.chmodSync(dir, 0o755);
  const site = await startHost(caddyOf(dir));
  try {
    for (const [accepted, ending] of [[BROWSERS, ".zst"], ["gzip, br", ".br"], ["gzip", ".gz"], ["identity", ""]]) {
      const { headers, body } = await ask(site.url("a.txt"), { "accept-encoding": accepted });
      assert.equal(body.toString(), `as ${ending}`);
      assert.equal(COPIES[headers["content-encoding"]] ?? "", ending);
    }
  } finally {
    await site.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
});

// Netlify and Cloudflare Pages cannot be started here: their rules, as both
// document them, are applied to the file that they read.
it("_headers gives every file what it needs, and no header twice", () => {
  const rules = [];
  for (const line of read("_headers").toString().split("\n").filter((line) => line.trim() && !line.startsWith("#"))) {
    assert.ok(line.length <= 2000, line);
    if (!line.startsWith(" ")) rules.push({ path: line, headers: [] });
    else rules.at(-1).headers.push(/^  ([\w-]+): (.+)$/.exec(line).slice(1));
  }
  assert.ok(rules.length <= 100, "Cloudflare reads the first 100 rules");
  const matches = (rule, address) => (rule.endsWith("*") ? address.startsWith(rule.slice(0, -1)) : address === rule);
  for (const file of files) {
    const sent = rules.filter(({ path }) => matches(path, "/" + addressOf(file))).flatMap(({ headers }) => headers);
    const headers = Object.fromEntries(sent.map(([name, value]) => [name.toLowerCase(), value]));
    assert.equal(Object.keys(headers).length, sent.length, `${file}: a header comes twice`);
    assertOpen({ "content-type": "text/html", ...headers }, file);
    assert.equal(headers["cache-control"], HASHED.test(file) ? IMMUTABLE : undefined, file);
  }
});

describe("behind a CDN", () => {
  const started = [];
  after(() => Promise.all(started.map((host) => host.stop())));
  const start = async (host) => { started.push(await startHost(host)); return started.at(-1); };

  // Asks an edge as ten readers would, and resolves to what it says of each.
  const askAll = async (edge, file) => {
    const cached = [];
    for (let reader = 0; reader < 10; reader++) {
      const { status, headers, body } = await ask(edge.url(addressOf(file)), { "accept-encoding": BROWSERS });
      assert.deepEqual([status, headers["content-encoding"]], [200, "br"]);
      assert.ok(body.equals(read(file + ".br")));
      assertOpen(headers, file);
      cached.push(headers["x-cache"]);
    }
    return cached;
  };
  const page = "treatment-resistant-depression/index.html";
  const app = files.find((f) => /^app-.*wasm$/.test(f));

  it("an edge asks the origin for each page, but once for a file with a hash, when told no-cache", async () => {
    const edge = await start(edgeOf((await start(HOSTS.nginx)).origin));
    assert.ok(!(await askAll(edge, page)).includes("HIT"));
    assert.deepEqual((await askAll(edge, app)).slice(1), Array(9).fill("HIT"));
  });

  it("an edge keeps pages for a minute when told so, each encoding for itself, and browsers still ask each time", async () => {
    const edge = await start(edgeOf((await start(ORIGIN)).origin));
    for (const file of [page, "embed.js", app]) assert.deepEqual((await askAll(edge, file)).slice(1), Array(9).fill("HIT"), file);
    const plain = await ask(edge.url(addressOf(page)), { "accept-encoding": "identity" });
    assert.equal(plain.headers["content-encoding"], undefined);
    assert.ok(plain.body.equals(read(page)));
    assert.match(plain.headers["cache-control"], /max-age=0, must-revalidate/);
    const { etag } = plain.headers;
    const again = await ask(edge.url(addressOf(page)), { "accept-encoding": "identity", "if-none-match": etag });
    assert.deepEqual([again.status, again.headers["x-cache"]], [304, "HIT"]);
  });
});

/** Any page may show the guide, use its files and isolate itself. */
function assertOpen(headers, what) {
  assert.equal(headers["access-control-allow-origin"], "*", what);
  assert.equal(headers["cross-origin-resource-policy"], "cross-origin", what);
  if (/html/.test(headers["content-type"])) assert.equal(headers["cross-origin-embedder-policy"], "require-corp", what);
  assert.equal(headers["x-content-type-options"], "nosniff", what);
  assert.equal(headers["referrer-policy"], "no-referrer", what);
  assert.equal(headers["permissions-policy"], "camera=(), microphone=(), geolocation=()", what);
  assert.equal(headers["x-frame-options"], undefined, `${what}: X-Frame-Options keeps the guide out of clinics' pages`);
  assert.doesNotMatch(headers["content-security-policy"] ?? "", /frame-ancestors|sandbox/, what);
}
