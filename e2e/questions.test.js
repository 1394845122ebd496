// My questions: writing, choosing, ordering, taking back; what leaves the page
// and what is kept, and where.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, button, openReady, takenOver } from "./harness/guide.js";
import { MY_PAGES, QUESTIONS, ask, keeps, listed, openQuestions, press, questions, stored } from "./harness/mine.js";
import { readerIsThere, until } from "./harness/until.js";

const { option, fourth, fourthTitle } = FIXTURE;

// In the page: whether the line of tools of a row says this.
const says = (row, words) => document.querySelector(`#${row} .cg-tools__status`)?.textContent === words;

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("a reader writes, stars, orders, changes and removes questions, and takes a removal back", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    await ask(tab, "First?");
    await ask(tab, "Second?");
    await press(tab, "Add", { within: ".cg-mine__suggested" });
    const third = await tab.until("a third question", () => document.querySelectorAll(".cg-question__text")[2]?.textContent);
    await listed(tab, "First?", "Second?", third);
    await press(tab, "Move up", { index: 1 });
    await listed(tab, "Second?", "First?", third);
    await press(tab, "Star", { index: 0 });
    await listed(tab, "*Second?", "First?", third);
    await press(tab, "Remove", { index: 0 });
    await listed(tab, "First?", third);
    await tab.until("the focus to be where it can be taken back", () => document.activeElement.id === "said-undo");
    await press(tab, "Undo");
    await listed(tab, "*Second?", "First?", third);
    await press(tab, "Change", { index: 1 });
    await tab.until("the words to stand in the field", () => document.querySelector("#edit-text")?.value === "First?");
    await tab.type("#edit-note", "A note");
    await press(tab, "Done");
    await tab.until("the focus to be back", () => document.activeElement.textContent === "Change");
    await tab.until("the note under its question", () => document.querySelectorAll(".cg-question")[1].innerText.includes("A note"));
    assert.deepEqual(await tab.evaluate(() => ({ ...localStorage })), {}, "kept on the device before the reader asked");
    assert.deepEqual(tab.errors, []);
  });

  it("what is written is there after a reload, in no other tab, and on the device once a reader says so", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    await keeps(tab, "stays until you close this tab");
    await ask(tab, "Kept?");
    await keeps(tab, "Kept until you close this tab");
    assert.deepEqual(await tab.evaluate(() => ({ ...localStorage })), {});
    await openQuestions(tab, site);
    await listed(tab, "Kept?");
    const other = await openQuestions(await lab.open(), site);
    assert.deepEqual(await other.evaluate(questions), []);
    await tab.front?.();
    await press(tab, "Keep it on this device");
    await keeps(tab, "Kept on this device");
    assert.deepEqual(await tab.evaluate(() => ({ ...sessionStorage })), {});
    await openQuestions(tab, site);
    await listed(tab, "Kept?");
  });

  it("what was written is forgotten when the reader says so, and says so twice; the settings stay", async () => {
    for (const keep of [false, true]) {
      const site = await lab.serve();
      const tab = await openQuestions(await lab.open(), site);
      await ask(tab, "Gone?");
      if (keep) await press(tab, "Keep it on this device");
      await tab.evaluate(() => { localStorage["careguide-display"] = "size=125"; });
      await tab.type("#own-question", "Half");
      await press(tab, "Forget what I wrote");
      await press(tab, "No, keep it");
      await listed(tab, "Gone?");
      await press(tab, "Forget what I wrote");
      await press(tab, "Yes, forget it");
      await listed(tab);
      await openQuestions(tab, site);
      assert.deepEqual(await tab.evaluate(questions), []);
      const { local, session } = await tab.evaluate(stored);
      assert.deepEqual({ ...local, ...session }, { "careguide-display": "size=125" });
    }
  });
});

inEngines(["chromium", "firefox"], (lab) => {
  it("a list, and what is half written, outlive every way of leaving and coming back, in the tab alone", async () => {
    const site = await lab.serve();
    const other = await lab.host("<p>Another site</p>");
    const tab = await openQuestions(await lab.open(), site);
    await ask(tab, "Along?");
    await tab.type("#own-question", "Half a thought");
    const whole = async (way) => {
      await takenOver(tab);
      await tab.until(`the list, ${way}`, () => document.querySelector(".cg-question__text")?.textContent === "Along?");
      await tab.until(`the half, ${way}`, () => document.querySelector("#own-question").value === "Half a thought");
      assert.equal(await tab.evaluate(() => window.name), "", way);
      assert.deepEqual(await tab.evaluate(() => ({ ...localStorage })), {}, way);
    };
    await tab.evaluate(() => { setTimeout(() => location.reload()); window.before = true; });
    await tab.until("the page to load again", () => !window.before && document.readyState === "complete");
    await tab.evaluate(readerIsThere);
    await whole("after a reload");
    await press(tab, "My pages");
    await tab.until("the sheet", () => document.querySelector(".cg-sheet")?.innerText.includes("Along?"));
    await tab.back();
    await tab.until("the page", () => document.querySelector("#own-question") !== null);
    await tab.evaluate(readerIsThere);
    await whole("after a link and Back");
    await tab.goto(other.url());
    await tab.goto(site.url(QUESTIONS));
    await whole("after another site");
    await press(tab, "Add", { within: ".cg-mine__own" });
    await listed(tab, "Along?", "Half a thought");
    await openQuestions(tab, site);
    await listed(tab, "Along?", "Half a thought");
    assert.equal(await tab.evaluate(() => document.querySelector("#own-question").value), "", "what was added stands in the field again");
  });

  it("a page that Back brings out of the browser's memory has what was added meanwhile", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open({ memory: true }), site);
    await ask(tab, "Here?");
    await press(tab, "Back to the guide");
    await tab.until("the guide", (guide) => location.pathname.endsWith(guide), GUIDE);
    await takenOver(tab);
    await tab.click(button(option));
    await tab.click(`#${option} [data-tool=add]`);
    await tab.until("it to be added", () => JSON.parse(sessionStorage["careguide-plan"]).questions.length === 2);
    await tab.back();
    await tab.until("both", () => document.querySelectorAll(".cg-question").length === 2);
    await ask(tab, "Third?");
    await openQuestions(tab, site);
    await tab.until("all three", () => document.querySelectorAll(".cg-question").length === 3);
  });

  it("two tabs that keep their lists have one", async () => {
    const site = await lab.serve();
    const first = await openQuestions(await lab.open(), site);
    const second = await openQuestions(await lab.open(), site);
    await ask(second, "From the second");
    await first.front();
    await ask(first, "From the first");
    await press(first, "Keep it on this device");
    // Neither is the first: which comes before the other is the same in both.
    const both = await until(async () => {
      const list = await second.evaluate(questions);
      return list.length === 2 && list;
    }, "the two lists to be one");
    assert.deepEqual(both.toSorted(), ["From the first", "From the second"]);
    await second.front();
    await ask(second, "Again");
    await listed(first, ...both, "Again");
  });

  it("what anybody types stays text, is refused whole where it is too long, and is never lost", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    const odd = ["<img src=x onerror=alert(1)>", "שלום עולם", "🙂👩‍👩‍👧", "a\"b\\c&amp;"];
    for (const text of odd) await ask(tab, text);
    await listed(tab, ...odd);
    await tab.evaluate(() => { document.querySelector("#own-question").value = "x".repeat(10000); });
    await press(tab, "Add", { within: ".cg-mine__own" });
    await tab.until("the page to say so", () => /too long by 8000/.test(document.querySelector("#own-question-error").textContent));
    assert.equal(await tab.evaluate(() => document.querySelector("#own-question").value.length), 10000, "the text is gone");
    await tab.evaluate(() => { document.querySelector("#own-question").value = "   "; });
    await press(tab, "Add", { within: ".cg-mine__own" });
    await tab.until("the page to ask for words", () => /write something/i.test(document.querySelector("#own-question-error").textContent));
    await listed(tab, ...odd);
    for (let i = 0; i < 4; i++) await press(tab, "Star", { index: i });
    await tab.until("the page to refuse a fourth star", () => document.querySelector(".cg-said").textContent.includes("Three questions"));
    await listed(tab, ...odd.slice(0, 3).map((q) => "*" + q), odd[3]);
    assert.deepEqual(tab.errors, []);
  });

  // In the page: the keys of an input method that ends a word with Enter, as a browser tells of them.
  const enter = (selector, way) => {
    const field = document.querySelector(selector);
    const send = (type, more = {}) => field.dispatchEvent(new (type.startsWith("comp") ? CompositionEvent : KeyboardEvent)(type, { bubbles: true, cancelable: true, composed: true, key: "Enter", ...more }));
    send("compositionstart");
    if (way === "isComposing") send("keydown", { isComposing: true, keyCode: 229 });
    send("compositionend");
    if (way === "229") send("keydown", { keyCode: 229 });
    if (way === "the word's end") send("keydown", { keyCode: 13 });
    send("keyup", { keyCode: 13 });
  };
  for (const way of ["isComposing", "229", "the word's end"]) {
    it(`Enter that ends a word of an input method (${way}) adds nothing and opens nothing; the next one does`, async () => {
      const site = await lab.serve();
      const tab = await openQuestions(await lab.open(), site);
      await tab.type("#own-question", "日本語");
      await tab.evaluate(enter, "#own-question", way);
      assert.deepEqual(await tab.evaluate(questions), []);
      assert.equal(await tab.evaluate(() => document.querySelector("#own-question").value), "日本語");
      await tab.press("Enter");
      await listed(tab, "日本語");
      await openReady(tab, site.url(GUIDE));
      await tab.type("#find", fourthTitle.split(" ")[0]);
      await tab.until("a hit", () => document.querySelector(".cg-hits a, [role=option]") !== null);
      await tab.evaluate(enter, "#find", way);
      const at = () => document.querySelector("#find").getAttribute("aria-activedescendant");
      assert.equal(await tab.evaluate(at), null, "the search has acted");
      await tab.press("Enter");
      await tab.until("the first hit", () => document.querySelector("#find").getAttribute("aria-activedescendant"));
      assert.deepEqual(tab.errors, []);
    });
  }

  // In the page: puts values into the fields of the visit, as typing does.
  const visit = (values) => {
    for (const [name, value] of Object.entries(values)) {
      const field = document.getElementById("visit-" + name);
      if (field.value === value) continue;
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  const visitSays = () => document.querySelector("#visit .cg-field__error").textContent;

  it("a date that nobody can read is told of, and holds up nothing else", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    await press(tab, "Add", { within: ".cg-mine__suggested" });
    await press(tab, "Keep it on this device");
    const kept = () => JSON.parse(localStorage["careguide-plan"]).visit;
    await tab.evaluate(visit, { date: "2027-03-15" });
    for (const [i, date] of ["20271-03-15", "275760-09-13", "0001-01-01", "0202-03-15"].entries()) {
      await tab.evaluate(visit, { date, place: "Room " + i, with: "Dr. " + i });
      await tab.until("the page to say so", () => /Date: This is not a date/.test(document.querySelector("#visit .cg-field__error").textContent));
      assert.deepEqual(await tab.evaluate(kept), { date: "2027-03-15", place: "Room " + i, with: "Dr. " + i });
      assert.equal(await tab.evaluate(() => document.querySelector("#visit-date").value), date, "what was typed is gone");
      await tab.evaluate(visit, { date: "2027-03-15" });
      await tab.until("silence", () => document.querySelector("#visit .cg-field__error").textContent === "");
    }
    // A day that there is not: a browser gives no value for it, and no event.
    await tab.evaluate(() => {
      const field = document.querySelector("#visit-date");
      field.setCustomValidity("as a browser has it of the 30 February");
      field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    });
    await tab.until("the page to say so", () => /Date: This is not a date/.test(document.querySelector("#visit .cg-field__error").textContent));
    assert.equal((await tab.evaluate(kept)).date, "2027-03-15");
    await tab.evaluate(visit, { place: "x".repeat(201), with: "Ann" });
    await tab.until("both", () => /Date: .*Place: This text is too long by 1 /.test(document.querySelector("#visit .cg-field__error").textContent));
    assert.equal((await tab.evaluate(kept)).with, "Ann");
    assert.deepEqual(tab.errors, []);
  });

  it("a visit that is corrected stays one in the calendar, and its hour is told of", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    const exported = async (values) => {
      await tab.evaluate(visit, values);
      await press(tab, "My pages");
      await tab.until("the sheet", () => document.querySelector(".cg-sheet") !== null);
      await tab.evaluate(() => {
        HTMLAnchorElement.prototype.click = () => {};
        window.saved = "";
        URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return "#"; };
      });
      await press(tab, "Put it in my calendar");
      const file = await tab.until("the file", () => window.saved);
      const said = await tab.until("a word of how long it takes", () => document.querySelector(".cg-said__text").textContent);
      await press(tab, "My questions");
      await tab.until("the fields", () => document.querySelector("#visit-date")?.value);
      return { uid: /UID:(.*)/.exec(file)[1], sequence: Number(/SEQUENCE:(\d+)/.exec(file)[1]), end: /DTEND.*/.exec(file)[0].trim(), said };
    };
    const first = await exported({ date: "2027-03-15", time: "14:30", place: "Room 12" });
    assert.equal(first.end, "DTEND:20270315T153000");
    assert.match(first.said, /one hour/);
    let last = first;
    for (const change of [{ place: "Room 12, 2nd floor" }, { time: "15:00" }, { date: "2027-03-22" }, { with: "Dr. A" }, { time: "" }]) {
      const next = await exported(change);
      assert.equal(next.uid, first.uid, `another appointment after ${JSON.stringify(change)}`);
      assert.ok(next.sequence > last.sequence, `SEQUENCE ${next.sequence} after ${last.sequence}`);
      last = next;
    }
    assert.equal(last.end, "DTEND;VALUE=DATE:20270323");
    assert.match(last.said, /whole day/);
    await tab.evaluate(visit, { date: "", time: "", place: "", with: "" });
    assert.notEqual((await exported({ date: "2027-06-01" })).uid, first.uid, "a new visit takes the place of the old one");
    assert.deepEqual(tab.errors, []);
  });

  it("a page on which nothing is half written touches no storage as it changes", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    const touched = () => tab.evaluate(async () => {
      let calls = 0;
      for (const name of ["getItem", "setItem", "removeItem"]) {
        const own = Storage.prototype[name];
        Storage.prototype[name] = function (...given) { calls++; return own.apply(this, given); };
      }
      document.querySelector("#careguide").append(document.createElement("i"));
      await new Promise((done) => setTimeout(done));
      return calls;
    });
    assert.equal(await touched(), 0);
    await tab.type("#own-question", "Half");
    assert.ok(await touched() > 0, "the test hears of nothing");
  });

  it("where the tab keeps nothing, a reader who leaves with a question half written is asked", async () => {
    const site = await lab.serve();
    const asked = (tab) => tab.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
    const tab = await openQuestions(await lab.open({ storage: false }), site);
    await keeps(tab, "keeps nothing");
    assert.equal(await asked(tab), false);
    await tab.type("#own-question", "Half");
    assert.equal(await asked(tab), true);
    await press(tab, "Add", { within: ".cg-mine__own" });
    await listed(tab, "Half");
    assert.equal(await asked(tab), false);
    const other = await openQuestions(await lab.open(), site);
    await other.type("#own-question", "Half");
    assert.equal(await asked(other), false, "asked though the tab keeps it");
  });

  it("a part of the guide and a field of an option's page give their question in one tap", async () => {
    const site = await lab.serve();
    const tab = await openReady(await lab.open(), site.url(GUIDE + "#" + option));
    await tab.click(`#${option} [data-tool=add]`);
    await tab.until("the page to say so", says, option, "Added to your questions.");
    await press(tab, "Undo", { within: "#" + option });
    await tab.until("it to be taken back", says, option, "Removed.");
    await tab.click(`#${option} [data-tool=add]`);
    await tab.until("it to be there again", says, option, "Added to your questions.");
    await tab.click(`#${option} [data-tool=add]`);
    await tab.until("the page to know it", (row) => document.querySelector(`#${row} .cg-tools__status`)?.textContent.includes("already"), option);
    await press(tab, "See my questions", { within: "#" + option });
    await tab.until("one question", () => document.querySelectorAll(".cg-question").length === 1);
    await openReady(tab, site.url(GUIDE + fourth + "/"));
    await takenOver(tab);
    await tab.click("#side-effects [data-tool=add]");
    await press(tab, "See my questions", { within: "#side-effects" });
    await tab.until("two questions", () => document.querySelectorAll(".cg-question").length === 2);
    assert.match((await tab.evaluate(questions))[1], new RegExp(`${fourthTitle}.*side effects`, "i"));
  });

  it("my pages leave as text, as a file and as a calendar's entry", async () => {
    const site = await lab.serve();
    const tab = await openQuestions(await lab.open(), site);
    await ask(tab, "On paper?");
    await tab.evaluate(() => {
      for (const [id, value] of Object.entries({ "visit-date": "2027-01-15", "visit-time": "14:30", "visit-place": "Room 5" })) {
        const field = document.getElementById(id);
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    await press(tab, "My pages");
    await tab.until("the sheet", () => document.querySelector(".cg-sheet")?.innerText.includes("15 January 2027"));
    // What is saved is caught where the page gives it to the browser.
    await tab.evaluate(() => {
      window.saved = [];
      HTMLAnchorElement.prototype.click = function () { saved.push({ name: this.download, text: fetch(this.href).then((r) => r.text()).catch(() => null), href: this.href }); };
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push({ text, type: blob.type })); return make.call(URL, blob); };
    });
    await press(tab, "Save as text");
    await tab.until("a text file", () => saved.some((file) => file.type?.startsWith("text/plain") && file.text.includes("On paper?") && file.text.includes("Room 5")));
    await press(tab, "Put it in my calendar");
    await tab.until("a calendar's entry", () => saved.some((file) => file.type?.startsWith("text/calendar") && /BEGIN:VEVENT[^]*DTSTART:20270115T143000[^]*END:VEVENT/.test(file.text)));
    assert.deepEqual(await tab.evaluate(() => saved.map((f) => f.name).filter(Boolean).map((n) => n.replace(/\d{4}-\d\d-\d\d/, "DATE"))), ["my-list-DATE.txt", "visit.ics"]);
    await tab.click("[data-part=questions]");
    await tab.until("the questions to be left out", () => !document.querySelector(".cg-sheet")?.innerText.includes("On paper?"));
  });
});
