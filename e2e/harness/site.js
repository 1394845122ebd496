// site.js serves a folder, or a handful of pages, on a free port of this
// machine, and can misbehave on request: hold a file back, cut it, lose it.
import http from "node:http";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { fileURLToPath } from "node:url";
import { planOf } from "../plan.js";

// DIST is the built site that the running spec is about (plan.js). Another folder
// can stand in for it (a broken copy, say, to see a spec fail).
const SITES = { small: "../out/small", real: "../../dist" };
export const DIST = path.resolve(process.env.DIST ?? fileURLToPath(new URL(SITES[planOf(path.basename(process.argv[1] ?? "")).guide], import.meta.url)));

const TYPES = {
  html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8",
  wasm: "application/wasm", json: "application/json", webmanifest: "application/manifest+json",
  xml: "application/atom+xml; charset=utf-8", svg: "image/svg+xml", png: "image/png", txt: "text/plain; charset=utf-8",
};

/**
 * Starts a server and resolves to a Site.
 *   dir      folder to serve; null for none
 *   prefix   path the folder appears at, "/" or "/some/prefix/"
 *   name     host name used in URLs: "localhost" is another origin than "127.0.0.1"
 *   pages    {"/absolute/path": text or {type, body, status, head}}: stand in front of the folder
 *   headers  extra headers on every answer, such as a Content-Security-Policy
 *   port     a fixed port, to come back at the address of a stopped site
 *   faults   [{match: /re/, lose: true | cut: share | part: share, rest: promise | until: promise | head: headers}];
 *            of a part the rest comes when its promise is kept
 *   plain    nothing is sent packed; else app.wasm is, as hosts do
 *   lost     answer what is not there with the site's 404.html, as hosts do
 *   worker   false: sw.js is not found, so that no page installs it
 *   budget   {left: n}: after n requests the server has stopped; half: the last is cut half-way
 */
export async function serve({ dir = DIST, prefix = "/", name = "127.0.0.1", pages = {}, headers = {}, port = 0, faults = [], plain = false, lost = false, budget = {}, worker = true } = {}) {
  if (dir !== null && !fs.existsSync(dir)) throw new Error(`${dir}: no such folder: run ./build.sh first`);
  const requests = [];
  const server = http.createServer((request, response) => {
    const url = new URL(request.url, "http://site");
    requests.push({ path: url.pathname, query: url.search, method: request.method, headers: request.headers });
    if (budget.left-- <= 0) return request.socket.destroy();
    const last = budget.half && budget.left === 0 ? [{ match: /^/, cut: 0.5 }] : faults;
    const pack = !plain && /gzip/.test(request.headers["accept-encoding"]);
    const missing = worker ? [] : [prefix + "sw.js"];
    answer(url.pathname, { dir, prefix, pages, missing, headers, faults: last, lost, pack }, response).catch((err) => response.destroy(err));
  });
  await new Promise((done, fail) => server.once("error", fail).listen(port, "127.0.0.1", done));
  port = server.address().port;
  const origin = `http://${name}:${port}`;
  return {
    origin, port, requests, pages, budget,
    url: (to = "") => origin + prefix + to,
    // Open connections would keep a "stopped" site half alive.
    stop: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

async function answer(pathname, { dir, prefix, pages, missing, headers, faults, lost, pack }, response) {
  const found = pathname in pages ? page(pages[pathname]) : dir === null || missing.includes(pathname) ? null : file(dir, prefix, pathname);
  const fault = faults.find((f) => f.match.test(pathname)) ?? {};
  await fault.until;
  const common = { "access-control-allow-origin": "*", "cache-control": "no-cache", ...headers };
  if (!found || fault.lose) {
    const { type, body } = lost ? file(dir, prefix, prefix + "404.html") : { type: TYPES.txt, body: "not found" };
    return response.writeHead(404, { ...common, "content-type": type }).end(body);
  }
  if (found.to) return response.writeHead(301, { ...common, location: found.to }).end();
  const packed = pack && found.file?.endsWith(".wasm");
  if (packed) found.body = gzipped(found);
  const head = { ...common, "content-type": found.type, "content-length": found.body.length, ...(packed && { "content-encoding": "gzip" }), ...found.head, ...fault.head };
  if (fault.part !== undefined) {
    const some = Math.floor(found.body.length * fault.part);
    response.writeHead(200, head).write(found.body.subarray(0, some));
    await fault.rest;
    return response.end(found.body.subarray(some));
  }
  if (fault.cut === undefined) return response.writeHead(found.status ?? 200, head).end(found.body);
  // A cut answer promises the whole length, sends a part and hangs up, as a lost connection does.
  response.writeHead(200, head);
  response.write(found.body.subarray(0, Math.floor(found.body.length * fault.cut)), () => response.destroy());
}

// A file is packed once, not at every request. The copies that the build made are
// no use here: in a copy of dist/ that is broken on purpose they would be whole.
const kept = new Map();
function gzipped({ file, body }) {
  const key = `${file} ${fs.statSync(file).mtimeMs}`;
  if (!kept.has(key)) kept.set(key, zlib.gzipSync(body, { level: 1 }));
  return kept.get(key);
}

function page(made) {
  const { type = TYPES.html, body = "", ...rest } = typeof made === "string" ? { body: made } : made;
  return { type, body: Buffer.from(body), ...rest };
}

function file(dir, prefix, pathname) {
  if (!pathname.startsWith(prefix)) return null;
  let at = path.join(dir, decodeURIComponent(pathname.slice(prefix.length)));
  if (!at.startsWith(dir)) return null;
  if (fs.existsSync(at) && fs.statSync(at).isDirectory()) {
    if (!pathname.endsWith("/")) return { to: pathname + "/" };
    at = path.join(at, "index.html");
  }
  if (!fs.existsSync(at)) return null;
  return { type: TYPES[path.extname(at).slice(1)] ?? "application/octet-stream", body: fs.readFileSync(at), file: at };
}

/** A fault that holds files back until release() is called. */
export function delay(match) {
  let release;
  const until = new Promise((done) => { release = done; });
  return { match, until, release };
}
