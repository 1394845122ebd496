// The text is on the screen before anything else has come: one request for a
// tab of one's own, embed.js and one request for the embed.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, button } from "./harness/guide.js";
import { clinicPage, snippet } from "./harness/host.js";
import { painted, until } from "./harness/until.js";

// In the page: whether it has painted, and the main message can be seen.
const readable = () => performance.getEntriesByName("first-contentful-paint").length > 0
  && document.querySelector("#main-message")?.checkVisibility() && document.querySelector("#main-message").innerText.length > 20;

inEngines(["chromium", "firefox"], (lab) => {
  // Every file with a name of its own is held back for good; pages are not.
  const withheld = (except) => [{ match: new RegExp(`(?<!${except})\\.\\w+$`), until: new Promise(() => {}) }];

  it("a page is readable when only the page itself has come", async () => {
    const site = await lab.serve({ faults: withheld("nothing") });
    const tab = await lab.open();
    // Scripts that never come keep the page from ever having "loaded".
    tab.goto(site.url(GUIDE)).catch(() => {});
    await tab.until("the text on the screen", readable);
    const asked = site.requests.map((r) => r.path);
    assert.equal(asked.filter((path) => path === "/" + GUIDE).length, 1);
  });

  // In the page, before its scripts: whether it began with what is in view.
  const watch = () => new MutationObserver(() => { window.began ??= "first" in document.documentElement.dataset; })
    .observe(document, { subtree: true, attributeFilter: ["data-first"] });
  // In the page: whether all sections are laid out.
  const whole = () => !("first" in document.documentElement.dataset) && document.readyState === "complete"
    && [...document.querySelectorAll(".cg-section")].every((section) => section.checkVisibility({ contentVisibilityAuto: true }));
  const inView = () => {
    const at = [...document.querySelectorAll(".cg-section")].find((section) => section.getBoundingClientRect().bottom > 0);
    return `${at.id} ${Math.round(at.getBoundingClientRect().top)}`;
  };

  it("the first picture has what is in view laid out, and then comes the rest; where a reader comes back, all at once", async () => {
    const site = await lab.serve();
    const tab = await lab.open({ width: 390, height: 844 });
    await tab.page.evaluateOnNewDocument(watch);
    await tab.goto(site.url(GUIDE));
    await tab.until("the whole page", whole);
    assert.equal(await tab.evaluate(() => window.began), true);
    await tab.goto(site.url(GUIDE + "#everyday-steps"));
    await tab.goto(site.url("")); // so that the next is another page, not another part
    await tab.goto(site.url(GUIDE + "#everyday-steps"));
    await tab.until("the whole page", whole);
    assert.equal(await tab.evaluate(() => window.began), undefined, "a page at one of its parts");
    assert.match(await tab.evaluate(inView), /^everyday-steps /);

    await tab.goto(site.url(GUIDE));
    await tab.until("the whole page", whole);
    await tab.evaluate(() => scrollTo(0, document.querySelector("#procedures").getBoundingClientRect().top + scrollY));
    await tab.evaluate(painted);
    const before = await tab.evaluate(inView);
    assert.match(before, /^procedures /);
    await tab.page.reload();
    await tab.until("the whole page", whole);
    assert.equal(await tab.evaluate(() => window.began), undefined, "a page that is loaded again");
    await until(async () => await tab.evaluate(inView) === before, "the part that was read");
  });

  it("the rows of half a page are closed, and open", async () => {
    let send;
    const half = { match: new RegExp(`/${GUIDE}$`), part: 0.6, rest: new Promise((done) => { send = done; }) };
    const site = await lab.serve({ faults: [half, ...withheld("nothing")] });
    const tab = await lab.open();
    const seen = () => [...document.querySelectorAll(".cg-panel > *")].filter((e) => e.checkVisibility()).map((e) => e.closest(".cg-row").id);
    tab.goto(site.url(GUIDE)).catch(() => {});
    await tab.until("a row on the screen", () => document.querySelector("#switch .cg-row__button")?.checkVisibility() && document.readyState === "loading");
    assert.deepEqual(await tab.evaluate(seen), []);
    await tab.click(button("switch"));
    await tab.until("the row to open", () => document.querySelector("#switch .cg-panel > *").checkVisibility());
    send();
    await tab.until("the whole page", () => document.readyState === "interactive");
    assert.deepEqual([...new Set(await tab.evaluate(seen))], ["switch"], "a row that the reader opened stays open");
  });

  it("an option of half a page is on the screen with its row", async () => {
    const half = { match: new RegExp(`/${GUIDE}$`), part: 0.6, rest: new Promise(() => {}) };
    const site = await lab.serve({ faults: [half, ...withheld("nothing")] });
    const tab = await lab.open();
    tab.goto(site.url(GUIDE + "#open=switch&sections=medicines&clinic=Ash")).catch(() => {});
    await tab.until("the open row", () => document.querySelector("#switch .cg-panel > *")?.checkVisibility() && document.querySelector("#clinic").innerText.includes("Ash"));
    assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll(".cg-section")].filter((e) => e.checkVisibility()).map((e) => e.id).filter((id) => id !== "help-lines")), ["medicines"]);
  });

  it("an embed is readable when only embed.js and the page have come", async () => {
    const site = await lab.serve({ faults: withheld("/embed") });
    const host = await lab.host(clinicPage(snippet.element(site)));
    const tab = await lab.open();
    await tab.goto(host.url(), { waitUntil: "domcontentloaded" });
    // The frame has not loaded and never will: ask it all the same.
    await until(async () => (await (await tab.find("iframe")).contentFrame()).evaluate(readable), "the text on the screen");
  });
});

inEngines(["chromium"], (lab) => {
  // A layout that a script asks for while the page comes in is done again when
  // the rest is there: on a cheap phone it cost a tenth of a second.
  it("no script makes the browser lay a page out before it is painted", async () => {
    const site = await lab.serve({ faults: [{ match: /\.js$/, until: new Promise(() => {}) }] });
    for (const page of [GUIDE, GUIDE + "#open=all&clinic=Ash&region=GB", GUIDE]) {
      const tab = await lab.open({ width: 390, height: 844 });
      await tab.page.tracing.start({ categories: ["devtools.timeline", "disabled-by-default-devtools.timeline.stack", "loading"] });
      tab.goto(site.url(page)).catch(() => {}); // it has not loaded before its scripts have come
      await tab.until("the text on the screen", readable);
      const { traceEvents } = JSON.parse(Buffer.from(await tab.page.tracing.stop()).toString());
      const painted = traceEvents.find((e) => e.name === "firstContentfulPaint" && e.args.frame);
      const layouts = traceEvents.filter((e) => e.name === "Layout" && e.pid === painted.pid && e.ts < painted.ts);
      assert.ok(layouts.length > 0, "no layout: the trace shows nothing");
      assert.deepEqual(layouts.filter((e) => e.args.beginData.stackTrace).map((e) => e.args.beginData.stackTrace[0]), [], page);
      await tab.close();
    }
  });
});
