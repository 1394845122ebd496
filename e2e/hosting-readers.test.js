// What readers and clinics get through real web servers with the files of
// web/hosting, and through a host that knows nothing.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { serveBare } from "./harness/bare.js";
import { guideFrame, settledHeight, visitClinic } from "./harness/embed.js";
import { GUIDE, HOME, button, openReady, openRows, takenOver } from "./harness/guide.js";
import { clinicPage, snippet } from "./harness/host.js";
import { GO, HOSTS, startHost } from "./harness/servers.js";

const workerReady = () => navigator.serviceWorker.ready.then((r) => r.active.state === "activated");
const found = () => document.querySelector("#find-list [href='#sleep']") !== null;

inEngines(["chromium", "firefox"], (lab) => {
  // Starts a host that is gone after the test; its tabs are opened after it, so they close before.
  const start = async (starting) => {
    const host = await starting;
    lab.things.push(() => host.stop());
    return host;
  };
  const visit = async (site) => {
    const clinic = await lab.host(clinicPage(snippet.element(site)));
    const tab = await lab.open();
    await tab.goto(clinic.url());
    return { tab, frame: await guideFrame(tab) };
  };

  for (const [name, host] of Object.entries({ ...HOSTS, "the server of ./build.sh serve": GO })) {
    it(`${name}: the guide with its tools, in a clinic's page, and without a network`, async () => {
      const site = await start(startHost(host));

      const { tab, frame } = await visit(site);
      await settledHeight(tab, frame);
      await frame.click("#find");
      await takenOver(frame);
      await frame.type("#find", "sleep");
      await frame.until("the search in the frame to find", found);
      assert.deepEqual(tab.errors, []);
      await tab.close();

      const page = await lab.open();
      await openReady(page, site.url(GUIDE));
      await page.until("the worker to be ready", workerReady);
      assert.deepEqual(page.errors, []);
      await site.stop();

      const offline = await lab.coldStart();
      await offline.goto(site.url(HOME));
      assert.equal(await offline.evaluate(() => document.documentElement.dataset.page), "home");
      await openReady(offline, site.url(GUIDE));
      await offline.type("#find", "sleep");
      await offline.until("the search to find", found);
    });
  }

  it("a bare bucket: text, rows and tools on its own pages, and text and rows in a clinic's page", async () => {
    const site = await start(serveBare());
    const { tab, frame } = await visit(site);
    await settledHeight(tab, frame);
    await frame.click(button("ect"));
    assert.deepEqual(await frame.evaluate(openRows), ["ect"]);
    // The frame's origin is none that the bucket lets in: the tools are missing, and say so.
    await frame.click("#find");
    await frame.until("the search to say that it is not available", () => document.documentElement.dataset.app === "failed");
    await tab.close();

    const page = await lab.open();
    await openReady(page, site.url(GUIDE));
    await page.until("the worker to be ready", workerReady);
    await site.stop();
    const offline = await lab.coldStart();
    await openReady(offline, site.url(GUIDE));
  });

  it("a host like GitHub Pages, which lets everybody in and can be told nothing: all of it", async () => {
    const site = await start(serveBare({ headers: { "access-control-allow-origin": "*" } }));
    const { tab, frame } = await visit(site);
    await frame.click("#find");
    await takenOver(frame);
    assert.deepEqual(tab.errors, []);
  });
});

// What web/hosting/README.md tells those whose host adds X-Frame-Options.
inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("a host that adds X-Frame-Options and can be given one header: frame-ancestors lets the guide in", async () => {
    const headers = { "x-frame-options": "SAMEORIGIN", "content-security-policy": "frame-ancestors *" };
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site), { site: { headers } });
    await settledHeight(tab, frame);
    await frame.click(button("ect"));
    assert.deepEqual(await frame.evaluate(openRows), ["ect"]);
  });
});
