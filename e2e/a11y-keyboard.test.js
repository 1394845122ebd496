// Every tool, with nothing but the keys: what a mouse can do can be done without
// one, and the focus is never lost on the way.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { COMPARE, GUIDE, TOPICS, answered, openReady, openRows, source } from "./harness/guide.js";
import { MY_PAGES, QUESTIONS, SETTINGS, listed, named, stored } from "./harness/mine.js";
import { reach } from "./harness/tabbing.js";
import { painted } from "./harness/until.js";
import { withVoices } from "./harness/voices.js";

inEngines(["chromium", "firefox"], (lab) => {
  const open = async (page, html = source(page)) => {
    const site = await lab.serve({ pages: { ["/" + page]: html } });
    const tab = await openReady(await lab.open({ width: 1000, height: 800 }), site.url(page));
    // What a page does when it is printed, shared or saved, noted and not done.
    await tab.evaluate(() => {
      window.did = [];
      window.print = () => did.push("print");
      Object.defineProperty(navigator, "share", { configurable: true, value: undefined });
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (text) => { did.push("copy " + text); } } });
      HTMLAnchorElement.prototype.click = function () { did.push("save " + this.download); };
    });
    // A button that goes when it is pressed must leave the focus somewhere.
    let last = null;
    const lost = () => document.activeElement === document.body;
    const act = async (selector, key = "Enter") => {
      if (last) assert.equal(await tab.evaluate(lost), false, `the focus is lost after ${last}`);
      await reach(tab, tab, selector);
      last = await tab.evaluate(() => document.activeElement.innerText || document.activeElement.id);
      await tab.press(key);
      await tab.evaluate(painted);
    };
    const write = async (selector, text) => {
      await reach(tab, tab, selector);
      await tab.page.keyboard.type(text);
    };
    const button = async (words, key, place) => act(await named(tab, words, place), key);
    const focus = (what, selector) => tab.until(`the focus on ${what}`, (s) => document.activeElement.matches(s), selector);
    const did = (start) => tab.until(`${start} to be done`, (start) => did.some((d) => d.startsWith(start)), start);
    return { tab, act, write, button, focus, did };
  };

  it("search: a hit is found, chosen and opened", async () => {
    const { tab, write, focus } = await open(GUIDE);
    await write("#find", "magnet");
    await answered(tab);
    // A reader looks where the list is before pressing on.
    const hit = await tab.evaluate(() => [...document.querySelectorAll("[role=option]")].findIndex((e) => e.getAttribute("href") === "#rtms"));
    for (let i = 0; i <= hit; i++) {
      await tab.press("ArrowDown");
      await tab.until(`hit ${i} to be chosen`, (i) => document.querySelectorAll("[role=option]")[i].ariaSelected === "true", i);
    }
    await tab.press("Enter");
    await focus("the row", "#rtms .cg-row__button");
    assert.deepEqual(await tab.evaluate(openRows), ["rtms"]);
    await tab.press("Enter");
    await tab.until("the row to close", () => document.querySelector("#rtms .cg-row__button").ariaExpanded === "false");
  });

  it("a part: its question is added and taken back, it is shared and printed", async () => {
    const { tab, act, focus, did } = await open(GUIDE + "ect/");
    const tool = (name) => `[data-id="how"] [data-tool="${name}"]`;
    await act(tool("add"));
    await tab.until("a word about it", () => /Added/.test(document.querySelector('[data-id="how"] .cg-tools__status')?.textContent));
    await act('[data-id="how"] .cg-tools__after .cg-button');
    await focus("the tool again", tool("add"));
    await act(tool("more"));
    await act(tool("share"));
    await did("copy http");
    await act(tool("print"));
    await did("print");
  });

  it("read aloud: begun, made faster, paused, gone on with and ended", async () => {
    const page = GUIDE + "ect/";
    const { tab, act, focus } = await open(page, withVoices(source(page)));
    const tool = (name) => `[data-id="how"] [data-tool="${name}"]`;
    const speaks = (on) => tab.until(on ? "the voice" : "silence", (on) => Boolean(speechSynthesis.current) === on, on);
    await act(tool("more"));
    await act(tool("listen"));
    await speaks(true);
    await act(tool("listen-faster"));
    await tab.until("another speed", () => speechSynthesis.said.at(-1).rate > 1);
    await act(tool("listen"), "Space");
    await speaks(false);
    await tab.press("Space");
    await speaks(true);
    await act(tool("listen-stop"));
    await speaks(false);
    await focus("the tool again", tool("listen"));
  });

  it("topics: narrowed down, and all of them again; help lines of another country", async () => {
    const { tab, write } = await open(TOPICS);
    const count = () => [...document.querySelectorAll(".cg-topic")].filter((e) => e.checkVisibility()).length;
    const all = await tab.evaluate(count);
    await write("#find", "slee");
    await tab.until("topics to go", (all) => [...document.querySelectorAll(".cg-topic")].filter((e) => e.checkVisibility()).length < all, all);
    for (let letters = "slee".length; letters > 0; letters--) await tab.press("Backspace");
    await tab.until("topics to come back", (all) => [...document.querySelectorAll(".cg-topic")].filter((e) => e.checkVisibility()).length === all, all);
    const before = await tab.evaluate(() => document.querySelector(".cg-crisis__links").textContent);
    await reach(tab, tab, "#region", 400); // it stands at the end of all topics
    for (const country of ["CA", "GB"]) {
      await tab.press("ArrowDown");
      await tab.until(`the help lines of ${country}`, (country) => document.documentElement.dataset.region === country, country);
    }
    assert.notEqual(await tab.evaluate(() => document.querySelector(".cg-crisis__links").textContent), before);
    assert.deepEqual(tab.errors, []);
  });

  it("compare: two are ticked, and seen side by side", async () => {
    const { tab, act, focus } = await open(COMPARE);
    for (const id of ["cbt", "ect"]) await act(`#compare-box input[value="${id}"]`, "Space");
    await tab.until("two", () => document.querySelectorAll(".cg-compare__result .cg-table thead th").length === 3);
    await act("#compare-see");
    await focus("the comparison", "#comparison");
    await act("#compare-change");
    await focus("a box", "#compare-box input");
  });

  it("questions: one is written, starred, moved, changed, removed, and given back", async () => {
    const { tab, act, write, button, focus } = await open(QUESTIONS);
    for (const text of ["First?", "Second?"]) {
      await write("#own-question", text);
      await button("Add", "Enter", { within: ".cg-mine__own" });
      await tab.until("the field to be empty", () => document.querySelector("#own-question").value === "");
    }
    await button("Star", "Space", { index: 1 });
    await listed(tab, "First?", "*Second?");
    await button("Move up", "Enter", { index: 1 });
    await listed(tab, "*Second?", "First?");
    await button("Change", "Enter", { index: 1 });
    await tab.until("the words in the field", () => document.querySelector("#edit-text")?.value === "First?");
    await write("#edit-note", "A note");
    await button("Done");
    await tab.until("the focus to be back", () => document.activeElement.textContent === "Change");
    await button("Remove", "Enter", { index: 0 });
    await focus("Undo", "#said-undo");
    await tab.press("Enter");
    await listed(tab, "*Second?", "First?");
    await focus("what is there again", ".cg-question:first-child button");
    await button("Show more");
    await focus("the first that is new", ".cg-suggestion:nth-child(6) button");
    await tab.press("Enter");
    await tab.until("a third", () => document.querySelectorAll(".cg-question").length === 3);
    await button("Forget what I wrote");
    await focus("what is asked", "#keep");
    await button("No, keep it");
    await focus("the button again", "#keep-forget");
    await button("Keep it on this device");
    await tab.until("it to be kept", () => document.querySelector(".cg-keep").textContent.includes("Kept on this device"));
    await focus("what is said of it", "#keep");
    assert.notDeepEqual((await tab.evaluate(stored)).local, {});
  });

  it("values: answered, and one of the reader's own", async () => {
    const { tab, act, write, focus } = await open(GUIDE + "values/");
    await act("#values-list input[type=radio]", "Space");
    await tab.until("the list", () => document.querySelectorAll(".cg-values__result li").length === 1);
    await tab.press("ArrowRight");
    await write("#values-own", "My son");
    await act("[data-do=own]");
    await tab.until("it", () => document.querySelector(".cg-values__own .cg-weigh__text")?.textContent === "My son");
    await act(".cg-values__own [data-do=remove]");
    await focus("Undo", "#values-status-undo");
    await tab.press("Enter");
    await tab.until("it again", () => document.querySelector(".cg-values__own") !== null);
    await focus("a button beside it", "#values button");
  });

  it("tried: filled in, saved, changed, removed, and given back", async () => {
    const { tab, act, write, focus } = await open(GUIDE + "tried/");
    await write("#tried-medicine", "Sertraline");
    await tab.press("Escape"); // the list of names
    await act("input[name=tried-helped]", "Space");
    await act("[data-do=save]");
    await focus("the button for another", "#tried-add");
    await act(".cg-tried__list [data-do=change]");
    await focus("the field", "#tried-medicine");
    await tab.page.keyboard.type(" too");
    await tab.press("Escape");
    await act("[data-do=save]");
    await tab.until("a word about it", () => /^Changed/.test(document.querySelector("#tried-status").textContent));
    await act(".cg-tried__list [data-do=remove]");
    await focus("Undo", "#tried-status-undo");
    await tab.press("Enter");
    await tab.until("it again", () => document.querySelectorAll(".cg-tried__list tbody tr").length === 1);
    await focus("the button for another", "#tried-add");
  });

  it("settings: larger text, a file of everything, and the way out of deleting", async () => {
    const { tab, act, button, focus, did } = await open(SETTINGS);
    await reach(tab, tab, "#display-form [name=size]");
    await tab.press("ArrowRight");
    await tab.until("larger text", () => parseFloat(document.documentElement.style.fontSize) > 100);
    await button("Save everything as a file");
    await did("save ");
    await act("#delete");
    await focus("the way out", "#delete-no");
    await tab.press("Enter");
    await focus("the button again", "#delete");
  });

  it("my pages: printed, copied and saved", async () => {
    const { tab, write, button, did } = await open(MY_PAGES);
    await write("#my-notes", "A word more");
    await button("Print");
    await did("print");
    await button("Copy the text");
    await did("copy ");
    await button("Save as text");
    await did("save ");
    assert.deepEqual(tab.errors, []);
  });
});
