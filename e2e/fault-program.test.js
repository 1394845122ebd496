// Something is wrong with the files of a page or with the browser's WebAssembly:
// whatever it is, the whole text is there, rows open, and the search says in one
// calm sentence what it cannot do.
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, button, openRows } from "./harness/guide.js";
import { QUESTIONS } from "./harness/mine.js";
import { DIST } from "./harness/site.js";
import { CANNOT, LOST, PLAIN, counted } from "./harness/faultlist.js";
import { bounded } from "./harness/wasm.js";

const { option, find } = FIXTURE;

const named = (start) => fs.readdirSync(DIST).find((f) => f.startsWith(start) && /\.(js|css|wasm)$/.test(f));
const read = (start) => fs.readFileSync(path.join(DIST, named(start)));
const instead = (start, body, type = "text/javascript") => ({ pages: { ["/" + named(start)]: { type, body } } });
const lose = (match) => ({ faults: [{ match, lose: true }] });
const cut = (match, share) => ({ faults: [{ match, cut: share }] });
const LOGIN = "<!doctype html><title>Log in</title><p>Log in to this network.";
const WASM = "application/wasm";
// It would fetch the file as well, and on a slow machine before the page asks again: fault-worker.test.js is about that.
const WORKER = { match: /\/sw\.js$/, lose: true };

// Each fault: how the site or the browser is broken, and what the reader is told.
const FAULTS = {
  "boot.js is missing": [lose(/\/boot-/), PLAIN],
  "boot.js is cut off": [cut(/\/boot-/, 0.5), PLAIN],
  "a page comes in the place of boot.js": [instead("boot-", LOGIN), PLAIN],
  "boot.js needs what the browser has not": [{ browser: () => { delete window.CSSStyleSheet; } }, PLAIN],
  "wasm_exec.js is missing": [lose(/\/wasm_exec-/), LOST],
  "wasm_exec.js is of another Go": [instead("wasm_exec", read("wasm_exec").toString().replaceAll('"runtime.ticks', '"runtime.other').replaceAll('"runtime.nanotime1"', '"runtime.nanotime2"')), CANNOT],
  "the styles of the tools are missing": [lose(/\/tools-/), CANNOT],
  "the styles of the tools are cut off": [cut(/\/tools-/, 0.5), LOST],
  "app.wasm is cut off after its first bytes": [cut(/\.wasm$/, 0.001), LOST],
  "app.wasm is cut off before its last bytes": [cut(/\.wasm$/, 0.999), LOST],
  "a page comes in the place of app.wasm": [instead("app-", LOGIN, "text/html"), LOST],
  "app.wasm has half its bytes and says that is all": [instead("app-", read("app-").subarray(0, 2_000_000), WASM), LOST],
  "the memory that app.wasm may have is too small": [{ ...instead("app-", bounded(read("app-")), WASM), ...lose(/\.wasm\.gz$/) }, CANNOT],
  "there is no memory to start with": [{ browser: () => { WebAssembly.instantiateStreaming = () => Promise.reject(new RangeError("Out of memory")); } }, LOST],
  "the browser has no WebAssembly": [{ browser: () => { delete window.WebAssembly; } }, CANNOT],
  "the browser lets nothing be compiled": [{ browser: () => { WebAssembly.Module = function () { throw new WebAssembly.CompileError("not allowed"); }; } }, CANNOT],
};

inEngines(["chromium", "firefox"], (lab) => {
  // In the page: the words of the guide, without what scripts add to them.
  const text = () => [...document.querySelectorAll("#careguide :is(h1, h2, h3, p, li, dd, dt):not(.cg-clinic, [role], .cg-overdue, .cg-ask *, .cg-origin, .cg-showall, .cg-help__choice)")].map((e) => e.textContent);
  let whole;
  for (const [fault, [{ browser, ...broken }, sentence]] of Object.entries(FAULTS)) {
    it(`${fault}: all of the text, the rows, and a sentence`, async (t) => {
      const tab = await lab.open({ width: 390, height: 844 });
      if (browser) await tab.page.evaluateOnNewDocument(browser);
      const site = await lab.serve({ ...broken, faults: [WORKER, ...broken.faults ?? []] });
      await tab.goto(site.url(GUIDE));
      const settled = () => document.documentElement.dataset.app === "failed" || !document.documentElement.classList.contains("cg-js");
      await tab.until("the page to know", settled);
      if (sentence === PLAIN) {
        assert.ok(await tab.evaluate((row) => document.getElementById(`${row}-panel`) !== null, option), "web/page.js did not run: the test sees nothing");
        assert.equal(await tab.evaluate(() => document.querySelectorAll(".cg-panel[data-closed]").length), 0, "rows are closed");
        assert.match(await tab.evaluate(() => document.querySelector(".cg-search").innerText), sentence);
        assert.equal(await tab.evaluate(() => document.querySelector("#find").checkVisibility()), false, "a field that does nothing");
      } else {
        await tab.click(button(option));
        assert.deepEqual(await tab.evaluate(openRows), [option]);
        await tab.type("#find", find.words);
        await tab.until("the sentence", (source) => new RegExp(source).test(document.querySelector("#find-count").innerText), sentence.source);
      }
      const now = await tab.evaluate(text);
      whole ??= await lab.open().then(async (plain) => { await plain.goto((await lab.serve({ faults: [{ match: /\.js$/, lose: true }] })).url(GUIDE)); return plain.evaluate(text); });
      assert.deepEqual(whole.filter((words) => !now.includes(words)), [], "words are missing");
      assert.ok(await tab.evaluate(() => document.querySelector(".cg-crisis__link").checkVisibility()));
      if (!/boot\.js/.test(fault)) assert.deepEqual(tab.errors, []);
      counted(t, 1, 1);
    });
  }

  it("boot.js is missing: a page on which a reader writes says so, and does not wait for ever", async (t) => {
    const tab = await lab.open({ width: 390, height: 844 });
    await tab.goto((await lab.serve(lose(/\/boot-/))).url(QUESTIONS));
    await tab.until("the sentence", () => document.querySelector(".cg-tool__noscript").checkVisibility());
    assert.equal(await tab.evaluate(() => document.querySelector(".cg-tool__wait").checkVisibility()), false);
    counted(t, 1, 1);
  });
});
