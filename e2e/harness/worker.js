// worker.js installs and asks the service worker from a page that has no other
// script: one that is installed, cut off and mended a hundred times in a minute.
// Functions marked "in the page" run there and use nothing from here.
import fs from "node:fs";
import path from "node:path";
import { DIST } from "./site.js";

/** A page with nothing in it, which the worker knows nothing of. */
export const PLAIN = "plain.html";

/** The files that a worker keeps, as in sw.js: {url: hash or ""}. */
export const FILES = JSON.parse(/\bFILES\s*=\s*(\{[^}]*\})/.exec(fs.readFileSync(path.join(DIST, "sw.js"), "utf8"))[1]);

/** In the page: installs the worker, or what is new of it; resolves to how that ended: activated, installed or redundant. */
export async function install() {
  let registration;
  try {
    registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
    if (registration.active) await registration.update();
  } catch {
    return "redundant"; // its script did not come
  }
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  // An update waits for pages: it has come as far as it can when it is installed.
  const ends = registration.active && worker !== registration.active ? /^(installed|activated|redundant)$/ : /^(activated|redundant)$/;
  return new Promise((done) => {
    const look = () => ends.test(worker.state) && done(worker.state);
    worker.addEventListener("statechange", look);
    look();
  });
}

/** In the page: {version: {path: bytes}} of all that is kept. */
export async function kept() {
  const all = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const keys = (await cache.keys()).filter(({ url }) => !url.endsWith("?older"));
    const sizes = await Promise.all(keys.map(async (key) => [new URL(key.url).pathname, (await (await cache.match(key)).arrayBuffer()).byteLength]));
    all[name.split(" ").at(-1)] = Object.fromEntries(sizes);
  }
  return all;
}

/** What a whole cache of dist/ has: {path: bytes}. */
export function whole() {
  return Object.fromEntries(Object.keys(FILES).map((url) => {
    const at = path.join(DIST, url.endsWith("/") ? url + "index.html" : url);
    return [new URL(url, "http://site/").pathname, fs.statSync(at).size];
  }));
}

export const worker = () => fs.readFileSync(path.join(DIST, "sw.js"), "utf8");
