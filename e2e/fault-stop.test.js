// A program that stops while a reader uses it: what is on the page stays, what
// they wrote is there again once they start it anew, and half a takeover is
// undone.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, button, failed, found, openRows, takenOver } from "./harness/guide.js";
import { QUESTIONS, ask, keeps, listed, press, stored } from "./harness/mine.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { snippet } from "./harness/host.js";
import { counted } from "./harness/faultlist.js";
import { hooks, stopped, words } from "./harness/stop.js";
import { sample, upTo } from "./harness/sample.js";
import { until } from "./harness/until.js";

const { option, other, find } = FIXTURE;

const NOTICE = ".cg-notice--stopped";
const again = async (view) => {
  await view.click(`${NOTICE} button`);
  await view.until("another start", () => document.documentElement.dataset.app !== "stopped");
  await takenOver(view);
};

inEngines(["chromium", "firefox"], (lab) => {
  const open = async (site, page) => {
    const tab = await lab.open({ width: 390, height: 844 });
    await tab.page.evaluateOnNewDocument(hooks);
    await tab.goto(site.url(page));
    await takenOver(tab);
    return tab;
  };

  // The program is trapped while a question gets its star.
  const starTraps = async (tab) => {
    await tab.evaluate(() => { window.trap(); });
    await press(tab, "Star");
    await tab.until("the tools to have stopped", stopped);
  };

  for (const end of ["trap", "panic"]) {
    it(`a list outlives a ${end}: it stays in view, and is there when the tools start again`, async (t) => {
      counted(t, 1, 1);
      const tab = await open(await lab.serve(), QUESTIONS);
      await ask(tab, "First?");
      await ask(tab, "Second?");
      await tab.type("#own-question", "Half a thou");
      await tab.evaluate((end) => { window[end](); }, end);
      await press(tab, "Add", { within: ".cg-mine__suggested" }); // a panic may come after that is done
      await tab.until("the page to say that the tools have stopped", stopped);
      assert.match(await tab.evaluate((s) => document.querySelector(s).innerText, NOTICE), /^The tools have stopped\. What you wrote is still here\.\s+Start them again$/);
      await listed(tab, "First?", "Second?");
      await tab.type("#own-question", "ght");
      await again(tab);
      await tab.until("the notice to go", (s) => document.querySelector(s) === null, NOTICE);
      await tab.until("what was typed", () => document.querySelector("#own-question").value === "Half a thought");
      await press(tab, "Add", { within: ".cg-mine__own" });
      const list = await tab.until("the whole list", () => {
        const texts = [...document.querySelectorAll(".cg-question__text")].map((e) => e.textContent);
        return texts.includes("Half a thought") && texts;
      });
      assert.deepEqual(list.slice(0, 2), ["First?", "Second?"]);
      assert.deepEqual((await tab.evaluate(stored)).local, {}, "kept unasked");
      assert.deepEqual(tab.errors, []);
    });
  }

  it("a list that is kept is neither lost nor doubled, also where the reader leaves instead", async (t) => {
    counted(t, 2, 2);
    const site = await lab.serve();
    const tab = await open(site, QUESTIONS);
    await ask(tab, "Kept?");
    await press(tab, "Keep it on this device");
    await keeps(tab, "Kept on this device");
    await starTraps(tab);
    await again(tab);
    await listed(tab, "Kept?");
    await starTraps(tab);
    await tab.goto(site.url(QUESTIONS));
    await takenOver(tab);
    await listed(tab, "Kept?");
    assert.deepEqual(tab.errors, []);
  });

  it("a list, and what is half written, are there when the reader loads the page again", async (t) => {
    counted(t, 1, 2);
    const site = await lab.serve();
    const tab = await open(site, QUESTIONS);
    await ask(tab, "Along?");
    await listed(tab, "Along?");
    await starTraps(tab);
    const asked = () => tab.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
    assert.equal(await asked(), false, "asked with nothing half written");
    await tab.type("#own-question", "Half");
    assert.equal(await asked(), false, "asked though the tab keeps it");
    await tab.goto(site.url(QUESTIONS));
    await takenOver(tab);
    await listed(tab, "Along?");
    await tab.until("the half", () => document.querySelector("#own-question").value === "Half");
  });

  it("what stood in a field that is gone is shown, to be copied", async (t) => {
    counted(t, 1, 1);
    const tab = await open(await lab.serve(), QUESTIONS);
    await ask(tab, "With a note?");
    await press(tab, "Change");
    await tab.type("#edit-note", "Kept. ");
    await tab.evaluate(() => { window.trap(); });
    await tab.type("#edit-note", "Not kept.");
    await tab.until("the tools to have stopped", stopped);
    await again(tab);
    await tab.until("the text", () => /were writing this[^]*Kept\. Not kept\./.test(document.querySelector(".cg-typed")?.innerText));
    await listed(tab, "With a note?");
  });

  it("the guide still opens and reads, its search says so, and the next tool that is pressed starts it again", async (t) => {
    counted(t, 1, 1);
    const tab = await open(await lab.serve(), GUIDE);
    await tab.click(button(option));
    const before = await tab.evaluate(words);
    await tab.evaluate(() => { window.trap(); });
    await tab.type("#find", find.words);
    await tab.until("the tools to have stopped", stopped);
    await tab.click(button(other));
    assert.deepEqual(await tab.evaluate(openRows), [other, option]);
    assert.ok((await tab.evaluate(words)).startsWith(before.slice(0, 500)));
    await tab.until("the search to say so", () => /have stopped/.test(document.querySelector("#find-count").innerText));
    await tab.click(`#${option} [data-tool="add"]`);
    await takenOver(tab);
    await tab.until("what was pressed", (row) => document.querySelector(`#${row} .cg-tools__status`)?.textContent === "Added to your questions.", option);
    await tab.until("the word to be found", found, find.row);
    assert.deepEqual(await tab.evaluate(openRows), [other, option]);
    assert.equal(await tab.evaluate(() => window.programs), 2);
    assert.deepEqual(tab.errors, []);
  });

  it("a takeover that ends at any of its moves is undone: not a word, a row or a place is lost", async (t) => {
    const site = await lab.serve();
    const visit = async (stopAt) => {
      const tab = await lab.open();
      await tab.page.evaluateOnNewDocument(hooks);
      await tab.page.evaluateOnNewDocument((n) => { window.stopAt = n; }, stopAt);
      await tab.goto(site.url(GUIDE));
      return tab;
    };
    const whole = await visit(0);
    const text = await whole.evaluate(words); // boot.js may add to it; nothing may be gone
    await takenOver(whole);
    const moves = await whole.evaluate(() => window.moved);
    assert.ok(moves > 8, `${moves} moves: the test sees no takeover`);
    await whole.close();
    let faults = 0;
    for (const n of sample("moves", upTo(moves).slice(1), 4, { firefox: 8 }[lab.engine])) {
      const tab = await visit(n);
      await tab.click(button(option));
      await tab.until("the page to give up", failed);
      assert.equal(await tab.evaluate(words), text, `stopped at move ${n} of ${moves}`);
      assert.deepEqual(await tab.evaluate(openRows), [option], `stopped at move ${n}`);
      assert.equal(await tab.evaluate(() => document.querySelectorAll("#careguide, #crisis").length), 2);
      assert.deepEqual(tab.errors, []);
      await tab.close();
      faults++;
    }
    counted(t, faults, faults + 1);
  });

  it("in a clinic's page the notice stands in view, and the list is there again", async (t) => {
    counted(t, 1, 1);
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    await frame.evaluate(hooks);
    await press(frame, "My questions", { within: ".cg-dock" });
    await frame.until("the tool", () => document.querySelector("#own-question") !== null);
    await settledHeight(tab, frame);
    await ask(frame, "In the frame?");
    await frame.type("#own-question", "Half");
    await frame.evaluate(() => { window.trap(); });
    await press(frame, "Star", { within: "#in-place" });
    await frame.until("the tools to have stopped", stopped);
    await until(async () => {
      const [top, bottom] = await frame.evaluate((s) => { const { top, bottom } = document.querySelector(s).getBoundingClientRect(); return [top, bottom]; }, NOTICE);
      const at = await tab.evaluate(() => document.querySelector("iframe").getBoundingClientRect().top);
      return at + top > 0 && at + bottom < 900;
    }, "the notice to be in the window");
    await again(frame);
    await listed(frame, "In the frame?");
    await frame.until("the half question", () => document.querySelector("#own-question").value === "Half");
    assert.deepEqual(tab.errors, []);
  });
});

inEngines(["webkit"], (lab) => {
  it("a list outlives its program here too", async (t) => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.goto(site.url(QUESTIONS));
    await takenOver(tab);
    await ask(tab, "First?");
    await listed(tab, "First?");
    await tab.type("#own-question", "Half");
    await tab.evaluate(hooks);
    await tab.evaluate(() => { window.panic(); });
    await press(tab, "Add", { within: ".cg-mine__suggested" });
    await tab.until("the page to say that the tools have stopped", stopped);
    await again(tab);
    await tab.until("the list", () => document.querySelector(".cg-question__text")?.textContent === "First?");
    assert.equal(await tab.evaluate(() => document.querySelector("#own-question").value), "Half");
    counted(t, 1, 1);
  });
});
