// conditions.js lists how readers may have a page before them: in which colours,
// how wide, how large. Each is put on a page that is open, and taken off again.
import { painted } from "./until.js";

// In the page: as bookmarklets for WCAG 1.4.12 do it.
const spaced = (on) => {
  window.spacing ??= new CSSStyleSheet();
  spacing.replaceSync(on ? "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }" : "");
  if (!document.adoptedStyleSheets.includes(spacing)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, spacing];
};
// In the page: as the settings do it.
const enlarged = (on) => { document.documentElement.style.fontSize = on ? "200%" : ""; };

/** Colours. Firefox can only be told before it starts: there dark is the reader's own setting. */
export const SCHEMES = {
  light: { media: [{ name: "prefers-color-scheme", value: "light" }, { name: "forced-colors", value: "none" }] },
  dark: { media: [{ name: "prefers-color-scheme", value: "dark" }, { name: "forced-colors", value: "none" }], theme: "dark" },
  forced: { media: [{ name: "prefers-color-scheme", value: "dark" }, { name: "forced-colors", value: "active" }], engines: ["chromium"] },
};

/**
 * Sizes: width and height in CSS pixels. 400 % of zoom in a window of 1280 × 1024
 * is 320 × 256: as wide as the narrowest phone, so that is tried with it. font:
 * pixels of the browser's own text size, which only Chromium can be told at run
 * time; it moves the widths at which the layout changes as well.
 */
export const SIZES = {
  "1280 px": { width: 1280, height: 800 },
  "400 % zoom": { width: 320, height: 256 },
  "200 % text, phone": { width: 390, height: 844, on: enlarged },
  "200 % text": { width: 1280, height: 800, on: enlarged, engines: ["firefox"] },
  "200 % text of the browser": { width: 1280, height: 800, font: 32, engines: ["chromium"] },
  "text spacing, 320 px": { width: 320, height: 640, on: spaced },
};

/** Those of a table that an engine has. */
export const inEngine = (table, engine) => Object.entries(table).filter(([, { engines = [engine] }]) => engines.includes(engine));

const devices = new WeakMap(); // tab → Chromium's own commands for it
const device = async (tab) => {
  if (!devices.has(tab)) devices.set(tab, await tab.page.createCDPSession());
  return devices.get(tab);
};

// A frame of another process takes some of it only from itself, and a moment later.
async function emulate(tab, view, media, colours) {
  const wanted = { media, features: [...colours, { name: "prefers-reduced-motion", value: "reduce" }] };
  const frame = view === tab ? [] : [view.context.client];
  for (const chromium of [await device(tab), ...frame]) await chromium.send("Emulation.setEmulatedMedia", wanted);
  await view.until("the colours", ({ media, features }) => matchMedia("print").matches === (media === "print")
    && features.every(({ name, value }) => matchMedia(`(${name}: ${value})`).matches), wanted);
}

/** Shows a tab, and the view in it, in other colours; less motion besides, and print for paper. */
export async function inColours(tab, view, { media, theme = "" }, { print = false } = {}) {
  if (tab.engine !== "chromium") await view.evaluate((theme) => { if (theme) document.documentElement.dataset.theme = theme; else delete document.documentElement.dataset.theme; }, theme);
  else await emulate(tab, view, print ? "print" : "", media);
  await tab.evaluate(painted);
}

/** Shows a tab, and the view in it, in another size, calls look, and goes back to 1280 px. */
export async function inSize(tab, view, { width, height, on, font }, look) {
  if (font) await (await device(tab)).send("Page.setFontSizes", { fontSizes: { standard: font, fixed: font } });
  await tab.resize(width, height);
  if (on) await view.evaluate(on, true);
  await tab.evaluate(painted);
  await look();
  if (on) await view.evaluate(on, false);
  if (font) await (await device(tab)).send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
}
