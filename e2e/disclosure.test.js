// Rows open and close by every way a reader may try, before WebAssembly has
// taken over and after it, in the same way.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, button, isOpen, openReady, openRows } from "./harness/guide.js";
import { delay } from "./harness/site.js";

const { first, option, sections: { procedures } } = FIXTURE;
const focus = (tab, selector) => tab.evaluate((s) => document.querySelector(s).focus(), selector);
const all = () => document.querySelectorAll(".cg-row").length;

inEngines(["chromium", "firefox"], (lab) => {
  for (const when of ["without WebAssembly", "with WebAssembly"]) {
    const open = async (fragment = "") => {
      const tab = await lab.open();
      if (when === "with WebAssembly") return openReady(tab, (await lab.serve()).url(GUIDE + fragment));
      // Held back for as long as the test runs.
      return tab.goto((await lab.serve({ faults: [delay(/\.wasm$/)] })).url(GUIDE + fragment));
    };

    it(`a row opens and closes by click, Enter and Space, ${when}`, async () => {
      const tab = await open();
      assert.deepEqual(await tab.evaluate(openRows), []);
      for (const act of [() => tab.click(button(option)), () => tab.press("Enter"), () => tab.press("Space")]) {
        await focus(tab, button(option));
        await act();
        await tab.until("the row to open", (row) => document.querySelector(row).getAttribute("aria-expanded") === "true", button(option));
        assert.deepEqual(await tab.evaluate(openRows), [option]);
        // What is in the panel, that is: to browsers, a closed panel is a visible box with invisible content.
        assert.ok(await tab.evaluate((row) => document.querySelector(`#${row}-panel > *`).checkVisibility(), option));
        await act();
        await tab.until("the row to close", (row) => document.querySelector(row).getAttribute("aria-expanded") === "false", button(option));
        assert.deepEqual(await tab.evaluate(openRows), []);
      }
    });

    it(`"Show all" opens all rows and becomes "Hide all", ${when}`, async () => {
      const tab = await open();
      const label = () => document.querySelector("#show-all").innerText.trim();
      assert.match(await tab.evaluate(label), /^Show all/);
      await tab.click("#show-all");
      await tab.until("the label to change", () => /^Hide all/.test(document.querySelector("#show-all").innerText.trim()));
      assert.equal((await tab.evaluate(openRows)).length, await tab.evaluate(all));
      await tab.click("#show-all");
      await tab.until("the label to change back", () => /^Show all/.test(document.querySelector("#show-all").innerText.trim()));
      assert.deepEqual(await tab.evaluate(openRows), []);
    });

    it(`the button for all rows goes by what is open, ${when}`, async () => {
      const tab = await open();
      const isFull = (full) => (document.querySelector("#show-all").dataset.full === "1") === full;
      // A row that the reader has opened stays open.
      await tab.click(button(option));
      await tab.click("#show-all");
      await tab.until("all rows to be open", isFull, true);
      assert.equal((await tab.evaluate(openRows)).length, await tab.evaluate(all));
      // One less, and the button offers all of them again; by hand it is the same.
      await tab.click(button(option));
      await tab.until("the button to offer all rows", isFull, false);
      await tab.click(button(option));
      await tab.until("the button to offer to hide them", isFull, true);
    });

    it(`each row's button names the text that it opens, ${when}`, async () => {
      const tab = await open();
      const wrong = () => [...document.querySelectorAll(".cg-row")].filter((row) =>
        document.getElementById(row.querySelector(".cg-row__button").getAttribute("aria-controls")) !== row.querySelector(".cg-panel")).map((row) => row.id);
      assert.deepEqual(await tab.evaluate(wrong), []);
    });

    it(`a link to a row opens it, and does so again, ${when}`, async () => {
      const tab = await open();
      const link = `.cg-contents a[href="#${option}"]`;
      await tab.evaluate((row) => { document.querySelector(".cg-contents a").href = "#" + row; }, option);
      for (const time of ["first", "second"]) {
        await tab.click(link);
        await tab.until(`the row to open the ${time} time`, (row) => !document.getElementById(row + "-panel").hasAttribute("data-closed"), option);
        await tab.click(button(option));
        assert.deepEqual(await tab.evaluate(openRows), []);
      }
    });

    it(`an address with a row's name opens it and shows it, ${when}`, async () => {
      const tab = await open("#" + option);
      assert.deepEqual(await tab.evaluate(openRows), [option]);
      const inView = (row) => { const box = document.getElementById(row).getBoundingClientRect(); return box.top >= -1 && box.top < innerHeight / 2; };
      await tab.until("the row in view", inView, option);
      // The same name again, after the reader has closed the row and gone away.
      await tab.click(button(option));
      await tab.evaluate((row) => { scrollTo({ top: 0, behavior: "instant" }); location.hash = "#" + row; }, first);
      await tab.until("the other row to open", isOpen, first);
      await tab.evaluate((row) => { location.hash = "#" + row; }, option);
      await tab.until("the row to open again", isOpen, option);
      await tab.until("the row in view", inView, option);
    });

    it(`find in page opens a row, and its button knows, ${when}`, async () => {
      const tab = await open();
      const words = await tab.evaluate((row) => {
        const panel = document.getElementById(`${row}-panel`);
        const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
        // A phrase that no other row has, so that the browser finds this one.
        const rest = document.body.textContent.replace(panel.textContent, "");
        while (walker.nextNode()) for (const part of walker.currentNode.data.match(/[\w ]{18,}/g) ?? []) if (!rest.includes(part.trim())) return part.trim();
      }, option);
      assert.ok(words, "the row has no phrase of its own");
      // Each engine's own search that scripts can reach: Chromium's text fragment, Firefox's find.
      if (lab.engine === "firefox") assert.ok(await tab.evaluate((words) => find(words), words), `"${words}" was not found`);
      else await tab.goto(tab.page.url().split("#")[0] + "?again#:~:text=" + encodeURIComponent(words));
      await tab.until("the row to open", isOpen, option);
      assert.deepEqual(await tab.evaluate(openRows), [option]);
    });

    it(`Back returns to where a link inside the guide was followed, ${when}`, async () => {
      const tab = await open();
      const steps = await tab.evaluate(() => history.length);
      await tab.click(`.cg-contents a[href="#${procedures}"]`);
      await tab.until("the section in view", (id) => Math.abs(document.getElementById(id).getBoundingClientRect().top) < 160, procedures);
      assert.equal(await tab.evaluate(() => history.length), steps + 1);
      assert.equal(await tab.evaluate(() => location.hash), "#" + procedures);
      await tab.back();
      await tab.until("the way back", () => location.hash === "" && document.querySelector(".cg-contents").getBoundingClientRect().bottom > 0);
      assert.equal(await tab.evaluate(() => document.querySelector("h1") !== null), true);
    });
  }
});
