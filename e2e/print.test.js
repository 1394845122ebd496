// On paper everything is there, whatever was open on the screen: all of it, or
// one part alone, with help, its date and where it came from.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { COMPARE, GUIDE, button, openReady, openRows, source, takenOver } from "./harness/guide.js";
import { pageCount, textOf } from "./harness/pdf.js";
import { FIXTURE } from "./harness/fixture.js";
import { snippet } from "./harness/host.js";
import { press } from "./harness/mine.js";
import { settledHeight, visitClinic } from "./harness/embed.js";

inEngines(["chromium", "firefox"], (lab) => {
  it("print shows every row, and the screen is as before", async () => {
    const tab = await openReady(await lab.open(), (await lab.serve()).url(GUIDE));
    // Only the paper itself tells: as many pages with all rows closed as with all open, and the other way round.
    const pages = async () => pageCount(await tab.page.pdf({ width: "22in", height: "28in" })); // large sheets: Firefox is slow for each page
    await tab.click(button("cbt"));
    const closed = await pages();
    assert.deepEqual(await tab.evaluate(openRows), ["cbt"]);
    await tab.click("#show-all");
    const open = await pages();
    assert.ok(open > 5, `the guide prints on ${open} pages`);
    assert.equal(closed, open, "pages printed with one row open, and with all");
  });
});

const MARGIN = Object.fromEntries(["top", "right", "bottom", "left"].map((side) => [side, "0.4in"])); // a browser's own
const letters = (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(" ");

// In the page: the text of every heading, paragraph, item and answer, closed rows too, but for what only serves the screen.
const texts = (root) => [...document.querySelectorAll(`${root} :is(h1, h2, h3, h4, p, li, dt, dd)`)]
  .filter((e) => !e.querySelector("p, li") && !e.closest(".cg-header, .cg-contents, .cg-search, .cg-skip, .cg-crisis__more, .cg-crisis__place, .cg-crisisline, .cg-showall, .cg-back, .cg-printall__place, .cg-help__choice, .cg-footer__full, [hidden]:not(.cg-panel), script"))
  .map((e) => { const copy = e.cloneNode(true); copy.querySelectorAll(".cg-cite, .cg-footer__full").forEach((cite) => cite.remove()); const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT), parts = []; while (walker.nextNode()) parts.push(walker.currentNode.data); return parts.join(" "); })
  .filter(Boolean);

/** What of the wanted texts a PDF does not have: marks of citations stand between the words, and lines end anywhere. */
function missing(wanted, paper) {
  const words = letters(paper);
  return wanted.filter((text) => {
    if (words.includes(letters(text))) return false;
    const sentences = text.split(/(?<=[.?!:,])\s+/).flatMap((s) => s.split(/\s+/).length > 6 ? [s.split(/\s+/).slice(0, 4).join(" "), s.split(/\s+/).slice(-2).join(" ")] : [s]);
    return sentences.some((s) => !words.includes(letters(s)) && letters(s).split(" ").some((word) => !words.includes(word)));
  });
}

inEngines(["chromium"], (lab) => {
  const openGuide = async (page = GUIDE) => {
    const site = await lab.serve();
    const tab = await lab.open();
    await openReady(tab, site.url(page));
    return { tab, site };
  };

  for (const format of ["a4", "letter"]) {
    it(`all of the guide is on ${format} with every row closed: headings and paragraphs, in 12 points and more`, async () => {
      const { tab, site } = await openGuide();
      assert.deepEqual(await tab.evaluate(openRows), []);
      const wanted = await tab.evaluate(texts, "body");
      assert.ok(wanted.length > 300, `only ${wanted.length} pieces of text to look for`);
      const { text, pages, smallest } = textOf(await tab.page.pdf({ format, margin: MARGIN }));
      assert.deepEqual(missing(wanted, text), []);
      assert.ok(smallest >= 12, `text of ${smallest} pt`);
      for (const [what, pattern] of [["crisis help", /988/], ["date", /Last\s+checked:\s+\d+\s+\w+\s+\d{4}/], ["reviewer", /Not\s+yet\s+reviewed\s+by\s+a\s+clinician/], ["address", new RegExp(site.origin.slice(7).replace(/\./g, "\\."))]]) {
        assert.match(pages[0], pattern, `no ${what} on the first page`);
      }
      assert.deepEqual(await tab.evaluate(openRows), []);
      assert.equal(await tab.evaluate(() => document.querySelector(".cg-origin")), null, "what is for paper stands on the screen");
    });
  }

  it("the clinic's name is on the first page", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE) + "#clinic=Riverside%20Clinic&phone=555%200142");
    const { pages } = textOf(await tab.page.pdf({ format: "letter", margin: MARGIN }));
    assert.match(pages[0], /Riverside Clinic/);
  });

  it("no figure is split between two pages", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    for (const option of ["ect", "add-on", "esketamine"]) {
      await tab.goto(site.url(GUIDE + option + "/"));
      // Pages of several heights: on one of them an end falls into a figure that lets it.
      for (const height of [6, 7, 8, 9, 11]) {
        const { pages } = textOf(await tab.page.pdf({ width: "8.5in", height: `${height}in`, margin: MARGIN }));
        // Each figure starts with a sentence of its own, has a picture, and ends with who was studied.
        const figures = await tab.evaluate(() => [...document.querySelectorAll(".cg-number")].map((n) => [n.querySelector(".cg-number__with").textContent, n.querySelector(".cg-number__study").firstChild.data]));
        assert.ok(figures.length > 0, `${option} has no figures`);
        const count = (page, words) => letters(page).split(letters(words)).length - 1;
        let pictures = 0;
        for (const page of pages) {
          const here = figures.filter(([first]) => count(page, first.slice(0, 28)));
          const whole = here.filter(([, study]) => count(page, study.split(" ").slice(0, 3).join(" ")));
          assert.equal(whole.length, here.length, `${option}, ${height} in: a figure's study is on another page`);
          assert.equal(count(page, "This option"), here.length, `${option}, ${height} in: a picture is on another page`);
          pictures += count(page, "This option");
        }
        assert.equal(pictures, figures.length);
      }
    }
  });

  // In the page: takes the place of the printer, and puts in a tool as web/boot/tools.js does.
  const tool = (part) => {
    window.printed = 0;
    window.print = () => { window.printed++; };
    const place = document.createElement("p");
    place.id = "try-print";
    place.dataset.id = part;
    place.append(Object.assign(document.createElement("button"), { type: "button", id: "print-it", textContent: "Print" }));
    place.firstChild.dataset.tool = "print";
    document.querySelector("#intro").append(place);
  };
  const marks = () => document.querySelectorAll("[data-print], [data-print-part], [data-print-path]").length;

  for (const [page, part, most, own, others] of [
    [GUIDE, "ect", 1, "A small, controlled seizure while you sleep", "Cognitive behavioral therapy"],
    [GUIDE, "procedures", 5, "Vagus nerve stimulation", "Cognitive behavioral therapy"],
    [GUIDE + "ect/", "side-effects", 1, "headache, sore muscles or nausea", "How often does it work"],
  ]) {
    it(`#${part} of /${page} prints alone, open, with its title, help and date`, async () => {
      const site = await lab.serve();
      // A page without a tool would not start the program.
      site.pages["/" + page] = source(page).replace("<script defer", '<div id="compare-box"></div><script defer');
      const tab = await lab.open();
      await tab.goto(site.url(page));
      await takenOver(tab);
      await tab.evaluate(tool, part);
      await tab.click("#print-it");
      await tab.until("the printer to be asked", () => window.printed === 1);
      const pdf = await tab.page.pdf({ format: "a4", margin: MARGIN });
      const { text, pages } = textOf(pdf);
      const words = letters(text);
      assert.ok(pages.length <= most, `${pages.length} pages`);
      const wanted = await tab.evaluate(texts, "#" + part);
      assert.ok(wanted.length > 1);
      assert.deepEqual(missing(wanted, text), []);
      assert.ok(words.includes(letters(own)), own);
      assert.ok(!words.includes(letters(others)), `${others} is on the paper as well`);
      const title = await tab.evaluate(() => document.querySelector("h1").textContent);
      for (const [what, want] of [["title", title], ["crisis help", "988"], ["date", "Last checked"], ["address", site.url(page).slice(7) + "#" + part]]) {
        assert.ok(letters(pages[0]).includes(letters(want)), `no ${what} on the first page`);
      }
      await tab.until("the marks to go", () => document.querySelectorAll("[data-print], [data-print-part], [data-print-path]").length === 0);
      assert.equal(await tab.evaluate(marks), 0);
      assert.deepEqual(await tab.evaluate(openRows), []);
      assert.deepEqual(tab.errors, []);
    });
  }

  it("a button at the end prints all of it, and leaves no mark", async () => {
    const { tab } = await openGuide();
    await tab.evaluate(() => { window.print = () => { window.printed = document.documentElement.dataset.print; dispatchEvent(new Event("afterprint")); }; });
    await tab.click(".cg-printall");
    assert.equal(await tab.evaluate(() => window.printed), "");
    assert.equal(await tab.evaluate(marks), 0);
  });

  it("in a clinic's page a part prints from the frame, and the host's paper has no line of ours", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    await frame.click("#find");
    await takenOver(frame);
    await frame.evaluate(tool, "ect");
    await frame.click("#print-it");
    await frame.until("the printer to be asked", () => window.printed === 1);
    assert.equal(await frame.evaluate(() => document.querySelector("#ect").hasAttribute("data-print-part")), true);
    const line = () => { dispatchEvent(new Event("beforeprint")); return document.querySelector(".cg-origin")?.textContent ?? null; };
    assert.match(await frame.evaluate(line), /#ect/);
    await frame.evaluate(() => { dispatchEvent(new Event("afterprint")); });
    assert.equal(await frame.evaluate(marks), 0);
    assert.equal(await frame.evaluate(line), null, "a line that the host has made no room for");
  });
});

inEngines(["chromium"], (lab) => {
  for (const format of ["a4", "letter"]) {
    it(`three treatments side by side print on one page of ${format}, the longest answers too`, async () => {
      const site = await lab.serve();
      const tab = await lab.open();
      for (const three of ["ect,ketamine,rtms", "add-on,esketamine,rtms", "add-on,combine,gene-test", "cbt,esketamine,add-on"]) {
        await tab.goto("about:blank");
        await tab.goto(site.url(COMPARE + "#with=" + three));
        await takenOver(tab);
        const pdf = await tab.page.pdf({ format, margin: MARGIN });
        assert.equal(pageCount(pdf), 1, `${three}: pages`);
        const { text, smallest } = textOf(pdf);
        assert.ok(smallest >= 10.5, `${three}: text of ${smallest} pt`);
        const wanted = await tab.evaluate(() => [...document.querySelectorAll("#comparison, .cg-table tbody tr:not(:last-child) :is(th, td), .cg-table thead th")].map((e) => [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join("")));
        assert.equal(wanted.length, 1 + 4 + 9 * 4);
        const words = new Set(letters(text).split(" "));
        assert.deepEqual(letters(wanted.join(" ")).split(" ").filter((word) => !words.has(word)), [], `${three}: words that are not on the paper`);
        assert.match(text, /988/, "no crisis line");
        assert.match(text, /Last\s+checked:\s+\d+\s+\w+\s+\d{4}/, "no date");
      }
    });
  }
});

// Printers that are not there, and browsers that do not say when they print.
inEngines(["chromium", "firefox"], (lab) => {
  const { option, other } = FIXTURE;
  // In the page: what is marked to be printed.
  const marked = () => ({
    print: document.documentElement.dataset.print ?? null,
    rows: [...document.querySelectorAll(".cg-row[data-print-part]")].map((e) => e.id),
    paths: document.querySelectorAll("[data-print-path]").length > 0,
    line: document.querySelector(".cg-origin") !== null,
  });
  const NONE = { print: null, rows: [], paths: false, line: false };
  const tool = (id) => `#${id} .cg-tools [data-tool="print"]`;
  const print = (tab, id) => tab.evaluate((selector) => document.querySelector(selector).click(), id ? tool(id) : ".cg-printall");

  it("each print has what it says, and no mark of an earlier one, whatever the browser tells", async () => {
    const tab = await lab.open();
    await tab.goto((await lab.serve()).url(GUIDE));
    await tab.until("the tools", (selector) => document.querySelector(selector) !== null, tool(option));
    await tab.evaluate(() => { window.print = () => {}; }); // no event at all
    await print(tab, option);
    assert.deepEqual(await tab.evaluate(marked), { print: option, rows: [option], paths: true, line: false });
    await print(tab, other);
    assert.deepEqual(await tab.evaluate(marked), { print: other, rows: [other], paths: true, line: false });
    await print(tab);
    assert.deepEqual(await tab.evaluate(marked), { ...NONE, print: "" });
    await print(tab, option);
    await tab.evaluate(() => { dispatchEvent(new Event("beforeprint")); });
    assert.deepEqual(await tab.evaluate(marked), { print: option, rows: [option], paths: true, line: true }, "the first print is the button's");
    await tab.evaluate(() => { dispatchEvent(new Event("beforeprint")); });
    assert.deepEqual(await tab.evaluate(marked), { ...NONE, line: true }, "a print by the browser's menu is of the whole page");
    await tab.evaluate(() => { dispatchEvent(new Event("afterprint")); });
    assert.deepEqual(await tab.evaluate(marked), NONE);
    for (const [what, touch] of [["a key", () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "p", ctrlKey: true, bubbles: true }))], ["a touch", () => document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }))]]) {
      await print(tab, option);
      await tab.evaluate(touch);
      assert.deepEqual(await tab.evaluate(marked), NONE, `after ${what}`);
    }
    assert.deepEqual(tab.errors, []);
  });

  it("a browser that cannot print has no button for it, and all else works", async () => {
    const site = await lab.serve();
    for (const page of [GUIDE, GUIDE + "my-pages/", GUIDE + option + "/"]) site.pages["/" + page] = source(page).replace("<head>", "<head><script>window.print = undefined</script>");
    const tab = await openReady(await lab.open(), site.url(GUIDE));
    const shown = () => [...document.querySelectorAll('.cg-printall, .cg-print, [data-tool="print"]')].filter((b) => b.checkVisibility()).length;
    await tab.click(button(option));
    await tab.click(`#${option} [data-tool=more]`);
    await tab.until("the other tools", (s) => document.querySelector(s).checkVisibility(), `#${option} [data-tool=share]`);
    assert.equal(await tab.evaluate(shown), 0);
    await openReady(tab, site.url(GUIDE + "my-pages/"));
    assert.equal(await tab.evaluate(shown), 0);
    assert.deepEqual(tab.errors, []);
  });

  it("a printer that fails is told of in a sentence, and leaves no mark", async () => {
    const site = await lab.serve();
    const tab = await openReady(await lab.open(), site.url(GUIDE));
    for (const gone of [false, true]) {
      await tab.evaluate((gone) => { window.print = gone ? undefined : () => { throw new Error("no printer"); }; }, gone);
      await print(tab, option);
      await tab.until("a sentence at the tool", (id) => /cannot print/.test(document.querySelector(`#${id} .cg-tools__status`)?.textContent), option);
      await print(tab);
      await tab.until("a sentence at the button", () => /cannot print/.test(document.querySelector(".cg-printall__place .cg-tools__status")?.textContent));
      assert.deepEqual(await tab.evaluate(marked), NONE);
    }
    await openReady(tab, site.url(GUIDE + "my-pages/"));
    await tab.evaluate(() => { window.print = () => { throw new Error("no printer"); }; });
    await press(tab, "Print");
    await tab.until("a sentence", () => /cannot print/.test(document.querySelector(".cg-said__text").textContent));
    await tab.type("#my-notes", "Goes on");
    await tab.until("the notes on the sheet", () => document.querySelector(".cg-sheet")?.innerText.includes("Goes on"));
    assert.deepEqual(tab.errors, []);
  });
});
