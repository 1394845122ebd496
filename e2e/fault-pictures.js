// Usage: node fault-pictures.js OUTDIR
//   Takes the pictures of docs/faults.md from dist/, on a phone of 390 × 844.
import fs from "node:fs";
import path from "node:path";
import { launch } from "./harness/browser.js";
import { GUIDE, failed, takenOver } from "./harness/guide.js";
import { QUESTIONS, ask, keeps, listed, press } from "./harness/mine.js";
import { serve } from "./harness/site.js";
import { hooks, stopped } from "./harness/stop.js";
import { fewColours } from "./harness/palette.js";
import { painted } from "./harness/until.js";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node fault-pictures.js OUTDIR");
  process.exit(2);
}
fs.mkdirSync(folder, { recursive: true });
const browser = await launch("chromium");
const sites = [];
const open = async (page, { faults = [], before = () => {} } = {}) => {
  const site = await serve({ faults });
  sites.push(site);
  const tab = await browser.open({ width: 390, height: 844 });
  if (page === QUESTIONS) await tab.page.evaluateOnNewDocument(hooks);
  await tab.page.evaluateOnNewDocument(before);
  await tab.goto(site.url(page));
  return tab;
};
const shoot = async (tab, name) => {
  await tab.evaluate(painted);
  const png = await tab.page.screenshot();
  const plain = await browser.open();
  fs.writeFileSync(path.join(folder, `${name}.png`), await fewColours(plain.page, png));
  await plain.close();
};
const show = (tab, selector) => tab.evaluate((s) => document.querySelector(s).scrollIntoView({ block: "center", behavior: "instant" }), selector);
const search = async (tab) => {
  await tab.until("the page to give up", failed);
  await tab.type("#find", "sleep");
  await tab.until("a sentence", () => document.querySelector("#find-count").innerText.trim() !== "");
  await show(tab, "#find");
};

const list = await open(QUESTIONS);
await takenOver(list);
await ask(list, "Could my sleep be part of it?");
await ask(list, "What happens if I miss a dose?");
await list.type("#own-question", "Can I still dr");
await list.evaluate(() => { window.trap(); });
await press(list, "Star");
await list.until("the tools to have stopped", stopped);
await show(list, "#own-question");
await shoot(list, "stopped");
await list.click(".cg-notice--stopped button");
await takenOver(list);
await listed(list, "Could my sleep be part of it?", "What happens if I miss a dose?");
await show(list, "#own-question");
await shoot(list, "again");

const plain = await open(GUIDE, { faults: [{ match: /\/boot-/, lose: true }] });
await show(plain, ".cg-search");
await shoot(plain, "no-boot");

const lost = await open(GUIDE, { faults: [{ match: /\.wasm$/, cut: 0.5 }] });
await search(lost);
await shoot(lost, "lost");

const cannot = await open(GUIDE, { before: () => { delete window.WebAssembly; } });
await search(cannot);
await shoot(cannot, "cannot");

const full = await open(QUESTIONS);
await takenOver(full);
await ask(full, "Fits?");
await press(full, "Keep it on this device");
await keeps(full, "Kept on this device");
await full.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; });
await ask(full, "Does not fit any more?");
await keeps(full, "no room left");
await show(full, ".cg-keep");
await shoot(full, "full");

await browser.close();
for (const site of sites) await site.stop();
for (const name of fs.readdirSync(folder)) console.log(`${name}: ${fs.statSync(path.join(folder, name)).size} bytes`);
