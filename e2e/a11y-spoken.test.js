// What a page is to those who do not see it: every control has the name that
// others see, headings and landmarks lead through it, and what changes is said.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { VISITS, walk } from "./harness/states.js";
import { painted } from "./harness/until.js";
import { listen, spoken, wrongNames, wrongOutline } from "./harness/spoken.js";

// What has to be said when a state is reached; of a field with a fault the
// focus speaks: it goes there, and the field's own description says what is wrong.
const SAID = {
  "its question added": "Added to your questions.",
  "search: hits": "results",
  "search: nothing found": "Nothing found.",
  "search: crisis help": "In crisis?",
  "a newer version": "A new version is ready.",
  "without a network": "You are offline.",
  "tools that cannot work": "cannot work on this device",
  "two chosen": "2 of 4 chosen.",
  "with a fault": "Write something first.",
  "with entries": "Kept until you close this tab.",
  "one removed": "Removed",
  "a file that is not ours": "not a file from this guide",
  "questions in place": "Added to your questions.",
};

inEngines(["chromium"], (lab) => {
  for (const [name, { clinic, text }] of Object.entries(VISITS)) {
    // The frame has the guide's own parts, and the demonstration clinic is not ours.
    if (clinic || text) continue;
    it(`${name}: names, headings, landmarks`, () => walk(lab, name, async (view, tab, note) => {
      let page = await spoken(tab);
      // The tree follows what is seen a moment later.
      for (let looks = 0; wrongNames(page).length > 0 && looks < 10; looks++) {
        await tab.evaluate(painted);
        page = await spoken(tab);
      }
      assert.ok(page.actions.length > 3, "nothing to act on was found");
      note("names", wrongNames(page));
      note("outline", wrongOutline(page));
    }));
  }
});

inEngines(["chromium", "firefox"], (lab) => {
  for (const [name, { steps }] of Object.entries(VISITS)) {
    if (name === "builder" || !Object.keys(steps).some((state) => state in SAID)) continue;
    it(`${name}: what changes is said`, () => walk(lab, name, async (view, tab, note, state) => {
      const words = SAID[state];
      if (!words) return;
      const said = (words) => heard.some((text) => text.includes(words)) || document.activeElement.matches("[aria-invalid=true][aria-describedby]");
      await view.until(`"${words}" to be said`, said, words)
        .catch(async () => note(`"${words}" is not said`, [JSON.stringify(await view.evaluate(() => ({ heard, unheard })))]));
      await view.evaluate(() => { heard.length = unheard.length = 0; });
    }, { start: listen }));
  }
});
