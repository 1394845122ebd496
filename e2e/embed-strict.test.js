// Clinics whose pages forbid nearly everything, or isolate themselves, get the
// guide whole, and no line about a violation in their reports.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { guideFrame, settledHeight } from "./harness/embed.js";
import { GUIDE, allPages, openReady, takenOver } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { sampleBut } from "./harness/sample.js";

const PUBLISHED = { "cross-origin-resource-policy": "cross-origin", "cross-origin-embedder-policy": "require-corp" }; // as web/hosting has them
const WATCH = `self.violations = []; addEventListener("securitypolicyviolation", (e) => violations.push(e.effectiveDirective + " " + e.blockedURI));`;
const csp = (text) => (site) => ({ "content-security-policy": text.replaceAll("SITE", site.origin) });

const hosts = {
  "allows our origin for scripts and frames, and nothing else": csp("default-src 'none'; script-src 'self' SITE; frame-src SITE; img-src 'self'"),
  "trusts scripts by a nonce alone": csp("default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; frame-src SITE; img-src 'self'"),
  "forbids scripts to write markup": csp("default-src 'none'; script-src 'self' SITE; frame-src SITE; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"),
  "isolates itself": () => ({ "cross-origin-embedder-policy": "require-corp", "cross-origin-opener-policy": "same-origin" }),
};

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  for (const [what, headers] of Object.entries(hosts)) {
    // Where scripts may write no markup, they may name no script either.
    for (const inject of /markup/.test(what) ? [false] : [false, true]) {
      it(`shows the guide in a page that ${what}${inject ? ", by a script that its own script puts in" : ""}`, async () => {
        const site = await lab.serve({ headers: PUBLISHED });
        const src = site.url("embed.js");
        const load = inject ? '<script nonce="abc" src="own.js"></script>' : `<script nonce="abc" async src="${src}"></script>`;
        const box = snippet.box(site).replace(' style=""', "");
        const host = await lab.host(`<!doctype html><html lang="en"><title>A clinic</title><script nonce="abc" src="watch.js"></script>${box}${load}`, { headers: headers(site) });
        Object.assign(host.pages, {
          "/watch.js": { type: "text/javascript", body: WATCH },
          "/own.js": { type: "text/javascript", body: `document.head.append(Object.assign(document.createElement("script"), { src: "${src}" }))` },
        });
        const tab = await lab.open();
        await tab.goto(host.url());
        const frame = await guideFrame(tab);
        await frame.evaluate(() => {
          self.violations = [];
          addEventListener("securitypolicyviolation", (e) => violations.push(`${e.effectiveDirective} ${e.blockedURI}`));
        });
        await settledHeight(tab, frame);
        // Firefox's automation cannot click into a frame of an isolated page.
        await frame.evaluate(() => document.querySelector("#find").dispatchEvent(new FocusEvent("focusin", { bubbles: true })));
        await takenOver(frame);
        assert.deepEqual(await tab.evaluate(() => violations), []);
        assert.deepEqual(await frame.evaluate(() => violations), []);
        assert.deepEqual(tab.errors, []);
      });
    }
  }

  it("the site's own pages load all that they need under the headers that let such hosts in", async () => {
    const site = await lab.serve({ headers: PUBLISHED });
    const tab = await lab.open();
    await openReady(tab, site.url(GUIDE));
    for (const page of sampleBut(lab.engine, "pages that isolate themselves", allPages(), 12)) {
      await tab.goto(site.url(page));
      await tab.until("its scripts", () => [...document.querySelectorAll("script[src]")].every((s) => performance.getEntriesByName(s.src).length > 0));
    }
    assert.deepEqual(tab.errors, []);
  });
});
