// WebAssembly that cannot start takes nothing away: the text and the rows are
// there, and the one tool that needs it says so calmly.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, TOPICS, button, failed, openRows } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";

const WASM = /\.wasm$/;
const FAULTS = {
  "forbidden by the site's policy": { headers: { "content-security-policy": "script-src 'self' 'unsafe-inline' http://127.0.0.1:*" } },
  missing: { faults: [{ match: WASM, lose: true }] },
  "cut off half-way": { faults: [{ match: WASM, cut: 0.5 }] },
};

inEngines(["chromium", "firefox"], (lab) => {
  for (const [fault, options] of Object.entries(FAULTS)) {
    it(`app.wasm ${fault}: the guide is as readable as ever`, async () => {
      const tab = await lab.open();
      await tab.goto((await lab.serve(options)).url(GUIDE));
      await tab.until("the app to give up", failed);
      await checkGuide(tab);
      assert.deepEqual(tab.errors, []);
    });

    it(`app.wasm ${fault}: the topics are all there`, async () => {
      const tab = await lab.open();
      await tab.goto((await lab.serve(options)).url(TOPICS));
      await tab.until("the app to give up", failed);
      await checkSentence(tab);
      assert.deepEqual(tab.errors, []);
    });

    it(`app.wasm ${fault}: the embedded guide is as readable as ever`, async () => {
      const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site), { site: options });
      await frame.click("#find");
      await frame.until("the app to give up", failed);
      await checkGuide(frame);
      await settledHeight(tab, frame);
      assert.deepEqual(tab.errors, []);
    });
  }
});

async function checkGuide(view) {
  await view.click(button("ect"));
  assert.deepEqual(await view.evaluate(openRows), ["ect"]);
  await view.click(button("ect"));
  await view.click("#show-all");
  assert.equal(await view.evaluate(() => document.querySelectorAll(".cg-panel[hidden]").length), 0);
  await checkSentence(view);
}

async function checkSentence(view) {
  await view.type("#find", "sleep");
  await view.until("a sentence beside the filter", () => document.querySelector("#find-count").innerText.trim() !== "");
  const { text, seen } = await view.evaluate(() => {
    const note = document.querySelector("#find-count");
    return { text: note.innerText.trim(), seen: note.checkVisibility() };
  });
  assert.ok(seen, "the sentence cannot be seen");
  assert.match(text, /^[A-Z][^!]{15,160}\.$/);
  assert.doesNotMatch(text, /error|fail|wasm|WebAssembly|oad/i, "words for programmers, or a promise that will not come true");
}
