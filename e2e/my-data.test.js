// My data: export and import as one file, delete with proof; what is damaged,
// foreign or too much is told, and nothing is lost.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { openReady, takenOver } from "./harness/guide.js";
import { MY_PAGES, QUESTIONS, SETTINGS, ask, keeps, listed, openQuestions, press, stored } from "./harness/mine.js";

const plan = (...texts) => JSON.stringify({ version: 1, revision: texts.length, questions: texts.map((text, i) => ({ id: i + 1, text })) });

// In the page: gives a file to the field as if the reader had chosen it.
const choose = (text) => {
  const files = new DataTransfer();
  files.items.add(new File([text], "list.json", { type: "application/json" }));
  const field = document.querySelector("#import");
  field.files = files.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
};
const says = (tab, words) => tab.until(`the page to say "${words}"`, (words) => document.querySelector("#my-data-said").textContent.includes(words), words);

inEngines(["chromium", "firefox"], (lab) => {
  it("what is saved as a file comes back from it the same, and adds to what is there", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    await ask(tab, "Mine 🙂?");
    await press(tab, "Settings");
    await tab.until("the page", () => document.querySelector("#import") !== null);
    await tab.evaluate(() => {
      const make = URL.createObjectURL;
      HTMLAnchorElement.prototype.click = () => {};
      URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return make.call(URL, blob); };
    });
    await press(tab, "Save everything as a file");
    const file = await tab.until("the file", () => window.saved);
    const other = await openQuestions(await lab.open(), site);
    await ask(other, "Theirs?");
    await press(other, "Settings");
    await other.until("the page", () => document.querySelector("#import") !== null);
    await other.evaluate(choose, file);
    await says(other, "We added the file");
    await press(other, "My questions");
    await listed(other, "Theirs?", "Mine 🙂?");
  });

  it("files of others, of newer versions and broken ones change nothing, and are told", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    await ask(tab, "Stays?");
    await press(tab, "Keep it on this device");
    await openReady(tab, site.url(SETTINGS));
    const before = (await tab.evaluate(stored)).local["careguide-plan"];
    const cases = [["", "not a file from this guide"], ["{", "not a file from this guide"], ["[1,2]", "not a file from this guide"], ['{"careguide":"plan","version":99}', "newer version"],
      ["[".repeat(100000), "not a file from this guide"], ["\u0000\u0001", "not a file from this guide"], [JSON.stringify({ careguide: "other", version: 1 }), "not a file from this guide"]];
    for (const [text, words] of cases) {
      await tab.evaluate(choose, text);
      await says(tab, words);
      assert.equal((await tab.evaluate(stored)).local["careguide-plan"], before, `changed by ${text.slice(0, 30)}`);
    }
    assert.deepEqual(tab.errors, []);
  });

  it("a file that the device does not give changes nothing, and is told", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    await ask(tab, "Stays?");
    await press(tab, "Keep it on this device");
    await openReady(tab, site.url(SETTINGS));
    const before = (await tab.evaluate(stored)).local["careguide-plan"];
    for (const fault of ["NotFoundError", "NotReadableError", "SecurityError", "thrown"]) {
      await tab.evaluate(() => { delete File.prototype.text; });
      await tab.evaluate(choose, ""); // so that what is said changes each time
      await says(tab, "not a file from this guide");
      await tab.evaluate((fault) => {
        File.prototype.text = () => { if (fault === "thrown") throw new TypeError("no"); return Promise.reject(new DOMException("gone", fault)); };
      }, fault);
      await tab.evaluate(choose, plan("Lost?"));
      await says(tab, "could not open this file");
      assert.equal((await tab.evaluate(stored)).local["careguide-plan"], before, `changed by ${fault}`);
      assert.equal(await tab.evaluate(() => document.querySelector("#import").value), "", "the same file could not be chosen again");
    }
    assert.deepEqual(tab.errors, []);
  });

  it("texts that are too long together are named, and by how much", async () => {
    const site = await lab.serve();
    const tab = await openReady(await lab.open(), site.url(MY_PAGES));
    await tab.evaluate(() => {
      const notes = document.querySelector("#my-notes");
      notes.value = "a".repeat(1500);
      notes.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await press(tab, "Settings");
    await tab.until("the page", () => document.querySelector("#import") !== null);
    const file = JSON.stringify({ careguide: "plan", version: 1, plan: { version: 1, revision: 1, notes: "b".repeat(1500) } });
    await tab.evaluate(choose, file);
    await says(tab, "Other notes for the visit: This text is too long by 1001 characters");
    assert.match(await tab.evaluate(() => document.querySelector("#my-data-said").textContent), /^All is as it was/);
    await press(tab, "My pages");
    await tab.until("the notes as they were", () => document.querySelector("#my-notes")?.value === "a".repeat(1500));
    assert.deepEqual(tab.errors, []);
  });

  it("delete asks once more, empties every store, in other tabs too, and shows it", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    await ask(tab, "Gone?");
    await press(tab, "Keep it on this device");
    await keeps(tab, "Kept on this device");
    const other = await openQuestions(await lab.open(), site);
    await listed(other, "Gone?");
    await tab.front();
    await openReady(tab, site.url(SETTINGS));
    await tab.until("the list of what is kept", () => document.querySelector(".cg-mine__kept").innerText.includes("What you wrote"));
    await press(tab, "Delete everything");
    await press(tab, "No, keep it");
    assert.ok((await tab.evaluate(stored)).local["careguide-plan"], "deleted unasked");
    await press(tab, "Delete everything");
    await press(tab, "Yes, delete it");
    await says(tab, "We looked again");
    assert.deepEqual(await tab.evaluate(stored), { local: {}, session: {}, cookie: "" });
    await tab.until("the proof", () => document.querySelector(".cg-mine__kept").innerText.includes("keeps nothing"));
    await other.until("the other tab to be empty", () => document.querySelectorAll(".cg-question").length === 0);
  });

  it("a damaged list is set aside whole, and a newer one is left alone", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    const set = (text) => tab.evaluate((text) => { localStorage["careguide-plan"] = text; }, text);
    const damaged = plan("Readable?").slice(0, -2) + ',{"id":"?"}]}';
    await set(damaged);
    await openReady(tab, site.url(SETTINGS));
    await tab.until("the page to say so", () => document.querySelector("#my-data").innerText.includes("We set it aside"));
    assert.equal((await tab.evaluate(stored)).local["careguide-unread"], damaged);
    await tab.goto(site.url(QUESTIONS));
    await takenOver(tab);
    await listed(tab, "Readable?");
    const newer = '{"version":99,"questions":"in another form"}';
    await set(newer);
    await openQuestions(tab, site);
    await keeps(tab, "newer version");
    await ask(tab, "Meanwhile?");
    assert.equal((await tab.evaluate(stored)).local["careguide-plan"], newer, "a newer version's list was overwritten");
    for (const text of ["", "null", "[]]", "{}", '{"version":1,"questions":{"a":1},"tried":7}', "x".repeat(100000)]) {
      await set(text);
      await openQuestions(tab, site);
      await ask(tab, "Still works?");
      await listed(tab, "Still works?");
    }
    assert.deepEqual(tab.errors, []);
  });

  it("a full device keeps what it has, says so, and offers a file", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    await ask(tab, "Fits?");
    await press(tab, "Keep it on this device");
    await keeps(tab, "Kept on this device");
    await tab.evaluate(() => {
      Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
    });
    await ask(tab, "Does not fit?");
    await keeps(tab, "no room left");
    await listed(tab, "Fits?", "Does not fit?");
    await tab.until("a way to save a file", () => [...document.querySelectorAll(".cg-keep button")].some((b) => b.textContent === "Save as a file"));
    assert.deepEqual(tab.errors, []);
  });

  it("where storage is forbidden the page says that nothing can be kept", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open({ storage: false }), site);
    await keeps(tab, "keeps nothing");
    await ask(tab, "Works?");
    await listed(tab, "Works?");
    assert.deepEqual(tab.errors, []);
  });
});
