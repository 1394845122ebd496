// Each part of a page ends with a line of tools. It comes without a jump, opens
// by itself, and what is touched in it before app.wasm is there is not lost.
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, HOME, TOPICS, button, failed, ready, source, takenOver } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { targets, wide } from "./harness/layout.js";
import { shifts } from "./harness/shifts.js";
import { DIST, delay } from "./harness/site.js";
import { withVoices } from "./harness/voices.js";

const { option, optionTitle, optionSaid, other } = FIXTURE;
const OPTION = GUIDE + option + "/";
const tool = (id, name) => `.cg-tools[data-id="${id}"] [data-tool="${name}"]`;
const openMore = async (view, id) => {
  await view.click(tool(id, "more"));
  await view.until("the rest of the tools", (s) => document.querySelector(s).checkVisibility(), tool(id, "share"));
};

// In the page: the parts that end with a line of tools, by id; fails if a line stands elsewhere than at their end.
const parts = () => [...document.querySelectorAll(".cg-tools")].map((line) => {
  const part = line.closest(".cg-row, .cg-section");
  if (line.parentNode.lastElementChild !== line || part.id !== line.dataset.id) throw new Error(`the line of ${line.dataset.id} is in ${part.id}`);
  return line.dataset.id;
});
const said = () => speechSynthesis.said.map((s) => s.text);
// In the page: the places of what a reader sees, to a tenth of a pixel.
const places = () => [...document.querySelectorAll("#careguide *")].filter((e) => !e.closest(".cg-tools, [role=status]") && e.checkVisibility())
  .filter((e) => !e.closest(".cg-printall__place")) // comes with the lines, at the very end
  .map((e) => { const box = e.getBoundingClientRect(); return `${e.localName}.${e.className}#${e.id} ${box.x.toFixed(1)} ${(box.y + scrollY).toFixed(1)}`; });

inEngines(["chromium", "firefox"], (lab) => {
  // A page with a device that has voices, and app.wasm held back.
  const openEarly = async (page = GUIDE, fragment = "") => {
    const wasm = delay(/\.wasm$/);
    const site = await lab.serve({ faults: [wasm] });
    site.pages["/" + page] = withVoices(source(page));
    const tab = await lab.open({ width: 390, height: 844 });
    await tab.goto(site.url(page + fragment));
    return { tab, site, wasm };
  };

  it("what is added before the program is ready is then seen to be added", async () => {
    const { tab, wasm } = await openEarly(OPTION);
    await tab.click('.cg-tools[data-id="how"] [data-tool="add"]');
    wasm.release();
    await tab.until("the words, to be read", () => {
      const status = document.querySelector('.cg-tools[data-id="how"] .cg-tools__status');
      return /^Added/.test(status?.textContent) && status.getBoundingClientRect().width > 100;
    });
  });

  it("every row of the guide and every section of the pages beside it ends with its line", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    const rows = await tab.evaluate(() => [...document.querySelectorAll(".cg-row")].map((row) => row.id));
    assert.deepEqual(await tab.evaluate(parts), rows);
    await tab.goto(site.url(OPTION));
    assert.deepEqual(await tab.evaluate(parts), ["what", "who", "how", "works", "soon", "side-effects", "risks", "afterwards", "work", "cost", "like", "not-known"]);
    for (const page of ["safety/", "evidence/"]) {
      await tab.goto(site.url(GUIDE + page));
      const sections = await tab.evaluate(() => [...document.querySelectorAll(".cg-contents__link")].map((a) => a.hash.slice(1)));
      assert.deepEqual(await tab.evaluate(parts), sections, page);
    }
    for (const page of [HOME, TOPICS, GUIDE + "glossary/", GUIDE + "sources/"]) {
      await tab.goto(site.url(page));
      assert.deepEqual(await tab.evaluate(parts), [], page);
    }
  });

  it("a button says what it is about, in words that start with those on it", async () => {
    const { tab } = await openEarly();
    const names = await tab.evaluate((id) => [...document.querySelectorAll(`[data-id="${id}"] button`)].map((b) => [b.textContent, b.ariaLabel]), option);
    assert.deepEqual(names.map(([text]) => text), ["Add to my questions", "More", "Listen", "Share", "Print"]);
    for (const [text, label] of names) assert.equal(label, `${text}: ${optionTitle}`);
  });

  for (const page of [GUIDE + "#open=all", OPTION, GUIDE + "safety/"]) {
    it(`nothing of /${page} moves when the lines come`, async () => {
      for (const width of [320, 390, 1280]) {
        const boot = delay(/boot-\w+\.js$/);
        const site = await lab.serve({ faults: [boot] });
        const tab = await lab.open({ width, height: 800 });
        tab.goto(site.url(page)).catch(() => {}); // it has not loaded before boot.js has
        await tab.until("the text", () => document.readyState !== "loading" && !("first" in document.documentElement.dataset) && document.querySelector("#footer") !== null);
        assert.equal(await tab.evaluate(() => document.querySelectorAll(".cg-tools").length), 0, "the lines are there already");
        const before = await tab.evaluate(places);
        boot.release();
        await tab.until("the lines", () => document.querySelectorAll(".cg-tools").length > 0);
        assert.deepEqual(await tab.evaluate(places), before, `${width} px`);
        if (lab.engine === "chromium") assert.deepEqual(await tab.evaluate(shifts), [], `${width} px`);
      }
    });
  }

  it("no empty room is left under the lines, even in a browser without :has()", async () => {
    const site = await lab.serve();
    const [boot] = fs.readdirSync(DIST).filter((name) => /^boot-\w+\.js$/.test(name));
    site.pages["/" + boot] = { type: "text/javascript", body: fs.readFileSync(path.join(DIST, boot), "utf8").replaceAll(":has(", ":has-not-come-yet(") };
    const tab = await lab.open();
    for (const page of [OPTION, GUIDE + "safety/", GUIDE + "evidence/"]) {
      await tab.goto(site.url(page));
      await tab.until("the lines", () => document.querySelectorAll(".cg-tools").length > 0);
      assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll(".cg-section > .cg-tools")]
        .map((line) => [line.parentNode.id, line.parentNode.getBoundingClientRect().bottom - line.getBoundingClientRect().bottom])
        .filter(([, room]) => Math.abs(room) > 1)), [], `/${page}`);
      // The box that kept the room lies behind the line, not over it.
      assert.equal(await tab.evaluate(() => {
        const button = document.querySelector(".cg-section > .cg-tools button");
        button.scrollIntoView({ block: "center", behavior: "instant" });
        const { x, y, width, height } = button.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === button;
      }), true, `/${page}: a tap reaches the button`);
    }
  });

  it("a closed row keeps no room for its line, before it comes or after", async () => {
    for (const boot of [delay(/boot-\w+\.js$/), { match: /nothing/ }]) {
      const site = await lab.serve({ faults: [boot] });
      const tab = await lab.open();
      tab.goto(site.url(GUIDE)).catch(() => {});
      await tab.until("the text", (lines) => document.querySelector("#footer") !== null && document.querySelectorAll(".cg-tools").length > 0 === lines, !boot.release);
      assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll(".cg-panel")].filter((p) => p.getBoundingClientRect().height > 0).map((p) => p.id)), []);
      boot.release?.();
    }
  });

  it("\"More\" opens and closes by itself, by click, Enter and Space, before app.wasm is there", async () => {
    const { tab } = await openEarly(OPTION);
    const more = tool("how", "more");
    for (const act of [() => tab.click(more), () => tab.press("Enter"), () => tab.press("Space")]) {
      for (const open of [true, false]) {
        await tab.evaluate((s) => document.querySelector(s).focus(), more);
        await act();
        await tab.until(`the rest to ${open ? "open" : "close"}`, (s, want) => document.querySelector(s).ariaExpanded === String(want), more, open);
        assert.equal(await tab.evaluate((s) => document.querySelector(s).checkVisibility(), tool("how", "print")), open);
      }
    }
    assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll('[data-tool="more"][aria-expanded="true"]')].length), 0);
  });

  it("at 320 px nothing stands to the side, and every tool is at least 48 × 48 px", async () => {
    const { tab } = await openEarly(OPTION);
    await tab.resize(320, 640);
    await openMore(tab, "how");
    assert.deepEqual(await tab.evaluate(wide), []);
    const { small, count } = await tab.evaluate(targets, '[data-id="how"] button');
    assert.deepEqual(small, []);
    assert.equal(count, 5);
  });

  it("a tool that is touched before app.wasm is there works once it is; of several the last one, once", async () => {
    const { tab, wasm } = await openEarly();
    await tab.click(button(option));
    await openMore(tab, option);
    await tab.click(button(other));
    await openMore(tab, other);
    for (const id of [other, option, option, option]) await tab.click(tool(id, "listen"));
    assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll('[aria-busy="true"]')].map((b) => b.closest("[data-id]").dataset.id)), [option]);
    assert.ok(await tab.evaluate(() => document.querySelector("progress.cg-progress") !== null), "no progress is shown");
    assert.deepEqual(await tab.evaluate(said), []);
    wasm.release();
    await takenOver(tab);
    await tab.until("the voice", () => speechSynthesis.said.length > 0);
    assert.deepEqual(await tab.evaluate(said), [optionSaid]);
    assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll("[aria-busy]")].length), 0);
    assert.deepEqual(tab.errors, []);
  });

  it("where app.wasm cannot run, a sentence beside the tool says so, each time", async () => {
    const site = await lab.serve({ faults: [{ match: /\.wasm$/, lose: true }] });
    const tab = await lab.open();
    await tab.goto(site.url(OPTION));
    const line = (id) => document.querySelector(`[data-id="${id}"] [role="status"]`)?.innerText ?? "";
    await tab.click(tool("how", "add"));
    await tab.until("a sentence", (id) => /^This tool cannot work on this device\./.test(document.querySelector(`[data-id="${id}"] [role="status"]`)?.innerText ?? ""), "how");
    assert.ok(await tab.evaluate(failed));
    assert.equal(await tab.evaluate(line, "who"), "");
    await tab.click(tool("who", "add"));
    await tab.until("a sentence there too", (id) => /^This tool cannot/.test(document.querySelector(`[data-id="${id}"] [role="status"]`)?.innerText ?? ""), "who");
    assert.ok(await tab.evaluate(() => document.querySelector('[data-id="who"] [role="status"]').getBoundingClientRect().height > 20), "the sentence cannot be seen");
    assert.deepEqual(tab.errors, []);
  });

  it("in a clinic's page it is the same: nothing comes before a touch, and the host hears of no row", async () => {
    const { tab, frame, site } = await visitClinic(lab, (at) => {
      at.pages["/" + GUIDE] = withVoices(source(GUIDE));
      return snippet.element(at, { open: option }) + "<script>opened = []; addEventListener('careguide:open', (e) => opened.push(e.detail?.id))</script>";
    });
    await settledHeight(tab, frame);
    assert.equal(site.requests.some((r) => r.path.endsWith(".wasm")), false);
    const rows = await tab.evaluate(() => opened.length);
    await openMore(frame, option);
    await settledHeight(tab, frame);
    await frame.click(tool(option, "listen"));
    await frame.until("the voice", () => speechSynthesis.said.length > 0);
    assert.ok(await frame.evaluate(ready));
    await settledHeight(tab, frame);
    assert.equal(await tab.evaluate(() => opened.length), rows, "\"More\" was taken for a row");
    assert.deepEqual(tab.errors, []);
  });

  if (lab.engine === "chromium") {
    it("on paper there is no line and no room for one", async () => {
      const { tab } = await openEarly(OPTION);
      const end = (id) => { const part = document.getElementById(id); return part.getBoundingClientRect().bottom - part.querySelector(".cg-prose").getBoundingClientRect().bottom; };
      assert.ok(await tab.evaluate(end, "how") > 48);
      await tab.page.emulateMediaType("print");
      assert.ok(await tab.evaluate(end, "how") < 20);
      assert.equal(await tab.evaluate(() => document.querySelector(".cg-tools").checkVisibility()), false);
    });
  }
});
