// The two ends of the embed come from caches of different ages, and anybody on
// a host's page can send messages: old ends still work, and forged messages
// change nothing.
import fs from "node:fs";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { snippet } from "./harness/host.js";
import { GUIDE, button, isOpen, openRows, source } from "./harness/guide.js";
import { boxes, frameHeight, settledHeight, visitClinic } from "./harness/embed.js";
import { until } from "./harness/until.js";

const { option, other, sections: { procedures } } = FIXTURE;

const old = (name) => fs.readFileSync(new URL(`protocol/1/${name}`, import.meta.url), "utf8");
// The guide as an earlier build made it: its own script, and a boot.js that is gone from the server.
// In it the page itself had each row's button, and tied it to its panel.
const tied = (html) => html.replace(/<div class="cg-row[^"]*" id="([^"]+)">([^]*?)<div class="cg-panel[^"]*"/g, (_, id, head) => `<div class="cg-row" id="${id}">${head.replace(/<span (class="cg-row__button")>([^<]*)<\/span>/, `<button aria-controls="${id}-panel" aria-expanded="true" $1 type="button">$2</button>`)}<div class="cg-panel" id="${id}-panel"`);
const oldPage = () => tied(source(GUIDE)).replace(/<meta http-equiv[^>]*>/, "").replace(/<script>[^]*?<\/script>/, () => `<script>${old("page.js")}</script>`).replace(/<script defer[^>]*><\/script>/, "");

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  const ends = {
    "an old embed.js and a new guide": (site) => { site.pages["/embed.js"] = { type: "text/javascript", body: old("embed.js") }; },
    "a new embed.js and an old guide": (site) => { site.pages["/" + GUIDE] = oldPage(); },
  };
  for (const [what, prepare] of Object.entries(ends)) {
    it(`${what} understand each other`, async () => {
      const { tab, frame } = await visitClinic(lab, (site) => { prepare(site); return snippet.element(site, { open: option, theme: "dark" }); });
      const closed = await settledHeight(tab, frame);
      assert.deepEqual(await frame.evaluate(openRows), [option]);
      assert.ok(await tab.evaluate(boxes, { link: false, frame: true }));
      await frame.click(button(other));
      await frame.until("the row to open", isOpen, other);
      assert.ok(await settledHeight(tab, frame) > closed);
      if (what.endsWith("new guide")) {
        await frame.click(`.cg-contents a[href="#${procedures}"]`);
        await until(async () => Math.abs(await frame.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, procedures) + await tab.evaluate(() => document.querySelector("iframe").getBoundingClientRect().top)) < 60, "the section near the top");
      }
      assert.deepEqual(tab.errors ?? [], []);
    });
  }

  it("a thousand forged messages change nothing, in the host or in the guide", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site) + '<iframe id="other" srcdoc="<p>An advertisement</p>"></iframe>');
    const height = await settledHeight(tab, frame);
    const shape = () => JSON.stringify([document.documentElement.dataset.theme, document.querySelectorAll(".cg-panel:not([data-closed])").length, document.querySelector("#clinic").textContent, location.href]);
    const before = await frame.evaluate(shape);
    const left = await tab.evaluate(async (row) => {
      // The same numbers at every run.
      let seed = 7;
      const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
      const pick = (list) => list[random(list.length)];
      const values = [0, 1, -1, 99, 1e9, NaN, null, undefined, "", "99px", "ready", [], {}, true];
      const types = ["ready", "height", "resize", "scroll", "open", "hello", "options", "error", "__proto__", "constructor"];
      const forge = () => pick([
        () => pick(values),
        () => ({ careguide: pick([1, 1, 1, 2, "1"]), type: pick(types), height: pick(values), full: pick(values), y: pick(values), id: pick([row, ...values]), behavior: pick(values) }),
        () => JSON.stringify({ careguide: 1, type: pick(types) }),
      ])();
      const guide = document.querySelector(".careguide iframe").contentWindow;
      const other = document.querySelector("#other").contentWindow;
      const script = other.document.createElement("script");
      script.textContent = "addEventListener('message', (e) => parent.postMessage(e.data, '*'))";
      other.document.body.append(script);
      for (let i = 0; i < 1000; i++) {
        const message = forge();
        pick([() => postMessage(message, "*"), () => other.postMessage(message, "*"), () => (message?.type === "hello" ? 0 : guide.postMessage(message, "*"))])();
      }
      await new Promise((done) => {
        addEventListener("message", (e) => e.data === "last of all" && done());
        other.postMessage("last of all", "*");
      });
      return scrollY;
    }, option);
    assert.equal(left, 0);
    assert.equal(await tab.evaluate(frameHeight), height);
    assert.equal(await frame.evaluate(shape), before);
    assert.deepEqual(tab.errors ?? [], []);
  });

  it("what the guide's own frame says wrongly is no exception in the clinic's page, and moves nothing but its height", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site) + '<div style="height: 3000px"></div>');
    await settledHeight(tab, frame);
    await tab.evaluate(() => {
      window.thrown = [];
      addEventListener("error", (e) => thrown.push(e.message));
      addEventListener("unhandledrejection", (e) => thrown.push(String(e.reason)));
      addEventListener("message", (e) => { if (e.data === "last") window.last = true; });
    });
    // Each field of each type with what it may not hold, and a place to scroll to where that is not the field.
    await frame.evaluate(() => {
      const odd = { toString: 1, valueOf: 1 }; // can be made neither text nor number
      const bad = [null, undefined, "x", "", NaN, -5, 1e9, false, {}, [], odd, [odd], 10n ** 40n, new Date(NaN)];
      const types = ["ready", "height", "resize", "scroll", "open", "error", "hello", "link", odd, undefined];
      for (const type of types) {
        for (const value of bad) {
          for (const field of ["type", "height", "full", "y", "id"]) parent.postMessage({ careguide: 1, type, [field]: value }, "*");
          if (value === undefined) continue; // as if it were not there
          for (const field of ["behavior", "block", "inline"]) parent.postMessage({ careguide: 1, type, y: 1500, [field]: value }, "*");
        }
      }
      parent.postMessage("last", "*");
    });
    await tab.until("all messages", () => window.last);
    assert.deepEqual(await tab.evaluate(() => [scrollY, [...new Set(thrown)]]), [0, []]);

    // On paper the frame is as tall as the guide has said, and nothing else of it is the guide's to say.
    await tab.evaluate(() => {
      window.seen = [];
      const box = document.querySelector(".careguide");
      const look = () => {
        const { position, opacity, visibility } = getComputedStyle(box.querySelector("iframe"));
        return `${position} ${opacity} ${visibility}`;
      };
      box.addEventListener("careguide:height", (e) => {
        if (e.detail.height !== 4321) return;
        for (const type of ["beforeprint", "afterprint"]) {
          dispatchEvent(new Event(type));
          window.seen.push(look());
        }
      });
    });
    await frame.evaluate(() => {
      for (const full of ["1px!important;position:fixed!important;opacity:0!important;visibility:hidden!important;x:", { toString: 1, valueOf: 1 }, {}, undefined, 5000]) {
        parent.postMessage({ careguide: 1, type: "height", height: 4321, full }, "*");
      }
    });
    await tab.until("all of them to be printed", () => window.seen.length === 10);
    assert.deepEqual(await tab.evaluate(() => [[...new Set(seen)], [...new Set(thrown)], scrollY]), [["static 1 visible"], [], 0]);
  });
});
