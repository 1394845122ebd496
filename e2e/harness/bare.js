// bare.js is a host that knows nothing: a bucket, or a file server that sends
// files with a type and no other header, packs nothing and has no page for wrong
// addresses. What readers must have on such a host is less, but never nothing.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { DIST } from "./site.js";

const TYPES = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml", png: "image/png", json: "application/json" };

/**
 * Starts the host; resolves to {origin, url, requests, stop} as serve() of
 * site.js does.
 *   headers  what it sends besides: {} for a bare bucket,
 *            {"access-control-allow-origin": "*"} for one like GitHub Pages
 *   length   false: it sends files in chunks and does not say how large they are
 */
export async function serveBare({ dir = DIST, headers = {}, length = true } = {}) {
  const requests = [];
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://site");
    requests.push({ path: pathname });
    const file = path.join(dir, decodeURIComponent(pathname), pathname.endsWith("/") ? "index.html" : "");
    if (!file.startsWith(dir) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) return response.writeHead(404).end();
    const body = fs.readFileSync(file);
    const type = TYPES[path.extname(file).slice(1)] ?? "binary/octet-stream";
    response.writeHead(200, { "content-type": type, ...(length && { "content-length": body.length }), ...headers }).end(body);
  });
  await new Promise((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, requests, url: (to = "") => `${origin}/${to}`, stop: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}
