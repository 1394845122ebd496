// Links between a host's page and the guide in it, and who may move the page:
// the reader, by a link, and nobody else.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { clinicPage, snippet } from "./harness/host.js";
import { GUIDE, button, isOpen, laidOutLate, openRows, source, takenOver } from "./harness/guide.js";
import { delay } from "./harness/site.js";
import { guideFrame, settledHeight, visitClinic } from "./harness/embed.js";
import { until } from "./harness/until.js";

const { option, other, sections: { procedures, cost } } = FIXTURE;

/** Waits until a part of the guide starts near the top of the host's window. */
async function inView(tab, frame, id, offset = 16) {
  let top;
  await until(async () => {
    const inside = await frame.evaluate((name) => document.getElementById(name).getBoundingClientRect().top, id);
    top = inside + await tab.evaluate(() => document.querySelector("iframe").getBoundingClientRect().top);
    return Math.abs(top - offset) <= 8;
  }, `#${id} near the top of the host's window`).catch((err) => {
    throw new Error(`${err.message}: it is at ${top} px`);
  });
}

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  for (const form of ["element", "frame"]) {
    it(`a link to the host's page with the name of an option opens and shows it (form "${form}")`, async () => {
      const site = await lab.serve();
      const host = await lab.host(clinicPage(snippet[form](site)));
      const tab = await lab.open();
      await tab.goto(host.url() + "#careguide-" + option);
      const frame = await guideFrame(tab);
      await inView(tab, frame, option);
      assert.deepEqual(await frame.evaluate(openRows), [option]);
      const steps = await tab.evaluate(() => history.length);
      await tab.evaluate((id) => location.replace("#careguide-" + id), other);
      await inView(tab, frame, other);
      assert.deepEqual((await frame.evaluate(openRows)).sort(), [other, option].sort());
      await tab.evaluate(() => location.replace("#elsewhere"));
      assert.equal(await tab.evaluate(() => history.length), steps);
    });
  }

  // A frame that is out of view may not load, and has no pictures to wait for.
  for (const form of ["element", "frame"]) {
    for (const when of ["from elsewhere", "on the page"]) {
      it(`a link ${when} leads to the option in a guide that is far below (form "${form}")`, async () => {
        const site = await lab.serve();
        const host = await lab.host(clinicPage(`<div style="height:9000px">Our team</div>${snippet[form](site)}`));
        const tab = await lab.open();
        await tab.goto(host.url() + (when === "on the page" ? "" : "#careguide-" + option));
        if (when === "on the page") await tab.evaluate((id) => { location.hash = "#careguide-" + id; }, option);
        await tab.until("the guide in view", () => document.querySelector("iframe")?.getBoundingClientRect().top < innerHeight);
        const frame = await guideFrame(tab);
        await inView(tab, frame, option);
        assert.deepEqual(await frame.evaluate(openRows), [option]);
      });
    }
  }

  it("an option is where the host is told that it is, however late all of the guide is laid out", async () => {
    const site = await lab.serve({ pages: { ["/" + GUIDE]: laidOutLate(source(GUIDE)) } });
    const host = await lab.host(clinicPage(snippet.frame(site)));
    const tab = await lab.open();
    await tab.goto(host.url() + "#careguide-" + option);
    await inView(tab, await guideFrame(tab), option);
  });

  it("after a link in the guide, a field that gets the focus is brought into the host's view", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    await frame.click(`.cg-contents a[href="#${cost}"]`);
    await inView(tab, frame, cost);
    await frame.evaluate(() => { document.querySelector("#find").focus(); });
    await until(async () => {
      const top = await frame.evaluate(() => document.querySelector("#find").getBoundingClientRect().top) + await tab.evaluate(() => document.querySelector("iframe").getBoundingClientRect().top);
      return top >= 0 && top < await tab.evaluate(() => innerHeight);
    }, "the field in the host's window");
  });

  it("a fragment that names nothing, or something hostile, is ignored", async () => {
    const site = await lab.serve();
    const host = await lab.host(clinicPage(snippet.element(site)));
    for (const name of ["no-such-option", "%", "<img src=x onerror=alert(1)>", "", `${option}&open=all`, "#", "x".repeat(5000)]) {
      const tab = await lab.open();
      await tab.goto(host.url() + "#careguide-" + name);
      const frame = await guideFrame(tab);
      await settledHeight(tab, frame);
      assert.ok(await frame.evaluate(() => document.querySelector("#main-message").checkVisibility() && !document.querySelector("img")), name);
      assert.deepEqual(tab.errors ?? [], [], name);
      await tab.close?.();
    }
  });

  it("twenty rows and links later the host's history is as long as before", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    const steps = await tab.evaluate(() => history.length);
    for (let i = 0; i < 10; i++) {
      // By script: a page that still scrolls cannot be clicked on.
      await frame.evaluate((row, section) => {
        document.querySelector(row).click();
        document.querySelector(`.cg-contents a[href="#${section}"]`).click();
      }, button(option), cost);
    }
    await inView(tab, frame, cost);
    assert.equal(await tab.evaluate(() => history.length), steps);
  });

  it("nothing in the frame moves the host's page: not loading, not opening a row, not WebAssembly", async () => {
    const wasm = delay(/\.wasm$/);
    const { tab, frame } = await visitClinic(lab, (site) => `<div style="height:300px"></div>${snippet.element(site)}`, { site: { faults: [wasm] } });
    await settledHeight(tab, frame);
    // The reader touches a tool, and reads on elsewhere while it loads.
    await frame.click("#find");
    await tab.evaluate(() => scrollTo({ top: 120, behavior: "instant" }));
    wasm.release();
    await takenOver(frame);
    assert.equal(await tab.evaluate(() => scrollY), 120);
    assert.equal(await frame.evaluate(() => document.activeElement.id), "find");
    await frame.evaluate((row) => document.querySelector(row).click(), button(other));
    await frame.until("the row to open", isOpen, other);
    await settledHeight(tab, frame);
    assert.equal(await tab.evaluate(() => scrollY), 120);
  });
});

inEngines(["chromium"], (lab) => {
  it("a reader who wants no motion is taken there at once", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    await frame.context.client.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: "reduce" }] });
    await tab.evaluate(() => {
      window.places = new Set();
      addEventListener("scroll", () => places.add(Math.round(scrollY)));
    });
    await frame.click(`.cg-contents a[href="#${procedures}"]`);
    await inView(tab, frame, procedures);
    // The click may scroll to the link first; only what comes after it lies so far down.
    await tab.until("the page to tell of its scroll", () => [...places].some((y) => y > 1000));
    const seen = await tab.evaluate(() => [...places].sort((a, b) => a - b));
    assert.ok(seen.filter((y) => y > 1000).length === 1, `places on the way: ${seen}`);
  });

  it("leaves the host's page in the browser's back/forward cache", async () => {
    const { tab, frame, host } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    await tab.evaluate(() => { window.kept = true; });
    host.pages["/next"] = "<title>Next</title>";
    await tab.goto(host.url("next"));
    await tab.back();
    await tab.until("the page again", () => document.querySelector(".careguide") !== null);
    const [entry] = await tab.evaluate(() => performance.getEntriesByType("navigation").map((n) => JSON.stringify(n.notRestoredReasons ?? null)));
    const reasons = JSON.parse(entry);
    // A test browser may refuse for reasons of its own; none may be ours.
    const ours = (tree) => tree ? [...(tree.reasons ?? []).map((r) => r.reason), ...(tree.children ?? []).flatMap(ours)] : [];
    assert.deepEqual(ours(reasons).filter((r) => /unload|websocket|webrtc|lock|broadcast|keepalive/i.test(r)), []);
  });
});
