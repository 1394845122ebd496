// What a host's own script can do with a guide: mount it anywhere, change its
// options while it is read, open a part of it, take it away without a trace.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { snippet } from "./harness/host.js";
import { AT_GUIDE, button, isOpen, openRows } from "./harness/guide.js";
import { guideFrame, settledHeight, visitClinic } from "./harness/embed.js";
import { until } from "./harness/until.js";

const { slug, title, option, other, third, sections: { medicines, procedures, cost } } = FIXTURE;

// A place of the host's own, without a link in it, and no guide yet.
const place = (site) => `<section id="place"></section>${snippet.load(site)}`;
const loaded = (tab) => tab.until("embed.js", () => typeof Careguide === "object");

/** Mounts a guide in #place, keeps its handle in the page, and resolves to its frame. */
async function mount(tab, options = {}) {
  await loaded(tab);
  await tab.evaluate((given) => {
    const box = document.querySelector("#place");
    box.className = "careguide"; // the harness looks for guides by it
    window.handle = Careguide.mount(box, given);
  }, options);
  return guideFrame(tab);
}

const dark = () => document.documentElement.dataset.theme === "dark";

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("mounts in any element, with options from the script", async () => {
    const { tab } = await visitClinic(lab, place, { frame: false });
    const frame = await mount(tab, { guide: slug, open: option, clinic: "Ash Clinic" });
    assert.deepEqual(await frame.evaluate(openRows), [option]);
    assert.match(await frame.evaluate(() => document.querySelector("#clinic").textContent), /Ash Clinic/);
  });

  it("changes every option of a guide that is being read, without loading it again", async () => {
    const { tab, site } = await visitClinic(lab, place, { frame: false });
    const frame = await mount(tab, { clinic: "Ash Clinic" });
    await settledHeight(tab, frame);
    await frame.click(button(other));
    await frame.evaluate(() => { document.documentElement.dataset.same = "yes"; });
    const steps = await tab.evaluate(() => history.length);
    const loads = site.requests.filter((r) => AT_GUIDE.test(r.path)).length;
    await tab.evaluate(() => handle.update({ theme: "dark", clinic: "Oak Clinic", phone: "+1 202 555 0142", region: "GB", accent: "#7a1fa2", heading: "3" }));
    await frame.until("the new theme", dark);
    const got = await frame.evaluate(() => ({
      same: document.documentElement.dataset.same,
      clinic: document.querySelector("#clinic").textContent,
      crisis: document.querySelector("#crisis .cg-crisis__link").getAttribute("href"),
      level: document.querySelector("h1").getAttribute("aria-level"),
      accent: document.documentElement.style.getPropertyValue("--cg-accent"),
      open: [...document.querySelectorAll(".cg-panel:not([data-closed])")].map((p) => p.id),
    }));
    assert.equal(got.same, "yes", "the page was loaded again");
    assert.match(got.clinic, /Oak Clinic.*202 555 0142/);
    assert.doesNotMatch(got.clinic, /Ash/);
    assert.equal(got.crisis, "tel:116123");
    assert.equal(got.level, "3");
    assert.match(got.accent, /^rgb\(\d+,\d+,\d+\)$/);
    assert.deepEqual(got.open, [`${other}-panel`], "rows that the reader did not open, or closed rows that the reader had opened");
    assert.equal(await tab.evaluate(() => history.length), steps, "steps in the host's history");
    assert.equal(site.requests.filter((r) => AT_GUIDE.test(r.path)).length, loads);
    await tab.evaluate((open) => handle.update({ open, clinic: "" }), `${option},${third}`);
    await frame.until("the named rows to open", isOpen, option);
    assert.deepEqual((await frame.evaluate(openRows)).sort(), [option, third].sort());
    assert.equal(await frame.evaluate(() => document.querySelector("#clinic").textContent.includes("Oak")), false);
  });

  it("changes the sections of a guide that is being read", async () => {
    const { tab } = await visitClinic(lab, place, { frame: false });
    const frame = await mount(tab, { sections: procedures });
    const sections = () => [...document.querySelectorAll(".cg-section")].filter((s) => s.checkVisibility()).map((s) => s.id);
    const links = () => [...document.querySelectorAll(".cg-contents__link")].filter((a) => a.checkVisibility()).map((a) => a.hash.slice(1));
    assert.deepEqual(await frame.evaluate(sections), [procedures, "help-lines"]);
    assert.deepEqual(await frame.evaluate(links), [procedures, "help-lines"]);
    await tab.evaluate((sections) => handle.update({ sections }), `${medicines},${cost}`);
    await frame.until("the other sections", (id) => document.getElementById(id).checkVisibility(), cost);
    assert.deepEqual(await frame.evaluate(sections), [medicines, cost, "help-lines"]);
    assert.deepEqual(await frame.evaluate(links), [medicines, cost, "help-lines"]);
    await tab.evaluate(() => handle.update({ sections: "" }));
    await frame.until("every section", (id) => document.getElementById(id).checkVisibility(), procedures);
  });

  it("opens a part, scrolls to it smoothly below a sticky header, and does so again", async () => {
    const { tab } = await visitClinic(lab, place, { frame: false });
    const frame = await mount(tab, { offset: "100" });
    await settledHeight(tab, frame);
    const steps = await tab.evaluate(() => history.length);
    const top = async () => await frame.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, option) + await tab.evaluate(() => document.querySelector("iframe").getBoundingClientRect().top);
    for (const round of [1, 2]) {
      await tab.evaluate((id) => { scrollTo({ top: 0, behavior: "instant" }); handle.open(id); }, option);
      await until(async () => Math.abs(await top() - 100) <= 8, `the row below the sticky header, round ${round}`);
      assert.deepEqual(await frame.evaluate(openRows), [option]);
    }
    assert.equal(await tab.evaluate(() => history.length), steps);
  });

  it("tells the host what happens", async () => {
    const { tab } = await visitClinic(lab, (site) => `<div id="log"></div>${place(site)}`, { frame: false });
    await tab.evaluate(() => {
      window.heard = [];
      for (const type of ["ready", "resize", "open", "error"]) document.addEventListener("careguide:" + type, (e) => heard.push({ type, detail: e.detail, on: e.target.id }));
    });
    const frame = await mount(tab);
    const closed = await settledHeight(tab, frame);
    await frame.click(button(option));
    await tab.until("the events", () => heard.some((e) => e.type === "open"));
    const heard = await tab.evaluate(() => window.heard);
    assert.equal(heard[0].type, "ready");
    assert.ok(heard.every((e) => e.on === "place"));
    assert.ok(heard.some((e) => e.type === "resize" && Math.abs(e.detail.height - closed) <= 1), `no resize to ${closed} px`);
    assert.deepEqual(heard.filter((e) => e.type === "open").map((e) => e.detail.id), [option]);
    assert.ok(!heard.some((e) => e.type === "error"));
  });

  it("leaves the element as it was when it is taken away, and can come back", async () => {
    const { tab } = await visitClinic(lab, (site) => snippet.box(site, {}, "min-height:700px") + snippet.load(site));
    const before = `<a href="X">${title}</a>`;
    const markup = () => document.querySelector(".careguide").innerHTML.replace(/href="[^"]*"/, 'href="X"').replace(' style=""', "");
    await tab.evaluate(() => Careguide.mount(document.querySelector(".careguide")).destroy());
    assert.equal(await tab.evaluate(markup), before);
    assert.ok(await tab.evaluate(() => document.querySelector(".careguide a").checkVisibility() && document.querySelector(".careguide").style.minHeight === "700px"));
    await tab.evaluate(() => Careguide.scan());
    await guideFrame(tab);
  });

  it("gives the same handle to who mounts twice, and throws at nobody", async () => {
    const { tab } = await visitClinic(lab, place, { frame: false });
    await mount(tab);
    const got = await tab.evaluate(() => {
      const box = document.querySelector("#place");
      const same = Careguide.mount(box, { theme: "dark" }) === handle;
      const nothing = [null, undefined, 7, "#place", {}].map((el) => Careguide.mount(el));
      return { same, nothing, frames: document.querySelectorAll("iframe").length };
    });
    assert.deepEqual(got, { same: true, nothing: Array(5).fill(got.nothing[0]), frames: 1 });
    assert.deepEqual(tab.errors ?? [], []);
  });
});

inEngines(["chromium"], (lab) => {
  it("leaves nothing behind after 50 mounts and destroys", async () => {
    const { tab } = await visitClinic(lab, place, { frame: false });
    await loaded(tab);
    const cdp = await tab.page.createCDPSession();
    await cdp.send("Performance.enable");
    const count = async () => {
      await cdp.send("HeapProfiler.collectGarbage");
      const { metrics } = await cdp.send("Performance.getMetrics");
      const { result } = await cdp.send("Runtime.evaluate", { expression: "window" });
      const { listeners } = await cdp.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
      const get = (name) => metrics.find((m) => m.name === name).value;
      return { listeners: listeners.length, all: get("JSEventListeners"), nodes: get("Nodes"), frames: get("Frames"), heap: get("JSHeapUsedSize") };
    };
    const cycle = (times) => tab.evaluate(async (n, guide) => {
      const box = document.querySelector("#place");
      for (let i = 0; i < n; i++) {
        const handle = Careguide.mount(box, { guide });
        box.scrollIntoView();
        // Some are taken away while they still load.
        if (i % 10 === 0) await new Promise((done) => box.addEventListener("careguide:ready", done, { once: true }));
        handle.destroy();
        box.replaceChildren();
      }
    }, times, slug);
    await cycle(25); // by then all code has been compiled that is worth it, which is kept
    const before = await count();
    await cycle(50);
    // A clock that was running keeps a few things for its eight seconds.
    const flat = (now) => now.listeners === before.listeners && now.all <= before.all && now.nodes <= before.nodes + 5 && now.heap <= before.heap * 1.05;
    let last;
    await until(async () => flat(last = await count()), "everything to go").catch(() => assert.deepEqual(last, before));
    assert.equal(await tab.evaluate(() => document.querySelectorAll("iframe, .careguide button").length), 0);
  });
});
