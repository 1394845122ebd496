// Reading offline, and updates: web/sw.js and web/boot/offline.js.
const file = "web/sw.js";

export default [
  {
    name: "a login page that stands in a page's place is kept for reading offline",
    file, find: "if (answer.status !== 200 || place(answer.url) !== place(key)) return false;", put: "if (answer.status !== 200) return false;",
    specs: ["offline", "install", "fault-worker", "app"],
  },
  {
    name: "a page of one version is kept beside the scripts of another",
    file, find: "if (found && await isAsBuilt(found, hash)) return found;", put: "if (found) return found;",
    specs: ["offline", "fault-worker", "app"],
  },
  {
    name: "the host's own app loses its caches when the guide tidies up",
    file, find: "const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));", put: "const ourCaches = () => caches.keys();",
    specs: ["subpath"],
  },
  {
    name: "the guide in /some/ takes the caches of the one in /some/prefix/ for its own",
    file, find: "const OURS = `careguide ${registration.scope} `;", put: "const OURS = `careguide ${registration.scope}`;",
    specs: ["subpath"],
  },
  {
    name: "a page that is open loses its files when a newer version comes",
    file, find: "if (windows.some((w) => w.url.startsWith(registration.scope))) return;", put: "",
    specs: ["app", "fault-worker", "fault-builds"],
  },
  {
    name: "a new version takes over under the reader's hands",
    file, find: "addEventListener(\"install\", (e) => e.waitUntil(fillAll()));", put: "addEventListener(\"install\", (e) => e.waitUntil(fillAll().then(() => skipWaiting())));",
    specs: ["app", "fault-reader"],
  },
  {
    name: "on a slow network a reader waits for pages that are on the device",
    file, find: "return await Promise.race([judged, late]) || kept;", put: "return await judged || kept;",
    specs: ["offline", "app", "install"],
  },
  {
    name: "a host that answers with its error page hides the page on the device",
    file, find: "  if (await isOurs(answer, key, kind) && kind", put: "  if (answer.status >= 500 || await isOurs(answer, key, kind) && kind",
    specs: ["offline", "fault-worker", "faults"],
  },
  {
    name: "a reader who saves data pays for a program that they have not asked for",
    file, find: "if (!saves()) return fill(program);", put: "return fill(program);",
    specs: ["offline"],
  },
  {
    name: "what a browser has thrown away of the guide is never fetched again",
    file, find: "if (request.mode === \"navigate\") e.waitUntil(tidy().then(() => fillRest()));", put: "if (request.mode === \"navigate\") e.waitUntil(tidy());",
    specs: ["offline", "fault-worker"],
  },
  {
    name: "offline, an address with a tracking parameter is not found",
    file, find: "const keyOf = (url) => url.split(/[?#]/)[0]", put: "const keyOf = (url) => url.split(/#/)[0]",
    specs: ["offline"],
  },
  {
    name: "offline, a folder's address without its slash gives a page whose links lead nowhere",
    file, find: "Response.redirect(key + \"/\" + new URL(request.url).search)", put: "find(CACHE, key + \"/\")",
    specs: ["offline", "app", "subpath"],
  },
  {
    name: "an installation that was cut off starts from nothing",
    file, find: "if (HASHED.test(key) && await find(CACHE, key)) continue;\n      const copy = await findSame(key) || await download(key);", put: "const copy = await download(key);",
    specs: ["offline"],
  },
  {
    name: "while pages are fetched for later, what the reader asks for has to wait",
    file, find: "const AT_ONCE = 3;", put: "const AT_ONCE = 60;",
    specs: ["offline"],
  },
  {
    name: "the guide is kept on the device of somebody who left at once",
    file: "web/boot/offline.js", find: "careguideReader.then(async () => {", put: "Promise.resolve().then(async () => {",
    specs: ["install", "loading", "privacy", "offline"],
  },
  {
    name: "the notice of a new version lies over the word that a reader types",
    file: "web/boot/offline.js", find: "if (!typing()) return then();", put: "return then();",
    specs: ["fault-reader", "app"],
  },
  {
    name: "where a network leads nowhere, nobody is told that they are offline",
    file: "web/boot/offline.js", find: ".then(() => say(false), () => say(true));", put: ".then(() => say(false), () => {});",
    specs: ["install"],
  },
  {
    name: "whoever said no to installing is asked again with each page",
    file: "web/boot/install.js", find: "const no = () => storage((s) => s.setItem(KEY, \"no\"));", put: "const no = () => {};",
    specs: ["install"],
  },
  {
    name: "\"Show all\" counts as three rows that a reader has read, and brings the question to install",
    file: "web/boot/install.js", find: "if (now.length === 1) opened.add(now[0].target);", put: "for (const { target } of now) opened.add(target);",
    specs: ["install"],
  },
  {
    name: "a hotel's page stands where the kept one would be better",
    file: "web/sw.js", find: "if (await isOurs(answer, key, kind) && kind === await kindOf(kept)) return answer;", put: "if (answer.status === 200) return answer;",
    specs: ["host-errors"],
  },
  {
    name: "a hotel's page is kept for as long as the version lives",
    file: "web/sw.js", find: "if (isPage(key)) return !/^(|html|not-found)$/.test(kind);", put: "if (isPage(key)) return true;",
    specs: ["host-errors"],
  },
  {
    name: "a page that was withdrawn stays on the device",
    file: "web/sw.js", find: "if (isPage(key) && answer.status === 410) return withdrawn(answer, key);", put: "",
    specs: ["host-errors"],
  },
  {
    name: "a page that the host has no more looks as if it were the newest",
    file: "web/sw.js", find: "if (isPage(key) && answer.status === 404) return lost(kept);", put: "",
    specs: ["host-errors"],
  },
];
