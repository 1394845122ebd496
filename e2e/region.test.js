// Help has the numbers of the reader's country: in the bar, in the text, in what the
// search finds and on paper. The country is the one that the reader chose, else the
// clinic's, else where the device seems to be, else the publisher's.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { GUIDE, HOME, allPages, answered, openReady, source } from "./harness/guide.js";
import { CODES, emergencyNumber, firstLine, firstText, numbersOf, regionName } from "./harness/helplines.js";
import { snippet } from "./harness/host.js";
import { textOf } from "./harness/pdf.js";
import { sample, sampleBut } from "./harness/sample.js";
import { VOICES, withVoices } from "./harness/voices.js";

const SAFETY = GUIDE + "safety/";
const FIRST = CODES[0];
const TRIED = ["US", "GB", "IE", "DE", "AU", "IN", "ZA", "XX"];

const choose = (view, code) => view.evaluate((value) => {
  const field = document.querySelector("#region");
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}, code);
const shown = () => document.documentElement.dataset.region;

// In the page: the numbers that links outside the list of countries dial, and the text outside of it.
const outside = () => {
  const links = [...document.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')].filter((a) => !a.closest(".cg-help, #clinic") && getComputedStyle(a.closest(".cg-texts") ?? a).display !== "none");
  const list = document.querySelector(".cg-help");
  list.hidden = true;
  const text = document.querySelector("#careguide").innerText;
  list.hidden = false;
  return { dialled: [...new Set(links.map((a) => a.getAttribute("href").replace(/^\w+:/, "")))], text: text.replace(/\s+/g, " ") };
};
/** Numbers of other countries that a text has, where they stand alone. */
const foreign = (text, code) => {
  const own = new Set(numbersOf(code));
  // Two digits are a number of anything.
  const others = new Set(CODES.flatMap(numbersOf).filter((number) => number.length > 2 && !own.has(number)));
  // Runs of digits with the spaces and hyphens between them, as numbers are written.
  const written = [...text.matchAll(/(?<![\d.,])\d[\d -]*\d(?![\d.,]?\d)/g)].map(([number]) => number.replace(/[^\d]/g, ""));
  return written.filter((number) => others.has(number) && !["000"].includes(number));
};

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  // A device that keeps the time of a zone, and speaks languages.
  const device = (html, zone, languages) => html.replace("<head>", `<head><script>{
    const own = Intl.DateTimeFormat.prototype.resolvedOptions;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () { return { ...own.call(this), timeZone: ${JSON.stringify(zone)} }; };
    Object.defineProperty(navigator, "languages", { get: () => ${JSON.stringify(languages)} });
  }</script>`);

  it("the numbers of the country that the reader chose stand everywhere, and no other country's outside the list", async () => {
    const site = await lab.serve();
    const tab = await lab.open({ width: 390, height: 844 });
    for (const code of sampleBut(lab.engine, "countries", TRIED, 2)) {
      await tab.goto(site.url(SAFETY));
      await choose(tab, code);
      for (const page of sample(`pages in ${code}, ${lab.engine}`, allPages().filter((page) => !/^(embed|demo)/.test(page)), 6)) {
        await tab.goto(site.url(page));
        await tab.until(`${code} on /${page}`, (code) => document.documentElement.dataset.region === code, code);
        const { dialled, text } = await tab.evaluate(outside);
        const own = numbersOf(code);
        assert.deepEqual(dialled.filter((number) => !own.includes(number)), [], `${code}: links of /${page}`);
        assert.deepEqual(foreign(text, code), [], `${code}: text of /${page}`);
      }
      await tab.goto(site.url(SAFETY));
      const { text } = await tab.evaluate(outside);
      assert.ok(text.includes(`Call ${emergencyNumber(code)} or go to an emergency department now if:`), `${code}: no emergency number`);
      assert.equal(/text [A-Z]* ?(to )?\d{3}/i.test(text), firstText(code) !== undefined, `${code}: a text line is offered or not`);
      assert.doesNotMatch(text, /[{}]/);
    }
  });

  it("what the search finds, and the help it offers, are of that country, and follow another choice", async () => {
    const site = await lab.serve();
    const tab = await openReady(await lab.open({ width: 390, height: 844 }), site.url(GUIDE));
    await choose(tab, "GB");
    await tab.click("#find");
    await tab.type("#find", "thoughts of suicide call");
    await tab.until("help", () => document.querySelector("#find-crisis") !== null);
    await answered(tab);
    const found = async () => tab.evaluate(() => document.querySelector(".cg-search").innerText.replace(/\s+/g, " "));
    assert.ok((await found()).includes("116 123"), await found());
    assert.deepEqual(foreign(await found(), "GB"), []);
    await choose(tab, "DE");
    await tab.until("Germany's", (number) => document.querySelector(`#find-crisis a[href="tel:${number}"]`) !== null, firstLine("DE"));
    assert.deepEqual(foreign(await found(), "DE"), []);
    assert.deepEqual(tab.errors, []);
  });

  it("a choice is said, leads the list, is kept for other tabs, and goes before the clinic's", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    await choose(tab, "GB");
    assert.equal(await tab.evaluate(() => document.querySelector("#region-said").textContent), `Numbers shown here: ${regionName("GB")}.`);
    assert.equal(await tab.evaluate(() => document.querySelector("#region-said").getAttribute("role")), "status");
    assert.equal(await tab.evaluate(() => document.querySelector(".cg-help__region").dataset.region), "GB");
    const order = () => [...document.querySelectorAll(".cg-help__region")].map((e) => e.dataset.region);
    assert.deepEqual(await tab.evaluate(order), ["GB", ...CODES.filter((code) => code !== "GB")]);
    await choose(tab, "DE");
    assert.deepEqual(await tab.evaluate(order), ["DE", ...CODES.filter((code) => code !== "DE")]);
    await choose(tab, "GB");
    const other = await lab.open();
    await other.goto(site.url(HOME));
    assert.equal(await other.evaluate(shown), "GB");
    await other.goto(site.url(SAFETY) + "#region=DE");
    assert.equal(await other.evaluate(shown), "GB");
    assert.deepEqual(tab.errors, []);
  });

  it("a clinic's country is that of its frame", async () => {
    for (const [region, want] of [["GB", "GB"], ["de", "DE"], ["QQ", FIRST]]) {
      const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site, { region }));
      await settledHeight(tab, frame);
      assert.equal(await frame.evaluate(shown), want);
      const { dialled, text } = await frame.evaluate(outside);
      assert.ok(dialled.length > 0 && dialled.every((number) => numbersOf(want).includes(number)), `${region}: ${dialled}`);
      assert.deepEqual(foreign(text, want), []);
    }
  });

  it("until then the time of the device tells, and its language where the time says nothing", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    for (const [zone, languages, want] of [
      ["Europe/London", ["en-US"], "GB"],
      ["Europe/Berlin", ["en-GB", "de-DE"], "DE"],
      ["Australia/Sydney", ["en-AU"], "AU"],
      ["Asia/Kolkata", ["hi"], "IN"],
      ["America/Chicago", ["es-MX"], "US"],
      ["Asia/Tokyo", ["ja-JP"], "XX"],
      ["UTC", ["en-GB", "en"], "GB"],
      ["Etc/GMT+5", ["en-ie"], "IE"],
      ["", ["en"], FIRST],
      ["UTC", ["ja-JP"], FIRST],
    ]) {
      site.pages["/" + SAFETY] = device(source(SAFETY), zone, languages);
      await tab.goto(site.url(SAFETY));
      await tab.until(`${want} for ${zone} and ${languages}`, (code) => document.documentElement.dataset.region === code, want);
      const { text } = await tab.evaluate(outside);
      assert.ok(text.includes(`Call ${emergencyNumber(want)} or go to`), `${zone}, ${languages}`);
      assert.equal(await tab.evaluate(() => document.querySelector("#region").value), want);
    }
    assert.deepEqual(tab.errors, []);
  });

  it("without a script the page names the country of its numbers, and leads to all others", async () => {
    const site = await lab.serve();
    const host = await lab.host(`<!doctype html><iframe sandbox="allow-same-origin" src="${site.url(SAFETY)}" width="390" height="800"></iframe>`);
    const tab = await lab.open();
    await tab.goto(host.url());
    const frame = await tab.frame();
    const place = await frame.evaluate(() => {
      const p = document.querySelector(".cg-crisis__place");
      return { seen: p.checkVisibility(), text: p.innerText, to: p.querySelector("a").getAttribute("href"), list: document.querySelector("#help-lines").checkVisibility() };
    });
    assert.deepEqual(place, { seen: true, text: `Numbers shown here: ${regionName(FIRST)}. Other countries`, to: "#help-lines", list: true });
    const plain = await lab.open();
    await plain.goto(site.url(SAFETY));
    assert.equal(await plain.evaluate(() => document.querySelector(".cg-crisis__place").checkVisibility()), false);
  });

  it("a choice of country while a part is read aloud does no harm, and its digits are read one by one", async () => {
    const site = await lab.serve();
    site.pages["/" + SAFETY] = withVoices(source(SAFETY), VOICES);
    const tab = await lab.open({ width: 390, height: 844 });
    await openReady(tab, site.url(SAFETY));
    await choose(tab, "AU");
    const part = "suicidal-thoughts";
    const tool = (name) => `.cg-tools[data-id="${part}"] [data-tool="${name}"]`;
    await tab.click(tool("more"));
    await tab.click(tool("listen"));
    await tab.until("the voice", () => speechSynthesis.current);
    await choose(tab, "GB");
    await tab.until("silence: what was read does not stand there any more", () => !speechSynthesis.current);
    await tab.click(tool("listen"));
    await tab.until("the voice again", () => speechSynthesis.current);
    await tab.until("the end", () => { if (speechSynthesis.current) speechSynthesis.next(); return /all of this/.test(document.querySelector(".cg-player__status")?.textContent); });
    const said = await tab.evaluate(() => speechSynthesis.said.map((s) => s.text).join(" "));
    assert.match(said, /\b[0-9] [0-9] [0-9]\b/);
    assert.doesNotMatch(said, /\b(000|999|116 123)\b/, "a number is read as a whole");
    assert.deepEqual(tab.errors, []);
  });
});

inEngines(["chromium", "firefox"], (lab) => {
  it("paper has the reader's country", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.goto(site.url(SAFETY));
    await choose(tab, "AU");
    const { text } = textOf(await tab.page.pdf());
    const [before] = text.replace(/\s+/g, " ").split("Help lines If you think");
    assert.ok(before.includes("Call 000 or go to"), before.slice(0, 500));
    assert.deepEqual(foreign(before, "AU"), []);
  });
});
