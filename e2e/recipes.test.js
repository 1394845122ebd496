// What docs/embed.md tells people to write does what it says: the module there
// is the one that runs here.
import fs from "node:fs";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE, ours } from "./harness/fixture.js";
import { guideFrame, settledHeight } from "./harness/embed.js";
import { clinicPage } from "./harness/host.js";
import { GUIDE } from "./harness/guide.js";

const docs = fs.readFileSync(new URL("../docs/embed.md", import.meta.url), "utf8");
const recipe = /```js\n(\/\/ careguide\.js[\s\S]*?)```/.exec(ours(docs))[1];

inEngines(["chromium", "firefox"], (lab) => {
  async function open(script) {
    const site = await lab.serve();
    const host = await lab.host(clinicPage(`<div id="box" class="careguide"><a href="${site.url(GUIDE)}">Treatment options</a></div><div id="gone"></div>
      <script type="module">import { showGuide } from "/careguide.js"; window.showGuide = showGuide; ${script}</script>`));
    host.pages["/careguide.js"] = { type: "text/javascript", body: recipe.replaceAll("https://HOST/", site.url()) };
    const tab = await lab.open();
    await tab.goto(host.url());
    return tab;
  }

  it("the module shows a guide, and takes it away", async () => {
    const tab = await open('window.end = showGuide(box, { theme: "dark", open: "row" });'.replace("row", FIXTURE.option));
    const frame = await guideFrame(tab);
    await settledHeight(tab, frame);
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), "dark");
    await tab.evaluate(() => end());
    assert.deepEqual(await tab.evaluate(() => [document.querySelectorAll("iframe").length, document.querySelector("#box a").checkVisibility()]), [0, true]);
  });

  it("the module shows one guide when a framework mounts, unmounts and mounts", async () => {
    const tab = await open("showGuide(gone, {})(); showGuide(box, {})(); window.end = showGuide(box, {});");
    await settledHeight(tab, await guideFrame(tab));
    assert.equal(await tab.evaluate(() => document.querySelectorAll("iframe").length), 1);
    // And once more, now that the script is there.
    await tab.evaluate(() => { end(); showGuide(document.querySelector("#box"), {})(); window.end = showGuide(document.querySelector("#box"), {}); });
    await settledHeight(tab, await guideFrame(tab));
    assert.equal(await tab.evaluate(() => document.querySelectorAll("iframe").length), 1);
    assert.deepEqual(tab.errors, []);
  });

  it("the module leaves the link where the script does not come", async () => {
    const host = await lab.host(clinicPage(`<div id="box"><a href="/">Treatment options</a></div><script type="module">import { showGuide } from "/careguide.js"; showGuide(box, {}); window.done = true;</script>`));
    host.pages["/careguide.js"] = { type: "text/javascript", body: recipe.replaceAll("https://HOST/", host.url("nowhere/")) };
    const tab = await lab.open();
    await tab.goto(host.url());
    await tab.until("the module", () => window.done);
    assert.ok(await tab.evaluate(() => document.querySelector("#box a").checkVisibility()));
    assert.deepEqual(tab.errors, []);
  });
});
