// At a wrong address, in any folder, a reader gets help and the way to the guides.
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { boxes, visitClinic } from "./harness/embed.js";
import { AT_GUIDE, GUIDE } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { wide } from "./harness/layout.js";
import { DIST } from "./harness/site.js";

const { slug, option } = FIXTURE;

const PREFIX = "/some/prefix/";
const WRONG = [slug.slice(0, -1) + "/", "a", "a/b/c/?q=1#" + option, GUIDE + "no-such-option/", `${GUIDE}${option}/x.html`];

// In the page: where its links lead, once the site has been found.
const links = () => {
  const all = [...document.querySelectorAll("[data-to]")];
  return all.every((a) => a.hasAttribute("href")) && all.map((a) => a.href);
};

// In the page: whether so many folders have been looked into; where its links lead as they came.
const searched = (folders) => performance.getEntriesByType("resource").filter((e) => e.name.includes("/boot-")).length === folders;
const unlinked = () => [...document.querySelectorAll("[data-to]")].map((a) => a.getAttribute("href"));

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  for (const prefix of ["/", PREFIX]) {
    it(`under ${prefix} the links lead to the site, from any depth`, async () => {
      const site = await lab.serve({ prefix, lost: true });
      const tab = await lab.open();
      for (const address of WRONG) {
        await tab.goto(site.url(address));
        assert.deepEqual(await tab.until(`the links at ${address}`, links), [site.url(GUIDE), site.url()], address);
      }
      assert.ok(!await tab.evaluate(() => document.querySelector("#lost-search").checkVisibility()), "what to do without links is said beside them");
      await tab.click(`[data-to="${GUIDE}"]`);
      await tab.until("the guide", () => document.documentElement.dataset.page === "guide");
    });
  }

  it("shows itself as the reader has chosen in the settings", async () => {
    const site = await lab.serve({ lost: true });
    const tab = await lab.open();
    await tab.goto(site.url("a/b"));
    await tab.evaluate(() => { localStorage["careguide-display"] = "size=150&theme=dark"; });
    await tab.goto(site.url("a/b"));
    await tab.until("the links", links);
    const { size, ground } = await tab.evaluate(() => {
      const { fontSize, backgroundColor } = getComputedStyle(document.body);
      return { size: parseFloat(fontSize) / 17, ground: backgroundColor };
    });
    assert.deepEqual({ size, ground }, { size: 1.5, ground: "rgb(16, 24, 27)" });
  });

  it("an address that names another host gives no link to it", async () => {
    const other = await lab.serve(); // has the same files
    const site = await lab.serve({ prefix: PREFIX, lost: true });
    const tab = await lab.open();
    await tab.goto(`${site.origin}//127.0.0.1:${other.port}/x`);
    await tab.until("the search for the site to end", searched, 3);
    assert.deepEqual(await tab.evaluate(unlinked), [null, "/"]);
    assert.deepEqual(other.requests, []);
  });

  it("a host that answers everything with a page is not taken for the site", async () => {
    const page = fs.readFileSync(path.join(DIST, "404.html"), "utf8");
    const site = await lab.serve({ dir: null, pages: new Proxy({}, { has: () => true, get: () => page }) });
    const tab = await lab.open();
    await tab.goto(site.url("some/where"));
    await tab.until("the search for the site to end", searched, 2);
    assert.deepEqual(await tab.evaluate(unlinked), [null, "/"]);
    await tab.until("what to do without links", () => document.querySelector("#lost-search").checkVisibility());
  });

  it("a clinic's page keeps its link when the guide is not there", async () => {
    const { tab } = await visitClinic(lab, (site) => snippet.element(site), { frame: false, hurry: true, site: { lost: true, faults: [{ match: AT_GUIDE, lose: true }] } });
    await tab.until("the frame to be given up", boxes, { link: true, frame: false });
  });
});

inEngines(["chromium", "firefox"], (lab) => {
  for (const dark of [false, true]) {
    it(`help is in view, and nothing is wide, ${dark ? "dark" : "light"}`, async () => {
      const site = await lab.serve({ lost: true });
      for (const size of [{ width: 320, height: 640 }, { width: 1280, height: 800 }]) {
        const tab = await lab.open({ dark, ...size });
        await tab.goto(site.url("a/b"));
        await tab.until("the links", links);
        assert.deepEqual(await tab.evaluate(wide), [], `${size.width} px`);
        assert.ok(await tab.evaluate(() => {
          const call = document.querySelector('.cg-crisis a[href="tel:988"]').getBoundingClientRect();
          return call.top >= 0 && call.bottom <= innerHeight && call.height >= 48;
        }), "crisis help in view");
      }
    });
  }
});
