// A plain frame of fixed height, where no script of ours runs in the clinic's
// page: in Wix, say, or behind a consent manager.
import fs from "node:fs";
import { it } from "node:test";
import { inEngines } from "./harness/engines.js";
import { ours } from "./harness/fixture.js";
import { clinicPage } from "./harness/host.js";
import { until } from "./harness/until.js";

const FRAME = /```html\n(<iframe[\s\S]*?)```/.exec(ours(fs.readFileSync(new URL("../docs/embed.md", import.meta.url), "utf8")))[1];

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  for (const nested of [false, true]) {
    it(`can be read to its end, with help in view${nested ? ", inside a frame of the site builder" : ""}`, async () => {
      const site = await lab.serve();
      const markup = FRAME.replace("https://HOST/", site.url());
      const builder = await lab.host(clinicPage(markup));
      const around = `<iframe title="Embedded" src="${builder.url()}" style="width:100%;height:800px;border:0"></iframe>`;
      const host = nested ? await lab.serve({ dir: null, pages: { "/": clinicPage(around) } }) : builder;
      const tab = await lab.open();
      await tab.goto(host.url());
      const frame = await (nested ? await tab.frame() : tab).frame();
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
  }

  it("scrolls as soon as an open row makes it taller than its frame", async () => {
    const site = await lab.serve();
    const markup = FRAME.replace("https://HOST/", site.url());
    const tab = await lab.open();
    await tab.goto((await lab.host(clinicPage(markup))).url());
    const frame = await tab.frame();
    // Room for all of it at first: then it need not scroll.
    const height = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await tab.evaluate((px) => document.querySelector("iframe").style.setProperty("height", px + "px", "important"), height + 20);
    await frame.until("the frame to see that it fits", () => document.documentElement.classList.contains("cg-fits"));
    await frame.evaluate(() => document.querySelector("#show-all").click());
    await frame.until("the room for it to be gone", () => document.body.getBoundingClientRect().height > innerHeight + 500);
    await frame.click("#main-message");
    // By a key, until it does: the frame waits a moment for a host that may make room.
    await until(async () => {
      await frame.press("Space");
      return frame.evaluate(() => scrollY > 100);
    }, "the frame to scroll");
  });
});
