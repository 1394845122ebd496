// One reader's evening on a phone, from a word in the search to a sheet of
// paper; then the network is gone, the browser closed and opened again, and all
// of it is there. STORY=folder also takes the pictures of docs/story.
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { COMPARE, GUIDE, openReady, openRows, takenOver } from "./harness/guide.js";
import { MY_PAGES, QUESTIONS, ask, keeps, listed, press } from "./harness/mine.js";
import { textOf } from "./harness/pdf.js";
import { paste } from "./harness/tools.js";

const OWN = "Will I be able to drive to work?";

inEngines(["chromium", "firefox"], (lab) => {
  it("search, read, compare, ask, note what was tried, print, and find it again without a network", async () => {
    const site = await lab.serve();
    let tab = await lab.open({ width: 360, height: 640 });
    let count = 0;
    const picture = async (name) => {
      if (!process.env.STORY || lab.engine !== "chromium") return;
      fs.mkdirSync(process.env.STORY, { recursive: true });
      await new Promise((done) => setTimeout(done, 700)); // the end of what moves
      await tab.page.screenshot({ path: path.join(process.env.STORY, `${++count}-${name}.png`) });
    };
    const top = (selector) => tab.evaluate((s) => document.querySelector(s).scrollIntoView({ block: "start", behavior: "instant" }), selector);

    await openReady(tab, site.url(GUIDE));
    await picture("guide");
    await tab.type("#find", "magnet");
    await tab.until("the hits", () => /rTMS/.test(document.querySelector("#find-list")?.innerText));
    await top("#find");
    await picture("search");
    await tab.press("ArrowDown");
    await tab.press("Enter");
    await tab.until("the row to open and have the focus", () => document.activeElement.closest("#rtms") && !document.querySelector("#rtms .cg-panel").hasAttribute("hidden"));
    assert.deepEqual(await tab.evaluate(openRows), ["rtms"]);
    await picture("rtms");
    await tab.click("#rtms [data-tool=add]");
    await tab.until("the question to be added", () => document.querySelector("#rtms .cg-tools__status")?.textContent === "Added to your questions.");

    await press(tab, "See my questions", { within: "#rtms" });
    await tab.until("the question of the guide", () => document.querySelectorAll(".cg-question").length === 1);
    const asked = await tab.evaluate(() => document.querySelector(".cg-question__text").textContent);
    await press(tab, "Keep it on this device");
    await keeps(tab, "Kept on this device");
    await ask(tab, OWN);
    await press(tab, "Add", { within: ".cg-mine__suggested" });
    const third = await tab.until("a third question", () => document.querySelectorAll(".cg-question__text")[2]?.textContent);
    await press(tab, "Star", { index: 1 });
    const questions = [asked, "*" + OWN, third];
    await listed(tab, ...questions);
    await top(".cg-mine__list");
    await picture("questions");

    await openReady(tab, site.url(COMPARE));
    for (const id of ["rtms", "ketamine", "ect"]) await tab.click(`#compare-box input[value=${id}]`);
    await tab.until("three columns", () => document.querySelectorAll("#careguide .cg-table thead th").length === 4);
    await top("#comparison");
    await picture("compare");

    await tab.goto(site.url(GUIDE + "tried/"));
    await takenOver(tab);
    for (const [name, text] of Object.entries({ medicine: "Sertraline", dose: "150 mg", weeks: "10 weeks", sideEffects: "Sweating", whyStopped: "It did not help enough" })) await paste(tab, `#tried-${name}`, text);
    await tab.click("[data-do=save]");
    await tab.until("the entry", () => document.querySelectorAll(".cg-tried__list tbody tr").length === 1);
    await top(".cg-tried__list");
    await picture("tried");

    await openReady(tab, site.url(MY_PAGES));
    const sheet = [asked, OWN, third, "Sertraline", "150 mg", "10 weeks", "Sweating", "It did not help enough"];
    await tab.until("all of it on the sheet", (sheet) => sheet.every((text) => document.querySelector(".cg-sheet")?.innerText.includes(text)), sheet);
    await top(".cg-sheet");
    await picture("sheet");
    if (lab.engine === "chromium") {
      const pdf = await tab.page.pdf({ format: "A4" });
      if (process.env.STORY) fs.writeFileSync(path.join(process.env.STORY, "my-pages.pdf"), pdf);
      const { text, pages, smallest } = textOf(pdf);
      const flat = text.replace(/\s+/g, " ");
      for (const words of [...sheet.slice(0, 4), "988"]) assert.ok(flat.includes(words), `"${words}" is not on paper`);
      assert.equal(pages.length, 1, "a short list takes one page");
      assert.ok(pages[0].includes("988"), "no crisis help on the first page");
      assert.ok(smallest >= 12, `letters of ${smallest} points`);
    }

    await tab.until("the guide to be there for offline", () => navigator.serviceWorker.ready.then((r) => r.active.state === "activated"));
    await site.stop();
    tab = await lab.coldStart();
    await tab.goto(site.url(QUESTIONS));
    await takenOver(tab);
    await listed(tab, ...questions);
    await tab.resize(360, 640);
    await top(".cg-keep");
    await picture("again-offline");
    await tab.goto(site.url(MY_PAGES));
    await takenOver(tab);
    await tab.until("all of it on the sheet again", (sheet) => sheet.every((text) => document.querySelector(".cg-sheet")?.innerText.includes(text)), sheet);
    assert.deepEqual(tab.errors, []);
  });
});
