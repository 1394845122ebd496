// What matters to me: answers become a list to talk about, without a score; and
// four questions on being ready, met kindly.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, takenOver } from "./harness/guide.js";
import { shifts } from "./harness/shifts.js";
import { delay } from "./harness/site.js";
import { openTool, paste, seen, textOf } from "./harness/tools.js";

const VALUES = GUIDE + "values/";

// In the page: the names of the guide's statements, the answers, and the list made of them.
const names = () => [...new Set([...document.querySelectorAll("#values-list input[type=radio]")].map((e) => e.name))];
const answers = () => [...document.querySelectorAll(".cg-pad input[type=radio]:checked")].map((e) => `${e.name}=${e.value}`);
const result = () => [...document.querySelectorAll(".cg-values__result :is(h3, li)")].map((e) => e.textContent);
const radio = (name, value) => `input[name="${name}"][value="${value}"]`;
const statement = (tab, name) => tab.evaluate((n) => document.querySelector(`input[name="${n}"]`).closest("[role=group]").querySelector(".cg-weigh__text").textContent, name);

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("makes a list to talk about, of what matters and in no order of rank", async () => {
    const tab = await openTool(lab, VALUES);
    const all = await tab.evaluate(names);
    assert.ok(all.length >= 6, `${all.length} statements`);
    assert.deepEqual(await tab.evaluate(answers), [], "something is chosen for the reader");
    assert.deepEqual(await tab.evaluate(result), []);
    const [a, b, c] = all;
    for (const [name, value] of [[b, "a-lot"], [a, "a-lot"], [c, "not"], [all.at(-1), "some"]]) await tab.click(radio(name, value));
    await tab.until("the list", () => document.querySelectorAll(".cg-values__result li").length === 3);
    assert.deepEqual(await tab.evaluate(result), ["Matters a lot", await statement(tab, a), await statement(tab, b), "Matters some", await statement(tab, all.at(-1))]);
    await tab.click(radio(a, "not"));
    await tab.until("the list to follow", () => document.querySelectorAll(".cg-values__result li").length === 2);
    const text = await textOf(tab, ".cg-values__result");
    assert.doesNotMatch(text, /score|points|best for you|we recommend/i);
    assert.deepEqual(tab.errors, []);
  });

  it("can be answered with the keyboard alone", async () => {
    const tab = await openTool(lab, VALUES);
    const [first] = await tab.evaluate(names);
    await tab.evaluate((s) => document.querySelector(s).focus(), radio(first, "a-lot"));
    await tab.press("Space");
    await tab.until("the answer", () => document.querySelectorAll(".cg-values__result li").length === 1);
    await tab.press("ArrowRight");
    await tab.until("the next answer", () => document.querySelector(".cg-values__result h3").textContent === "Matters some");
  });

  it("takes a statement of the reader's own, and gives it back after removal", async () => {
    const tab = await openTool(lab, VALUES);
    for (const text of ["Being there for my son", "<b>my dog</b> ‮كلب‬"]) {
      await paste(tab, "#values-own", text);
      await tab.click("[data-do=own]");
      await tab.until(text, (t) => [...document.querySelectorAll(".cg-values__own .cg-weigh__text")].some((e) => e.textContent === t), text);
    }
    assert.equal(await tab.evaluate(() => document.querySelector("#values-own").value), "");
    await tab.click(".cg-values__own:nth-child(2) input[value=a-lot]");
    await tab.until("it in the list", () => document.querySelectorAll(".cg-values__result li").length === 1);
    await tab.click(".cg-values__own:nth-child(1) [data-do=remove]");
    await tab.until("one to go", () => document.querySelectorAll(".cg-values__own").length === 1);
    await tab.until("the answer on its own statement", () => document.querySelector(".cg-values__own input[value=a-lot]").checked);
    await tab.click("#values-status-undo");
    await tab.until("it to come back", () => document.querySelectorAll(".cg-values__own").length === 2);
    await tab.until("the answers to be sorted again", () => !document.querySelector(".cg-values__own:nth-child(1) input:checked") && document.querySelector(".cg-values__own:nth-child(2) input[value=a-lot]").checked);
    assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll(".cg-values__own .cg-weigh__text")].map((e) => e.textContent)), ["Being there for my son", "<b>my dog</b> ‮كلب‬"]);
    await paste(tab, "#values-own", "y".repeat(10_000));
    await tab.click("[data-do=own]");
    await seen(tab, "#values-own-error");
    assert.equal(await tab.evaluate(() => document.querySelector("#values-own").value.length), 10_000, "what was typed was cut");
  });

  it("starts again, and takes that back", async () => {
    const tab = await openTool(lab, VALUES);
    const [first] = await tab.evaluate(names);
    await tab.click(radio(first, "a-lot"));
    await tab.click(radio("sure-0", "no"));
    await seen(tab, "#sure-ask");
    const before = await tab.evaluate(answers);
    await tab.type("#values-note", "I hate needles.");
    // Without leaving the field: the note is kept with every key.
    await tab.evaluate(() => document.querySelector("#values-clear").click());
    await tab.until("the answers to go", () => document.querySelectorAll(".cg-pad input[type=radio]:checked").length === 0);
    assert.equal(await tab.evaluate(() => document.querySelector("#values-note").value), "");
    await tab.until("the focus on Undo", () => document.activeElement.id === "values-status-undo");
    await tab.press("Enter");
    await tab.until("the answers to come back", (n) => document.querySelectorAll(".cg-pad input[type=radio]:checked").length === n, before.length);
    assert.deepEqual(await tab.evaluate(answers), before);
    assert.equal(await tab.evaluate(() => document.querySelector("#values-note").value), "I hate needles.");
  });

  it("meets a no with time, and with a question to take along", async () => {
    const tab = await openTool(lab, VALUES);
    for (let i = 0; i < 4; i++) await tab.click(radio(`sure-${i}`, "yes"));
    await tab.until("an answer to four times yes", () => /You said yes to all four/.test(document.querySelector(".cg-sure__answer").textContent));
    assert.equal(await tab.evaluate(() => document.querySelector("#sure-ask")), null);
    await tab.click(radio("sure-2", "no"));
    await seen(tab, "#sure-ask");
    assert.match(await textOf(tab, ".cg-sure__answer"), /^It may help to ask more before you decide\./);
    assert.equal(await tab.evaluate(() => document.querySelectorAll(".cg-sure__answer li").length), 1, "the reader does not see what to ask");
    await tab.click("#sure-ask");
    await tab.until("a word about it", () => document.querySelector("#sure-status").textContent === "Added to your questions: 1.");
    await tab.click("#sure-status-undo");
    await tab.until("it taken back", () => document.querySelector("#sure-status").textContent === "It is as it was before.");
    await tab.click("#sure-ask");
    await tab.until("it added again", () => document.querySelector("#sure-status").textContent === "Added to your questions: 1.");
    await tab.click("#sure-ask");
    await tab.until("no second one", () => /already/.test(document.querySelector("#sure-status").textContent));
  });

  it("keeps what was chosen before the app was there", async () => {
    const slow = delay(/\.wasm$/);
    const site = await lab.serve({ faults: [slow] });
    const tab = await lab.open();
    await tab.goto(site.url(VALUES));
    const [first] = await tab.evaluate(names);
    await tab.click(radio(first, "a-lot"));
    await tab.click(radio("sure-1", "no"));
    slow.release();
    await takenOver(tab);
    await tab.until("the list", () => document.querySelectorAll(".cg-values__result li").length === 1);
    await seen(tab, "#sure-ask");
    assert.deepEqual(await tab.evaluate(answers), [`${first}=a-lot`, "sure-1=no"]);
  });

  it("can be filled in and printed without scripts", async () => {
    const site = await lab.serve();
    site.pages["/noscript"] = `<!doctype html><iframe sandbox="allow-same-origin" src="${site.url(VALUES)}" style="width:100%;height:800px"></iframe>`;
    const tab = await lab.open();
    await tab.goto(site.origin + "/noscript");
    await tab.until("the page in the frame", () => document.querySelector("iframe").contentDocument?.querySelector("#values") !== null);
    const paper = await tab.evaluate(() => {
      const doc = document.querySelector("iframe").contentDocument;
      const shown = (s) => [...doc.querySelectorAll(s)].filter((e) => e.checkVisibility()).length;
      return { boxes: shown("#values-list input"), sure: shown("#sure-list input"), plain: shown(".cg-pad__plain"), dead: shown(".cg-pad :is(button, textarea, input[type=text])") };
    });
    assert.ok(paper.boxes >= 18, `${paper.boxes} boxes`);
    assert.deepEqual({ ...paper, boxes: 0 }, { boxes: 0, sure: 8, plain: 1, dead: 0 });
  });
});

// WebKit's window cannot be made as narrow as a phone.
inEngines(["chromium", "firefox"], (lab) => {
  it("fits a phone, and every answer can be touched", async () => {
    const tab = await openTool(lab, VALUES, { width: 360, height: 640 });
    await paste(tab, "#values-own", "x".repeat(150));
    await tab.click("[data-do=own]");
    await seen(tab, ".cg-values__own");
    assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "it sticks out");
    const small = await tab.evaluate(() => [...document.querySelectorAll(".cg-pad :is(button, input[type=text], textarea, .cg-check)")]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 48).map((e) => e.outerHTML.slice(0, 80)));
    assert.deepEqual(small, [], "too small to touch");
  });
});

// Only Chromium tells about layout shifts.
inEngines(["chromium"], (lab) => {
  for (const width of [320, 390, 768, 1280]) {
    it(`stands still at ${width} px, from load to after takeover`, async () => {
      const tab = await openTool(lab, VALUES, { width, height: 800 });
      assert.deepEqual(await tab.evaluate(shifts), []);
    });
  }
});
