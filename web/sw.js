// The service worker: keeps the whole site for reading offline. It shares its
// origin with others, perhaps with a clinic's own app, and touches only what
// lies in its scope and in caches named for it.
//
// A cache holds one version of the site, complete and as it was built: pages
// name their scripts by hash, so a page of one build is of no use beside the
// files of another. A worker is installed once its cache has all that reading
// needs; only the program may come later, where a reader saves data.
//
// A version takes from older ones whatever has not changed. What a fill that
// was cut short has fetched stays in its version's cache, and is not fetched
// again when the browser tries anew.

// The build fills all of these in. FILES are URLs relative to the scope, each
// with a hash of its content, or "" where the name has one; PROGRAM are those of
// them that only the tools need, in the order in which they are fetched.
const VERSION = "{{VERSION}}";
const FILES = {{FILES}};
const PROGRAM = {{PROGRAM}};
const WORDS = {{WORDS}}; // by language

// The space keeps /some/ from taking the caches of /some/prefix/ for its own.
const OURS = `careguide ${registration.scope} `;
const CACHE = OURS + VERSION;

// A name with a hash of its content in it never means another content.
const HASHED = /-[0-9a-f]{8,}\.[a-z]+$/;

// Their links work at any address (web/not-found.js).
const AWAY = registration.scope + "offline.html";
const GONE = registration.scope + "gone.html";

const PATIENCE = 3000; // ms that a reader waits for the network when we have the page
const AT_ONCE = 3; // downloads: what the reader asks for meanwhile must find room

// dir/ and dir/index.html are one page, and a query does not change it.
const keyOf = (url) => url.split(/[?#]/)[0].replace(/index\.html$/, "");
const urlOf = (file) => keyOf(new URL(file, registration.scope).href);
const hashes = new Map(Object.entries(FILES).map(([file, hash]) => [urlOf(file), hash]));
const program = PROGRAM.map(urlOf);

// Where the caches that were there before this one are noted in it: no file of
// the site has such a name.
const OLDER = registration.scope + "?older";

const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

const find = (name, key) => caches.match(key, { cacheName: name });

// Finds a hashed file in any version: an open page may be older than we are.
async function findAnywhere(key) {
  for (const name of [CACHE, ...await ourCaches()]) {
    const found = await find(name, key);
    if (found) return found;
  }
}

// Whether an answer has the content that the build wrote.
async function isAsBuilt(answer, hash) {
  const sum = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
  const hex = [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.startsWith(hash);
}

// What an answer begins with tells whose it is: our pages say in their first tag what
// they are, also where the host has changed them a little. That is the name of a kind
// of page (app/page), "html" for another's, "" for a file that is no page. Only the
// start is waited for.
const START = 4096; // bytes in which a page's first tag must come
const HTML = /^\s*(<!--[^]*?-->\s*)*<(!doctype html|html|head|title|meta|script|body|h1)\b/i;
async function kindOf(answer) {
  const reader = answer.clone().body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (reader && text.length < START && !/<html\b[^>]*>|^\s*[^<\s]/i.test(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  reader?.cancel();
  if (!HTML.test(text)) return "";
  return /<html\b[^>]*\sdata-page=["']?([\w-]+)/i.exec(text)?.[1] || "html";
}

// Whether an answer can be what the site has at this address, and not a page that the
// network, or a login, has put in its place.
const isPage = (key) => key.endsWith("/") && !key.startsWith(registration.scope + "demo/");
const place = (url) => keyOf(url).replace(/(\.html|\/)$/, "");
async function isOurs(answer, key, known) {
  if (answer.status !== 200 || place(answer.url) !== place(key)) return false;
  const kind = known ?? await kindOf(answer);
  if (isPage(key)) return !/^(|html|not-found)$/.test(kind);
  return !kind === !/(\/|\.html)$/.test(key);
}

// Finds a file of this version among what we have, whichever version brought it.
async function findSame(key) {
  const hash = hashes.get(key);
  if (!hash) return findAnywhere(key);
  for (const name of [CACHE, ...await ourCaches()]) {
    const found = await find(name, key);
    if (found && await isAsBuilt(found, hash)) return found;
  }
}

// Puts files into this version's cache that are not there yet.
async function fill(keys) {
  const cache = await caches.open(CACHE);
  const queue = [...keys];
  const take = async () => {
    for (let key = queue.shift(); key; key = queue.shift()) {
      if (HASHED.test(key) && await find(CACHE, key)) continue;
      const copy = await findSame(key) || await download(key);
      if (copy) await cache.put(key, copy);
    }
  };
  // When one fails, the others end what they are at: that is kept.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => take().finally(() => { queue.length = 0; })));
  for (const { reason } of ends) if (reason) throw reason;
  if (!await caches.has(CACHE)) throw new Error("somebody deleted the cache meanwhile");
}

// Fetches a file to keep; nothing where the host has withdrawn it.
async function download(url) {
  // Past the browser's own cache, except for names that never change their content.
  const answer = await fetch(url, { cache: HASHED.test(url) ? "default" : "no-cache", mode: "same-origin", priority: "low" });
  if (answer.status === 410) return;
  // An error, or another page in this one's place, such as a login: better no
  // worker than a wrong page for as long as this version lives.
  if (!await isOurs(answer, url)) throw new Error(`${url}: ${answer.status} ${answer.url}`);
  return toKeep(await lean(answer, { priority: "low" }));
}

// A host that packs nothing sends five times as much of the program as it must:
// then the copy in gzip beside it is taken, and unpacked here.
async function lean(answer, how) {
  const LARGE = 100_000; // bytes
  const { url, headers } = answer;
  if (!(headers.get("content-length") > LARGE) || headers.has("content-encoding") || !program.includes(keyOf(url)) || !self.DecompressionStream) return answer;
  const copy = await fetch(url + ".gz", how).catch(() => {});
  if (!copy || copy.status !== 200 || copy.headers.has("content-encoding")) return answer;
  answer.body.cancel();
  return new Response(copy.body.pipeThrough(new DecompressionStream("gzip")), { headers });
}

// An answer made anew, because one that was redirected cannot answer a
// navigation. Its body is unpacked by now, so what the host said of packing is
// not true any more, and no cache takes an answer with "Vary: *". It notes the day.
const KEPT = "careguide-kept";
function toKeep(answer) {
  const headers = new Headers(answer.headers);
  headers.set(KEPT, new Date().toISOString());
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  return new Response(answer.body, { headers });
}

// Where a reader saves data, the program comes when they ask for a tool, or
// when they have installed the guide: nobody else has to pay for it. One that
// an older version has brought, and that has not changed, costs nothing.
const saves = () => navigator.connection?.saveData || /2g/.test(navigator.connection?.effectiveType);

async function fillAll() {
  await fill([...hashes.keys()].filter((key) => !program.includes(key)));
  if (!saves()) return fill(program);
  for (const key of program) if (await findAnywhere(key)) await fill([key]);
}

// Fetches what this version should have and has not: the program that was left
// out, once its time has come, and what a browser has lost or thrown away. A host
// that has another version by now has none of it: there a new worker comes.
const others = new Set();
async function mend(wanted) {
  const cache = await caches.open(CACHE);
  const have = new Set((await cache.keys()).map(({ url }) => url));
  for (const [key, hash] of hashes) {
    if (have.has(key) || others.has(key) || program.includes(key) && !wanted && saves()) continue;
    const found = await findSame(key) || await download(key);
    if (found && (!hash || await isAsBuilt(found, hash))) await cache.put(key, found);
    else others.add(key); // it is not asked for at every page
  }
}
const fillRest = (wanted) => mend(wanted).catch(() => {}); // the next page tries again

// Notes which caches are older than this version. What comes later belongs to a
// newer one, which may not have all of it yet.
async function noteOlder() {
  const older = (await ourCaches()).filter((name) => name !== CACHE);
  await (await caches.open(CACHE)).put(OLDER, new Response(JSON.stringify(older)));
}

// Deletes what older versions left, once no page that may need it is open. One
// of them may be on its way back: then it is not older any more.
async function tidy() {
  if (registration.installing || registration.waiting) return;
  const windows = await clients.matchAll({ includeUncontrolled: true });
  if (windows.some((w) => w.url.startsWith(registration.scope))) return;
  const older = await find(CACHE, OLDER);
  for (const name of older ? await older.json() : []) await caches.delete(name);
}

// Answers with the newest that can be had soon: the network's page, or ours
// when the network is slow, gone or answers with anything but ours.
async function newest(e, key) {
  const { request } = e;
  const network = fetch(request);
  network.catch(() => {}); // it may fail before anybody listens
  const kept = await find(CACHE, key).catch(() => {}); // no storage, no copy
  if (!kept) return request.mode === "navigate" ? network.catch((why) => instead(key, why)) : network;
  const judged = network.then((answer) => judge(answer, key, kept)).catch(() => {});
  e.waitUntil(judged); // a page that is withdrawn goes, however late the host says so
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  return await Promise.race([judged, late]) || kept;
}

// Returns what a reader gets of a host's answer; nothing where that is the kept copy
// as it is.
async function judge(answer, key, kept) {
  if (isPage(key) && answer.status === 410) return withdrawn(answer, key);
  if (isPage(key) && answer.status === 404) return lost(kept);
  // Where to, a worker is not told. The browser follows if that is ours.
  if (answer.type === "opaqueredirect") return await leadsHome(key) ? answer : undefined;
  const kind = await kindOf(answer);
  if (await isOurs(answer, key, kind) && kind === await kindOf(kept)) return answer;
  // Some hosts answer a wrong address with another page of the site.
  if (isPage(key) && answer.status === 200 && kind !== "html") return lost(kept);
}

// Whether the host's redirect of an address ends at a page of ours.
async function leadsHome(url) {
  const there = await fetch(url, { mode: "same-origin" });
  const ours = await isOurs(there, keyOf(there.url));
  there.body?.cancel();
  return ours;
}

// A kept page that the host has no more, with a sentence that says so. It stands in
// the header, whose parts outlive the start of the program.
async function lost(kept) {
  const text = await kept.clone().text();
  const words = WORDS[/\sdata-lang="?([\w-]+)/.exec(text)?.[1]] || Object.values(WORDS)[0];
  const date = new Date(kept.headers.get(KEPT) || kept.headers.get("date") || Date.now());
  const line = words.lost.replace("%s", date.toLocaleDateString(words.dates, { dateStyle: "long" }));
  return new Response(text.replace(/<header\b[^>]*>/, `$&<p class="cg-card">${line}</p>`), { headers: kept.headers });
}

// A page that its publisher has withdrawn: no copy of it stays.
async function withdrawn(answer, key) {
  for (const name of await ourCaches()) await (await caches.open(name)).delete(key);
  const page = await find(CACHE, GONE);
  return page ? new Response(page.body, { status: 410, headers: page.headers }) : answer;
}

// Leads from a page that is lost to the nearest one above it that we have, else to
// a guide: there is help, and the way to all others.
async function instead(key, why) {
  const readers = ({ url }) => url.endsWith("/") && !/\/(demo|embed)\//.test(url);
  const pages = (await (await caches.open(CACHE)).keys()).filter(readers).map(({ url }) => url).sort((a, b) => a.length - b.length);
  const page = pages.filter((url) => key.startsWith(url)).at(-1) || pages[0];
  if (!page) throw why;
  return Response.redirect(page);
}

// Answers a navigation to an address that is none of ours: perhaps the host has
// something there. Without a network nobody knows: a page of ours says so.
const elsewhere = (request, key) => fetch(request).catch(async (why) => await find(CACHE, AWAY).catch(() => {}) || instead(key, why));

// Answers with a hashed file. One of ours that was left out is kept from now on.
async function hashed(e, key) {
  const found = await findAnywhere(key).catch(() => {});
  if (found) return found;
  const answer = await fetch(e.request);
  if (!hashes.has(key) || answer.status !== 200) return answer;
  const whole = toKeep(await lean(answer, {}));
  const copy = whole.clone();
  e.waitUntil(keepHashed(key, copy).catch(() => {})); // cut off, or no room
  return whole;
}

// Its name has the start of its hash: what has another is not this file.
async function keepHashed(key, copy) {
  const [, hash] = /-([0-9a-f]+)\.[a-z]+$/.exec(key);
  if (await isAsBuilt(copy, hash)) await (await caches.open(CACHE)).put(key, copy);
}

// A folder's address without its slash: only the host's redirect, or ours where it
// gives none that leads there, gives its page an address that its links work from.
async function addSlash(request, key) {
  const answer = await fetch(request).catch(() => {});
  if (answer?.type === "opaqueredirect" && await leadsHome(key).catch(() => {})) return answer;
  return Response.redirect(key + "/" + new URL(request.url).search);
}

// A new version waits for the pages that are open, unless a reader asks for it
// with {careguide: 1, type: "activate"}. Claiming counts the page of the first
// visit among them: its files, too, are ours to keep.
addEventListener("install", (e) => e.waitUntil(fillAll()));
addEventListener("activate", (e) => e.waitUntil(noteOlder().then(tidy).catch(() => {}).then(() => clients.claim())));
addEventListener("message", (e) => {
  if (!e.data || e.data.careguide !== 1) return;
  if (e.data.type === "activate") skipWaiting();
  if (e.data.type === "whole") e.waitUntil(fillRest(true)); // web/boot/offline.js: the guide is installed
});

addEventListener("fetch", (e) => {
  const { request } = e;
  const key = keyOf(request.url);
  if (request.method !== "GET" || !key.startsWith(registration.scope)) return;
  if (HASHED.test(key)) e.respondWith(hashed(e, key));
  else if (hashes.has(key)) e.respondWith(newest(e, key));
  else if (request.mode === "navigate") e.respondWith((hashes.has(key + "/") ? addSlash : elsewhere)(request, key));
  if (request.mode === "navigate") e.waitUntil(tidy().then(() => fillRest()));
});
