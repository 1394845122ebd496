// The pages beside the guide: each option in full, safety, what studies say,
// sources, words explained, what changed.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, allPages, source } from "./harness/guide.js";
import { wide } from "./harness/layout.js";
import { firstDifference, lines, parsed } from "./harness/serial.js";

const FIELDS = ["what", "who", "how", "works", "soon", "side-effects", "risks", "afterwards", "work", "cost", "like", "not-known"];
const REFERENCE = ["safety/", "evidence/", "glossary/", "sources/", "changes/", "topics/a-z/"].map((page) => GUIDE + page);
const OPTIONS = allPages().filter((page) => page.startsWith(GUIDE) && source(page).includes('data-page="option"'));

// In the page: links to a fragment that is not there.
const deadFragments = () => [...document.querySelectorAll('a[href^="#"]')].map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(id));

it("there is a page for each of the twenty options", () => assert.equal(OPTIONS.length, 20));

inEngines(["chromium", "firefox"], (lab) => {
  it("every option has the same twelve fields in the same order, and sources that are there", async () => {
    const site = await lab.serve();
    const tab = await lab.open({ width: 320, height: 640 });
    for (const page of OPTIONS) {
      await tab.goto(site.url(page));
      const fields = await tab.evaluate((ids) => [...document.querySelectorAll("section[id]")].filter((s) => ids.includes(s.id) && s.innerText.trim().split(/\s+/).length > 5).map((s) => s.id), FIELDS);
      assert.deepEqual(fields, FIELDS, page);
      assert.deepEqual(await tab.evaluate(deadFragments), [], `${page}: citations that lead nowhere`);
      assert.deepEqual(await tab.evaluate(wide), [], `${page} at 320 px`);
    }
  });

  it("every citation leads to a source on its own page", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    for (const page of [...REFERENCE, GUIDE]) {
      await tab.goto(site.url(page));
      assert.deepEqual(await tab.evaluate(deadFragments), [], page);
    }
  });

  it("a number is told in words and drawn as as many of 100", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    let drawn = 0;
    for (const page of OPTIONS) {
      await tab.goto(site.url(page));
      const pictures = await tab.evaluate(() => [...document.querySelectorAll(".cg-icons")].map((svg) => ({
        said: svg.querySelector("title").textContent,
        // Rows of squares are lines of 10 units a person, less the gap of 2 at the end.
        filled: [...svg.querySelector(".cg-icons__some").getAttribute("d").matchAll(/h(\d+)/g)].reduce((n, [, length]) => n + (Number(length) + 2) / 10, 0),
        shown: svg.querySelector(".cg-icons__some").getTotalLength() > 0,
        words: svg.closest(".cg-number").innerText,
      })));
      for (const { said, filled, shown, words } of pictures) {
        const number = Number(/about (\d+) of 100/i.exec(said)[1]);
        assert.equal(filled, number, `${page}: "${said}"`);
        assert.ok(number === 0 || shown, `${page}: nothing is drawn for "${said}"`);
        assert.ok(words.includes(said), `${page}: the words do not say "${said}"`);
        drawn += 1;
      }
    }
    assert.ok(drawn > 10, `only ${drawn} pictures on all pages`);
  });

  it("the safety page closes nothing, and options lead to what touches them", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE + "safety/"));
    assert.ok(await tab.evaluate(() => document.querySelectorAll(".cg-care").length >= 8 && !document.querySelector("[aria-expanded]:not([data-tool]), details")));
    const ids = await tab.evaluate(() => [...document.querySelectorAll("section[id]")].map((s) => s.id));
    for (const page of OPTIONS) {
      await tab.goto(site.url(page));
      const links = await tab.evaluate(() => [...document.querySelectorAll('#safety a[href*="safety/#"]')].map((a) => a.hash.slice(1)));
      for (const id of links) assert.ok(ids.includes(id), `${page} leads to ${id}`);
    }
  });

  it("every page says who stands behind it, and is rendered alike by WebAssembly", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    for (const page of [...REFERENCE, GUIDE + "ect/", GUIDE + "add-on/"]) {
      const html = source(page);
      const files = html.match(/<script\b[^>]*\bsrc=[^>]*><\/script>/g).join("");
      const [, head, body] = /^([^]*?)<\/head>\s*(<body\b[^>]*>)/.exec(html.replace(/<script\b[^]*?<\/script>/g, ""));
      for (const path of [`/${page}`, `/${page}index.html`]) site.pages[path] = `${head}${files}</head>${body}</body></html>`;
      const want = await parsed(tab, site, "#careguide", html);
      await tab.goto(site.url(page));
      await tab.until("WebAssembly to render the page", () => document.documentElement.dataset.app === "ready");
      const difference = firstDifference(await tab.evaluate(lines, "#careguide"), want);
      assert.equal(difference, null, `${page}: the first difference is at ${difference}`);
      assert.match(await tab.evaluate(() => document.querySelector(".cg-trust").textContent), /Not yet reviewed by a clinician.*23 November 2026/);
    }
  });

  it("lists the topics from A to Z as well as by group, each once", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    const topics = () => [...document.querySelectorAll(".cg-topic")].map((t) => ({ id: t.id, name: t.querySelector("h3").textContent, letter: t.closest("section").querySelector("h2").textContent }));
    await tab.goto(site.url(GUIDE + "topics/"));
    const byGroup = await tab.evaluate(topics);
    await tab.goto(site.url(GUIDE + "topics/a-z/"));
    const az = await tab.evaluate(topics);
    assert.equal(az.length, 144);
    assert.deepEqual(az.map((t) => t.id).sort(), byGroup.map((t) => t.id).sort());
    const names = az.map((t) => t.name.toLowerCase());
    assert.deepEqual(names, [...names].sort());
    assert.deepEqual(az.filter((t) => t.name[0].toUpperCase() !== t.letter), []);
    const into = await tab.evaluate(() => document.querySelector('.cg-topic__link a:not([target])').getAttribute("href"));
    assert.match(into, /^\.\.\/\.\.\/#/);
  });

  it("a guide past its review date says so, without a server too", async () => {
    const site = await lab.serve();
    const html = source(GUIDE);
    site.pages[`/${GUIDE}`] = html.replace(/data-due="\d{4}/, 'data-due="2020');
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    assert.ok(await tab.evaluate(() => document.querySelector(".cg-overdue").checkVisibility()));
    await tab.goto(site.url(GUIDE + "ect/"));
    assert.ok(await tab.evaluate(() => !document.querySelector(".cg-overdue").checkVisibility()));
  });

  it("the country that a reader chooses is the one of the crisis bar, on the next page too", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    const choose = (code) => tab.evaluate((value) => {
      const field = document.querySelector("#region");
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }, code);
    const numbers = () => [...document.querySelectorAll("#crisis .cg-crisis__link")].map((a) => a.getAttribute("href"));
    assert.deepEqual(await tab.evaluate(numbers), ["tel:988", "sms:988"]);
    await choose("GB");
    assert.deepEqual(await tab.evaluate(numbers), ["tel:116123", "sms:85258"]);
    await tab.goto(site.url(GUIDE + "ect/"));
    await tab.until("the reader's country", () => document.querySelector("#crisis .cg-crisis__link").getAttribute("href") === "tel:116123");
    await choose("XX");
    assert.deepEqual(await tab.evaluate(numbers), ["https://findahelpline.com"]);
  });
});
