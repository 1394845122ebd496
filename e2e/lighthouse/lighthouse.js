// Usage: npm run lighthouse   (in e2e/)
//   Builds the site as it is published, at an address (or takes the one that DIST
//   names), serves it by our own server with brotli, and asks Lighthouse about
//   three of its pages, as on its phone and on its computer. Writes the table of docs/lighthouse.md. Ends
//   with an error, and writes nothing, when accessibility, best practices or SEO
//   is below 100 in any round. Performance is told, as the median of ROUNDS (5):
//   a busy machine moves it.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = path.join(ROOT, "docs/lighthouse.md");
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const PAGES = { "the guide": "treatment-resistant-depression/", "an option": "treatment-resistant-depression/ect/", "the first page": "" };
const WHOLE = { accessibility: "accessibility", "best-practices": "best practices", seo: "SEO" }; // these must be 100
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-lighthouse-"));
if (!process.env.DIST) {
  process.env.DIST = path.join(folder, "dist");
  const env = { ...process.env, CAREGUIDE_ADDRESS: "https://guides.example.org/" };
  execFileSync("go", ["run", "./app", "build", process.env.DIST], { cwd: ROOT, env, stdio: "inherit" });
}
// Only now: the harness looks for DIST when it is read.
const { buildCareguide, serveCareguide } = await import("../harness/careguide.js");
buildCareguide();
const lab = { things: [] };
const site = await serveCareguide(lab);

async function ask(url, config) {
  const browser = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: FLAGS, logLevel: "error" });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, output: "json", logLevel: "error" }, config);
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    await browser.kill();
  }
}

// In turn, so that a busy minute does not fall on one page alone.
const DEVICES = { "a phone": undefined, "a computer": desktopConfig };
const runs = Object.fromEntries(Object.keys(PAGES).flatMap((name) => Object.keys(DEVICES).map((device) => [`${name}, on ${device}`, []])));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, address] of Object.entries(PAGES)) {
    for (const [device, config] of Object.entries(DEVICES)) runs[`${name}, on ${device}`].push(await ask(site.url(address), config));
  }
}
for (const end of lab.things) await end();
fs.rmSync(folder, { recursive: true });

const score = (lhr, category) => Math.round(lhr.categories[category].score * 100);
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const faults = [];
for (const [name, all] of Object.entries(runs)) {
  for (const category of Object.keys(WHOLE)) {
    const worst = all.toSorted((a, b) => score(a, category) - score(b, category))[0];
    if (score(worst, category) === 100) continue;
    const below = worst.categories[category].auditRefs.filter((ref) => ref.weight && worst.audits[ref.id].score !== null && worst.audits[ref.id].score < 1);
    faults.push(`${name}: ${WHOLE[category]} is ${score(worst, category)}: ${below.map((ref) => `${worst.audits[ref.id].title} (${ref.id})`).join("; ")}`);
  }
}

const row = ([name, all]) => {
  const of = (audit) => median(all.map((lhr) => lhr.audits[audit].numericValue));
  const performance = all.map((lhr) => score(lhr, "performance"));
  return `| ${name} | ${median(performance)} (${Math.min(...performance)} to ${Math.max(...performance)}) | ${Object.keys(WHOLE).map((c) => Math.min(...all.map((lhr) => score(lhr, c)))).join(" | ")} | ${(of("largest-contentful-paint") / 1000).toFixed(1)} | ${of("total-blocking-time").toFixed(0)} | ${of("cumulative-layout-shift").toFixed(3)} |`;
};
const [first] = Object.values(runs)[0];
const everyRun = Object.values(runs).flat();
const table = `
Lighthouse ${first.lighthouseVersion}, ${first.environment.hostUserAgent.match(/Chrome\/\d+/)[0].replace("/", " ")}, ${ROUNDS} rounds in turn. The machine had ${os.cpus().length} processors, a load of ${os.loadavg()[2].toFixed(1)}
in the last quarter of an hour, and a benchmark index of ${median(everyRun.map((lhr) => lhr.environment.benchmarkIndex)).toFixed(0)} (Lighthouse's own, in the median).

| page | performance: median (lowest to highest) | ${Object.values(WHOLE).join(" | ")} | largest paint, s | blocking, ms | layout shift |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${Object.entries(runs).map(row).join("\n")}

`;
const START = "<!-- lighthouse:start -->\n";
const END = "<!-- lighthouse:end -->";
console.log(table);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;
if (!faults.length) {
  const [before, rest] = fs.readFileSync(PAGE, "utf8").split(START);
  fs.writeFileSync(PAGE, before + START + table + END + rest.split(END)[1]);
}
