// The search finds what readers' words mean, anywhere in the guide, and brings
// them there; with a mouse, a finger or the keys, in a page and in a clinic's.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, answered, button, found, openReady, openRows, takenOver } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";

const { find, search, third, thirdLay, sections: { medicines, cost } } = FIXTURE;

/** In the page: what the search shows. */
function shown() {
  const field = document.querySelector("#find");
  const hits = [...document.querySelectorAll("#find-list [role=option]")];
  const active = field.getAttribute("aria-activedescendant");
  return {
    expanded: field.getAttribute("aria-expanded"),
    hits: hits.map((h) => h.getAttribute("href")),
    active: hits.findIndex((h) => h.id === active),
    selected: hits.findIndex((h) => h.getAttribute("aria-selected") === "true"),
    titles: hits.map((h) => h.querySelector(".cg-search__title").textContent),
    marks: [...document.querySelectorAll("#find-list mark")].map((m) => m.textContent),
    said: document.querySelector("#find-count").textContent,
  };
}

/** Types a query in place of what stands there, and waits until it is answered. */
async function ask(view, query) {
  await view.evaluate(() => {
    const field = document.querySelector("#find");
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await view.until("the last answer to go", () => !document.querySelector("#find-list, .cg-search__none, #find-crisis"));
  await view.type("#find", query);
  await view.until("an answer", () => document.querySelector("#find-list, .cg-search__none, #find-crisis") !== null);
  await answered(view);
}
/** Waits until a key has had its effect. */
const at = (view, index) => view.until(`hit ${index} to be the active one`, (i) => {
  const active = document.querySelector("#find").getAttribute("aria-activedescendant");
  return active === (i < 0 ? null : `find-hit-${i}`) && document.querySelectorAll("[aria-selected=true]").length === (i < 0 ? 0 : 1);
}, index);

/** In the page: whether the focus is on the button of a row. */
const onButton = (row) => document.activeElement.matches(`#${row} .cg-row__button`);

/** What only the keyboard of a real browser shows; WebKit's driver has the core. */
const core = (lab) => {
  const openGuide = async (page = GUIDE, size) => openReady(await lab.open(size), (await lab.serve()).url(page));

  it("answers as the reader types: lay words, slips, other pages, with the words marked", async () => {
    const tab = await openGuide();
    for (const [query, want, mark] of [search.begun, search.slip, search.part]) {
      await ask(tab, query);
      const got = await tab.evaluate(shown);
      assert.ok(got.hits.slice(0, 3).includes(want), `${query}: ${got.hits}`);
      assert.equal(got.expanded, "true");
      if (mark) assert.ok(got.marks.includes(mark), `${query}: marked are ${got.marks}`);
    }
    const low = await tab.evaluate(() => [...document.querySelectorAll("#find-list > *")].filter((h) => h.getBoundingClientRect().height < 48).length);
    assert.equal(low, 0, "hits that a finger misses");
  });

  it("a hit on the page opens its row, takes the focus there and has its address", async () => {
    const tab = await openGuide();
    await ask(tab, thirdLay);
    await tab.click(`#find-list [href='#${third}']`);
    await tab.until("the focus to be in the row", onButton, third);
    assert.deepEqual(await tab.evaluate(openRows), [third]);
    assert.equal(await tab.evaluate(() => location.hash), "#" + third);
    const inView = (id) => tab.until(`#${id} to be in view`, (id) => { const r = document.getElementById(id).getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight; }, id);
    await inView(third);
    // Closed by hand, and found again: its address is there already.
    await tab.click(button(third));
    await tab.click(`#find-list [href='#${third}']`);
    await tab.until("the row to be open", (row) => document.querySelector(row).ariaExpanded === "true", button(third));
    await inView(third);
    // A section is no row: its heading has the focus, and nothing in it opens.
    await ask(tab, search.cost);
    await tab.click(`#find-list [href='#${cost}']`);
    await tab.until("the focus to be on the heading", (id) => document.activeElement.matches(`#${id} > h2`), cost);
    assert.deepEqual(await tab.evaluate(openRows), [third]);
    assert.deepEqual(tab.errors, []);
  });

  it("crisis help stands first, with ways to reach it", async () => {
    const tab = await openGuide();
    await ask(tab, "i want to die");
    await tab.until("crisis help", () => document.querySelector("#find-crisis") !== null);
    const { links, first } = await tab.evaluate(() => ({
      links: [...document.querySelectorAll("#find-crisis a")].map((a) => a.getAttribute("href")),
      first: Boolean(document.querySelector("#find-crisis").compareDocumentPosition(document.querySelector("#find-list")) & Node.DOCUMENT_POSITION_FOLLOWING),
    }));
    assert.deepEqual(links, ["tel:988", "sms:988", "#help-lines"]);
    assert.ok(first, "something stands before the help");
    await tab.until("it to be said first", () => /^In crisis\?/.test(document.querySelector("#find-count").textContent));
  });
};

inEngines(["webkit"], core);
inEngines(["chromium", "firefox"], (lab) => {
  core(lab);
  const openGuide = async (page = GUIDE, size) => openReady(await lab.open(size), (await lab.serve()).url(page));

  it("the keys go through the list as in a combobox", async () => {
    const tab = await openGuide();
    await ask(tab, find.words);
    const n = (await tab.evaluate(shown)).hits.length;
    assert.ok(n > 3, `${n} hits`);
    for (const [key, index] of [["ArrowDown", 0], ["ArrowDown", 1], ["ArrowUp", 0], ["ArrowUp", n - 1], ["ArrowDown", 0], ["End", n - 1], ["Home", 0]]) {
      await tab.press(key);
      await at(tab, index);
    }
    assert.equal(await tab.evaluate(() => document.activeElement.id), "find", "the focus must stay in the field");
    await tab.press("Escape");
    await tab.until("the list to go", () => document.querySelector("#find-list") === null && document.querySelector("#find").ariaExpanded === "false");
    assert.equal(await tab.evaluate(() => document.querySelector("#find").value), find.words);
    await tab.press("ArrowDown");
    await at(tab, 0);
    await tab.press("Escape");
    await tab.until("the list to go", () => document.querySelector("#find-list") === null);
    await tab.press("Escape");
    await tab.until("the field to be empty", () => document.querySelector("#find").value === "");
    // With nothing chosen these are the caret's keys.
    await tab.type("#find", thirdLay);
    await tab.until("an answer", () => document.querySelector("#find-list") !== null);
    await tab.press("Home");
    assert.equal(await tab.evaluate(() => document.querySelector("#find").selectionStart), 0);
    await at(tab, -1);
  });

  it("Enter goes to the first hit, and then opens it", async () => {
    const tab = await openGuide();
    await ask(tab, search.row.words);
    await tab.press("Enter");
    await at(tab, 0);
    await tab.press("Enter");
    await tab.until("the focus to be in the row", onButton, search.row.id);
    assert.deepEqual(await tab.evaluate(openRows), [search.row.id]);
    await ask(tab, search.safety.words);
    await tab.press("Enter");
    await at(tab, 0);
    await tab.press("Enter");
    await tab.until("the other page", (id) => location.pathname.endsWith("/safety/") && location.hash === "#" + id, search.safety.id);
  });

  it("says how many there are, once typing has paused", async () => {
    const tab = await openGuide();
    await tab.evaluate(() => {
      window.heard = [];
      new MutationObserver(() => heard.push(document.querySelector("#find-count").textContent)).observe(document.querySelector("#find-count"), { childList: true, characterData: true, subtree: true });
    });
    await (await tab.find("#find")).type(search.long, { delay: 100 }); // finds another number with nearly every letter
    await tab.until("the number to be said", () => /^\d+ results/.test(document.querySelector("#find-count").textContent));
    const { heard, role } = await tab.evaluate(() => ({ heard: window.heard.filter(Boolean), role: document.querySelector("#find-count").getAttribute("role") }));
    assert.equal(role, "status");
    assert.ok(heard.length <= 2, `said between the letters: ${heard}`);
  });

  it("nothing found: a sentence, what sounds alike, help; the guide stays whole", async () => {
    const tab = await openGuide();
    const before = await tab.evaluate(() => document.querySelector("#sections").innerText);
    await ask(tab, search.near);
    const near = await tab.evaluate(() => [...document.querySelectorAll(".cg-search__near a")].map((a) => a.getAttribute("href")));
    assert.ok(near.length >= 3 && near.includes("#help-lines") && near.includes("topics/"), `${near}`);
    assert.match(await tab.evaluate(() => document.querySelector(".cg-search__none p").innerText), /^Nothing found\. Try/);
    await tab.until("it to be said", () => /Nothing found/.test(document.querySelector("#find-count").textContent));
    assert.equal(await tab.evaluate(() => document.querySelector("#sections").innerText), before);
  });

  it("whatever is typed is text, and loses nothing", async () => {
    const tab = await openGuide();
    for (const query of [`<img src=x onerror=alert(1)>${find.words}`, `مرحبا 🙂 \u202e${find.words}`, "x".repeat(10_000), `${find.words} `.repeat(1700)]) {
      await tab.evaluate((q) => {
        const field = document.querySelector("#find");
        field.focus();
        field.value = q;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }, query);
      await tab.until("an answer", (hits) => document.querySelector(hits ? "#find-list" : ".cg-search__none") !== null, query.includes(find.words));
      assert.equal(await tab.evaluate(() => document.querySelector("#find").value), query);
      assert.equal(await tab.evaluate(() => document.querySelectorAll(".cg-search img").length), 0);
      assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page became wider");
      await tab.evaluate(() => {
        const field = document.querySelector("#find");
        field.value = "";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      await tab.until("the answer to go", () => !document.querySelector("#find-list, .cg-search__none"));
    }
    assert.deepEqual(tab.errors, []);
  });

  for (const [page, query, want] of search.pages) {
    it(`on /${page} too: what is on the page is a jump, what is not a link`, async () => {
      const tab = await openGuide(GUIDE + page, { width: 390, height: 844 });
      await ask(tab, query);
      assert.ok((await tab.evaluate(shown)).hits.includes(want), `${(await tab.evaluate(shown)).hits}`);
      await tab.click(`#find-list [href='${want}']`);
      await tab.until("the focus to be there", (id) => document.activeElement.closest(`[id="${id}"]`) !== null, want.slice(1));
      await ask(tab, thirdLay);
      await tab.click(`#find-list [href='../#${third}']`);
      await tab.until("the guide with the row open", (id) => location.hash === "#" + id && document.querySelector(`#${id} .cg-panel`)?.hasAttribute("data-closed") === false, third);
    });
  }

  it("in a clinic's page: typed before WebAssembly is there, the frame grows, a hit scrolls the clinic's page", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site), { size: { width: 390, height: 844 } });
    const before = await settledHeight(tab, frame);
    await frame.type("#find", thirdLay);
    await frame.until("an answer", found, third);
    assert.ok(await settledHeight(tab, frame) > before + 100, "the frame did not grow with the list");
    const address = await tab.evaluate(() => [location.href, history.length]);
    await frame.click(`#find-list [href='#${third}']`);
    await frame.until("the focus to be in the row", onButton, third);
    assert.deepEqual(await frame.evaluate(openRows), [third]);
    const y = await frame.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, third);
    await tab.until("the row to be in view", (y) => { const top = document.querySelector("iframe").getBoundingClientRect().top + y; return top > -20 && top < innerHeight; }, y);
    assert.deepEqual(await tab.evaluate(() => [location.href, history.length]), address, "the clinic's address or history changed");
    assert.deepEqual(tab.errors, []);
  });

  it("in a clinic's page: crisis help is that of the clinic's country", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site, { region: "GB" }));
    await frame.click("#find");
    await takenOver(frame);
    await ask(frame, "suicide");
    const links = await frame.evaluate(() => [...document.querySelectorAll("#find-crisis a")].map((a) => a.getAttribute("href")));
    assert.deepEqual(links, ["tel:116123", "sms:85258", "#help-lines"]);
    assert.deepEqual(tab.errors, []);
  });

  it("in a clinic's page: what the clinic left out is read in the full guide", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site, { sections: medicines }));
    await settledHeight(tab, frame);
    await frame.click("#find");
    await takenOver(frame);
    await ask(frame, thirdLay);
    const { hits } = await frame.evaluate(shown);
    assert.ok(hits.includes("./#" + third) && !hits.includes("#" + third), `${hits}`);
    assert.match(await frame.evaluate((id) => document.querySelector(`#find-list [href='./#${id}'] .cg-search__where`).innerText, third), /full guide/);
    await frame.evaluate((id) => document.querySelector(`#find-list [href='./#${id}']`).addEventListener("click", (e) => { setTimeout(() => { window.went = e.target.closest("a").target; }); e.preventDefault(); }), third);
    await frame.click(`#find-list [href='./#${third}']`);
    await frame.until("the link to lead out of the frame", () => window.went === "_blank");
    await ask(frame, search.shown);
    assert.ok((await frame.evaluate(shown)).hits.includes("#" + search.shown));
  });
});
