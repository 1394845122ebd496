// serve.js answers with the files of a folder, in the best copy beside them that
// Chromium reads, on a free port: one server for all that is compared.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";

const TYPES = {
  html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8",
  wasm: "application/wasm", json: "application/json", webmanifest: "application/manifest+json",
  svg: "image/svg+xml", png: "image/png", woff2: "font/woff2", txt: "text/plain; charset=utf-8",
};
// What hosts compress; pictures and fonts are compressed already.
const TEXT = /\.(html|js|css|wasm|json|webmanifest|svg|xml|txt)$/;

/** Serves dir, and pages ({"/path": html}) before it. Hosts under another name are another origin. */
export async function serve({ dir = null, pages = {}, name = "127.0.0.1" }) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://site");
    const found = pages[pathname] ? { type: TYPES.html, body: Buffer.from(pages[pathname]) } : file(dir, pathname);
    if (!found) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    response.writeHead(200, {
      "access-control-allow-origin": "*", "cache-control": "no-cache", vary: "accept-encoding",
      "content-type": found.type, "content-length": found.body.length, ...(found.encoding && { "content-encoding": found.encoding }),
    }).end(found.body);
  });
  await new Promise((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  return {
    origin: `http://${name}:${server.address().port}`, pages,
    stop: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

function file(dir, pathname) {
  if (dir === null) return null;
  let at = path.join(dir, decodeURIComponent(pathname));
  if (!at.startsWith(dir)) return null;
  if (fs.existsSync(at) && fs.statSync(at).isDirectory()) at = path.join(at, "index.html");
  if (!fs.existsSync(at)) return null;
  const type = TYPES[path.extname(at).slice(1)] ?? "application/octet-stream";
  for (const [ending, encoding] of [[".zst", "zstd"], [".br", "br"]]) {
    if (fs.existsSync(at + ending)) return { type, body: fs.readFileSync(at + ending), encoding };
  }
  return { type, body: fs.readFileSync(at) };
}

/** Puts a copy in brotli, quality 11 as in dist/, beside each file of a folder that a host would compress. */
export function compress(dir) {
  for (const name of fs.readdirSync(dir, { recursive: true })) {
    const at = path.join(dir, name);
    if (TEXT.test(name) && fs.statSync(at).isFile()) fs.writeFileSync(at + ".br", brotli(fs.readFileSync(at)));
  }
}

/** The brotli of some bytes, as small as it gets. */
export const brotli = (data) => zlib.brotliCompressSync(data, { params: {
  [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: data.length,
} });
