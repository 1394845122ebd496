// The guide as an app: it can be installed from any folder, and a new version
// announces itself without disturbing the reader of the old one.
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, HOME, allPages, button, openReady, openRows, source } from "./harness/guide.js";
import { DIST } from "./harness/site.js";

const { option, unnamed } = FIXTURE;

const workerReady = () => navigator.serviceWorker.ready.then((r) => r.active.state === "activated");

it("the manifest's addresses are relative, its pictures exist, and its name says nothing of an illness", () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(DIST, "manifest.webmanifest"), "utf8"));
  const { start_url: start, scope, icons, screenshots = [], shortcuts = [], short_name: name } = manifest;
  for (const url of [start, scope, ...shortcuts.map((s) => s.url)]) assert.doesNotMatch(url, /^(\/|https?:)/);
  for (const { name: shortcut, url } of shortcuts) {
    const [page, id] = url.split("#");
    assert.ok(fs.existsSync(path.join(DIST, page, "index.html")) && (!id || source(page).includes(`id="${id}"`)), `"${shortcut}" leads to ${url}, which is not in the site`);
  }
  for (const { src, sizes, type } of [...icons, ...screenshots]) {
    const file = path.join(DIST, src);
    assert.ok(fs.existsSync(file), `${src} is not in the site`);
    // The width and height of a PNG stand at a fixed place.
    if (type === "image/png") assert.equal([16, 20].map((at) => fs.readFileSync(file).readUInt32BE(at)).join("x"), sizes, src);
  }
  for (const { sizes, src } of screenshots) {
    // What Chromium and app stores take (w3.org/TR/manifest-app-info, web.dev/articles/add-manifest).
    const [short, long] = sizes.split("x").map(Number).sort((a, b) => a - b);
    assert.ok(short >= 320 && long <= 3840 && long <= 2.3 * short, `${src}: ${sizes}`);
  }
  const purposes = icons.flatMap((icon) => (icon.purpose ?? "any").split(" "));
  assert.ok(purposes.includes("any") && purposes.includes("maskable"), `icons for ${purposes}`);
  assert.ok(screenshots.length > 0 && shortcuts.length > 0, "screenshots and shortcuts");
  assert.doesNotMatch(name, new RegExp(unnamed, "i"));
});

// Every guide, the first page, and a page deep inside a guide.
const GUIDES = allPages().filter((page) => source(page).includes('data-page="guide"'));
const FROM = [HOME, ...GUIDES, GUIDE + "topics/a-z/"];

it("every page names the one manifest of the site", () => {
  for (const page of allPages().filter((page) => page !== "demo/")) {
    const href = /<link rel="manifest" href="([^"]*)">/.exec(source(page))?.[1];
    assert.equal(href && path.posix.join(page || ".", href), "manifest.webmanifest", `/${page}`);
  }
});

inEngines(["chromium"], (lab) => {
  for (const prefix of ["/", "/some/prefix/"]) {
    it(`can be installed from ${prefix}, and Chromium has nothing to say to the manifest`, async () => {
      const site = await lab.serve({ prefix });
      const tab = await lab.open();
      const cdp = await tab.page.createCDPSession();
      const { icons, shortcuts, screenshots } = JSON.parse(fs.readFileSync(path.join(DIST, "manifest.webmanifest"), "utf8"));
      for (const page of FROM) {
        await tab.goto(site.url(page));
        await tab.until("the worker to be ready", workerReady);
        const { errors, manifest, url } = await cdp.send("Page.getAppManifest");
        assert.deepEqual({ errors, url }, { errors: [], url: site.url("manifest.webmanifest") }, `/${page}`); // warnings are among them
        assert.deepEqual((await cdp.send("Page.getInstallabilityErrors")).installabilityErrors, [], `/${page}`);
        // What it does not like it leaves out, sometimes without a word.
        assert.deepEqual([manifest.icons, manifest.shortcuts, manifest.screenshots].map((list) => list.length), [icons, shortcuts, screenshots].map((list) => list.length), `/${page}: pictures and shortcuts`);
        assert.deepEqual([manifest.startUrl, manifest.scope, manifest.display], [site.url(), site.url(), "kStandalone"], `/${page}`);
      }
      // An id of the manifest counts from the root of the origin, where a clinic may have an app of its own.
      const { appId } = await cdp.send("Page.getAppId");
      assert.equal(appId, site.url(), "the app's identity");
    });
  }
});

inEngines(["chromium", "firefox"], (lab) => {
  it("says when a new version is ready, changes nothing until the reader asks, and keeps one cache in the end", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await openReady(tab, site.url(GUIDE));
    await tab.until("the worker to be ready", workerReady);
    await openReady(tab, site.url(GUIDE)); // from here on the worker is in charge
    const notice = () => /new version/i.test(document.body.innerText);
    assert.equal(await tab.evaluate(notice), false, "said so on the first visits");
    const caches = () => self.caches.keys();
    const old = await tab.evaluate(caches);
    await tab.click(button(option));

    const worker = fs.readFileSync(path.join(DIST, "sw.js"), "utf8");
    const newer = worker.replace(/(VERSION\s*=\s*["'`])[^"'`]*/, "$1another");
    assert.notEqual(newer, worker, "sw.js has no VERSION that could change");
    site.pages["/sw.js"] = { type: "text/javascript", body: newer };
    await tab.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => true));
    await tab.until("the notice", notice);
    assert.deepEqual(await tab.evaluate(openRows), [option]);

    await tab.evaluate(() => { window.before = true; });
    await tab.click(".cg-notice button");
    await tab.until("the page to load again", () => window.before === undefined && document.readyState === "complete");
    assert.equal(await tab.evaluate(notice), false, "still says so after the change");
    assert.deepEqual(tab.errors, []);
    // An open page may need a file of its own version: the old cache goes with the last of them.
    await tab.close();
    const next = await openReady(await lab.open(), site.url(GUIDE));
    await next.until("the old cache to go", (old) => self.caches.keys().then((names) => names.length === 1 && !old.includes(names[0])), old);
  });
});
