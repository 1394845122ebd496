// A plain frame of fixed height, where no script of ours runs in the clinic's
// page: in Wix, say, or behind a consent manager.
import { it } from "node:test";
import { inEngines } from "./harness/engines.js";
import { clinicPage } from "./harness/host.js";
import { GUIDE } from "./harness/guide.js";

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("can be read to its end, with help in view", async () => {
    const site = await lab.serve();
    const host = await lab.host(clinicPage(`<iframe title="Treatment options" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
      referrerpolicy="no-referrer" src="${site.url(GUIDE)}" style="width:100%;height:600px;border:0"></iframe>`));
    const tab = await lab.open();
    await tab.goto(host.url());
    const frame = await tab.frame();
    // By a key: scripts can also move what readers cannot.
    await frame.click("#main-message");
    const before = await frame.evaluate(() => scrollY);
    await frame.press("Space");
    await frame.until("the page to have moved by a key", (y) => Math.abs(scrollY - y) > 100, before);
    await frame.until("the crisis bar in view", () => {
      const box = document.querySelector("#crisis").getBoundingClientRect();
      return box.height > 20 && box.top >= 0 && box.bottom <= innerHeight + 1;
    });
  });
});
