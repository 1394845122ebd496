// Usage: node start.js first.wasm other.wasm …
//   Opens the guide of dist/ in Chromium on a CPU that is 4 times slower, with
//   each of these programs in place of app.wasm, in turns, and prints medians:
//   until the program has taken over, and what the page's thread did until then.
//   Times of one machine say little: compare them with the first's.
import fs from "node:fs";
import path from "node:path";
import { launch } from "./harness/browser.js";
import { GUIDE, takenOver } from "./harness/guide.js";
import { DIST, serve } from "./harness/site.js";

const ROUNDS = 9;
const files = process.argv.slice(2);
const app = fs.readdirSync(DIST).find((name) => /^app-.*\.wasm$/.test(name));
const site = await serve({ plain: true });
const times = files.map(() => ({ wall: [], work: [] }));
for (let round = 0; round < ROUNDS; round++) {
  for (const [i, file] of files.entries()) {
    site.pages["/" + app] = { type: "application/wasm", body: fs.readFileSync(file) };
    // A browser of its own: another would have the program compiled already.
    const browser = await launch("chromium");
    const tab = await browser.open();
    const cdp = await tab.page.createCDPSession();
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await cdp.send("Performance.enable");
    const start = performance.now();
    await tab.goto(site.url(GUIDE));
    await takenOver(tab);
    times[i].wall.push(performance.now() - start);
    const { metrics } = await cdp.send("Performance.getMetrics");
    times[i].work.push(1000 * metrics.find((m) => m.name === "TaskDuration").value);
    await browser.close();
  }
}
await site.stop();

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
console.log("| program | until it took over, ms | of the first | the page's thread, ms | of the first |\n| --- | ---: | ---: | ---: | ---: |");
for (const [i, file] of files.entries()) {
  const cells = ["wall", "work"].flatMap((k) => [median(times[i][k]).toFixed(0), (median(times[i][k]) / median(times[0][k])).toFixed(2)]);
  console.log(`| ${path.basename(file)} | ${cells.join(" | ")} |`);
}
