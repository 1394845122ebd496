// The service worker: keeps every file of one build, so that the guide reads
// offline, and never mixes the files of two builds.
//
// Pages come from the network first, because a corrected text must reach
// readers; files with a hash in their name never change, so the kept one is as
// good as any. A new build waits until the reader asks for it or the last page
// of the old one is closed.
const VERSION = "{{VERSION}}";
const FILES = {{FILES}};

// Other apps of the same origin have caches too: ours begin with our scope.
const PREFIX = `careguide ${registration.scope} `;
const CACHE = PREFIX + VERSION;
const HASHED = /-[0-9a-f]{10}\.\w+$/;
const PATIENCE = 4000; // ms that a slow network may take before the kept page answers

const address = (file) => new URL(file, registration.scope).href;
const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

addEventListener("install", (event) => event.waitUntil(fill()));

// All or nothing: a cache that lacks a file would fail its reader when the
// network is away.
async function fill() {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map(async (file) => {
    const url = address(file);
    const kept = HASHED.test(url) && await caches.match(url);
    const answer = kept || await fetch(url, { cache: HASHED.test(url) ? "default" : "no-cache" });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    await cache.put(url, await plain(answer));
  }));
}

// A redirected answer may not be given for a page (some hosts add a slash).
async function plain(answer) {
  return answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer;
}

addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await ours()) if (name !== CACHE) await caches.delete(name);
})()));

addEventListener("message", (event) => {
  if (event.data && event.data.careguide === 1 && event.data.type === "activate") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !url.startsWith(registration.scope)) return;
  if (request.mode === "navigate") event.respondWith(page(request, url));
  else if (HASHED.test(url)) event.respondWith(kept(url).then((answer) => answer || fetch(request)));
  else event.respondWith(fetch(request).catch(async (error) => {
    const answer = await kept(url);
    if (answer) return answer;
    throw error;
  }));
});

// The kept answer for a file, a folder, or the index.html of a folder.
async function kept(url) {
  // Our own build first; an open page of the one before may need its files.
  for (const name of [CACHE, ...await ours()]) {
    const answer = await (await caches.open(name)).match(url.replace(/\/index\.html$/, "/"));
    if (answer) return answer;
  }
}

// The page from the network; the kept one when that fails, answers with an
// error of its own, or takes too long.
async function page(request, url) {
  const stored = await kept(url);
  if (!stored) return fetch(request);
  const late = new Promise((done) => setTimeout(() => done(stored), PATIENCE));
  const fresh = fetch(request).then((answer) => answer.status < 500 ? answer : stored, () => stored);
  return Promise.race([fresh, late]);
}
