// The lines that the builder page offers are taken from it and pasted into a
// clinic's page on another origin: there they show the guide, as chosen.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { CHOSEN, CLINIC, guideWithChoices, lines, openBuilder } from "./harness/builder.js";
import { settledHeight } from "./harness/embed.js";
import { reactPages, vuePages } from "./harness/frameworks.js";
import { clinicPage } from "./harness/host.js";
import { shifts } from "./harness/shifts.js";
import { until } from "./harness/until.js";

const STRICT = (site) => ({ "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; script-src ${site.origin}; frame-src ${site.origin}; require-trusted-types-for 'script'` });

// As a consent manager does it: another script element takes the place of the one that waits.
const consent = () => {
  const waiting = document.querySelector('script[type="text/plain"]');
  const script = document.createElement("script");
  script.src = waiting.dataset.src;
  waiting.replaceWith(script);
};

// Resolves to the lines of a box, and to the site that they name.
const written = async (lab, id, chosen = CHOSEN) => {
  const site = await lab.serve();
  const tab = await openBuilder(lab, site, chosen);
  return { site, text: await tab.evaluate(lines, id), place: await tab.evaluate(lines, "place") };
};

const visit = async (lab, html, options) => {
  const host = await lab.host(html, options);
  const tab = await lab.open({ width: 800, height: 900 });
  await tab.goto(host.url());
  return tab;
};

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  for (const id of ["script", "fastest"]) {
    it(`"${id}" shows the guide as chosen`, async () => {
      const { text } = await written(lab, id);
      await guideWithChoices(await visit(lab, clinicPage(text)));
    });
  }
});

inEngines(["chromium", "firefox"], (lab) => {
  for (const id of ["one-tag", "pinned", "iframe", "wordpress", "squarespace", "wix"]) {
    it(`"${id}" shows the guide as chosen`, async () => {
      const { text } = await written(lab, id);
      await guideWithChoices(await visit(lab, clinicPage(text)));
    });
  }

  for (const id of ["script", "fastest", "one-tag", "pinned"]) {
    it(`"${id}" works under a strict policy and where trusted types are required`, async () => {
      const { site, text } = await written(lab, id);
      await guideWithChoices(await visit(lab, clinicPage(text), { headers: STRICT(site) }));
    });
  }

  it("the plain iframe scrolls inside", async () => {
    const { text } = await written(lab, "iframe");
    const tab = await visit(lab, clinicPage(text));
    const frame = await guideWithChoices(tab);
    await tab.evaluate(() => document.querySelector("iframe").scrollIntoView());
    await tab.page.mouse.move(400, 300);
    // A turn of the wheel that comes before the frame is on the screen is lost.
    await until(async () => {
      await tab.page.mouse.wheel({ deltaY: 100 });
      return await frame.evaluate(() => scrollY) > 0;
    }, "the text to scroll");
  });

  it(`"consent" keeps the link until the reader agrees, and asks for nothing before`, async () => {
    const { site, text } = await written(lab, "consent");
    const tab = await visit(lab, clinicPage(text));
    assert.ok(await tab.evaluate(() => document.querySelector(".careguide a").checkVisibility()));
    assert.deepEqual(tab.requests.filter((url) => url.startsWith(site.origin)), []);
    await tab.evaluate(consent);
    await guideWithChoices(tab);
  });

  it(`"tag-manager" shows the guide where its place is`, async () => {
    const { text, place } = await written(lab, "tag-manager");
    const tab = await visit(lab, clinicPage(place));
    await tab.evaluate((html) => document.body.append(document.createRange().createContextualFragment(html)), text);
    await guideWithChoices(tab);
  });

  for (const [id, pages] of Object.entries({ react: reactPages, vue: vuePages })) {
    it(`"${id}" shows one guide as chosen, and leaves nothing behind`, async () => {
      const { text } = await written(lab, id);
      const tab = await visit(lab, null, { pages: pages(text) });
      await guideWithChoices(tab);
      assert.equal(await tab.evaluate(() => document.querySelectorAll("iframe").length), 1);
      assert.deepEqual(tab.errors, []);
      await tab.evaluate(() => hide());
      assert.deepEqual(await tab.evaluate(() => [document.querySelectorAll("iframe").length, window.length]), [0, 0]);
    });
  }

  it("writes values so that HTML gives them back whole, and nothing for defaults", async () => {
    const { text } = await written(lab, "script");
    const tab = await visit(lab, clinicPage(""));
    const parsed = (html) => {
      const box = new DOMParser().parseFromString(html, "text/html").querySelector(".careguide");
      return { ...box.dataset, inside: box.innerHTML.trim().slice(0, 9), bold: box.querySelectorAll("b").length };
    };
    assert.deepEqual(await tab.evaluate(parsed, text), {
      guide: FIXTURE.slug, theme: "dark", region: "GB", clinic: CLINIC,
      sections: CHOSEN["data-sections"], open: CHOSEN["data-open"], inside: "<a href=\"", bold: 0,
    });
    const plain = await written(lab, "script", {});
    assert.deepEqual(Object.keys(await tab.evaluate(parsed, plain.text)), ["guide", "inside", "bold"]);
  });
});

inEngines(["chromium"], (lab) => {
  it("\"pinned\" works where the clinic demands integrity of scripts, and only it", async () => {
    const { text } = await written(lab, "pinned");
    const headers = { "integrity-policy": "blocked-destinations=(script)" };
    await guideWithChoices(await visit(lab, clinicPage(text), { headers }));
    const other = await written(lab, "script");
    const tab = await visit(lab, clinicPage(other.text), { headers });
    assert.equal(await tab.evaluate(() => typeof Careguide), "undefined", "the policy is not in force");
  });

  it("\"react\" mounted and destroyed 50 times leaves no listener and no frame", async () => {
    const { text } = await written(lab, "react");
    const tab = await visit(lab, null, { pages: reactPages(text) });
    await guideWithChoices(tab);
    const devtools = await tab.page.createCDPSession();
    const listeners = async () => {
      const { result } = await devtools.send("Runtime.evaluate", { expression: "Object.values(getEventListeners(window)).flat().length", includeCommandLineAPI: true });
      return result.value;
    };
    await tab.evaluate(() => hide());
    const before = await listeners();
    await tab.evaluate(async () => {
      for (let i = 0; i < 50; i++) {
        show();
        // The promise of the script is kept: the guide is there after its reactions.
        await new Promise((done) => setTimeout(done));
        if (document.querySelectorAll("iframe").length !== 1) throw new Error(`${document.querySelectorAll("iframe").length} frames`);
        hide();
      }
    });
    assert.equal(await listeners(), before);
    assert.deepEqual(await tab.evaluate(() => [document.querySelectorAll("iframe").length, window.length]), [0, 0]);
    await tab.evaluate(() => show());
    await guideWithChoices(tab);
    assert.ok(await listeners() > before, "the count sees no listener of a guide");
  });

  for (const width of [320, 390, 768, 1280]) {
    it(`a clinic's page with the lines as written stands still at ${width} px`, async () => {
      const { text } = await written(lab, "script", {});
      assert.match(text, /style="min-height:\d{4,}px"/);
      const host = await lab.host(clinicPage(text));
      const tab = await lab.open({ width, height: 800 });
      await tab.goto(host.url());
      await tab.until("the guide", () => !document.querySelector(".careguide a").checkVisibility());
      await settledHeight(tab, await tab.frame("iframe"));
      assert.deepEqual(await tab.evaluate(shifts), []);
    });
  }
});
