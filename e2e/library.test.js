// The program and its content come apart: what authors mend reaches readers
// without another program, in a page that is open and in the installed app.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { COMPARE, GUIDE, openReady, takenOver } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { visitClinic } from "./harness/embed.js";
import { LIBRARY, reworded } from "./harness/library.js";

const { option, third, optionTitle: OLD, optionLay } = FIXTURE;
const NEW = OLD.replace("(", "[").replace(")", "]");
const newer = { [`/${LIBRARY}`]: { type: "text/plain", body: reworded(OLD, NEW) } };

const columns = () => [...document.querySelectorAll("#careguide .cg-table thead th")].slice(1).map((th) => th.textContent);
const programs = (site) => site.requests.filter((r) => r.path.endsWith(".wasm")).length;

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("a page of an older build takes newer content, and stands as it was", async () => {
    const site = await lab.serve({ pages: newer });
    const tab = await openReady(await lab.open(), site.url(COMPARE + `#with=${option},${third}`));
    assert.ok((await tab.evaluate(columns)).includes(NEW));
    await openReady(tab, site.url(GUIDE));
    assert.equal(await tab.evaluate((id) => document.querySelector(`#${id} h3`).innerText.trim().split("\n")[0], option), OLD);
    await tab.type("#find", optionLay);
    await tab.until("what was found, in the newer words", (title) => document.querySelector("#find-list")?.innerText.includes(title), NEW);
    assert.deepEqual(tab.errors, []);
  });

  it("in a clinic's page as well, and the file comes only when a tool is touched", async () => {
    const { tab, site, frame } = await visitClinic(lab, (s) => snippet.element(s), { site: { pages: newer } });
    assert.deepEqual(site.requests.filter((r) => r.path.includes("/library/")), [], "asked for before the reader wanted a tool");
    await frame.click("#find");
    await takenOver(frame);
    await frame.type("#find", optionLay);
    await frame.until("what was found, in the newer words", (title) => document.querySelector("#find-list")?.innerText.includes(title), NEW);
    assert.deepEqual(tab.errors, []);
  });
});

inEngines(["chromium", "firefox"], (lab) => {
  it("a reader who comes back after a word was mended gets it, and not the program again", async () => {
    const site = await lab.serve();
    const tab = await openReady(await lab.open(), site.url(COMPARE + `#with=${option},${third}`));
    await tab.until("the worker to be ready", () => navigator.serviceWorker.ready.then((r) => r.active.state === "activated"));
    assert.ok((await tab.evaluate(columns)).includes(OLD));
    const before = programs(site);
    assert.ok(before > 0, "no program was asked for");
    Object.assign(site.pages, newer);
    await tab.goto("about:blank");
    await openReady(tab, site.url(COMPARE + `#with=${option},${third}`));
    assert.ok((await tab.evaluate(columns)).includes(NEW));
    assert.equal(programs(site), before, "the program was asked for again");
    // Without a network it is the one that the worker has kept.
    await site.stop();
    await tab.goto("about:blank");
    await openReady(tab, site.url(COMPARE + `#with=${option},${third}`));
    assert.ok((await tab.evaluate(columns)).includes(OLD));
  });
});
