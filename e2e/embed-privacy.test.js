// A clinic's page learns nothing of what is typed in the guide, however hard it
// listens; the guide leaves nothing behind, and no blocker takes it for an
// advertisement or a tracker.
import fs from "node:fs";
import { it } from "node:test";
import assert from "node:assert/strict";
import { FiltersEngine, Request } from "@ghostery/adblocker";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { settledHeight, guideFrame } from "./harness/embed.js";
import { button, takenOver } from "./harness/guide.js";
import { clinicPage, snippet } from "./harness/host.js";
import { DIST } from "./harness/site.js";
import { listen, recorder } from "./harness/spy.js";

const { option, find } = FIXTURE;

const SECRET = "qvzxjwk"; // no word, no name, and no part of any file's

inEngines(["chromium", "firefox"], (lab) => {
  for (const sameOrigin of [false, true]) {
    it(`a page that records all it can has not one letter of what is typed${sameOrigin ? ", even where it serves the guide itself" : ""}`, async () => {
      const site = await lab.serve();
      const html = clinicPage(`<label>Yours <input id="own"></label>${snippet.box(site)}`)
        .replace("</head>", `<script src="/rrweb.js"></script><script>(${listen})()</script></head>`)
        .replace("</body>", `${snippet.load(site)}</body>`);
      const pages = { "/clinic": html, "/rrweb.js": { type: "text/javascript", body: recorder() } };
      const host = sameOrigin ? site : await lab.host("", {});
      Object.assign(host.pages, pages);
      const tab = await lab.open();
      await tab.goto(host.origin + "/clinic?patient=4711");
      const frame = await guideFrame(tab);
      await settledHeight(tab, frame);

      // The spy is awake: it has every letter of the page's own field.
      await tab.type("#own", "mnmnm");
      await tab.until("the recorder to hear of the clinic's own field", () => ["event", "recorded"].every((kind) => heard.some((line) => line.startsWith(kind) && line.includes("mnmnm"))));
      const before = await tab.evaluate(() => heard.length);

      await frame.click(button(option));
      await frame.click("#find");
      await takenOver(frame);
      await frame.type("#find", SECRET);
      await frame.until("the search to answer", () => document.querySelector("#find-count").textContent.length > 5);
      await frame.evaluate(() => { document.querySelector("#find").select(); document.execCommand("copy"); });
      await tab.evaluate(() => snoop());
      const heard = await tab.evaluate((from) => window.heard.slice(from), before);
      assert.ok(heard.some((line) => line.startsWith("reached")) && heard.some((line) => line.startsWith("refused")), "the spy did not look");
      assert.deepEqual(heard.filter((line) => line.includes(SECRET)), []);
      // Nor letter by letter: no key that went into the frame came out of it.
      const keys = heard.filter((line) => /^event (key|input|beforeinput)/.test(line));
      assert.deepEqual(keys, []);
      assert.deepEqual(heard.filter((line) => /^recorded .*"source":5\b/.test(line)), [], "inputs that the recorder noted");
      // What the frame says is how tall it is, and which row opened.
      const said = heard.filter((line) => line.startsWith("message")).map((line) => JSON.parse(line.slice(8))).filter((m) => m.careguide === 1);
      const names = new Set(said.flatMap(Object.keys));
      for (const name of names) assert.ok(["careguide", "type", "height", "full", "id", "y", "behavior"].includes(name), `a message has "${name}"`);
      assert.ok(!JSON.stringify(site.requests.filter((r) => !r.path.startsWith("/clinic"))).match(new RegExp(SECRET)), "what was typed was sent");
      assert.deepEqual(tab.errors, []);
    });
  }

  it("leaves no cookie, nothing stored, and tells our server nothing of the clinic's page", async () => {
    const site = await lab.serve();
    const host = await lab.host(clinicPage(snippet.element(site)));
    const tab = await lab.open();
    await tab.goto(host.url("?patient=4711&from=newsletter#room"));
    const frame = await guideFrame(tab);
    await frame.click(button(option));
    await frame.click("#find");
    await takenOver(frame);
    await frame.type("#find", find.words);
    const stored = () => Promise.all([document.cookie, { ...localStorage }, { ...sessionStorage }, indexedDB.databases?.() ?? [], caches.keys(), navigator.serviceWorker.getRegistrations()]).then(JSON.stringify);
    const nothing = JSON.stringify(["", {}, {}, [], [], []]);
    assert.equal(await tab.evaluate(stored), nothing, "for the clinic's page");
    site.pages["/plain"] = "<p>Nothing here.</p>";
    const asked = site.requests.length;
    await tab.goto(site.origin + "/plain");
    assert.equal(await tab.evaluate(stored), nothing, "for our own");
    const requests = site.requests.slice(0, asked);
    assert.ok(requests.some((r) => r.path.endsWith(".wasm")), "the tools were not asked for");
    for (const { path, query, headers } of requests) {
      assert.equal(query, "", path);
      assert.equal(headers.cookie, undefined, path);
      // A browser tells the address of the page that asks for a script, as far as
      // that page lets it: by default, its origin.
      const allowed = path === "/embed.js" ? [undefined, host.origin + "/"] : [undefined];
      const referer = headers.referer?.startsWith(site.origin) ? undefined : headers.referer;
      assert.ok(allowed.includes(referer), `${path}: referer ${headers.referer}`);
      assert.doesNotMatch(JSON.stringify(headers), /patient|newsletter|4711/, path);
    }
  });
});

it("no rule of EasyList or EasyPrivacy matches a file of ours", () => {
  // The lists of April 2019, which the tests of Brave's blocker have with them.
  const lists = ["easylist", "easyprivacy"].map((name) => fs.readFileSync(new URL(`node_modules/ad-block/test/data/${name}.txt`, import.meta.url), "utf8"));
  const engine = FiltersEngine.parse(lists.join("\n"));
  const match = (url, type) => engine.match(Request.fromRawDetails({ url, type, sourceUrl: "https://www.clinic.example/depression/" }));
  // The lists are awake.
  assert.ok(match("https://www.google-analytics.com/analytics.js", "script").match && match("https://ads.example.org/banner_ads.js", "script").match);
  const hits = [];
  const files = fs.readdirSync(DIST, { recursive: true }).map((name) => name.split("\\").join("/")).filter((name) => !/\.(br|gz)$/.test(name));
  assert.ok(files.length > 40, "hardly any files");
  for (const folder of ["", "careguide/"]) {
    for (const name of files) {
      const url = `https://guides.example.org/${folder}${name.replace(/index\.html$/, "")}`;
      for (const type of ["script", "sub_frame", "xmlhttprequest", "image"]) {
        const { match: hit, filter } = match(url, type);
        if (hit) hits.push(`${type} ${url}: ${filter}`);
      }
    }
  }
  assert.deepEqual(hits, []);
});
