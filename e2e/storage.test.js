// A browser that allows no storage at all takes nothing away.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, button, found, openReady, openRows } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { visitClinic } from "./harness/embed.js";

const { option, find } = FIXTURE;

inEngines(["chromium", "firefox"], (lab) => {
  const refused = () => ["localStorage", "sessionStorage"].map((name) => { try { return String(window[name].length); } catch (err) { return err.name; } });

  it("the guide, its rows and its search work with storage blocked", async () => {
    const site = await lab.serve();
    site.pages["/plain"] = "<p>Nothing here.</p>";
    const tab = await lab.open({ storage: false });
    await tab.goto(site.origin + "/plain");
    assert.deepEqual(await tab.evaluate(refused), ["SecurityError", "SecurityError"], "storage is not blocked: this test shows nothing");
    await openReady(tab, site.url(GUIDE));
    await check(tab);
    assert.deepEqual(tab.errors, []);
  });

  it("the embedded guide too", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site), { size: { storage: false } });
    await check(frame);
    assert.deepEqual(tab.errors, []);
  });
});

async function check(view) {
  await view.click(button(option));
  assert.deepEqual(await view.evaluate(openRows), [option]);
  await view.type("#find", find.words);
  await view.until("the search to work", found, find.row);
}
