// WebAssembly that cannot start, or has nothing to show, takes nothing away: the
// text and the rows are there, and the one tool that needs it says so calmly.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, TOPICS, button, failed, openRows, takenOver } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { guideFrame, settledHeight, visitClinic } from "./harness/embed.js";
import { CANNOT, LOST } from "./harness/faultlist.js";
import { delay } from "./harness/site.js";
import { LIBRARY, SCHEMA, content } from "./harness/library.js";

const { option, find } = FIXTURE;

const WASM = /\.wasm$/;
const CONTENT = /\/library\//;
// The site with something else in the library's place.
const instead = (body) => ({ pages: { [`/${LIBRARY}`]: { type: "text/plain", body } } });

// Each fault: how the site is broken, and what the reader is told.
const FAULTS = {
  "app.wasm forbidden by the site's policy": [{ headers: { "content-security-policy": "script-src 'self' 'unsafe-inline' http://127.0.0.1:*" } }, CANNOT],
  "app.wasm missing": [{ faults: [{ match: WASM, lose: true }] }, CANNOT],
  "app.wasm cut off half-way": [{ faults: [{ match: WASM, cut: 0.5 }] }, LOST],
  "library missing": [{ faults: [{ match: CONTENT, lose: true }] }, CANNOT],
  "library cut off half-way": [{ faults: [{ match: CONTENT, cut: 0.5 }] }, LOST],
  "library of other types": [instead(Buffer.from(content().toString("latin1").replace(SCHEMA, "0123456789"), "latin1")), CANNOT],
  "library changed on its way": [instead(Buffer.concat([content().subarray(0, -9), Buffer.from("<!-- -->!")])), CANNOT],
  "library replaced by a page": [instead("<!doctype html><title>Log in</title>"), CANNOT],
};

inEngines(["chromium", "firefox"], (lab) => {
  for (const [fault, [options, sentence]] of Object.entries(FAULTS)) {
    it(`${fault}: the guide is as readable as ever`, async () => {
      const tab = await lab.open();
      await tab.goto((await lab.serve(options)).url(GUIDE));
      await tab.until("the app to give up", failed);
      await checkGuide(tab, sentence);
      assert.deepEqual(tab.errors, []);
    });

    it(`${fault}: the topics are all there`, async () => {
      const tab = await lab.open();
      await tab.goto((await lab.serve(options)).url(TOPICS));
      await tab.until("the app to give up", failed);
      await checkSentence(tab, sentence);
      assert.deepEqual(tab.errors, []);
    });

    it(`${fault}: the embedded guide is as readable as ever`, async () => {
      const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site), { site: options });
      await frame.click("#find");
      await frame.until("the app to give up", failed);
      await checkGuide(frame, sentence);
      await settledHeight(tab, frame);
      assert.deepEqual(tab.errors, []);
    });
  }
});

inEngines(["chromium", "firefox"], (lab) => {
  it("library cut off once app.wasm has come: the sentence says that it did not come, and the next touch tries again", async () => {
    const held = { ...delay(CONTENT), cut: 0.5 };
    const faults = [held];
    const tab = await lab.open();
    await tab.goto((await lab.serve({ faults })).url(GUIDE));
    await tab.until("app.wasm to have come", () => performance.getEntriesByType("resource").some((e) => /\.wasm$/.test(e.name)));
    held.release();
    await tab.until("the app to give up", failed);
    faults.length = 0;
    await tab.evaluate(() => { document.querySelector("#find").value = "word"; document.dispatchEvent(new Event("input")); });
    assert.match(await tab.evaluate(() => document.querySelector("#find-count").innerText), LOST);
    await tab.click("#find");
    await takenOver(tab);
    assert.deepEqual(tab.errors, []);
  });
});

// Chromium keeps nothing of what a frame without an origin has fetched.
inEngines(["firefox"], (lab) => {
  it("where the library cannot be asked for again, the one that the browser has kept will do", async () => {
    const faults = [];
    const { tab, frame, host } = await visitClinic(lab, (site) => snippet.element(site), { site: { faults } });
    await frame.click("#find");
    await takenOver(frame);
    const gone = Promise.reject(new Error("gone"));
    gone.catch(() => {}); // the server hangs up without an answer
    faults.push({ match: CONTENT, until: gone });
    await tab.goto(host.url());
    const again = await guideFrame(tab);
    await again.click("#find");
    await takenOver(again);
    assert.deepEqual(tab.errors, []);
  });
});

async function checkGuide(view, sentence) {
  await view.click(button(option));
  assert.deepEqual(await view.evaluate(openRows), [option]);
  await view.click(button(option));
  await view.click("#show-all");
  assert.equal(await view.evaluate(() => document.querySelectorAll(".cg-panel[data-closed]").length), 0);
  await checkSentence(view, sentence);
}

async function checkSentence(view, sentence) {
  await view.type("#find", find.words);
  // Where it only did not come, each touch tries again.
  await view.until("a sentence beside the filter", () => document.documentElement.dataset.app === "failed" && document.querySelector("#find-count").innerText.trim() !== "");
  const { text, seen } = await view.evaluate(() => {
    const note = document.querySelector("#find-count");
    return { text: note.innerText.trim(), seen: note.checkVisibility() };
  });
  assert.ok(seen, "the sentence cannot be seen");
  assert.match(text, sentence);
  assert.doesNotMatch(text, /error|fail|wasm|WebAssembly|oad/i, "words for programmers, or a promise that will not come true");
}
