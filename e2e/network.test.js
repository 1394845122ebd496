// Nothing leaves the device: every kind of page, every tool and the embed are
// used to the last button, while a proxy notes all that the browser sends, the
// worker's requests too, and the server notes how it was asked.
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { guideFrame } from "./harness/embed.js";
import { GUIDE, allPages, takenOver } from "./harness/guide.js";
import { clinicPage, snippet } from "./harness/host.js";
import { QUESTIONS, ask, listed, openQuestions } from "./harness/mine.js";
import { proxy } from "./harness/proxy.js";
import { DIST } from "./harness/site.js";
import { useEverything } from "./harness/walk.js";

// One of each kind, and all tools.
const PAGES = ["", "embed/", ...["", "ect/", "safety/", "evidence/", "glossary/", "sources/", "changes/", "topics/", "topics/a-z/", "compare/", "compare/ect-ketamine/", "questions/", "values/", "tried/", "my-pages/", "settings/"].map((page) => GUIDE + page)];
const SECRET = "secretword"; // useEverything writes it into every field

// What a reader does only to have something kept. A country is kept for the tab
// that it was chosen in, and settings when one is chosen: both say so.
const KEEPING = "keep it|#region ";

/** In a page: what this origin has stored. */
const stored = async () => ({
  cookie: document.cookie, local: { ...localStorage }, session: { ...sessionStorage },
  databases: ((await indexedDB.databases?.()) ?? []).map((db) => db.name), caches: await caches.keys(),
});

it("no page names an address that a browser would ask by itself, but its own files", () => {
  const pages = allPages().filter((page) => !page.startsWith("demo/")).map((page) => `${page}index.html`).concat("404.html");
  for (const page of pages) {
    const html = fs.readFileSync(path.join(DIST, page), "utf8").replace(/<script>[^]*?<\/script>|<style>[^]*?<\/style>/g, "");
    assert.doesNotMatch(html, /<[^>]*\s(ping|srcset|poster|background|cite|formaction|data-src|http-equiv="refresh")[=\s>]/i, page);
    assert.match(html, /<meta name="referrer" content="no-referrer">/, page);
    for (const [tag, name] of html.matchAll(/<(link|script|img|iframe|source|video|audio|object|embed|use|image)\b[^>]*>/gi)) {
      assert.doesNotMatch(tag, /rel="?[^"]*(dns-prefetch|preconnect|prefetch|prerender|preload)/i, page);
      const to = /\s(?:href|src|data)="([^"]*)"/.exec(tag)?.[1] ?? "";
      // Canonical and alternate addresses are read by search engines, and fetched by nobody.
      if (name === "link" && /rel="(canonical|alternate)"/.test(tag)) continue;
      assert.doesNotMatch(to, /^(\w+:)?\/\/|\?/, `${page}: ${tag}`);
    }
  }
});

inEngines(["chromium"], (lab) => {
  it("a full walk asks our own origin for files, and nobody for anything else", async () => {
    const gate = await proxy();
    lab.things.push(() => gate.stop());
    const site = await lab.serve();
    const clinic = await lab.host(clinicPage(snippet.element(site)));
    const tab = await lab.open({ proxy: gate.port });
    await tab.goto("about:blank");
    await tab.page.setCacheEnabled(true);
    const before = gate.asked.length; // a new browser's own
    let used = 0;
    for (const page of PAGES) {
      await tab.goto(site.url(page));
      if (await tab.evaluate(() => document.querySelector("#find, #tool, #compare-box") !== null)) await takenOver(tab);
      used += (await tab.evaluate(useEverything, KEEPING)).length;
      // Settings stay on the device, and what is written in the tab; nothing else, unasked.
      const { caches, local, session, ...rest } = await tab.evaluate(stored);
      assert.deepEqual(rest, { cookie: "", databases: [] }, `stored by /${page}`);
      assert.deepEqual(Object.keys(local).filter((key) => key !== "careguide-display"), [], `on the device by /${page}, unasked`);
      assert.deepEqual(Object.keys(session).filter((key) => !["careguide-plan", "careguide-drafts"].includes(key)), [], `in the tab by /${page}`);
      assert.ok(caches.every((name) => name.startsWith(`careguide ${site.url()}`)), `caches: ${caches}`);
    }
    await tab.until("the worker to have all", () => navigator.serviceWorker.ready.then(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).some((n) => n > 40)));
    await tab.goto(clinic.url("?patient=4711#room"));
    const frame = await guideFrame(tab);
    await frame.click("#find");
    await takenOver(frame);
    used += (await frame.evaluate(useEverything)).length;
    assert.ok(used > 250, `only ${used} things were there to use`);
    assert.deepEqual(await tab.evaluate(stored), { cookie: "", local: {}, session: {}, databases: [], caches: [] }, "stored for the clinic's origin");

    // What Chromium asks its maker for, it asks on an empty page as well.
    const own = ({ method, url }) => method === "CONNECT" && /^[\w.-]+\.(google|googleapis|gvt1)\.com:443$/.test(url);
    const asked = gate.asked.slice(before).filter((request) => !own(request));
    const home = [site.origin, clinic.origin];
    assert.deepEqual(tab.requests.filter((url) => !/^(data|blob|about):/.test(url) && !home.includes(new URL(url).origin)), [], "asked for by a page");
    assert.ok(asked.length > 100, `${asked.length} requests: the proxy sees hardly any`);
    assert.ok(asked.some(({ url }) => url.endsWith("/sw.js")), "the proxy does not see the worker");
    for (const { method, url, headers, body } of asked) {
      const what = `${method} ${url}`;
      const { origin, search } = new URL(method === "CONNECT" ? `http://${url}` : url);
      if (origin === clinic.origin) continue; // the clinic's own page
      assert.equal(origin, site.origin, what);
      assert.equal(method, "GET", what);
      assert.equal(body + search, "", what);
      assert.equal(headers.cookie, undefined, what);
      // The worker names itself to its own origin where the host does not forbid it;
      // the clinic's page, which asks for embed.js, as its own policy has it.
      const named = headers.referer === site.url("sw.js") ? undefined : headers.referer;
      if (!url.endsWith("/embed.js")) assert.equal(named, undefined, what);
      assert.doesNotMatch(JSON.stringify(headers) + url, new RegExp(`${SECRET}|4711|ketamine%20`), what);
    }
    assert.deepEqual(tab.errors, []);
  });
});

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("a list stays on our own pages: no other site finds it, however the reader gets there", async () => {
    const site = await lab.serve();
    const other = await lab.host("<p>Another site</p>");
    const tab = await openQuestions(await lab.open(), site);
    const follow = (href) => tab.evaluate((href) => {
      const a = Object.assign(document.createElement("a"), { href });
      document.body.append(a);
      setTimeout(() => a.click()); // the page cannot answer while it leaves
    }, href);
    const there = (way) => tab.until(`the other site, ${way}`, () => document.body?.textContent === "Another site" && `its name: ${window.name}`);
    await ask(tab, "Mine alone?");
    await follow(site.url(QUESTIONS) + "?again"); 
    await tab.until("the page to come anew", () => location.search === "?again");
    await takenOver(tab);
    await listed(tab, "Mine alone?");
    for (const way of ["by a link", "by a script"]) {
      await tab.evaluate(() => document.querySelector('.cg-contents a[href^="#"], a[href^="#"]')?.click()); // within the page
      if (way === "by a link") await follow(other.url());
      else await tab.evaluate((href) => { setTimeout(() => location.assign(href)); }, other.url());
      assert.equal(await there(way), "its name: ");
      await openQuestions(tab, site);
      await listed(tab, "Mine alone?");
    }
    await tab.goto(other.url());
    assert.equal(await there("by its address"), "its name: ");
  });
});
