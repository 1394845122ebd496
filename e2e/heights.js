// Usage: node heights.js [FILE]
//   Measures every guide of dist/, or of DIST, in Chromium and writes FILE, or
//   web/heights.json, from which the builder page (/embed/) tells how much room a
//   guide needs.
import fs from "node:fs";
import { launch } from "./harness/browser.js";
import { allPages, source } from "./harness/guide.js";
import { WIDTHS, framed, parts } from "./harness/heights.js";
import { serve } from "./harness/site.js";

const browser = await launch("chromium");
const site = await serve();
const tab = await browser.open();
const heights = {};
for (const page of allPages()) {
  const [, lang, guide] = /<html lang="([^"]+)" data-lang="[^"]+" data-page="guide" data-guide="([^"]+)"/.exec(source(page)) ?? [];
  if (!guide) continue;
  for (const width of WIDTHS) {
    const frame = await framed(tab, site, width, { page });
    ((heights[guide] ??= {})[lang] ??= {})[width] = await frame.evaluate(parts);
  }
}
await browser.close();
await site.stop();
fs.writeFileSync(process.argv[2] ?? new URL("../web/heights.json", import.meta.url), JSON.stringify(heights, null, 1) + "\n");
