// states.js lists what a reader may have before them: pages, and what becomes of
// them under a reader's hands. A visit is one page, and its steps lead from state
// to state. All functions of a step act from outside, through a view.
import assert from "node:assert/strict";
import { visitClinic, settledHeight } from "./embed.js";
import { COMPARE, GUIDE, HOME, TOPICS, answered, button, failed, source, takenOver } from "./guide.js";
import { FIXTURE } from "./fixture.js";
import { snippet } from "./host.js";
import { MY_PAGES, QUESTIONS, SETTINGS, ask, press } from "./mine.js";
import { paste, seen } from "./tools.js";
import { withVoices } from "./voices.js";

const { option, other, pair } = FIXTURE;
const tool = (id, name) => `.cg-tools[data-id="${id}"] [data-tool="${name}"]`;
const find = async (view, words, answer) => {
  await view.evaluate(() => { document.querySelector("#find").value = ""; });
  await view.type("#find", words);
  await seen(view, answer);
  await answered(view);
};
const showAll = async (view) => {
  await view.click("#show-all");
  await view.until("all rows to open", () => document.querySelector(".cg-panel[data-closed]") === null);
};
const nothing = async () => {};
const tick = async (view, ...ids) => {
  for (const id of ids) {
    await view.click(`#compare-box input[value="${id}"]`);
    await view.until(`${id} to be ticked`, (id) => document.querySelector(`#compare-box input[value="${id}"]`).checked, id);
  }
};
const openMore = async (view, id) => {
  await view.click(tool(id, "more"));
  await seen(view, tool(id, "print"));
};

/**
 * Visits, by name:
 *   page     the page, below the site's root
 *   site     options of lab.serve
 *   before   changes the site before the page is opened
 *   tools    false: there is no program to wait for
 *   clinic   the guide in the frame of a clinic's page; what is looked at is the frame
 *   text     the contrast that its text must have; 7 where it is left out
 *   steps    {state: async (view, tab)}, in order
 */
export const VISITS = {
  "guide": { page: GUIDE, steps: {
    "closed": nothing,
    "an option open": async (view) => {
      await view.click(button(option));
      await openMore(view, option);
    },
    "its question added": async (view) => {
      await view.click(tool(option, "add"));
      await view.until("a word about it", (row) => document.querySelector(`#${row} .cg-tools__status`)?.textContent === "Added to your questions.", option);
    },
    "all open": showAll,
    "search: hits": async (view) => {
      await find(view, FIXTURE.find.words, "#find-list");
      await view.press("ArrowDown");
      await seen(view, "#find-list [aria-selected=true]");
    },
    "search: nothing found": (view) => find(view, "zzzqqq", ".cg-search__none"),
    "search: crisis help": (view) => find(view, "want to die", "#find-crisis"),
    "a newer version": (view) => view.evaluate(() => { careguideNotice(careguideWords.fresh, [[careguideWords.use, () => {}]]); }),
  } },
  "offline": { page: GUIDE, steps: {
    "without a network": async (view) => {
      // What a browser says of itself; offline.test.js takes the network away.
      await view.evaluate(() => {
        Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false });
        dispatchEvent(new Event("offline"));
      });
      await seen(view, ".cg-offline");
    },
  } },
  "failed": { page: GUIDE, site: { faults: [{ match: /\.wasm$/, lose: true }] }, tools: false, steps: {
    "tools that cannot work": async (view) => {
      await view.click(button(option));
      await view.click(tool(option, "add"));
      await view.until("a sentence", (row) => /cannot work/.test(document.querySelector(`#${row} .cg-tools__status`)?.textContent), option);
      await view.type("#find", FIXTURE.find.words);
      await view.until("a sentence about the search", () => /not available/.test(document.querySelector("#find-count").textContent));
    },
  } },
  "option": { page: GUIDE + option + "/", before: (site) => { site.pages[`/${GUIDE}${option}/`] = withVoices(source(GUIDE + option + "/")); }, steps: {
    "with its tools": (view) => openMore(view, "how"),
    "read aloud": async (view) => {
      await view.click(tool("how", "listen"));
      await seen(view, ".cg-player");
    },
    "its address to copy": async (view) => {
      await view.evaluate(() => {
        Object.defineProperty(navigator, "share", { configurable: true, value: undefined });
        Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
        document.execCommand = () => false;
      });
      await openMore(view, "who");
      await view.click(tool("who", "share"));
      await seen(view, ".cg-share input");
    },
  } },
  "compare": { page: COMPARE, steps: {
    "nothing chosen": nothing,
    "two chosen": (view) => tick(view, option, other),
    "side by side": async (view) => {
      await view.click("#compare-see");
      await view.until("the boxes to go", () => document.querySelector(".cg-compare__result .cg-table") && !document.querySelector("#compare-box").checkVisibility());
    },
  } },
  "questions": { page: QUESTIONS, steps: {
    "empty": nothing,
    "with a fault": async (view) => {
      await press(view, "Add", { within: ".cg-mine__own" });
      await view.until("a word about it", () => document.querySelector("#own-question-error").textContent !== "");
    },
    "with entries": async (view) => {
      for (const text of ["How soon will it help?", "Can I drive?", "x".repeat(80)]) await ask(view, text);
      await press(view, "Star", { index: 1 });
      await view.until("a star", () => document.querySelector(".cg-question [aria-pressed=true]") !== null);
    },
    "one removed": async (view) => {
      await press(view, "Remove", { index: 0 });
      await seen(view, "#said-undo");
    },
    "one in hand": async (view) => {
      await press(view, "Change", { index: 0 });
      await seen(view, "#edit-text");
    },
  } },
  "tried": { page: GUIDE + "tried/", steps: {
    "empty": nothing,
    "with a fault": async (view) => {
      await view.click("[data-do=save]");
      await seen(view, "#tried-medicine-error");
    },
    "with entries": async (view) => {
      for (const [name, text] of [["medicine", "Sertraline"], ["dose", "150 mg"], ["sideEffects", "word ".repeat(20)]]) await paste(view, `#tried-${name}`, text);
      await view.click("input[name=tried-helped][value=some]");
      await view.click("[data-do=save]");
      await seen(view, ".cg-tried__list tbody tr");
    },
    "one removed": async (view) => {
      await view.click(".cg-tried__list [data-do=remove]");
      await seen(view, "#tried-status-undo");
    },
  } },
  "values": { page: GUIDE + "values/", steps: {
    "empty": nothing,
    "answered": async (view) => {
      await view.click("#values-list input[value=a-lot]");
      await paste(view, "#values-own", "Being there for my son");
      await view.click("[data-do=own]");
      await seen(view, ".cg-values__own");
      await view.click('input[name="sure-0"][value="no"]');
      await seen(view, "#sure-ask");
    },
  } },
  "my pages": { page: QUESTIONS, steps: {
    "with all that was written": async (view) => {
      await ask(view, "On paper?");
      await press(view, "My pages");
      await view.until("the sheet", () => document.querySelector(".cg-sheet")?.innerText.includes("On paper?"));
      await view.type("#my-notes", "A word more");
    },
  } },
  "settings": { page: SETTINGS, before: (site) => { site.pages["/" + SETTINGS] = withVoices(source(SETTINGS)); }, steps: {
    "as they come": nothing,
    "a file that is not ours": async (view) => {
      await view.evaluate(() => {
        const files = new DataTransfer();
        files.items.add(new File(["{}"], "list.json", { type: "application/json" }));
        const field = document.querySelector("#import");
        field.files = files.files;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await view.until("a word about it", () => document.querySelector("#my-data-said").textContent !== "");
    },
    "about to delete": async (view) => {
      await view.click("#delete");
      await seen(view, "#delete-no");
    },
  } },
  "frame": { clinic: true, steps: {
    "closed": nothing,
    "search: hits": (view) => find(view, FIXTURE.find.words, "#find-list"),
    "questions in place": async (view) => {
      await press(view, "My questions");
      await seen(view, "#own-question");
      await ask(view, "In the frame?");
    },
    "compare in place": async (view) => {
      await press(view, "Compare treatments");
      await tick(view, option, other);
    },
    "values in place": async (view) => {
      await press(view, "What matters to me");
      await view.click("#values-list input[value=a-lot]");
    },
    "tried in place, with a fault": async (view) => {
      await press(view, "What I have tried");
      await view.click("[data-do=save]");
      await seen(view, "#tried-medicine-error");
    },
    "my pages in place": async (view) => {
      await press(view, "My pages");
      await seen(view, ".cg-sheet");
    },
    "settings in place": async (view) => {
      await press(view, "Settings");
      await seen(view, "#display-form");
    },
    "all open": showAll,
  } },
  ...Object.fromEntries([HOME, TOPICS, TOPICS + "a-z/", COMPARE + pair + "/", ...["safety/", "evidence/", "glossary/", "sources/", "changes/"].map((page) => GUIDE + page)]
    .map((page) => ["/" + page, { page, steps: { "as it comes": nothing } }])),
  "not found": { page: "a/b", site: { lost: true }, tools: false, steps: { "as it comes": (view) => view.until("the links", () => document.querySelector("#lost-home, main a") !== null) } },
  "builder": { page: "embed/", tools: false, steps: {
    "as it comes": (view) => view.until("the lines to paste", () => document.querySelector("#code-script").textContent !== ""),
    "with a fault, all rows and another recipe": async (view) => {
      await view.evaluate(() => {
        for (const [id, value] of [["open", "some"], ["phone", "call us"]]) {
          const field = document.getElementById("set-" + id);
          field.value = value;
          for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
        }
        document.querySelector('input[name="recipe"][value="vue"]').click();
      });
    },
  } },
  ...Object.fromEntries(["demo/", "demo/about.html", "demo/visit.html", "demo/hosts/"].map((page) => ["/" + page, { page, tools: false, text: 4.5, steps: { "as it comes": nothing } }])),
};

/** Opens a visit; resolves to {tab, view}: the view is what the steps act on. */
export async function enter(lab, { page, site: options, before, tools = true, clinic }, size = { width: 1280, height: 800 }) {
  if (clinic) {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site, { clinic: "Ash Clinic", phone: "+1 202 555 0142" }), { size });
    await settledHeight(tab, frame);
    return { tab, view: frame };
  }
  const site = await lab.serve(options);
  before?.(site);
  const tab = await lab.open(size);
  await tab.goto(site.url(page));
  if (tools && await tab.evaluate(() => document.querySelector("#find, #tool, #compare-box") !== null)) await takenOver(tab);
  if (options?.faults) await tab.until("the program to give up", failed);
  return { tab, view: tab };
}

/**
 * Takes every step of a visit, and calls look(view, tab, note, state) after each:
 * what note(what, lines) is given is a fault of that state. Fails with all of
 * them. start is called in the page before the first step; size is the window's.
 */
export async function walk(lab, name, look, { start, size } = {}) {
  const { tab, view } = await enter(lab, VISITS[name], size);
  if (start) await view.evaluate(start);
  const faults = [];
  for (const [state, step] of Object.entries(VISITS[name].steps)) {
    await step(view, tab);
    await look(view, tab, (what, lines) => faults.push(...lines.slice(0, 5).map((line) => `${state}, ${what}: ${line}`)), state);
  }
  // Not deepEqual, which shows a few lines of many.
  if (faults.length > 0) assert.fail(`${faults.length} faults:\n${faults.join("\n")}`);
}
