// What a clinic gets that pastes the snippet: the guide in a sealed frame.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { snippet } from "./harness/host.js";
import { button, isOpen, openRows } from "./harness/guide.js";
import { until } from "./harness/until.js";
import { boxes, frameHeight, guideFrame, settledHeight, visitClinic } from "./harness/embed.js";

const { option, other, sections: { procedures } } = FIXTURE;

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  for (const form of ["element", "frame", "script"]) {
    it(`shows the guide by the snippet's form "${form}", and hides the link`, async () => {
      const { tab, frame } = await visitClinic(lab, (site) => snippet[form](site));
      const text = await frame.evaluate(() => document.querySelector("#main-message").innerText);
      assert.ok(text.length > 20, `the main message reads "${text}"`);
      await tab.until("the link to give way to the guide", boxes, { link: false, frame: true });
      assert.deepEqual(await frame.evaluate(openRows), [], "rows that are open before anyone asked");
    });
  }

  it("grows and shrinks with its rows, exactly", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    const closed = await settledHeight(tab, frame);
    await frame.click(button(option));
    await frame.until("the row to open", openRows).then((open) => assert.deepEqual(open, [option]));
    const open = await settledHeight(tab, frame);
    assert.ok(open > closed + 50, `the frame is ${open} px tall with a row open, and ${closed} px without`);
    await frame.click(button(option));
    await frame.until("the row to close", (row) => document.getElementById(`${row}-panel`).hasAttribute("data-closed"), option);
    const again = await settledHeight(tab, frame);
    assert.ok(Math.abs(again - closed) <= 1, `the frame is ${again} px tall with its row closed again, before ${closed} px`);
  });

  for (const whose of ["another origin", "the clinic's own origin"]) {
    it(`keeps the clinic's scripts out of a guide from ${whose}`, async () => {
      const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site), { sameOrigin: whose !== "another origin" });
      assert.equal(await frame.evaluate(() => self.origin), "null");
      const reach = await tab.evaluate(() => {
        const frame = document.querySelector("iframe");
        const tries = { document: () => frame.contentDocument, window: () => frame.contentWindow.document, storage: () => frame.contentWindow.localStorage };
        return Object.values(tries).map((reach) => { try { return reach() === null ? "null" : "reached"; } catch (err) { return err.name; } });
      });
      assert.deepEqual(reach, ["null", "SecurityError", "SecurityError"]);
    });
  }

  it("shows two guides on a page, each with a height of its own", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.box(site) + snippet.box(site, { open: option }) + snippet.load(site));
    const second = await guideFrame(tab, 1);
    await second.until("its row to open", isOpen, option);
    const names = await tab.evaluate(() => [...document.querySelectorAll("iframe")].map((frame) => frame.title.trim()));
    assert.equal(new Set(names).size, 2, `who listens cannot tell the frames apart: ${names}`);
    const before = await settledHeight(tab, frame, 0);
    const open = await settledHeight(tab, second, 1);
    assert.ok(open > before + 50, `heights: ${before} px closed, ${open} px with a row open`);
    await second.click(button(other));
    await tab.until("the second frame to grow", (h) => document.querySelectorAll("iframe")[1].offsetHeight > h + 50, open);
    assert.equal(await tab.evaluate(frameHeight, 0), before, "the first frame changed when a row of the second opened");
  });

  it("is as wide as its place and as tall as it is, whatever the clinic's styles say of all frames", async () => {
    const styles = "iframe { display: inline !important; position: absolute !important; width: 300px !important; height: 150px !important; max-height: 400px !important; border: 9px solid !important }";
    const { tab, frame } = await visitClinic(lab, (site) => `<style>${styles}</style>` + snippet.element(site));
    await settledHeight(tab, frame);
    const look = await tab.evaluate(() => {
      const frame = document.querySelector("iframe");
      const { display, position, borderTopWidth, maxHeight } = getComputedStyle(frame);
      return { display, position, borderTopWidth, maxHeight, wide: frame.offsetWidth === frame.parentNode.clientWidth };
    });
    assert.deepEqual(look, { display: "block", position: "static", borderTopWidth: "0px", maxHeight: "none", wide: true });
  });

  it("works on a page with a strict security policy", async () => {
    const { tab, frame, site } = await visitClinic(lab, (site) => snippet.element(site), {
      headers: (site) => ({ "content-security-policy": `default-src 'none'; script-src ${site.origin}; frame-src ${site.origin}` }),
    });
    await settledHeight(tab, frame);
    assert.ok(site.requests.some((r) => r.path.includes("boot-")), "the frame did not load its script");
  });

  it("moves the clinic's page to the target of a link inside the guide, without a step in its history", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    const steps = await tab.evaluate(() => history.length);
    await frame.click(`.cg-contents a[href="#${procedures}"]`);
    await until(async () => {
      const inside = await frame.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, procedures);
      const at = inside + await tab.evaluate(() => document.querySelector("iframe").getBoundingClientRect().top);
      return at >= 0 && at <= 120;
    }, "the section to start near the top of the window");
    assert.equal(await tab.evaluate(() => history.length), steps);
  });
});
