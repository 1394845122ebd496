// On paper text is dark on white, whatever colours the screen has and whoever chose
// them.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { GUIDE, openReady } from "./harness/guide.js";

const PAGES = [GUIDE, GUIDE + "safety/", GUIDE + "compare/", GUIDE + "questions/", GUIDE + "settings/", ""];
const LEAST = 7; // to 1

// In the page, as it prints: text that has too little contrast with white paper. Backgrounds are not printed.
const pale = (least) => {
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const all = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !e.checkVisibility({ visibilityProperty: true }) || e.closest("script, style, option, select")) continue;
    const colour = getComputedStyle(e).color;
    if (!all.has(colour)) all.set(colour, `${e.localName}.${e.className}: ${walker.currentNode.data.trim().slice(0, 40)}`);
  }
  return [...all].map(([colour, where]) => [1.05 / (luminance(colour.match(/[\d.]+/g).slice(0, 3).map(Number)) + 0.05), colour, where])
    .filter(([contrast]) => contrast < least).map(([contrast, colour, where]) => `${contrast.toFixed(1)}: ${colour} ${where}`);
};
const grounds = () => [document.documentElement, document.body].map((e) => getComputedStyle(e).backgroundColor).filter((c) => !/^rgba\(0, 0, 0, 0\)$|^rgb\(255, 255, 255\)$/.test(c));

const combinations = ["", "light", "dark"].flatMap((theme) => ["", "more"].flatMap((contrast) => ["light", "dark"].flatMap((scheme) => ["no-preference", "more"].map((asked) => ({ theme, contrast, scheme, asked })))));

// Firefox cannot be asked how it would print; its styles are the same.
inEngines(["chromium"], (lab) => {
  const printed = async (page, { scheme, asked }) => {
    const device = await page.createCDPSession();
    await device.send("Emulation.setEmulatedMedia", { media: "print", features: [{ name: "prefers-color-scheme", value: scheme }, { name: "prefers-contrast", value: asked }] });
    return device;
  };

  it("in every choice of the reader's and every colour of the device", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    const faults = [];
    for (const page of PAGES) {
      await openReady(tab, site.url(page));
      for (const choice of combinations) {
        const device = await printed(tab.page, choice);
        await tab.evaluate(({ theme, contrast }) => Object.assign(document.documentElement.dataset, { theme, contrast }), choice);
        const wrong = [...await tab.evaluate(pale, LEAST), ...await tab.evaluate(grounds)];
        if (wrong.length > 0) faults.push(`/${page} ${JSON.stringify(choice)}: ${wrong.slice(0, 4).join(" | ")}`);
        await device.detach();
      }
    }
    assert.deepEqual(faults, []);
  });

  for (const accent of ["", "#ffd54f", "#0a5866"]) {
    it(`in a clinic's page that is dark, with ${accent || "no colour"} of its own`, async () => {
      const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site, { theme: "dark", ...(accent && { accent }) }));
      await settledHeight(tab, frame);
      if (accent) await frame.until("the clinic's colour", () => document.documentElement.style.getPropertyValue("--cg-accent"));
      for (const scheme of ["light", "dark"]) {
        const device = frame.context?.client ?? await tab.page.createCDPSession();
        await device.send("Emulation.setEmulatedMedia", { media: "print", features: [{ name: "prefers-color-scheme", value: scheme }] });
        assert.deepEqual(await frame.evaluate(pale, LEAST), []);
      }
    });
  }
});
