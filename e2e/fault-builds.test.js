// Files of two builds meet: an old page and a newer program, a newer page and an
// old program, a worker of one build and a server with another. Builds are real:
// of this tree, and of this tree with a few words changed, or with another model.
import fs from "node:fs";
import path from "node:path";
import { after, before, it } from "node:test";
import assert from "node:assert/strict";
import { build } from "./harness/builds.js";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, button, openReady, openRows, takenOver } from "./harness/guide.js";
import { CANNOT, PLAIN, counted } from "./harness/faultlist.js";
import { ask, keeps, listed, openQuestions, press } from "./harness/mine.js";
import { DIST } from "./harness/site.js";

const { slug, option, find } = FIXTURE;

const NEWER = [
  ["app/ui/words_search.go", /%d results/g, "%d answers"],
  [`${FIXTURE.content}/guides/${slug}/en/options/${option}.md`, /^(title: .*) \((\w+)\)$/m, "$1, $2"],
];
// Another model: a program that reads no content of this build's. Nothing else of it is needed.
const OTHER = [
  ["app/guide/guide.go", /type Library struct \{/, "type Library struct {\n\tEdition string"],
  ["app/site/site.go", /\{"library", b\.writeLibrary\},[^]*\{"service worker", b\.writeWorker\},/, ""],
];
const old = { dir: DIST };
let newer, other;
before(() => {
  newer = build(NEWER);
  other = build(OTHER);
});
after(() => { newer?.forget(); other?.forget(); });

const named = (dir, start) => fs.readdirSync(dir).find((name) => name.startsWith(start) && /\.(js|css|wasm)$/.test(name));
const read = (dir, name) => fs.readFileSync(path.join(dir, name));
/** Those files of one build under the names that another has for them. */
const under = (to, from, ...starts) => Object.fromEntries(starts.map((start) => {
  const name = named(to.dir, start);
  return ["/" + name, { type: name.endsWith(".wasm") ? "application/wasm" : "text/javascript", body: read(from.dir, named(from.dir, start)) }];
}));
const guide = (of) => ({ [`/${GUIDE}`]: read(of.dir, `${GUIDE}index.html`).toString() });
const content = (to, from) => {
  const file = ({ dir }) => `library/${fs.readdirSync(path.join(dir, "library"))[0]}/en/${GUIDE.slice(0, -1)}.txt`;
  return { ["/" + file(to)]: { type: "text/plain", body: read(from.dir, file(from)) } };
};
const program = ["app-", "wasm_exec-", "tools-"];
const FINDS = { old: /\d results/, newer: /\d answers/ };

// Each meeting: the build that is served, what stands in the place of its files, and what the search says then.
const MEETINGS = {
  "an old page and a newer program that fits": () => [old, under(old, newer, ...program), FINDS.newer],
  "a newer page and an old program that fits": () => [newer, under(newer, old, ...program), FINDS.old],
  "a newer page and program, and old content that fits": () => [newer, content(newer, old), FINDS.newer],
  "an old page and a program of another model": () => [old, under(old, other, "app-"), CANNOT],
  "an old page whose scripts the host has no more": () => [newer, guide(old), PLAIN],
  "an old page and its boot.js, and no program of theirs any more": () => [newer, { ...guide(old), ...under(old, old, "boot-") }, CANNOT],
};

inEngines(["chromium", "firefox"], (lab) => {
  // In the page: the words of the guide, without what scripts add to them.
  const text = () => [...document.querySelectorAll("#careguide :is(h1, h2, h3, p, li, dd, dt):not(.cg-clinic, [role], .cg-overdue, .cg-ask *, .cg-origin, .cg-showall, .cg-help__choice)")].map((e) => e.textContent);
  for (const [meeting, made] of Object.entries(MEETINGS)) {
    it(`${meeting}: all of the text, the rows, and a search that works or says that it does not`, async (t) => {
      const [{ dir }, pages, says] = made();
      const site = await lab.serve({ dir, pages, faults: [{ match: /\.wasm\.gz$/, lose: true }] }); // a copy would be the build's own
      const plain = await lab.open();
      await plain.goto((await lab.serve({ dir, pages, faults: [{ match: /\.js$/, lose: true }] })).url(GUIDE));
      const whole = await plain.evaluate(text);
      const tab = await lab.open({ width: 390, height: 844 });
      await tab.goto(site.url(GUIDE));
      await tab.until("the page to know", () => /ready|failed/.test(document.documentElement.dataset.app) || !document.documentElement.classList.contains("cg-js"));
      if (says === PLAIN) assert.match(await tab.evaluate(() => document.querySelector(".cg-search").innerText), says);
      else {
        await tab.click(button(option));
        assert.deepEqual(await tab.evaluate(openRows), [option]);
        await tab.type("#find", find.words);
        await tab.until(`the search to say ${says}`, (source) => new RegExp(source).test(document.querySelector("#find-count").innerText), says.source);
      }
      const now = await tab.evaluate(text);
      assert.ok(whole.length > 100);
      assert.deepEqual(whole.filter((words) => !now.includes(words)), [], "words are missing");
      assert.ok(await tab.evaluate(() => document.querySelector(".cg-crisis__link").checkVisibility()));
      if (says !== PLAIN) assert.deepEqual(tab.errors, []);
      counted(t, 1, 1);
    });
  }

  it("a worker of one build and a server with another, newer or older: the list stays, and in the end one whole version, offline too", async (t) => {
    let site = await lab.serve();
    const { port } = site;
    const moved = async (to) => {
      await site.stop();
      site = await lab.serve({ dir: to.dir, port });
    };
    const title = (of) => /<h1[^>]*>([^<]*)/.exec(read(of.dir, GUIDE + option + "/index.html"))[1];
    const workerReady = () => navigator.serviceWorker.ready.then((r) => r.active.state === "activated");
    const tab = await openQuestions(await lab.open(), site);
    await ask(tab, "Mine?");
    await press(tab, "Keep it on this device");
    await keeps(tab, "Kept on this device");
    await tab.until("the worker to be ready", workerReady);
    for (const [was, is] of [[old, newer], [newer, old]]) {
      await openReady(tab, site.url(GUIDE)); // from here on the worker is in charge
      await moved(is);
      // A page that was open before goes on with what it has.
      await tab.click(button(option));
      await tab.type("#find", find.words);
      await tab.until("the search", (source) => new RegExp(source).test(document.querySelector("#find-count").innerText), was === old ? FINDS.old.source : FINDS.newer.source);
      // The next page is of the other build, and finds its files.
      await openQuestions(tab, site);
      await listed(tab, "Mine?");
      await tab.until("the notice", () => /new version/i.test(document.querySelector(".cg-notice")?.textContent));
      await tab.evaluate(() => { window.before = true; });
      await tab.click(".cg-notice button");
      await tab.until("the page to load again", () => window.before === undefined && document.readyState === "complete");
      await takenOver(tab);
      await listed(tab, "Mine?");
      await site.stop();
      await tab.goto(site.url(GUIDE + option + "/"));
      assert.equal(await tab.evaluate(() => document.querySelector("h1").textContent), title(is));
      await openReady(tab, site.url(GUIDE));
      await tab.type("#find", find.words);
      await tab.until("the search without a network", (source) => new RegExp(source).test(document.querySelector("#find-count").innerText), is === old ? FINDS.old.source : FINDS.newer.source);
      site = await lab.serve({ dir: is.dir, port });
    }
    assert.deepEqual(tab.errors, []);
    counted(t, 2, 8);
  });
});
