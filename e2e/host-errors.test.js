// The host answers with an error, a login, or another network's page: a reader who
// has the guide on their device reads that. What is not ours is never kept.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, HOME, source } from "./harness/guide.js";
import { DIST } from "./harness/site.js";
import { FILES, PLAIN, install, kept, whole } from "./harness/worker.js";
import fs from "node:fs";
import path from "node:path";

const { option, other } = FIXTURE;
const PAGE = `${GUIDE}${option}/`;
const HOTEL = "<!doctype html><html><head><title>Welcome</title></head><body><h1>Welcome to our hotel</h1><p>Enter your room.</p></body></html>";
const title = (page) => /<h1[^>]*>([^<]*)/.exec(source(page))[1];
// In the page.
const heading = () => document.querySelector("h1")?.textContent;
const entry = async (at) => {
  for (const name of await caches.keys()) if (await (await caches.open(name)).match(at)) return true;
  return false;
};

inEngines(["chromium", "firefox"], (lab) => {
  // A reader who has everything on their device, at a page that the worker knows nothing of.
  const open = async () => {
    const site = await lab.serve({ pages: { [`/${PLAIN}`]: "<!doctype html><title>Nothing</title><p>Nothing here.</p>" } });
    const tab = await lab.open();
    await tab.goto(site.url(PLAIN));
    assert.equal(await tab.evaluate(install), "activated");
    await tab.until("the worker to be in charge", () => navigator.serviceWorker.controller !== null);
    return { site, tab };
  };
  const go = async (tab, url) => {
    await tab.goto(url);
    return tab.until("a heading", () => document.querySelector("h1")?.textContent);
  };

  it("an error of any kind shows the kept page, and none is kept", async () => {
    const { site, tab } = await open();
    for (const status of [400, 401, 403, 407, 408, 418, 423, 429, 451, 500, 502, 503, 504, 511, 599]) {
      site.pages[`/${PAGE}`] = { status, body: `<h1>Error ${status}</h1>` };
      assert.equal(await go(tab, site.url(PAGE)), title(PAGE), `${status}`);
      assert.equal(await tab.evaluate(() => document.querySelector("header .cg-card")), null, `${status}: a sentence that is not true`);
    }
    assert.deepEqual(Object.values(await tab.evaluate(kept)), [whole()]);
  });

  it("a page of somebody else's, with 200, shows the kept page", async () => {
    const { site, tab } = await open();
    for (const body of [HOTEL, `<!-- portal -->\n${HOTEL}`, '<html lang="en" class="login"><body><h1>Sign in</h1>', "<h1>Sign in</h1>", '<!doctype html><html><body><div id="app" data-page="login"></div><h1>Sign in</h1>', ""]) {
      for (const page of [PAGE, GUIDE, HOME]) {
        site.pages[`/${page}`] = { body };
        assert.equal(await go(tab, site.url(page)), title(page), `${page}: ${body.slice(0, 60)}`);
      }
    }
    // Files that the program asks for.
    const file = Object.keys(FILES).find((name) => /^library\/.*\.txt$/.test(name));
    site.pages[`/${file}`] = HOTEL;
    assert.ok(!(await tab.evaluate(async (file) => (await fetch("/" + file, { cache: "no-cache" })).text(), file)).includes("hotel"), file);
  });

  it("a redirect to a login, here or elsewhere, shows the kept page; one to a page of ours is followed", async () => {
    const { site, tab } = await open();
    const login = await lab.host("<h1>Sign in</h1>");
    for (const location of [login.url(), "/login?next=there"]) {
      site.pages["/login"] = "<h1>Sign in</h1>";
      site.pages[`/${PAGE}`] = { status: 302, head: { location } };
      assert.equal(await go(tab, site.url(PAGE)), title(PAGE), location);
      site.pages[`/${GUIDE}${option}`] = { status: 302, head: { location } };
      assert.equal(await go(tab, site.url(GUIDE + option)), title(PAGE), `without its slash, ${location}`);
    }
    site.pages[`/${PAGE}`] = { status: 301, head: { location: `/${GUIDE}${other}/` } };
    assert.equal(await go(tab, site.url(PAGE)), title(`${GUIDE}${other}/`));
  });

  it("a page that is not there any more is read with the day it was kept, before and after the program starts", async () => {
    const { site, tab } = await open();
    const today = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
    const lost = fs.readFileSync(path.join(DIST, "404.html"), "utf8");
    for (const [name, answer] of Object.entries({
      "the host's 404": { status: 404, body: "<h1>Not found</h1>" },
      "our 404": { status: 404, body: lost },
      "our 404 with 200": { body: lost },
      "the first page for every address": { body: source(HOME) },
    })) {
      site.pages[`/${PAGE}`] = answer;
      assert.equal(await go(tab, site.url(PAGE)), title(PAGE), name);
      const sentence = () => document.querySelector("header .cg-card")?.textContent;
      assert.match(await tab.evaluate(sentence) ?? "", new RegExp(`no longer on its website.*${today}`), name);
    }
    await tab.until("the program", () => { dispatchEvent(new Event("pointermove")); return document.documentElement.dataset.app === "ready"; });
    assert.match(await tab.evaluate(() => document.querySelector("header .cg-card")?.textContent) ?? "", /no longer/);
  });

  it("a page that was withdrawn is deleted, and a sentence says so; the others stay", async () => {
    const { site, tab } = await open();
    site.pages[`/${PAGE}`] = { status: 410, body: "<h1>Gone</h1>" };
    assert.match(await go(tab, site.url(PAGE)), /withdrawn/);
    assert.ok(await tab.evaluate(() => document.querySelector('#help-lines a[href^="tel:"]').checkVisibility()), "no help lines");
    assert.equal(await tab.evaluate(entry, site.url(PAGE)), false, "it is kept");
    // What a worker mends at the next page does not bring it back, and is not stopped by it.
    assert.equal(await go(tab, site.url(GUIDE)), title(GUIDE));
    assert.equal(await tab.evaluate(entry, site.url(PAGE)), false, "it came back");
    assert.equal(await tab.evaluate(entry, site.url(`${GUIDE}${other}/`)), true);
    await site.stop();
    assert.notEqual(await go(tab, site.url(PAGE)), title(PAGE));
  });

  it("on a hotel's network nothing of it is kept, and the worker comes once that is left", async () => {
    const site = await lab.serve({ pages: { [`/${PLAIN}`]: "<!doctype html><title>Nothing</title><p>Nothing here.</p>" } });
    const tab = await lab.open();
    for (const name of [PAGE, Object.keys(FILES).find((f) => f.endsWith(".txt")), Object.keys(FILES).find((f) => /^boot-/.test(f))]) {
      await tab.goto(site.url(PLAIN));
      // What came whole in another attempt would not be asked for.
      await tab.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name); });
      site.pages[`/${name}`] = HOTEL;
      assert.equal(await tab.evaluate(install), "redundant", name);
      assert.ok(!await tab.evaluate(entry, site.url(name)), `${name} is kept`);
      delete site.pages[`/${name}`];
    }
    assert.equal(await tab.evaluate(install), "activated");
    assert.deepEqual(Object.values(await tab.evaluate(kept)), [whole()]);
  });

  it("the first words of a page that the host has are shown before the rest has come", async () => {
    const { site, tab } = await open();
    let release;
    const rest = new Promise((done) => { release = done; });
    const half = await lab.serve({ faults: [{ match: new RegExp(`/${PAGE}$`), part: 0.9, rest }], port: (await site.stop(), site.port) });
    const shown = tab.goto(half.url(PAGE));
    await tab.until("the page's own words", () => location.pathname.length > 1 && document.querySelector("h1")?.textContent && document.readyState === "loading").finally(release);
    await shown;
    assert.equal(await tab.evaluate(heading), title(PAGE));
  });
});
