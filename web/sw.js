// The service worker: keeps the whole site for reading offline. It shares its
// origin with others, perhaps with a clinic's own app, and touches only what
// lies in its scope and in caches named for it.
//
// A cache holds one version of the site, complete and as it was built: pages
// name their scripts by hash, so a page of one build is of no use beside the
// files of another. Nothing is added to a cache after it was filled.

// The build fills both in. FILES are URLs relative to the scope.
const VERSION = "{{VERSION}}";
const FILES = {{FILES}};

// The space keeps /some/ from taking the caches of /some/prefix/ for its own.
const OURS = `careguide ${registration.scope} `;
const CACHE = OURS + VERSION;

// A name with a hash of its content in it never means another content.
const HASHED = /-[0-9a-f]{8,}\.[a-z]+$/;

const PATIENCE = 3000; // ms that a reader waits for the network when we have the page

// dir/ and dir/index.html are one page, and a query does not change it.
const keyOf = (url) => url.split(/[?#]/)[0].replace(/index\.html$/, "");
const urls = new Set(FILES.map((file) => keyOf(new URL(file, registration.scope).href)));

const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

const find = (name, key) => caches.match(key, { cacheName: name });

// Finds a hashed file in any version: an open page may be older than we are.
async function findAnywhere(key) {
  for (const name of [CACHE, ...await ourCaches()]) {
    const found = await find(name, key);
    if (found) return found;
  }
}

async function fill() {
  const cache = await caches.open(CACHE);
  await Promise.all([...urls].map(async (url) => {
    const kept = HASHED.test(url) && await findAnywhere(url);
    await cache.put(url, kept || await download(url));
  }));
  if (!await caches.has(CACHE)) throw new Error("somebody deleted the cache meanwhile");
}

async function download(url) {
  // Past the browser's own cache, except for names that never change their content.
  const answer = await fetch(url, { cache: HASHED.test(url) ? "default" : "no-cache", mode: "same-origin" });
  // An error, or another page in this one's place, such as a login: better no
  // worker than a wrong page for as long as this version lives.
  const place = (u) => keyOf(u).replace(/(\.html|\/)$/, "");
  if (answer.status !== 200 || place(answer.url) !== place(url)) throw new Error(`${url}: ${answer.status} ${answer.url}`);
  // Made anew, because an answer that was redirected cannot answer a navigation.
  // Its body is unpacked by now, so what the host said of packing is not true
  // any more, and no cache takes an answer with "Vary: *".
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  return new Response(answer.body, { headers });
}

// Deletes what older versions left, once no page that may need it is open. What
// a newer version is filling is not older.
async function tidy() {
  if (registration.installing || registration.waiting) return;
  const windows = await clients.matchAll({ includeUncontrolled: true });
  if (windows.some((w) => w.url.startsWith(registration.scope))) return;
  for (const name of await ourCaches()) if (name !== CACHE) await caches.delete(name);
}

// Answers with the newest that can be had soon: the network's page, or ours
// when the network is slow, gone or answers that it is broken.
async function newest(request, key) {
  const network = fetch(request);
  network.catch(() => {}); // it may fail before anybody listens
  const kept = await find(CACHE, key).catch(() => {}); // no storage, no copy
  if (!kept) return network;
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const answer = await Promise.race([network, late]).catch(() => {});
  return answer && answer.status < 500 ? answer : kept;
}

// A folder's address without its slash: only the host's redirect, or ours when
// it cannot be reached, gives its page an address that its links work from.
const addSlash = (request, key) => fetch(request).catch(() => Response.redirect(key + "/" + new URL(request.url).search));

// A new version waits for the pages that are open, unless a reader asks for it
// with {careguide: 1, type: "activate"}. Claiming counts the page of the first
// visit among them: its files, too, are ours to keep.
addEventListener("install", (e) => e.waitUntil(fill()));
addEventListener("activate", (e) => e.waitUntil(tidy().then(() => clients.claim())));
addEventListener("message", (e) => {
  if (e.data && e.data.careguide === 1 && e.data.type === "activate") skipWaiting();
});

addEventListener("fetch", (e) => {
  const { request } = e;
  const key = keyOf(request.url);
  if (request.method !== "GET" || !key.startsWith(registration.scope)) return;
  if (HASHED.test(key)) e.respondWith(findAnywhere(key).catch(() => {}).then((found) => found || fetch(request)));
  else if (urls.has(key)) e.respondWith(newest(request, key));
  else if (request.mode === "navigate" && urls.has(key + "/")) e.respondWith(addSlash(request, key));
  if (request.mode === "navigate") e.waitUntil(tidy());
});
