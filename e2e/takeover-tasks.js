// takeover-tasks.js measures what starting the program takes of the main
// thread, on a processor four times slower, and prints a table.
//
//   node takeover-tasks.js 5 ../dist /path/to/another/dist
//
// Times are those of the processor, not of the clock: what else the machine does
// hardly counts. Runs of several builds take turns; figures are medians.
import { launch } from "./harness/browser.js";
import { GUIDE, ready } from "./harness/guide.js";
import { serve } from "./harness/site.js";

const [runs = "5", ...dists] = process.argv.slice(2);
if (dists.length === 0) dists.push("../dist");
const LONG = 50; // ms: what is longer delays what a reader does (Long Tasks API)
const MANY = { RunTask: "a task", FunctionCall: "scripts", TimerFire: "the program", FireAnimationFrame: "scrolling back", UpdateLayoutTree: "style", Layout: "layout", "v8.wasm.compileConsume": "compiling" };

// In the page, before its scripts: marks each state of the program.
const mark = () => addEventListener("DOMContentLoaded", () => new MutationObserver(() => performance.mark(`app-${document.documentElement.dataset.app}`))
  .observe(document.documentElement, { attributeFilter: ["data-app"] }));

async function measure(dir) {
  // Without the worker, which would fetch at the same time.
  const site = await serve({ dir, faults: [{ match: /sw\.js$/, lose: true }] });
  const browser = await launch("chromium");
  const tab = await browser.open({ width: 390, height: 844 });
  const session = await tab.page.createCDPSession();
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await tab.page.evaluateOnNewDocument(mark);
  await tab.page.tracing.start({ categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"] });
  await tab.goto(site.url(GUIDE));
  await tab.until("the program to take over", ready);
  await tab.evaluate(() => new Promise((done) => setTimeout(done, 700))); // the pictures after it count too
  const { traceEvents } = JSON.parse(Buffer.from(await tab.page.tracing.stop()).toString());
  await browser.close();
  await site.stop();

  const at = (name) => traceEvents.find((e) => e.name === name && e.cat.includes("user_timing"));
  const { pid, tid, ts: start } = at("app-loading");
  const end = at("app-ready").ts + 7e5;
  const here = traceEvents.filter((e) => e.pid === pid && e.tid === tid && e.ph === "X" && e.ts >= start && e.ts <= end);
  const within = (e) => (outer) => outer !== e && outer.ts <= e.ts && outer.ts + outer.dur >= e.ts + e.dur;
  const all = here.filter((e) => e.name.endsWith("RunTask"));
  const tasks = all.filter((e) => !all.some(within(e)));
  const long = tasks.filter((e) => e.tdur > LONG * 1e3).map((task) => {
    const parts = {};
    for (const e of here) if (MANY[e.name] && within(e)(task)) parts[MANY[e.name]] = (parts[MANY[e.name]] ?? 0) + e.tdur / 1e3;
    return { ms: Math.round(task.tdur / 1e3), parts: Object.entries(parts).filter(([, ms]) => ms > 8).map(([name, ms]) => `${name} ${Math.round(ms)}`).join(", ") };
  });
  return { long, total: tasks.reduce((sum, e) => sum + (e.tdur ?? 0) / 1e3, 0) };
}

const results = new Map(dists.map((dir) => [dir, []]));
for (let i = 0; i < +runs; i++) for (const dir of dists) results.get(dir).push(await measure(dir));

const median = (list) => Math.round(list.toSorted((a, b) => a - b)[list.length >> 1]);
console.log(`| build | longest task, ms | tasks over ${LONG} ms | what they have over ${LONG} ms, together | all tasks, ms |\n| --- | --- | --- | --- | --- |`);
for (const [dir, list] of results) {
  const over = (run) => run.long.reduce((sum, t) => sum + t.ms - LONG, 0);
  console.log(`| ${dir} | ${median(list.map((r) => Math.max(0, ...r.long.map((t) => t.ms))))} | ${median(list.map((r) => r.long.length))} | ${median(list.map(over))} | ${median(list.map((r) => r.total))} |`);
}
for (const [dir, list] of results) console.log(`\n${dir}, the last run:\n${list.at(-1).long.map((t) => `  ${t.ms} ms: ${t.parts}`).join("\n")}`);
