// A browser that lacks what newer ones have: each part of the guide falls back
// to something that is as useful. What is taken away here is what the code asks
// for before it uses it; docs/engines.md lists it, with what the reader gets.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, button, openRows, source, takenOver } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { withVoices } from "./harness/voices.js";

const { option, thirdLay, thirdTitle } = FIXTURE;
const OPTION = GUIDE + option + "/";
const SETTINGS = GUIDE + "settings/";

// In the page, before its scripts.
function forget() {
  const drop = (owner, name) => { if (owner && name in owner && !delete owner[name]) throw new Error(`cannot forget ${name}`); };
  for (const owner of [HTMLElement.prototype, Element.prototype]) for (const name of ["onbeforematch", "moveBefore", "checkVisibility"]) drop(owner, name);
  for (const name of ["requestIdleCallback", "DecompressionStream", "Highlight", "trustedTypes"]) drop(window, name);
  drop(CSS, "highlights");
  for (const name of ["storage", "clipboard", "share", "connection"]) drop(Navigator.prototype, name);
  window.gone = ["onbeforematch" in document.documentElement, "moveBefore" in document.documentElement, "requestIdleCallback" in window, "storage" in navigator];
}
/** The page in such a browser: its own policy would not let the script in. */
const older = (html, script = "") => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => "").replace("<script>", () => `<script>(${forget})()</script>${script}<script>`);

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("rows open and close, the program takes over with focus and open rows, and the search finds", async () => {
    const site = await lab.serve({ plain: true }); // a browser that unpacks what a host packs can do without DecompressionStream
    site.pages["/" + GUIDE] = older(source(GUIDE));
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    assert.deepEqual(await tab.evaluate(() => window.gone), [false, false, false, false]);
    // Closed, and not only closed until found.
    assert.deepEqual(await tab.evaluate(() => [...new Set([...document.querySelectorAll(".cg-panel")].map((p) => p.getAttribute("data-closed")))]), [""]);
    await tab.click(button(option));
    await tab.click("#find");
    await tab.type("#find", thirdLay);
    await takenOver(tab);
    assert.deepEqual(await tab.evaluate(openRows), [option]);
    assert.equal(await tab.evaluate(() => document.activeElement.id), "find");
    await tab.until("what was found", (title) => document.querySelector("#find-list")?.textContent.includes(title), thirdTitle);
    await tab.click(button(option));
    assert.deepEqual(await tab.evaluate(openRows), []);
    assert.deepEqual([tab.errors, tab.said], [[], []], "it did not start at the first try");
  });

  it("reading aloud marks the block that is read, and an address to share can be copied by hand", async () => {
    const site = await lab.serve();
    site.pages["/" + OPTION] = older(withVoices(source(OPTION)));
    const tab = await lab.open();
    await tab.goto(site.url(OPTION));
    await takenOver(tab);
    const tool = (name) => `.cg-tools[data-id="how"] [data-tool="${name}"]`;
    await tab.click(tool("more"));
    await tab.click(tool("listen"));
    await tab.until("a marked block", () => document.querySelectorAll(".cg-reading").length === 1);
    await tab.click(tool("share"));
    await tab.until("the address", () => /Copied|copy/i.test(document.querySelector(".cg-share")?.textContent));
    assert.deepEqual(tab.errors, []);
  });

  it("the settings say what this browser may do to what is kept", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    const agrees = `<script>Object.defineProperty(navigator, "storage", { value: { persisted: async () => true } })</script>`;
    const says = {
      [lab.engine === "webkit" ? "Safari clears it after 7 days" : "Your browser may clear it"]: older(source(SETTINGS)),
      "Your browser has agreed not to clear it": older(source(SETTINGS), agrees),
    };
    for (const [words, html] of Object.entries(says)) {
      site.pages["/" + SETTINGS] = html;
      await tab.goto(site.url(SETTINGS));
      await tab.evaluate(() => { localStorage["careguide-display"] = "size=125"; });
      await tab.goto(site.url(SETTINGS));
      await tab.until(`"${words}"`, (words) => document.querySelector(".cg-mine__kept > p:last-child")?.textContent.includes(words), words);
    }
    assert.deepEqual(tab.errors, []);
  });

  it("in a clinic's page the guide is as tall as it is, and its tools come", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => {
      site.pages["/" + GUIDE] = older(source(GUIDE));
      return snippet.element(site);
    });
    await frame.click(button(option));
    await settledHeight(tab, frame);
    await frame.click("#find");
    await takenOver(frame);
    assert.deepEqual(await frame.evaluate(openRows), [option]);
    await settledHeight(tab, frame);
    assert.deepEqual(tab.errors, []);
  });
});
