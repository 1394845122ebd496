// What a clinic's readers get when the frame cannot show the guide, or when
// something else on the page pretends to be the guide.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { AT_GUIDE } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { boxes, frameHeight, settledHeight, visitClinic } from "./harness/embed.js";
import { serve } from "./harness/site.js";

const words = () => {
  const box = document.querySelector(".careguide").cloneNode(true);
  for (const part of box.querySelectorAll("a, iframe")) part.remove();
  return box.textContent.trim();
};

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  const faults = {
    "does not answer": { site: { faults: [{ match: AT_GUIDE, cut: 0 }] } },
    "answers with another page": { site: { faults: [{ match: AT_GUIDE, lose: true }] } },
    "is forbidden by the clinic's policy": { headers: (site) => ({ "content-security-policy": `script-src ${site.origin} 'unsafe-inline'; frame-src 'none'` }) },
    "refuses to be framed": { site: { headers: { "x-frame-options": "DENY" } } },
  };
  for (const [what, options] of Object.entries(faults)) {
    it(`keeps the link and says so in a sentence when the guide's server ${what}`, async () => {
      const { tab } = await visitClinic(lab, (site) => snippet.element(site), { ...options, frame: false, hurry: true });
      const sentence = await tab.until("a sentence beside the link", words);
      assert.match(sentence, /^[A-Z].{20,160}[.:]$/);
      assert.ok(await tab.evaluate(boxes, { link: true, frame: false }), "the link must be seen, and an empty frame must not");
    });
  }

  it("keeps the link when embed.js itself does not come", async () => {
    const { tab } = await visitClinic(lab, (site) => snippet.element(site), { site: { faults: [{ match: /embed\.js$/, lose: true }] }, frame: false });
    assert.ok(await tab.evaluate(() => document.querySelector(".careguide a").checkVisibility()));
  });

  it("believes nobody but its own frame", async () => {
    const forger = await serve({ dir: null, pages: { "/": "<p>An advertisement</p>" } });
    try {
      const ad = `<iframe id="ad" sandbox="allow-scripts" src="${forger.url()}"></iframe>`;
      const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site) + ad);
      const height = await settledHeight(tab, frame);
      await listen(tab);
      await tab.evaluate(() => {
        postMessage({ careguide: 1, type: "height", height: 99 }, "*");
        postMessage({ careguide: 1, type: "scroll", y: 2000 }, "*");
      });
      // The advertisement's origin is "null" too: only the sender tells the two frames apart.
      await (await tab.frame("#ad")).evaluate(() => {
        parent.postMessage({ careguide: 1, type: "height", height: 99 }, "*");
        parent.postMessage({ careguide: 1, type: "scroll", y: 2000 }, "*");
        parent.postMessage("last", "*");
      });
      await tab.until("all messages", () => heard);
      assert.equal(await tab.evaluate(frameHeight), height);
      assert.equal(await tab.evaluate(() => scrollY), 0);
    } finally {
      await forger.stop();
    }
  });

  it("ignores a message that does not make sense", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    const height = await settledHeight(tab, frame);
    await listen(tab);
    await frame.evaluate(() => {
      const nonsense = [null, 7, "height", [], { careguide: 2, type: "height", height: 99 }, { type: "height", height: 99 }, { careguide: "1", type: "height", height: 99 }];
      const values = [-5, 0, NaN, null, "99px", { valueOf: 99 }];
      for (const message of nonsense) parent.postMessage(message, "*");
      for (const value of values) parent.postMessage({ careguide: 1, type: "height", height: value }, "*");
      for (const value of [-5, NaN, 1e9, "top"]) parent.postMessage({ careguide: 1, type: "scroll", y: value }, "*");
      parent.postMessage("last", "*");
    });
    await tab.until("all messages", () => heard);
    assert.equal(await tab.evaluate(frameHeight), height);
    assert.equal(await tab.evaluate(() => scrollY), 0);
  });
});

// Messages arrive in the order in which they were sent: when the last is there, all are.
const listen = (tab) => tab.evaluate(() => {
  window.heard = false;
  addEventListener("message", (e) => { if (e.data === "last") window.heard = true; });
});
