// The page on which webmasters choose options, look at the guide, and copy
// their lines. That those lines work is in builder-lines.test.js.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { BUILDER, CHOSEN, CLINIC, lines, openBuilder } from "./harness/builder.js";
import { GUIDE, openRows, retimed, source } from "./harness/guide.js";
import { targets, wide } from "./harness/layout.js";
import { until } from "./harness/until.js";

const { slug, option, other, sections: { medicines, talking, procedures, cost } } = FIXTURE;

const values = () => Object.fromEntries([...document.querySelectorAll("#builder :is(select, input[type=text])")].map((e) => [e.id.replace("set-", ""), e.value]));
const ticked = (name) => [...document.querySelectorAll(`input[name="${name}"]:checked`)].map((box) => box.value);
// As a person does it: the events come with it.
const answer = (id, value) => {
  const field = document.getElementById("set-" + id);
  field.value = value;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
};
const fault = (id) => {
  const error = document.getElementById(`set-${id}-error`);
  return error.checkVisibility() ? error.textContent : "";
};
const choose = (name, value) => document.querySelector(`input[name="${name}"][value="${value}"]`).click();

it("the page has the plain lines in its markup, and says that the form needs JavaScript", () => {
  const html = source(BUILDER);
  assert.match(html, /needs JavaScript/);
  assert.match(html, new RegExp(`&lt;div class="careguide" data-guide="${slug}"&gt;`));
  assert.match(source(""), /href="embed\/"/, "no link on the home page");
});

inEngines(["chromium", "firefox"], (lab) => {
  it("keeps what was chosen in its address, and fills the form from it", async () => {
    const site = await lab.serve();
    const chosen = { ...CHOSEN, "data-accent": "#336699", "data-heading": "3", "data-phone": "+1 202 555 0142", "data-book": "https://clinic.example/book?a=1&b=2",
      "data-newsletter": "https://clinic.example/news", "data-load": "eager", "data-offset": "64", "data-min-height": "777", recipe: "react", screen: "768" };
    const tab = await openBuilder(lab, site, chosen);
    const kept = Object.fromEntries(new URLSearchParams(await tab.evaluate(() => location.hash.slice(1))));
    assert.deepEqual(kept, chosen);
    const { guide, lang, ...rest } = await tab.evaluate(values);
    assert.deepEqual(rest, { region: "GB", open: "some", theme: "dark", accent: "#336699", heading: "3", clinic: CLINIC, phone: "+1 202 555 0142",
      book: "https://clinic.example/book?a=1&b=2", newsletter: "https://clinic.example/news", minHeight: "777", load: "eager", offset: "64" });
    assert.deepEqual(await tab.evaluate(ticked, "sections"), [medicines, talking, procedures]);
    assert.deepEqual(await tab.evaluate(ticked, "rows"), [other, option]);
    assert.match(await tab.evaluate(() => document.querySelector(".cg-recipe:not([hidden]) h3").textContent), /React/);
    // Options of the guide are none of this page.
    assert.equal(await tab.evaluate(() => document.documentElement.dataset.theme ?? ""), "");
    await tab.evaluate(() => document.querySelector("#builder [type=reset]").click());
    await tab.until("an address without options", () => !location.hash.includes("data-"));
    assert.equal(await tab.evaluate(() => document.querySelectorAll("input[name=sections]:not(:checked), input[name=rows]:checked").length), 0);
  });

  it("ignores what an address should not hold, and makes no markup of it", async () => {
    const site = await lab.serve();
    const empty = await lab.open(); // our own pages make no markup of text
    const evil = "<img src=x onerror=alert(1)>";
    const tab = await openBuilder(lab, site, { "data-guide": evil, "data-lang": "../..", "data-theme": evil, "data-open": `"><b>,nothing`, "data-sections": evil, "data-region": "zz",
      "data-clinic": evil, "data-phone": "javascript:alert(1)", "data-book": "javascript:alert(1)", "data-min-height": "-5", "data-load": "never", recipe: evil, screen: "99999", other: evil });
    const { guide, lang, clinic, minHeight, ...rest } = await tab.evaluate(values);
    assert.deepEqual(rest, { region: "none", open: "none", theme: "auto", accent: "", heading: "1", phone: "", book: "", newsletter: "", load: "lazy", offset: "" });
    assert.deepEqual([guide, lang, clinic], [slug, "en", evil]); // a clinic may be called anything
    assert.deepEqual(await tab.evaluate(() => document.querySelectorAll("#careguide img, #careguide b").length), 0);
    const data = await empty.evaluate((html) => ({ ...new DOMParser().parseFromString(html, "text/html").querySelector(".careguide").dataset }), await tab.evaluate(lines, "script"));
    assert.deepEqual(data, { guide: slug, clinic: evil });
    assert.deepEqual(tab.errors, []);
  });

  it("says beside a field what the guide would refuse, and leaves it out of the lines", async () => {
    const tab = await openBuilder(lab, await lab.serve());
    for (const [id, bad, good] of [["accent", "blue", "#336699"], ["phone", "call us", "+1 202 555 0142"], ["book", "http://clinic.example/", "https://clinic.example/"],
      ["newsletter", "ash.example", "https://clinic.example/n"], ["offset", "4em", "64"], ["minHeight", "tall", "500"], ["clinic", "x".repeat(81), "Ash"]]) {
      await tab.evaluate(answer, id, bad);
      assert.match(await tab.evaluate(fault, id), /^[A-Z].{15,}\.$/, id);
      assert.equal(await tab.evaluate((id) => document.getElementById("set-" + id).getAttribute("aria-invalid"), id), "true");
      assert.ok(!(await tab.evaluate(lines, "script")).includes(bad), `${id}: "${bad}" is in the lines`);
      await tab.evaluate(answer, id, good);
      assert.equal(await tab.evaluate(fault, id), "", id);
      assert.ok((await tab.evaluate(lines, "script")).includes(good), `${id}: "${good}" is not in the lines`);
    }
    await tab.evaluate(() => document.querySelectorAll("input[name=sections]").forEach((box) => box.click()));
    assert.match(await tab.evaluate(fault, "sections"), /at least one/);
  });

  it("shows the guide itself, sealed, and each change at once", async () => {
    const site = await lab.serve();
    const tab = await openBuilder(lab, site);
    const frame = await tab.frame("#stage iframe");
    assert.equal(await frame.evaluate(() => self.origin), "null");
    const steps = await tab.evaluate(() => history.length);
    await tab.evaluate(answer, "theme", "dark");
    await frame.until("the theme", () => document.documentElement.dataset.theme === "dark");
    await tab.evaluate(answer, "clinic", CLINIC);
    await frame.until("the clinic", (name) => document.querySelector("#clinic").textContent.includes(name), CLINIC);
    await tab.evaluate(answer, "open", "some");
    await tab.evaluate(choose, "rows", option);
    await until(async () => (await frame.evaluate(openRows)).join() === option, "the row to open");
    await tab.evaluate(choose, "sections", cost);
    await until(async () => (await (await tab.frame("#stage iframe")).evaluate((id) => document.querySelector("#main-message") && !document.getElementById(id)?.checkVisibility(), cost)), "the section to go");
    await tab.evaluate(answer, "theme", "auto");
    await tab.evaluate(answer, "clinic", "");
    await until(async () => (await (await tab.frame("#stage iframe")).evaluate(() => document.querySelector("#clinic").textContent)) === "", "the clinic to go");
    assert.equal(await tab.evaluate(() => history.length), steps);
    for (const width of [360, 768, 1080]) {
      await tab.evaluate(choose, "screen", String(width));
      const size = await tab.evaluate(() => {
        const frame = document.querySelector("#stage iframe"), stage = document.querySelector("#stage");
        return { inside: frame.offsetWidth, fits: frame.getBoundingClientRect().width <= stage.clientWidth + 1, sideways: stage.scrollWidth > stage.clientWidth };
      });
      assert.deepEqual(size, { inside: width, fits: true, sideways: false });
    }
    const elsewhere = tab.requests.filter((url) => /^https?:/.test(url) && !url.startsWith(site.origin + "/"));
    assert.deepEqual(elsewhere, []);
  });

  it("loads no guide on a phone before the webmaster asks for it", async () => {
    const site = await lab.serve({ faults: [{ match: /sw\.js$/, lose: true }] });
    const tab = await openBuilder(lab, site, {}, { width: 360, height: 640 });
    await tab.evaluate(() => document.querySelector("#preview-start").scrollIntoView());
    assert.deepEqual(site.requests.filter((r) => r.path.includes(GUIDE)).map((r) => r.path), []);
    await tab.click("#preview-start");
    const frame = await tab.frame("#stage iframe");
    assert.ok(await frame.evaluate(() => document.querySelector("#main-message") !== null));
    assert.equal(await tab.evaluate(() => document.activeElement.id), "stage");
  });

  it("says so where the guide does not come into the preview, and shows it when asked again", async () => {
    const faults = [{ match: new RegExp(GUIDE + "$"), lose: true }];
    const site = await lab.serve({ faults, pages: { ["/" + BUILDER]: retimed(source(BUILDER), 8000, 500) } });
    const tab = await openBuilder(lab, site);
    await tab.evaluate(() => document.querySelector("#stage").scrollIntoView());
    const said = () => tab.until("a sentence", () => /did not load/.test(document.querySelector("#preview-failed").innerText) && document.querySelector("#stage iframe") === null && !document.querySelector("#stage").checkVisibility());
    await said();
    await tab.click("#preview-start");
    await said();
    assert.equal(await tab.evaluate(() => document.activeElement.id), "preview-start", "the focus is lost");
    faults.length = 0;
    await tab.click("#preview-start");
    const frame = await tab.frame("#stage iframe");
    await frame.until("the guide", () => document.querySelector("#main-message") !== null);
    await tab.until("it to be seen", () => document.querySelector("#stage iframe").checkVisibility({ visibilityProperty: true }));
    assert.equal(await tab.evaluate(() => document.querySelector("#preview-failed").textContent), "");
  });

  it("is done by keyboard alone: a name, a recipe, a copy", async () => {
    const tab = await openBuilder(lab, await lab.serve());
    const reach = async (what, test, ...args) => {
      for (let presses = 0; presses < 60; presses++) {
        if (await tab.evaluate(test, ...args)) return;
        await tab.press("Tab");
      }
      assert.fail(`60 presses of Tab do not reach ${what}`);
    };
    const focused = (selector) => document.activeElement.matches(selector);
    await reach("the clinic's name", focused, "#set-clinic");
    for (const letter of "Ash") await tab.press(letter);
    await reach("the way past the preview", focused, '.cg-builder__preview a[href="#lines"]');
    await tab.press("Enter");
    await tab.until("the lines at the top of the window", () => Math.abs(document.querySelector("#lines").getBoundingClientRect().top) < 100);
    await tab.press("Tab");
    await reach("the recipes", focused, "input[name=recipe]");
    await tab.press("ArrowRight");
    await reach("the copy button", focused, "#copy-fastest");
    await tab.press("Enter");
    await tab.until("the word that it is done", () => document.querySelector("#copied").textContent === "Copied");
    assert.match(await tab.evaluate(lines, "fastest"), /data-clinic="Ash"[^]*<iframe /);
  });

  it("copies where the browser does not let the page write to the clipboard", async () => {
    const tab = await openBuilder(lab, await lab.serve());
    await tab.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      addEventListener("copy", () => { window.copied = String(getSelection()); });
    });
    await tab.click("#copy-script");
    await tab.until("the word that it is done", () => document.querySelector("#copied").textContent === "Copied");
    assert.equal((await tab.evaluate(() => copied)).trim(), (await tab.evaluate(lines, "script")).trim());
  });

  it("fits a phone, and every target is at least 48 px", async () => {
    for (const width of [320, 390]) {
      const tab = await openBuilder(lab, await lab.serve(), { "data-open": option }, { width, height: 640 });
      assert.deepEqual(await tab.evaluate(wide), []);
      const { small, count } = await tab.evaluate(targets, "#main :is(button, select, input, label.cg-check)");
      assert.deepEqual(small, []);
      assert.ok(count > 60, `only ${count} targets`);
    }
  });
});

inEngines(["chromium"], (lab) => {
  it("puts the lines on the clipboard", async () => {
    const site = await lab.serve();
    const tab = await openBuilder(lab, site);
    await tab.page.browserContext().overridePermissions(site.origin, ["clipboard-read", "clipboard-write"]);
    await tab.click("#copy-script");
    await tab.until("the word that it is done", () => document.querySelector("#copied").textContent === "Copied");
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), await tab.evaluate(lines, "script"));
  });
});
