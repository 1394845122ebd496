// A clinic's page on paper has the whole guide in it, whatever was open.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { snippet } from "./harness/host.js";
import { GUIDE, button, laidOutLate, openRows, source } from "./harness/guide.js";
import { textOf } from "./harness/pdf.js";
import { frameHeight, settledHeight, visitClinic } from "./harness/embed.js";

const { other } = FIXTURE;

// A mark may be lost where a page ends in the middle of a line.
const letters = (text) => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();

inEngines(["chromium"], (lab) => {
  for (const [format, width] of [["a4", 800], ["letter", 1280], ["a4", 390]]) {
    it(`prints every row and the sources of the guide on ${format} from a window ${width} px wide`, async () => {
      const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site), { size: { width, height: 800 } });
      await settledHeight(tab, frame);
      await frame.click(button(other));
      await frame.until("the height on paper", () => document.documentElement.full > 0);
      const before = await settledHeight(tab, frame);
      const words = letters(textOf(await tab.page.pdf({ format })).text);
      const wanted = await frame.evaluate(() => [...document.querySelectorAll(".cg-panel p, .cg-panel li, .cg-panel dd, #trust li")]
        .filter((e) => !e.querySelector("p, li")).map((e) => e.textContent.replace(/\s+/g, " ").trim()).filter((t) => t.length > 30));
      assert.ok(wanted.length > 50, `only ${wanted.length} pieces of text to look for`);
      // Lines end where the paper does: the first words of each piece must be there.
      const start = (text) => letters(text.split(" ").slice(0, 4).join(" "));
      assert.deepEqual(wanted.filter((text) => !words.includes(start(text))).slice(0, 5), []);
      assert.ok(words.includes("Find us by the river"), "the host's page ends with the guide");
      assert.ok(words.includes("988"), "no crisis line");
      assert.deepEqual(await frame.evaluate(openRows), [other]);
      assert.equal(await tab.evaluate(frameHeight), before, "the frame's height after printing");
    });
  }
});

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("tells the host the same height on paper, however late all of the guide is laid out", async () => {
    const full = async (html) => {
      const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site), { site: { pages: { ["/" + GUIDE]: html } } });
      await settledHeight(tab, frame);
      return frame.until("the height on paper", () => document.documentElement.full);
    };
    assert.equal(await full(laidOutLate(source(GUIDE))), await full(source(GUIDE)));
  });
});
