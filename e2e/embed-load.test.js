// When a guide is fetched, what it looks like to the page around it, and what
// happens when it comes late or not at all.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { AT_GUIDE, isOpen } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { boxes, guideFrame, settledHeight, visitClinic } from "./harness/embed.js";
import { delay } from "./harness/site.js";
import { until } from "./harness/until.js";

const { option, sections: { news } } = FIXTURE;

const far = '<div style="height:6000px"></div>';
const guides = (site) => site.requests.filter((r) => AT_GUIDE.test(r.path)).length;
const note = () => document.querySelector(".careguide > button")?.checkVisibility() === true;

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("asks for nothing before a click where the clinic wants that, and then shows the guide", async () => {
    const { tab, site } = await visitClinic(lab, (site) => snippet.element(site, { load: "click" }), { frame: false });
    await tab.until("embed.js", () => typeof Careguide === "object");
    assert.equal(await tab.evaluate(() => document.querySelectorAll("iframe").length), 0);
    assert.deepEqual(site.requests.map((r) => r.path), ["/embed.js"]);
    const address = await tab.evaluate(() => location.href);
    await tab.click(".careguide a");
    const frame = await guideFrame(tab);
    await settledHeight(tab, frame);
    assert.equal(await tab.evaluate(() => location.href), address);
  });

  it("keeps the room that data-min-height asks for", async () => {
    const { tab } = await visitClinic(lab, (site) => snippet.element(site, { "min-height": "900", load: "click" }), { frame: false });
    await tab.until("the room", () => document.querySelector(".careguide").getBoundingClientRect().height >= 900);
  });

  it("shows the guide when it comes late, after it was given up", async () => {
    const late = delay(AT_GUIDE);
    // Far below at first: a frame that loads holds up the page's own load event.
    const { tab } = await visitClinic(lab, (site) => far + snippet.element(site), { frame: false, hurry: true, site: { faults: [late] } });
    await tab.evaluate(() => document.querySelector(".careguide").scrollIntoView());
    await tab.until("the sentence", note);
    assert.ok(await tab.evaluate(boxes, { link: true, frame: false }));
    late.release();
    const frame = await guideFrame(tab);
    await settledHeight(tab, frame);
    assert.ok(await tab.evaluate(boxes, { link: false, frame: true }));
    assert.equal(await tab.evaluate(note), false);
  });

  it("shows a frame of the page's own that was ready before the script came", async () => {
    const { tab, site } = await visitClinic(lab, (site) => snippet.frame(site).replace(snippet.load(site), ""), { frame: false });
    // It has greeted nobody, and says nothing more until it is asked.
    const inside = await tab.frame(".careguide iframe");
    await inside.until("the guide to be there", () => document.readyState === "complete" && !("first" in document.documentElement.dataset));
    await tab.evaluate((src) => document.head.append(Object.assign(document.createElement("script"), { src })), site.url("embed.js"));
    const frame = await guideFrame(tab);
    await settledHeight(tab, frame);
    assert.ok(await tab.evaluate(boxes, { link: false, frame: true }));
  });

  it("tries again when the reader asks for it", async () => {
    const broken = { match: AT_GUIDE, cut: 0 };
    const { tab, site } = await visitClinic(lab, (site) => snippet.element(site, { open: option }), { frame: false, hurry: true, site: { faults: [broken] } });
    await tab.until("the sentence", note);
    broken.match = /nothing/;
    const before = guides(site);
    await tab.click(".careguide > button");
    const frame = await guideFrame(tab);
    await settledHeight(tab, frame);
    assert.ok(guides(site) > before);
    assert.equal(await frame.evaluate(isOpen, option), true, "the options are lost");
    assert.equal(await tab.evaluate(note), false);
  });

  it("wears the clinic's colour only as far as it can be read", async () => {
    for (const [accent, theme] of [["#0a5866", "light"], ["#ffff00", "light"], ["#fff", "light"], ["#ff8800", "light"], ["#000080", "dark"], ["#c00000", "dark"], ["#88ffcc", "dark"]]) {
      const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site, { accent, theme }));
      await frame.until("boot.js", () => document.querySelector(".cg-marks") !== null);
      const [ink, paper, wanted] = await frame.evaluate(() => [
        getComputedStyle(document.querySelector(".cg-contents__link")).color, getComputedStyle(document.body).backgroundColor, getComputedStyle(document.documentElement).getPropertyValue("--cg-accent"),
      ]);
      const ratio = contrast(ink, paper);
      assert.ok(ratio >= 4.5, `${accent} in ${theme}: links have ${ink} on ${paper}, ${ratio.toFixed(2)}:1`);
      assert.ok(accent.length < 7 || wanted.startsWith("rgb("), `${accent} is not worn at all: ${wanted}`);
      if (accent === "#0a5866") assert.equal(ink.replace(/\s/g, ""), "rgb(10,88,102)", "a colour that can be read is changed");
      await tab.close?.();
    }
  });

  it("takes its heading levels from the clinic's page", async () => {
    const { frame } = await visitClinic(lab, (site) => snippet.element(site, { heading: "3" }));
    await frame.until("boot.js", () => document.querySelector(".cg-marks") !== null);
    const levels = await frame.evaluate(() => [...document.querySelectorAll("h1, h2, h3")].map((h) => `${h.tagName}:${h.getAttribute("aria-level")}`));
    assert.deepEqual([...new Set(levels)].sort(), ["H1:3", "H2:4", "H3:5"]);
  });

  it("leads to the clinic's newsletter, with what happens to one's data open beside it", async () => {
    const { frame } = await visitClinic(lab, (site) => snippet.element(site, { newsletter: "https://clinic.example/news?a=1&b=2" }));
    await frame.until("the link", (id) => document.querySelector(`#${id} a[href="https://clinic.example/news?a=1&b=2"][target=_blank]`) !== null, news);
    assert.ok(await frame.evaluate(() => document.querySelector("#update-privacy-panel").checkVisibility()));
  });
});

inEngines(["chromium", "firefox"], (lab) => {
  it("costs a page nothing while the reader is far from it, unless the clinic wants it at once", async () => {
    const { tab, site } = await visitClinic(lab, (site) => far + snippet.element(site), { frame: false });
    await tab.until("embed.js", () => document.querySelector(".careguide iframe") !== null);
    // The page is all there, and so is whatever it asked for.
    await tab.until("the page", () => document.readyState === "complete");
    assert.deepEqual(site.requests.map((r) => r.path), ["/embed.js"]);
    await tab.evaluate(() => document.querySelector(".careguide").scrollIntoView());
    await guideFrame(tab);
    const eager = await visitClinic(lab, (site) => far + snippet.element(site, { load: "eager" }), { frame: false });
    await until(() => guides(eager.site) > 0, "the guide that is far below");
  });
});

function contrast(a, b) {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}
