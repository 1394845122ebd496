// Translators change a page's language and take its texts into elements of their
// own, before, while and after the program starts: the tools start, show what was
// kept, and go on working.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, source, takenOver } from "./harness/guide.js";
import { QUESTIONS, ask, keeps, listed, openQuestions, press } from "./harness/mine.js";
import { hooks, stopped } from "./harness/stop.js";
import { painted } from "./harness/until.js";
import { LANGUAGES, WAYS, inHand, translate } from "./harness/translator.js";

const { find } = FIXTURE;

// In the page: what the tool has said last, word for word.
const said = () => document.querySelector(".cg-said__text").textContent;

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("the tools start in a page whose language a translator has changed, and show what was kept", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    await ask(tab, "Kept?");
    await press(tab, "Keep it on this device");
    await keeps(tab, "Kept on this device");
    const page = source(QUESTIONS);
    for (const language of LANGUAGES) {
      // By the translator's own server, or before anything of the page runs.
      site.pages["/" + QUESTIONS] = page.replace(/<html lang="[^"]*"/, `<html lang="${language}"`);
      await openQuestions(tab, site);
      await listed(tab, "Kept?");
      // In the page, before the program starts and when it runs.
      site.pages["/" + QUESTIONS] = page;
      await tab.goto(site.url(QUESTIONS));
      await tab.evaluate((language) => { document.documentElement.lang = language; }, language);
      await takenOver(tab);
      await listed(tab, "Kept?");
      await ask(tab, `Asked in ${language}?`);
      await listed(tab, "Kept?", `Asked in ${language}?`);
      await press(tab, "Remove", { index: 1 });
      await listed(tab, "Kept?");
    }
    assert.deepEqual(tab.errors, []);
  });

  it("what costs data is asked in figures, whatever the language is called", async () => {
    const site = await lab.serve();
    site.pages["/" + GUIDE] = source(GUIDE).replace(/<html lang="[^"]*"/, '<html lang="auto"')
      .replace("<head>", '<head><script>Object.defineProperty(navigator, "connection", { value: { saveData: true } })</script>');
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    await tab.click("#find");
    await tab.until("the question", () => /\d/.test(document.querySelector(".cg-ask > p")?.textContent));
  });
});

inEngines(["chromium", "firefox"], (lab) => {
  const STEPS = [
    [(tab) => ask(tab, "First?"), "First?"],
    [(tab) => ask(tab, "Second?"), "First?", "Second?"],
    [(tab) => press(tab, "Star", { index: 1 }), "First?", "*Second?"],
    [(tab) => press(tab, "Remove", { index: 0 }), "*Second?"],
    [(tab) => press(tab, "Undo"), "First?", "*Second?"],
    [(tab) => press(tab, "Remove", { index: 1 }), "First?"],
    [(tab) => press(tab, "Remove", { index: 0 })],
  ];
  // Takes the steps; resolves to what the page says after each. It must come to say what is wanted.
  const take = async (tab, want) => {
    const all = [];
    for (const [n, [step, ...list]] of STEPS.entries()) {
      await step(tab);
      await listed(tab, ...list);
      if (want) await tab.until(`step ${n + 1} to say "${want[n]}"`, (words) => document.querySelector(".cg-said__text").textContent === words, want[n]);
      else await tab.evaluate(painted);
      all.push(await tab.evaluate(said));
      // What comes next meets what the translator has made of this.
      if (want) await tab.until("the translator", inHand, ".cg-said__text, .cg-question__text");
    }
    return all;
  };

  for (const way of WAYS) {
    it(`a reader adds, stars and removes questions while a translator ${way} the texts`, async () => {
      const site = await lab.serve();
      const plain = await openQuestions(await lab.open(), site);
      const want = await take(plain);
      assert.ok(new Set(want).size > 2, `the page says too little: ${want}`);
      await plain.close();
      const tab = await lab.open();
      await tab.goto(site.url(QUESTIONS));
      await tab.evaluate(translate, way);
      await takenOver(tab);
      await take(tab, want);
      assert.equal(await tab.evaluate(() => document.documentElement.dataset.app), "ready");
      assert.ok(await tab.evaluate(() => window.translated > 5), "the translator had nothing to do: the test sees nothing");
      assert.deepEqual(tab.errors, []);
    });

    it(`the search counts what it found while a translator ${way} the texts`, async () => {
      const site = await lab.serve();
      const counted = async (tab, way) => {
        await tab.goto(site.url(GUIDE));
        if (way) await tab.evaluate(translate, way);
        await takenOver(tab);
        const counts = [];
        for (const word of [find.words, "zzzqqq", "the"]) {
          await tab.evaluate(() => { const field = document.querySelector("#find"); field.value = ""; field.dispatchEvent(new Event("input", { bubbles: true })); });
          await tab.type("#find", word);
          await tab.until(`the answer for ${word}`, (word) => document.querySelector("#find").value === word && (document.querySelector("#find-list, .cg-search__none") !== null), word);
          counts.push(await tab.until("the count", (last) => {
            const now = document.querySelector("#find-count").textContent;
            return now && now !== last && now;
          }, counts.at(-1)));
        }
        return counts;
      };
      const tab = await lab.open();
      const want = await counted(tab);
      assert.deepEqual(await counted(tab, way), want);
      assert.deepEqual(tab.errors, []);
    });

    it(`a program that has stopped starts again while a translator ${way} the texts`, async () => {
      const site = await lab.serve();
      const tab = await lab.open();
      await tab.page.evaluateOnNewDocument(hooks);
      await tab.goto(site.url(QUESTIONS));
      await takenOver(tab);
      await tab.evaluate(translate, way);
      await ask(tab, "Still here?");
      await listed(tab, "Still here?");
      await tab.evaluate(() => { window.trap(); });
      await press(tab, "Star", { index: 0 });
      await tab.until("the program to stop", stopped);
      await press(tab, "Start them again", { within: ".cg-notice--stopped" });
      await takenOver(tab);
      await ask(tab, "And now?");
      await tab.until("the newer question", () => [...document.querySelectorAll(".cg-question__text")].at(-1)?.textContent === "And now?");
    });
  }
});
